import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// What audiences see of generated districts, and what the audit says of it (B9, R73, R74).
@Suite struct AudienceTests {
  private static let audiences: [(Rules.Audience, String?)] = [
    (.district, nil), (.public, nil), (.school, "S1"),
  ]

  /// Each group of seeds in one test: as many districts as a minute takes, more where `DISTRICTS`
  /// says so.
  private static let groups = 0..<(Environment.count("DISTRICTS") ?? 150) / 50

  @Test("R73, R74: nobody can find what is hidden", arguments: groups)
  func hidesWhatNobodyCanFind(group: Int) {
    for seed in group * 50..<group * 50 + 50 {
      check(seed)
    }
  }

  /// Where however much is hidden tells, rows are left out: of what hangs together, and no others.
  @Test(arguments: [251, 263])
  func leavesOutWhatHasNoCover(seed: Int) throws {
    let study = GeneratedDistrict.study(seed: seed, audience: .school, school: "S1")
    let view = try AudienceView(study)
    #expect(!Self.guarded(study).uncovered.isEmpty, "no district to test this on")
    #expect(view.table(.phaseDistribution).count < Measure.phaseDistribution.count(study))
    #expect(!view.table(.masteryRates).isEmpty)
    #expect(view.table(.walkCoverage).values(of: "school_id")?.contains(.text("S1")) == true)
  }

  private func check(_ seed: Int) {
    let (audience, school) = Self.audiences[seed % 3]
    let study = GeneratedDistrict.study(seed: seed, audience: audience, school: school)
    let tables = Self.guarded(study)
    #expect(AudienceAudit(tables).findings == [], "seed \(seed)")
    let reader = PencilReader(tables.finish(), study)
    #expect(reader.found == [], "seed \(seed)")
  }

  static func guarded(_ study: Study) -> GuardedTables {
    let own = study.rules.school.map { OwnSchool($0, in: study) }
    var tables = GuardedTables(study, own: own)
    tables.hide()
    return tables
  }

  /// What cannot be made from counts is not shown of classes that were put together.
  @Test func showsNoClassForItsSchool() throws {
    for seed in 0..<30 {
      let study = GeneratedDistrict.study(seed: seed, audience: .district)
      let view = try AudienceView(study)
      for (measure, columns) in [
        (Measure.playlistProgress, ["median_position", "commonest_item", "commonest_share"]),
        (.sectionPacing, ["median_gap"]), (.masteryRates, ["median_attempts", "reattempt_share"]),
        (.conferenceSummary, ["median_gap", "longest_gap", "gini", "zero_share"]),
      ] {
        for column in columns {
          let values = try #require(view.table(measure).values(of: column))
          #expect(values.allSatisfy { $0 == .missing || $0 == .hidden(.coded) }, "\(column)")
        }
      }
    }
  }

  // MARK: Who sees what

  @Test func namesStudentsForTheirClassAlone() throws {
    let students = Table(
      columns: [.identifier("student_id"), .label("name"), .identifier("school_id")],
      rows: [[.text("S1-1-1"), .text("Student One"), .text("S1")]])
    for audience in Rules.Audience.allCases {
      let study = GeneratedDistrict.study(seed: 1, audience: audience, school: "S1")
      let shown = try AudienceView(study).table(.students, students)
      #expect(shown.values(of: "name")?.contains(.text("Student One")) == (audience == .class))
      #expect(shown.isEmpty == (audience == .district || audience == .public))
    }
  }

  @Test func showsASchoolItsOwnClassesAndOthersInGroups() throws {
    let study = GeneratedDistrict.study(seed: 3, audience: .school, school: "S1")
    let view = try AudienceView(study)
    let sections = try #require(view.table(.learnerProgress).values(of: "section_id"))
    #expect(!sections.isEmpty && sections.allSatisfy { $0.plain.hasPrefix("S1-") })
    let rates = try #require(view.table(.masteryRates).values(of: "section_id"))
    #expect(rates.allSatisfy { $0.plain.hasPrefix("S1-") || $0.plain.hasSuffix("-all") })
    #expect(rates.contains { $0.plain == "S2-all" } && !rates.contains { $0.plain == "S1-all" })
  }

  @Test func saysWhyTablesOfPersonsAreEmpty() throws {
    let view = try AudienceView(GeneratedDistrict.study(seed: 1, audience: .district))
    #expect(view.table(.placements).isEmpty)
    #expect(view.reason(.placements) == "Its rows are about single people: not for this audience.")
    #expect(view.reason(.phaseDistribution) == nil)
  }

  @Test func asksForASchoolAndKnowsIt() {
    #expect(throws: AudienceError.needsSchool) {
      try AudienceView(GeneratedDistrict.study(seed: 1, audience: .school))
    }
    #expect(throws: AudienceError.unknownSchool(nearest: "S1")) {
      try AudienceView(GeneratedDistrict.study(seed: 1, audience: .school, school: "S01"))
    }
  }

  @Test(arguments: [
    (0.004, 300, "≤1%"), (0.011, 100, "≤2%"), (0.99, 100, "≥98%"), (0.5, 300, "0.5"),
    (0.049, 40, "≤5%"), (0.96, 99, "≥95%"), (0.123, 40, "0.12"), (0.15, 20, "11–20%"),
    (0.85, 20, "81–89%"), (0.9, 39, "≥90%"), (0.3, 10, "21–40%"), (0.7, 19, "61–79%"),
    (1, 10, "≥80%"), (0.5, 9, nil),
  ])
  func codesSharesByTheSizeOfTheGroup(share: Double, size: Int, text: String?) {
    #expect(ShareBand.value(share, of: size)?.plain == text)
  }
}
