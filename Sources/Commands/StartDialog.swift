import ArgumentParser
import Foundation
import Importers
import Tables
import Walkbook

/// The questions of `walkbook start` on a terminal.
extension Terminal {
  /// Whether a person can be asked: both ends are a terminal.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// How many choices a question shows.
  static let shownChoices = 12

  /// Asks until the answer is one that is understood; Enter takes the proposal.
  static func ask(_ question: StartQuestion) throws -> String {
    while true {
      say("\n\(question.text)\n  \(question.evidence)")
      try? FileHandle.standardError.write(contentsOf: Data(prompt(question).utf8))
      let answer = readLine()?.trimmingCharacters(in: .whitespaces)
      guard let answer, !["q", "quit"].contains(answer.lowercased()) else {
        throw Failure(.usage, "nothing was written: no answer")
      }
      if answer.isEmpty { return question.proposal }
      let word = ["y": "yes", "n": "no"][answer.lowercased()] ?? answer
      if let choice = question.choice(word) { return choice }
      if ["no", "-", question.nothing].contains(word.lowercased()) { return "" }
      if question.choices.isEmpty { return word }
      let known = question.choices + question.choices.map(question.label)
      say("  Not understood\(Nearest.hint(Nearest.word(to: word, among: known))).")
    }
  }

  /// Words that people choose from, told apart also where one has a comma, as `Ito, Grace`.
  static func listed(_ words: some Sequence<String>) -> String {
    words.joined(separator: words.contains { $0.contains(",") } ? "; " : ", ")
  }

  /// The answer that Enter takes, and the others.
  private static func prompt(_ question: StartQuestion) -> String {
    let isOpen = question.nothing != "none of these"
    let labels = question.choices.map(question.label) + (isOpen ? [question.nothing] : [])
    let more = labels.count > shownChoices ? ", and \(labels.count - shownChoices) more" : ""
    let shown = listed(labels.prefix(shownChoices)) + more
    let proposal =
      question.proposal.isEmpty ? question.nothing : question.label(of: question.proposal)
    return "  [\(proposal)]\(labels.isEmpty ? "" : " (\(shown))") "
  }
}
