import Coaching
import Foundation
import Importers
import Tables
import Testing

/// The shipped frameworks: their counts, and that their words are our own.
@Suite struct RegistryWordingTests {
  @Test(arguments: [
    ("flex", [11, 9, 9]), ("ev", [0, 0, 11]), ("sr", [11, 0, 9]), ("lr", [0, 0, 0]),
    ("ir", [0, 0, 0]), ("fc", [0, 0, 0]), ("dl", [0, 0, 0, 0]), ("pl-rubric", [4, 4, 4, 4, 4]),
    ("readiness", [12]), ("driver-model", [84, 44, 54, 62, 51]),
  ])
  func countsTheStepsOfEachPhase(id: String, steps: [Int]) throws {
    let framework = try #require(FrameworkReader.shipped.first { $0.facts.id == id })
    #expect(framework.phases.map(\.steps.count) == steps)
  }

  @Test(arguments: ["flex", "ev"])
  func givesEveryActionALabelALookForAndAMove(id: String) throws {
    let framework = try #require(FrameworkReader.shipped.first { $0.facts.id == id })
    for step in framework.steps {
      #expect(!step.label.isEmpty && !step.lookFor.isEmpty && !step.move.isEmpty, "\(step.id)")
    }
  }

  @Test func keepsTheCellsOfTheDriverModel() throws {
    let framework = try #require(
      FrameworkReader.shipped.first { $0.facts.id == "driver-model" })
    let strands = Set(framework.steps.map(\.section))
    #expect(strands.count == 14)
    let columns = (1...3).map { column in framework.steps.count { $0.column == column } }
    #expect(columns == [102, 100, 93])
    #expect(framework.steps.count { $0.textStatus == .cue } == 4)
    if case .progression = framework { Issue.record("a continuum has no pause") }
  }

  @Test(
    .enabled(if: Seeds.exist, "the source documents are not beside the project"))
  func sharesNoRunOfSixWordsWithASource() throws {
    let sources = try Seeds.runs(of: 6)
    for framework in FrameworkReader.shipped {
      for step in framework.steps {
        for text in [step.label, step.lookFor, step.move] {
          let shared = Seeds.runs(of: 6, in: text).first { sources.contains($0) }
          #expect(shared == nil, "\(step.id): \(shared ?? "")")
        }
      }
    }
  }
}

/// The texts that the frameworks come from, where they lie beside the project.
private enum Seeds {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/seeds").standardizedFileURL

  static var exist: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func runs(of count: Int) throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.reduce(into: []) { runs, file in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      runs.formUnion(Seeds.runs(of: count, in: text))
    }
  }

  static func runs(of count: Int, in text: String) -> [String] {
    let words = text.lowercased().replacing("’", with: "'")
      .split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    guard words.count >= count else { return [] }
    return (0...words.count - count).map { words[$0..<$0 + count].joined(separator: " ") }
  }
}
