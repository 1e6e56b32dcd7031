import Audit
import Coaching
import Tables
import Testing

@testable import Analytics

/// All measures of districts of a few dozen teachers, read by the auditor with a solver of linear
/// programs: who gets from one action to the next, where medians stand, what indicators add up (R74).
@Suite struct AuditedWalksTests {
  private static let seeds = 0..<24

  @Test("R74: no count of one or two teachers follows from all tables together")
  func tellsNothing() throws {
    for seed in Self.seeds {
      let audience: Rules.Audience = seed % 4 == 3 ? .public : .district
      let release = Self.release(try Self.tables(seed, audience), audience)
      let told = Audit().run([release]).findings.filter(\.isTold)
      #expect(told.isEmpty, "seed \(seed): \(told.map(AuditedDistrictTests.words))")
    }
  }

  /// What derived columns tell where they are shown whatever is hidden: the rule that withholds them
  /// is needed, and the auditor notices when it is gone.
  @Test(arguments: [
    ("position_summary", ["q1", "median", "q3"], 2),
    ("school_profile", ["commonest_pause", "commonest_share"], 1),
    ("rubric_rollup", ["in_place", "assessed", "share"], 5),
    ("step_distribution", ["in_place", "assessed", "in_place_share"], 5),
  ])
  func findsWhatDerivedColumnsTell(table: String, columns: [String], districts: Int) throws {
    let found = try Self.seeds.count { seed in
      var tables = try Self.tables(seed, .district)
      let all = try #require(try Self.tables(seed, .team)[table])
      guard tables[table]?.count == all.count else { return false }
      for column in columns {
        let place = try #require(all.index(of: column))
        for row in 0..<all.count { tables[table]?[row, place] = all[row, place] }
      }
      return !Audit().run([Self.release(tables, .district)]).isClean
    }
    #expect(found >= districts, "\(found) of \(Self.seeds.count) districts")
  }

  /// What is derived is shown where everything that it is made from is.
  @Test func showsWhatFollowsFromWhatIsShown() throws {
    let view = try AudienceView(Self.fiftyTeachers)
    #expect(
      lines(view.table(.positionSummary), "school_id", "q1", "median", "q3") == [
        "S1,coded,coded,coded", "S2,coded,coded,coded",
        "all,flex.foundation.01,flex.foundation.02,flex.foundation.03",
      ])
    let steps = lines(view.table(.stepDistribution), "step", "paused", "in_place", "assessed")
    #expect(
      steps.prefix(4) == ["1,20,30,50", "2,15,15,30", "3,15,coded,coded", "4,0,coded,coded"])
  }

  /// Of two schools, 25 teachers each: all pause at one of three actions.
  private static var fiftyTeachers: Study {
    var builder = DistrictBuilder()
    for number in 0..<50 {
      let statuses = number < 20 ? "N" : number < 35 ? "I N" : "2I N"
      builder.walk(
        "T\(number)", on: "2026-09-10", statuses, school: number % 2 == 0 ? "S1" : "S2")
    }
    builder.district.rules.audience = .district
    return builder.study
  }

  private static func tables(_ seed: Int, _ audience: Rules.Audience) throws -> [String: Table] {
    AuditedDistrictTests.tables(
      try AudienceView(WalkDistrict.study(seed: seed, audience: audience)))
  }

  private static func release(_ tables: [String: Table], _ audience: Rules.Audience) -> Release {
    let release = AuditedDistrictTests.release(tables, Reader(rawValue: audience.rawValue))
    let frameworks = WrittenFile(
      name: "frameworks.csv", bytes: Array(WalkDistrict.frameworks.utf8))
    return Release(
      name: release.name, files: release.files + [frameworks], reader: release.reader)
  }
}
