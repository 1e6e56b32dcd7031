import Analytics
import ArgumentParser
import Coaching
import Foundation
import Importers
import Tables
import Testing

@testable import Commands

/// Every measure names the settings it depends on, so that its table can say its rule.
@Suite struct RulesOfMeasuresTests {
  /// Values under which the example district's numbers differ from those of its own settings.
  static let others: [(Rules.Setting, String)] = [
    (.asOf, "2026-10-30"), (.consistency, "2 of 3"), (.targetPerTeacher, "5"),
    (.clusterSize, "3"), (.feedbackDays, "1"), (.masteryMethod, "mostRecent"),
    (.masteryPoints, "1"), (.masteryNear, "0.95"), (.cadence, "1"), (.grace, "0"),
    (.minimumMinutes, "9"), (.paceBand, "0.2"),
  ]

  /// A measure of the example district: its table, and the rule it says.
  private struct Made: Sendable, Equatable {
    var table: Table
    var rule: String
  }

  /// The measures under the example's own settings, made once for all tests.
  private static let own = Task { try await made { _ in nil } }

  private static func made(
    _ change: (inout ProjectFile) -> String?
  ) async throws -> [String: Made] {
    let path = ExampleTests.folder.appending(path: "district").path
    var project = DataFolder.project(in: [path])
    #expect(change(&project) == nil)
    let study = Study(await (try DataFolder(path: path, project: project)).read().district)
    return Dictionary(
      uniqueKeysWithValues: Measure.all.map {
        ($0.name, Made(table: $0.table(study), rule: $0.rule(in: study)))
      })
  }

  @Test(arguments: others)
  func namesEverySettingThatChangesItsTable(setting: Rules.Setting, value: String) async throws {
    let own = try await Self.own.value
    let other = try await Self.made { $0.set(setting, to: value) }
    let changed = Measure.all.filter { own[$0.name]?.table != other[$0.name]?.table }
    #expect(!changed.isEmpty, "the value makes no difference to the example")
    for measure in changed where !measure.settings.contains(setting) {
      Issue.record("\(measure.name) depends on \(setting.rawValue) and does not say so")
    }
    for measure in Measure.all where measure.settings.contains(setting) {
      #expect(own[measure.name]?.rule != other[measure.name]?.rule, "\(measure.name)")
    }
  }

  @Test(arguments: [
    ("placements", "As of 2027-01-22; consistency 1 of 1."),
    ("norming", "As of 2027-01-22."),
    (
      "conference_status",
      "As of 2027-01-22; conference cadence 5 school days; grace 2 school days; "
        + "shortest conference any length."
    ),
    (
      "mastery",
      "As of 2027-01-22; mastery method highest; mastery points of each item; "
        + "near mastery from 66.7% of mastery; order of evidence submitted."
    ),
  ])
  func saysTheRuleInOneSentence(name: String, sentence: String) async throws {
    #expect(try await Self.own.value[name]?.rule == sentence)
  }

  @Test func takesOptionsBeforeTheFile() throws {
    let path = ExampleTests.folder.appending(path: "district").path
    let options = try DataOptions.parse(["--data", path, "--grace", "9", "--mastery-near", "0.5"])
    let project = try options.folder().project
    #expect(project.rules.grace == 9)
    #expect(project.origins[.grace] == .option)
    #expect(project.origins[.masteryMethod] == .line(33))
    #expect(throws: (any Error).self) {
      try DataOptions.parse(["--data", path, "--consistency", "3 of 2"]).folder()
    }
  }

  @Test func hasAnOptionForEverySettingButTheMapOfTargets() {
    let help = DataOptions.helpMessage(columns: 200)
    for setting in Rules.Setting.allCases where setting != .masteryTargets {
      #expect(help.contains("--\(setting.rawValue) "), "\(setting.rawValue)")
    }
  }
}
