import Tables
import Testing

/// What a spreadsheet writes where it could not compute a cell: said at its place, and unknown.
@Suite struct SpreadsheetErrorTests {
  @Test(arguments: ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#SPILL!"])
  func saysErrorsInIDsAndDays(error: String) async throws {
    let files = [
      "teachers.csv":
        "teacher_id,name,school_id,begin,coach_id\nT1,Ann,S1,\(error),\(error)\n\(error),Bo,S1,,\nT2,Cy,\(error),,\n",
      "marks.csv": "student_id,item_id,section_id,score,submitted\n1,A,\(error),7,\(error)\n"
        + "\(error),A,,8,\n3,\(error),,9,\n",
      "conferences.csv": "student_id,date,teacher_id,outcome,goal_set\n"
        + "1,\(error),T1,held,yes\n2,2026-10-01,\(error),\(error),\(error)\n"
        + "2;\(error),2026-10-02,T1,held,yes\n",
    ]
    try await Mess(
      error, files, facts: ["1 A 7", "2 2026-10-01 unrecorded", "2 T1 2026-10-02 held"],
      findings: [
        "error bad-date conferences.csv:2 date", "error missing-value marks.csv:3 student_id",
        "error missing-value marks.csv:4 item_id", "error missing-value teachers.csv:3 teacher_id",
        "error missing-value teachers.csv:4 school_id",
        "warning bad-date marks.csv:2 submitted", "warning bad-date teachers.csv:2 begin",
        "warning missing-value conferences.csv:3 teacher_id",
        "warning missing-value conferences.csv:4 student_id",
        "warning missing-value marks.csv:2 section_id",
        "warning missing-value teachers.csv:2 coach_id",
        "warning unknown-value conferences.csv:3 goal_set",
        "warning unknown-value conferences.csv:3 outcome",
      ]
    ).expectAsWanted()
  }

  @Test func saysErrorsInVendorsFiles() async throws {
    let canvas = """
      Student,ID,SIS User ID,SIS Login ID,Section,Quiz (502)
          Points Possible,,,,,20
      "Abara, Nia",11,#N/A,nabara,P1,12

      """
    try await Mess(
      "Canvas", ["g.csv": canvas], facts: ["11 502 12/20"],
      findings: ["warning missing-value g.csv:3 SIS User ID"]
    ).expectAsWanted()
    let mapped = """
      sources:
        - files: scores.csv
          headers: [Pupil, Test, Result]
          tables:
            - marks:
                {student_id: "{Pupil}", item_id: "{Test}", score: "{Result}", submitted: "{Day}"}

      """
    try await Mess(
      "a file of a mapping",
      [
        "scores.csv": "Pupil,Test,Result,Day\n1,A,7,#REF!\n#N/A,A,8,2026-09-01\n",
        "walkbook.yaml": mapped,
      ], facts: ["1 A 7"],
      findings: ["error missing-value scores.csv:3 Pupil", "warning bad-date scores.csv:2 Day"]
    ).expectAsWanted()
  }

  /// Days that are counted are such beside an error, too.
  @Test func readsCountedDaysBesideAnError() async throws {
    try await Mess(
      marks: "serials", columns: "student_id,item_id,submitted", ["1,A,46266", "2,A,#N/A"],
      facts: ["1 A - 2026-09-01", "2 A -"],
      findings: [
        "warning bad-date marks.csv:3 submitted", "note ambiguous-date marks.csv:2 submitted",
      ]
    ).expectAsWanted()
  }
}
