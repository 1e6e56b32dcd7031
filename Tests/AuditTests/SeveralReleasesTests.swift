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
    #expect(!told([open, district]).contains { $0.kind == .number })
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

  struct Pair: Sendable, CustomTestStringConvertible {
    var name: String
    var first: (name: String, text: String)
    var second: (name: String, text: String)
    var told: String
    var low: Int
    var testDescription: String { name }
  }

  static let pairs: [Pair] = [
    Pair(
      name: "the whole here, its other part there",
      first: ("a.csv", "target_id,enrolled\nT1,31\n"),
      second: ("b.csv", "target_id,with_evidence,no_evidence\nT1,25,n<10\n"),
      told: "mastery_totals.no_evidence", low: 6),
    Pair(
      name: "titles in capital letters",
      first: ("a.csv", "Target_ID,ENROLLED\nT1,31\n"),
      second: ("b.csv", "target_id,with_evidence,no_evidence\nT1,25,n<10\n"),
      told: "mastery_totals.no_evidence", low: 6),
    Pair(
      name: "the first of two windows",
      first: (
        "a.csv",
        "window_id,school_id,eligible,walked,never_walked\nfall,S1,14,n<3,n<3\nwinter,S1,14,12,n<3\n"
      ),
      second: ("b.csv", "window_id,school_id,walked\nfall,S1,13\n"),
      told: "walk_coverage.never_walked", low: 1),
    Pair(
      name: "all schools without the others",
      first: (
        "a.csv",
        "model,from_window,to_window,school_id,both\nflex,fall,winter,S1,12\nflex,fall,winter,S2,n<3\n"
      ),
      second: ("b.csv", "model,from_window,to_window,school_id,both\nflex,fall,winter,all,14\n"),
      told: "movement_summary.both", low: 2),
    Pair(
      name: "a phase and its steps",
      first: ("a.csv", "window_id,model,phase,teachers\nfall,flex,foundation,12\n"),
      second: (
        "b.csv",
        "window_id,model,phase,step,paused\nfall,flex,foundation,1,6\nfall,flex,foundation,2,5\n"
          + "fall,flex,foundation,3,n<3\n"
      ), told: "step_distribution.paused", low: 1),
    Pair(
      name: "one number under two names",
      first: ("a.csv", "window_id,model,phase,step,paused\nfall,flex,foundation,1,n<3\n"),
      second: ("b.csv", "window_id,model,phase,step,teachers\nfall,flex,foundation,1,2\n"),
      told: "step_distribution.paused", low: 2),
    Pair(
      name: "a share alone, which may be of two tables",
      first: (
        "a.csv", "section_id,target_id,needed,attended,needed_attended\nS1-all,T1,40,30,n<10\n"
      ),
      second: ("b.csv", "section_id,target_id,coverage\nS1-all,T1,0.1\n"),
      told: "workshop_match.needed_attended", low: 4),
    Pair(
      name: "a page and a text",
      first: (
        "a.html",
        Releases.page(
          "Table 1. Coverage by school, Fall",
          [["School", "Eligible", "Walked"], ["Elm", "12", "n<3"]])
      ),
      second: (
        "b.md",
        "Table: Coverage by school, Fall\n\n| School | Coverage |\n|---|--:|\n| Elm | 17% |\n"
      ), told: "walk_coverage.walked", low: 2),
    Pair(
      name: "JSON and CSV",
      first: ("a.json", #"[{"target_id":"T1","enrolled":31,"no_evidence":"n<10"}]"#),
      second: ("b.csv", "target_id,with_evidence\nT1,25\n"), told: "mastery_totals.no_evidence",
      low: 6),
    Pair(
      name: "the long table of numbers and a table",
      first: ("a.csv", "target_id,enrolled,no_evidence\nT1,31,n<10\n"),
      second: (
        "numbers.csv",
        "measure,window_id,entity,name,value,numerator,denominator,hidden\n"
          + "mastery_totals,,target_id=T1,with_evidence,25,,,\n"
      ), told: "mastery_totals.no_evidence", low: 6),
    Pair(
      name: "classes and all classes",
      first: (
        "a.csv",
        "section_id,school_id,logged,students,due\nS1-all,S1,yes,30,n<10\nS2-all,S2,yes,30,12\n"
      ),
      second: ("b.csv", "classes,students,never,on_track,due,overdue\n6,60,15,20,15,10\n"),
      told: "conference_summary.due", low: 3),
    Pair(
      name: "hidden before, shown later", first: ("a.csv", "target_id,no_evidence\nT1,n<10\n"),
      second: ("b.csv", "target_id,no_evidence\nT1,6\n"), told: "mastery_totals.no_evidence",
      low: 6),
  ]

  @Test(arguments: pairs)
  func findsWhatTwoTellTogether(pair: Pair) throws {
    func release(_ file: (name: String, text: String)) -> Release {
      Release(
        name: file.name, files: [WrittenFile(name: file.name, bytes: Array(file.text.utf8))],
        reader: .district)
    }
    let (first, second) = (release(pair.first), release(pair.second))
    let alone = [told([first]), told([second])].joined().filter { $0.kind == .number }
    #expect(alone.isEmpty)
    let found = try #require(told([first, second]).first { $0.column == pair.told })
    #expect(found.low == pair.low && found.high == pair.low)
  }

  /// Small groups that nobody hid, and values between parts of a group that are small.
  @Test(arguments: [
    ("target_id,enrolled,no_evidence\nT1,31,6\nT2,30,n<10\n", "mastery_totals.no_evidence"),
    (
      "window_id,model,school_id,placements,median\nfall,flex,S1,5,flex.f.3\n",
      "position_summary.median"
    ),
    ("window_id,model,school_id,placements,q1\nfall,flex,S1,11,flex.f.3\n", "position_summary.q1"),
    (
      "model,from_window,to_window,school_id,both,median_change\nflex,a,b,S1,4,1\n",
      "movement_summary.median_change"
    ),
  ])
  func findsWhatIsShownOfFew(text: String, column: String) {
    var release = Releases.release(["a.csv": text])
    release.smallestGroup = 10
    #expect(told([release]).map(\.column) == [column])
    var school = Releases.release(["a.csv": text], for: .school)
    school.smallestGroup = 10
    #expect(told([school]).isEmpty, "it sees its own people")
  }

  @Test func takesGroupsThatAreLargeEnough() {
    var release = Releases.release([
      "a.csv": "window_id,model,school_id,placements,q1,median,q3\nfall,flex,S1,12,a,b,c\n",
      "b.csv": "window_id,model,school_id,placements,median\nfall,flex,S2,6,b\n",
    ])
    release.smallestGroup = 10
    #expect(told([release]).isEmpty)
  }
}
