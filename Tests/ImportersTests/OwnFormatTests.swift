import Coaching
import Importers
import Tables
import Testing

/// A file that nobody else has, described in walkbook.yaml.
@Suite struct OwnFormatTests {
  private static let settings = """
    sources:
      - files: "scores*.csv"
        tables:
          - marks:
              student_id: "{Pupil no.}"
              section_id: "{@file}"
              item_id: "{Task}"
              score: {from: "{Result}", words: {Distinction: "4", Merit: "3", Pass: "2"}}
              submitted: "{Handed in}"
    """

  @Test func readsWhatTheDistrictDescribes() async throws {
    let intake = try await DataFiles([
      "walkbook.yaml": Self.settings,
      "scores 7B.csv": """
      Pupil no.,Task,Result,Handed in
      0012,Map,Merit,2026-09-11
      0013,Map,1,2026-09-12

      """,
    ]).read()
    #expect(intake.findings == [])
    var scores: [Double?] = []
    intake.district.marks.forEach { scores.append($0.score) }
    #expect(scores == [3, 1])
    #expect(intake.sources.map(\.profile) == ["scores*.csv"])
  }

  @Test func namesTheColumnThatIsNotThere() async throws {
    let intake = try await DataFiles([
      "walkbook.yaml": Self.settings, "scores.csv": "Pupil,Task,Result\n0012,Map,Merit\n",
    ]).read()
    let finding = try #require(intake.findings.first)
    #expect(intake.findings.count == 1)
    #expect(finding.column == "Pupil no." && finding.severity == .error)
    #expect(finding.location == Location(file: "scores.csv"))
  }

  @Test func leavesAFileThatTwoFormatsClaimAlike() async throws {
    let intake = try await DataFiles([
      "StudentEnrollment and TeacherRoster.csv": "Section SIS ID,SIS ID\n1,2\n"
    ]).read()
    #expect(
      intake.findings.map(\.problem.sentence)
        == ["fits several layouts: sds.v1.studentEnrollment, sds.v1.teacherRoster"])
    #expect(intake.findings.map(\.severity) == [.error])
  }
}
