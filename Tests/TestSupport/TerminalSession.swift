import Foundation

/// A program on a terminal of its own, whose questions were answered one by one, and what it left
/// behind.
///
/// `Tests/Terminal/play.py` makes the terminal; a program that waits for ever is ended by it.
package struct TerminalSession: Sendable {
  /// The program's own, 130 after an interrupt, 124 where the time was over.
  package let status: Int32
  /// What stood on the screen, answers among it.
  package let transcript: String

  /// Whether this machine has what it takes.
  package static let isPossible = Command.works("python3", "-c", "import pty")

  /// How long a session may take on a machine that has much else to do.
  private static let seconds = 300

  private static let player = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Terminal/play.py").path

  /// - Parameter answers: one for each question; `^C` and `^D` are keys, and `...` at the end is
  ///   Enter from there on.
  package init(_ words: [String], answers: [String]) throws {
    let scratch = try ScratchFolder()
    try scratch.write(answers.map { $0 + "\n" }.joined(), to: "answers")
    let played = try Command(
      ["python3", Self.player, "\(Self.seconds)", scratch.path(of: "answers")] + words,
      environment: ["COLUMNS": "80"])
    status = played.status
    transcript = played.output
  }

  /// The lines that ask for an answer, with the answers.
  package var questions: [Substring] {
    transcript.split(separator: "\n").filter { $0.hasPrefix("  [") }
  }
}
