import Testing

@testable import Audit

/// What two releases tell together, of which neither does alone.
@Suite struct SeveralReleasesTests {
  private let rates = "target_id,enrolled,with_evidence,no_evidence\nT1,comp.,25,n<10\n"

  private func told(_ releases: [Release]) -> [AuditFinding] {
    Audit().run(releases).findings.filter(\.isTold)
  }

  @Test func joinsAnAnswerWithAWorkbook() throws {
    let answer = Releases.release(["answer.csv": "target_id,enrolled\nT1,31\n"], for: nil)
    let report = Releases.release(["report.csv": rates])
    #expect(told([answer]).isEmpty && told([report]).isEmpty)
    let found = try #require(told([report, answer]).first)
    #expect(found.column == "mastery_totals.no_evidence" && found.low == 6)
  }

  @Test func takesWhatThePublicHasForEverybodys() {
    let district = Releases.release(["a.csv": rates], for: .district)
    let open = Releases.release(["b.csv": "target_id,enrolled\nT1,31\n"], for: .public)
    #expect(told([district, open]).count == 1)
  }

  @Test func doesNotTakeWhatTheDistrictHasForThePublics() {
    let open = Releases.release(["a.csv": rates], for: .public)
    let district = Releases.release(
      ["b.csv": "target_id,enrolled,with_evidence,no_evidence\nT1,31,25,6\n"], for: .district)
    #expect(told([open, district]).isEmpty)
  }

  @Test func findsWhatIsHiddenHereAndShownThere() throws {
    let before = Releases.release(["a.csv": rates])
    let after = Releases.release(["b.csv": "target_id,no_evidence\nT1,6\n"])
    let found = try #require(told([before, after]).first)
    #expect(found.says == "another output shows it")
  }

  /// Two days: a row that does not differ in anything shown has not changed.
  @Test func joinsTwoDaysWhereNothingChanged() {
    func release(_ day: String, _ row: String) -> Release {
      Releases.release([
        "a.md": "As of \(day).\n\n| Target | Enrolled | With evidence | No evidence |\n"
          + "|---|--:|--:|--:|\n| T1 | \(row) |\n"
      ])
    }
    // Enough columns of a table of targets that the form is found.
    func table(_ day: String, _ cells: String) -> Release {
      Releases.release([
        "a.md": "As of \(day).\n\n"
          + "| Target | Enrolled | Mastered | Near | Below | No evidence |\n|---|---|---|---|---|---|\n"
          + "| T1 | \(cells) |\n"
      ])
    }
    let first = table("3 May 2027", "comp. | 20 | 12 | 0 | n<10")
    #expect(told([first, table("10 May 2027", "38 | 20 | 12 | 0 | comp.")]).count == 1)
    #expect(told([first, table("10 May 2027", "50 | 21 | 12 | 0 | comp.")]).isEmpty)
  }

  /// Own teachers are shown to a school; all without them are those of the other schools.
  @Test func takesTheOwnRowsOfASchoolFromAll() {
    let all = "window_id,model,phase,teachers\nfall,flex,differentiated,4\n"
    func own(_ count: Int) -> String {
      "window_id,model,teacher_id,school_id,phase,status\n"
        + (1...count).map { "fall,flex,T\($0),S1,differentiated,paused\n" }.joined()
    }
    #expect(told([Releases.release(["a.csv": all, "b.csv": own(3)], for: .school)]).count == 1)
    #expect(told([Releases.release(["a.csv": all, "b.csv": own(1)], for: .school)]).isEmpty)
  }

  @Test func leavesTheTeamAlone() {
    let text = "target_id,enrolled,with_evidence,no_evidence\nT1,30,25,n<10\n"
    #expect(told([Releases.release(["a.csv": text], for: .team)]).isEmpty)
  }
}
