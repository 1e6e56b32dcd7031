import Foundation
import TestSupport
import Testing

/// A folder of files as people have them, what the program answers of it once `start --accept` has been
/// run, and what it says and never shows.
struct StartCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var files: [String: String]
  var answers: [(statement: String, text: String)] = []
  /// What `start` is given besides.
  var options: [String] = []
  /// How it ends.
  var status: Int32?
  /// What the program says.
  var says: [String] = []
  /// What stands neither in what it says nor in what it writes.
  var hides: [String] = []

  func run() throws {
    let folder = try ScratchFolder()
    for (name, text) in files {
      try FileManager.default.createDirectory(
        atPath: URL(filePath: folder.path(of: name)).deletingLastPathComponent().path,
        withIntermediateDirectories: true)
      try folder.write(text + "\n", to: name)
    }
    let start = try Program.run(["start", ".", "--accept"] + options, in: folder.path)
    let said = start.output + start.messages
    if let status { #expect(start.status == status, "\(said)") }
    for (statement, text) in answers {
      let outcome = try Program.run(["query", statement, "-f", "csv"], in: folder.path)
      #expect(
        outcome.output.replacing("\r", with: "") == text,
        "\(statement)\n\(said)\(outcome.messages)")
    }
    for text in says { #expect(said.contains(text), "\(text)\n\(said)") }
    let settings =
      (try? String(contentsOfFile: folder.path(of: "walkbook.yaml"), encoding: .utf8)) ?? ""
    for text in hides {
      #expect(!said.contains(text) && !settings.contains(text), "\(text)\n\(said)\(settings)")
    }
  }
}
