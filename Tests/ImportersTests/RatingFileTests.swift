import Canonical
import Coaching
import Importers
import Tables
import Testing

/// Levels given on rubrics and self-ratings are read, whatever an indicator is called.
@Suite struct RatingFileTests {
  private static let header = "date,framework,indicator,level,teacher_id,school_id,rater_id,source"

  private func read(_ rows: [String]) async throws -> Intake {
    try await DataFiles([
      "ratings.csv": ([Self.header] + rows).joined(separator: "\n") + "\n"
    ]).read()
  }

  @Test(arguments: [
    ("pl-rubric,Self-Direction", "self-direction"), ("pl-rubric,self direction", "self-direction"),
    ("PL Coaching and Development Rubric,pl-rubric.agency.02", "self-direction"),
    ("readiness,Curriculum + Assessment", "curriculum-assessment"),
    ("readiness,curriculum-assessment", "curriculum-assessment"),
    ("readiness,2", "curriculum-assessment"),
  ])
  func knowsAnIndicatorByItsNames(cells: String, indicator: String) async throws {
    let intake = try await read(["2026-09-08,\(cells),3,T1,,C1,coach"])
    #expect(intake.findings == [])
    let table = intake.district.table(.ratings)
    #expect(table.count == 1)
    #expect(table.index(of: "indicator").map { table[0, $0] } == .text(indicator))
  }

  @Test func rowsAreOfTheTeacherElseOfTheSchool() async throws {
    let intake = try await read([
      "2026-09-08,pl-rubric,Advocacy Beyond Self,3,T1,S1,C1,",
      "2026-09-08,readiness,1,2,,S1,P1,",
    ])
    #expect(intake.findings == [])
    let subjects = intake.district.ratings.map { rating in
      switch rating.subject {
      case .teacher(let it): intake.district.roster.teachers[it].id
      case .school(let it): intake.district.roster.schools[it].id
      }
    }
    #expect(subjects == ["T1", "S1"])
    #expect(intake.district.ratings.map(\.source) == [.observer, .selfView])
  }

  @Test(arguments: [
    ("2026-09-08,flex,Self-Direction,3,T1,,,", "error", "unknown-model", "framework"),
    ("2026-09-08,pl-rubric,Desk Dancing,3,T1,,,", "error", "unknown-value", "indicator"),
    ("2026-09-08,pl-rubric,2,3,T1,,,", "error", "unknown-value", "indicator"),
    ("2026-09-08,pl-rubric,Self-Direction,5,T1,,,", "error", "unknown-value", "level"),
    ("2026-09-08,pl-rubric,Self-Direction,high,T1,,,", "error", "bad-number", "level"),
    ("2026-09-08,pl-rubric,Self-Direction,3,,,,", "error", "missing-value", "teacher_id"),
    ("soon,pl-rubric,Self-Direction,3,T1,,,", "error", "bad-date", "date"),
    (",pl-rubric,Self-Direction,3,T1,,,", "error", "missing-value", "date"),
  ])
  func leavesOutARowThatIsWrong(
    row: String, severity: String, rule: String, column: String
  ) async throws {
    let intake = try await read([row, "2026-09-08,pl-rubric,Self-Direction,3,T2,,,"])
    #expect(intake.district.ratings.count == 1)
    let finding = try #require(intake.findings.first)
    #expect(intake.findings.count == 1)
    #expect(finding.severity.rawValue == severity)
    #expect(finding.problem.rule.rawValue == rule)
    #expect(finding.location == Location(file: "ratings.csv", line: 2))
    #expect(finding.column == column)
  }

  /// A form lists every indicator; what nobody rated is no rating and no fault.
  @Test func passesOverABlankLevel() async throws {
    let intake = try await read([
      "2026-09-08,pl-rubric,Self-Direction,,T1,,,", ",pl-rubric,Student Feedback,,,,,",
      "2026-09-08,pl-rubric,Rapport with Students,1,T1,,,",
    ])
    #expect(intake.findings == [])
    #expect(intake.district.ratings.count == 1)
  }

  @Test func keepsTheLaterOfTwoRowsOfOneRater() async throws {
    let row = "2026-09-08,pl-rubric,Self-Direction,"
    let intake = try await read([row + "1,T1,,C1,", row + "4,T1,,C1,", row + "2,T1,,C2,"])
    #expect(intake.district.ratings.map(\.level) == [4, 2])
    #expect(intake.findings.map(\.problem.rule) == [.duplicateKey])
  }

  @Test func saysWhereAStrandIsUnknown() async throws {
    let intake = try await DataFiles([
      "actions.csv": """
      teacher_id,framework,strand,column,action
      T1,driver-model,Relationships,1,1
      T1,driver-model,Relations,1,1

      """
    ]).read()
    #expect(intake.district.actions.count == 2)
    #expect(intake.findings.map(\.location.line) == [3])
    #expect(intake.findings.map(\.problem.rule) == [.unknownValue])
  }
}
