import Coaching
import Importers
import Tables
import Testing

/// The settings of `walkbook.yaml` and of the command line.
@Suite struct SettingsTests {
  /// Each setting with a value other than the default, as a line of the file, as an option, and
  /// in force.
  static let cases: [(Rules.Setting, yaml: String, option: String, inForce: String)] = [
    (.asOf, "as-of: 2026-09-30", "2026-09-30", "2026-09-30"),
    (.consistency, "walks: {consistency: 2 of 3}", "2 of 3", "2 of 3"),
    (.targetPerTeacher, "walks: {target-per-teacher: 1.5}", "1.5", "1.5"),
    (.clusterSize, "walks: {cluster-size: 4}", "4", "4 teachers"),
    (.feedbackDays, "walks: {feedback-days: 3}", "3", "3 school days"),
    (.masteryMethod, "mastery: {method: mean}", "mean", "mean"),
    (.masteryPoints, "mastery: {points: 3}", "3", "3"),
    (.masteryNear, "mastery: {near: 0.5}", "0.5", "50% of mastery"),
    (.evidenceOrder, "mastery: {order: due}", "due", "due"),
    (.cadence, "conferences: {cadence: 10}", "10", "10 school days"),
    (.grace, "conferences: {grace: 0}", "0", "0 school days"),
    (.minimumMinutes, "conferences: {minimum-minutes: 3}", "3", "3 minutes"),
    (.paceBand, "pacing: {band: 0.07}", "0.07", "7 points"),
    (.smallestGroup, "suppression: {smallest-group: 5}", "5", "5"),
    (.audience, "audience: school", "school", "school"),
    (.school, "school: S01", "S01", "S01"),
    (.timeZone, "time-zone: America/Denver", "America/Denver", "America/Denver"),
  ]

  @Test(arguments: cases)
  func readsFromTheFileWhatAnOptionSays(
    setting: Rules.Setting, yaml: String, option: String, inForce: String
  ) {
    let file = ProjectFile(yaml: "title: Riverbend\n\(yaml)\n")
    #expect(file.findings == [])
    #expect(file.rules.value(of: setting) == inForce)
    #expect(file.origins == [setting: .line(2)])
    var given = ProjectFile()
    #expect(given.rules.value(of: setting) != inForce, "the default is another")
    #expect(given.set(setting, to: option) == nil)
    #expect(given.rules == file.rules)
    #expect(given.origins == [setting: .option])
  }

  @Test func letsAnOptionStandBeforeTheFile() {
    var project = ProjectFile(yaml: "conferences: {cadence: 10, grace: 3}\n")
    #expect(project.set(.cadence, to: "7") == nil)
    #expect(project.rules.cadence == 7)
    #expect(project.rules.grace == 3)
    #expect(project.origins == [.cadence: .option, .grace: .line(1)])
  }

  @Test(arguments: [
    (Rules.Setting.masteryWeight, "0.5", "decayingAverage"),
    (.masteryTimes, "4", "nTimes"), (.masteryRecent, "5", "medianRecent"),
  ])
  func joinsTheNumberOfAMethodWithItsName(
    setting: Rules.Setting, number: String, method: String
  ) {
    var project = ProjectFile(yaml: "mastery: {method: \(method)}\n")
    #expect(project.set(setting, to: number) == nil)
    #expect(project.rules.mastery.name == method)
    #expect(project.rules.value(of: setting) == number)
    #expect(Rules().value(of: setting) == nil, "highest has no such number")
  }

  @Test(arguments: [
    (Rules.Setting.consistency, "walks: {consistency: 3 of 2}", "3 of 2"),
    (.targetPerTeacher, "walks: {target-per-teacher: many}", "many"),
    (.clusterSize, "walks: {cluster-size: 0}", "0"),
    (.masteryMethod, "mastery: {method: hihgest}", "hihgest"),
    (.masteryPoints, "mastery: {points: -1}", "-1"),
    (.masteryNear, "mastery: {near: 2}", "2"), (.paceBand, "pacing: {band: 3}", "3"),
    (.grace, "conferences: {grace: -1}", "-1"), (.asOf, "as-of: 2026-02-30", "2026-02-30"),
    (.minimumMinutes, "conferences: {minimum-minutes: nan}", "nan"),
  ])
  func refusesWhatIsNoValue(setting: Rules.Setting, yaml: String, option: String) {
    let file = ProjectFile(yaml: "title: Riverbend\n\(yaml)\n")
    #expect(file.findings.map(\.location.line) == [2])
    #expect(file.findings.map(\.severity) == [.error])
    #expect(file.rules == Rules())
    #expect(file.origins == [:])
    var given = ProjectFile()
    #expect(given.set(setting, to: option) != nil)
    #expect(given.rules == Rules())
    #expect(given.findings == [])
  }

  @Test func givesTargetsARuleOfTheirOwn() {
    let project = ProjectFile(
      yaml: """
        mastery:
          method: mean
          targets:
            RP-1: 3
            RP-2: {method: decayingAverage, weight: 0.5, points: 2}
        """)
    #expect(project.findings == [])
    #expect(project.rules.forTarget("RP-1").masteryPoints == 3)
    #expect(project.rules.forTarget("RP-1").mastery == .mean)
    #expect(project.rules.forTarget("RP-2").mastery == .decayingAverage(0.5))
    #expect(project.rules.forTarget("RP-3") == project.rules)
    #expect(
      project.rules.value(of: .masteryTargets)
        == "RP-1 (3 points), RP-2 (decayingAverage, 2 points)")
  }

  @Test func saysWhereARuleNamesATargetThatNoItemHas() async throws {
    let intake = try await DataFiles([
      "walkbook.yaml": "mastery:\n  targets:\n    RP-1: 3\n    RP-7: 3\n",
      "pathways.csv": "pathway_id,item_id,position,target_id\nP,A,1,RP-1\n",
    ]).read()
    #expect(
      intake.findings.map(\.description) == [
        "walkbook.yaml:4:5: no item of pathways.csv has the target 'RP-7' (did you mean 'RP-1'?)"
      ])
  }
}
