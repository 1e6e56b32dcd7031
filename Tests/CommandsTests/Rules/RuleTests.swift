import Foundation
import Importers
import Queries
import Tables
import TestSupport
import Testing
import Walkbook

@testable import Commands

/// One sentence of the rules behind the measures: a folder of files, a question, and its answer.
struct RuleCase: Sendable, CustomTestStringConvertible {
  /// The number of the rule, `R12`, or of the measure's definition, `M33`.
  let rule: String
  let sentence: String
  /// Files one after the other, each under a line with `#` and its name.
  let files: String
  let question: String
  /// The rows of the answer, cells by commas.
  let answer: String

  init(
    _ rule: String, _ sentence: String, _ files: String, _ question: String, _ answer: String
  ) {
    self.rule = rule
    self.sentence = sentence
    self.files = files
    self.question = question
    self.answer = answer
  }

  var testDescription: String { "\(rule): \(sentence)" }

  func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for file in files.split(separator: "# ", omittingEmptySubsequences: true) {
      let lines = file.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = lines.first else { continue }
      if let folderName = name.split(separator: "/").dropLast().first {
        try FileManager.default.createDirectory(
          atPath: folder.path(of: String(folderName)), withIntermediateDirectories: true)
      }
      try folder.write(String(lines.dropFirst().first ?? ""), to: String(name))
    }
    return folder
  }
}

/// Every rule has a test that reads like its sentence.
@Suite struct RuleTests {
  static let all: [RuleCase] = [
    RuleCase.days, RuleCase.placements, RuleCase.visits, RuleCase.distribution, RuleCase.walks,
    RuleCase.movement, RuleCase.norming, RuleCase.gradebook, RuleCase.mastery, RuleCase.pacing,
    RuleCase.conferences, RuleCase.files, RuleCase.forms, RuleCase.edges, RuleCase.scales,
    RuleCase.tries, RuleCase.rows, RuleCase.spans,
  ].flatMap(\.self)

  @Test(arguments: all)
  func holds(it: RuleCase) async throws {
    let folder = try it.folder()
    let workspace = try await Workspace(DataOptions.folder(folder.path))
    let table = try workspace.catalog.query(it.question)
    let rows = table.rows.map { row in row.map(\.plain).joined(separator: ",") }
    #expect(rows.joined(separator: "\n") == it.answer, "\(it.rule): \(it.sentence)")
  }
}
