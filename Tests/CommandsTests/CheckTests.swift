import Foundation
import TestSupport
import Tables
import Testing

/// `walkbook check` of a folder, of files, of reports and of frameworks.
@Suite struct CheckTests {
  private let people = "teacher_id,school_id,begin\nT1,S1,2026-08-20\nT2,S1,soon\n"
  private let report = """
    # Fall

    ```{sql tbl-a}
    select teacher_id, nme from teachers
    ```

    There are `{sql} select count(*) from teachrs`.
    """
  private let framework = """
    framework_id,title,ordering,phase,number,label
    small-steps,Small steps,sequential,begin,1,Goals are on the wall
    small-steps,Small steps,sequential,begin,3,Students choose a task
    """

  @Test func saysThatAListingDoesNotRun() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      # Fall

      ```sql orders
      select 1 as a
      ```

      ~~~SQL
      select nme from nowhere
      ~~~

      ````markdown
      ```sql
      ```
      ````

      ```swift
      let a = 1
      ```
      """, to: "fall.md")
    let run = try Program.run(["check", folder.path(of: "fall.md")])
    #expect(run.status == 0)
    #expect(
      run.output == """
        note: \(folder.path(of: "fall.md")):3:1: a listing of sql, which does not run [report]
              3 | ```sql orders
                | ^^^^^^
            To run it, put the word in braces: ```{sql}.
        note: \(folder.path(of: "fall.md")):7:1: a listing of sql, which does not run [report]
              7 | ~~~SQL
                | ^^^^^^
            To run it, put the word in braces: ```{sql}.

        """, "\(run.output)")
  }

  @Test func saysWhatIsWrongInAFile() throws {
    let folder = try ScratchFolder()
    try folder.write(people, to: "teachers.csv")
    let run = try Program.run(["check", folder.path(of: "teachers.csv")])
    #expect(run.status == 0)
    #expect(run.messages == "teachers.csv: walkbook.teachers, UTF-8, comma; 2 of 2 rows kept\n")
    #expect(
      run.output.hasPrefix("warning: teachers.csv:3, column 'begin': expected a day"),
      "\(run.output)")
  }

  @Test func saysTenThousandEqualFaultsAsOne() throws {
    let folder = try ScratchFolder()
    let rows = (0..<10_000).map { "T\($0),S01,nobody\n" }.joined()
    try folder.write("teacher_id,school_id,begin\n" + rows, to: "teachers.csv")
    let run = try Program.run(["check", folder.path])
    #expect(
      run.output == """
        warning: 10000 × expected a day such as 2026-09-30 [bad-date]
            teachers.csv:2, column 'begin'
            teachers.csv:3, column 'begin'
            teachers.csv:4, column 'begin'
            and 9997 more; -f csv lists them all
            The day was left out. Write it as yyyy-mm-dd.

        """)
    let all = try Program.run(["check", folder.path, "-f", "csv"])
    #expect(all.output.split(separator: "\n").count == 10_001)
  }

  @Test func obeysTheSettingsBesideAFile() throws {
    let folder = try ScratchFolder()
    try folder.write("Who,Where\nT1,S1\n", to: "list.csv")
    let unknown = try Program.run(["check", folder.path(of: "list.csv")])
    #expect(unknown.output.contains("list.csv: no known layout"))
    try folder.write(
      """
      walks: {feedback-days: 4}
      sources:
        - {files: list.csv, profile: walkbook.teachers, columns: {Who: teacher_id, Where: school_id}}
      """, to: "walkbook.yaml")
    let known = try Program.run(["check", folder.path(of: "list.csv"), "--cluster-size", "4"])
    #expect(known.output == "nothing to correct\n", "\(known.output)")
    #expect(known.messages.contains("walks.feedback-days: 4 school days (walkbook.yaml:1)"))
    #expect(known.messages.contains("walks.cluster-size: 4 teachers (--cluster-size)"))
    #expect(!known.messages.contains("(default)"))
  }

  @Test func saysEveryFaultOfAReport() throws {
    let folder = try ScratchFolder()
    try folder.write(report, to: "my-report.md")
    let run = try Program.run(["check", "my-report.md"], in: folder.path)
    #expect(run.status == 1)
    #expect(
      run.output == """
        error: my-report.md:4:20: no such column: nme (did you mean 'name'?) [report]
              4 | select teacher_id, nme from teachers
                |                    ^^^
            Correct the report; it cannot be woven so.
        error: my-report.md:7:39: no such table: teachrs (did you mean 'teachers'?) [report]
              7 | There are `{sql} select count(*) from teachrs`.
                |                                       ^^^^^^^
            Correct the report; it cannot be woven so.

        """)
    let table = try Program.run(["check", "my-report.md", "-f", "csv"], in: folder.path)
    #expect(table.status == 1)
    #expect(
      table.output.contains(
        "\nerror,report,my-report.md,4,20,no such column: nme (did you mean 'name'?),"))
    #expect(try folder.names == ["my-report.md"])
  }

  @Test(arguments: [
    ("```{sql}\n--| colums: {}\nselect 1\n```\n", "my-report.md:2:5: unknown"),
    ("See @tbl-none.\n", "my-report.md:1:5: unknown label 'tbl-none'"),
    ("---\ntitle: [\n---\n", "my-report.md:"),
    ("```{sql}\nselect 1\n", "my-report.md:1:1: the block never closes"),
  ])
  func saysWhyAReportCannotBeRead(source: String, sentence: String) throws {
    let folder = try ScratchFolder()
    try folder.write(source, to: "my-report.md")
    let run = try Program.run(["check", "my-report.md"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("error: \(sentence)"), "\(run.output)")
  }

  @Test func saysWhatMayStandInPlaceOfAWord() throws {
    let folder = try ScratchFolder()
    try folder.write("---\noutput: {pfd: {}}\n---\n", to: "my-report.md")
    let run = try Program.run(["check", "my-report.md"], in: folder.path)
    #expect(
      run.output == """
        error: my-report.md:2:10: unknown format 'pfd' (did you mean 'pdf'?) [report]
              2 | output: {pfd: {}}
                |          ^^^
            Correct the report; here may stand: xlsx, html, md, docx, odt, pptx, pdf.

        """)
  }

  @Test(arguments: [
    "pd-planning", "debrief-agenda", "debrief-key", "coach-conversation", "district-reading",
    "classroom-progress",
  ])
  func findsNoFaultInShippedReports(name: String) throws {
    let run = try Program.run(["check", name])
    #expect(run.output == "nothing to correct\n")
    #expect(run.status == 0)
  }

  @Test func checksTheReportsOfAFolder() throws {
    let folder = try ScratchFolder()
    try folder.write(people, to: "teachers.csv")
    try folder.write(report, to: "Reports/fall.md")
    let run = try Program.run(["check", folder.path])
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        "/Reports/fall.md:4:20: no such column: nme (did you mean 'name'?) [report]"))
    #expect(run.output.contains("teachers.csv:3, column 'begin'"))
  }

  @Test func checksAFrameworkByItself() throws {
    let folder = try ScratchFolder()
    try folder.write(framework, to: "mine.csv")
    let run = try Program.run(["check", folder.path(of: "mine.csv")])
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        "error: mine.csv:3, column 'number': expected action number 2; numbers run 1, 2, 3"),
      "\(run.output)")
    try folder.write(framework.replacing("begin,3", with: "begin,2"), to: "mine.csv")
    let good = try Program.run(["check", folder.path(of: "mine.csv")])
    #expect(good.status == 0)
    #expect(good.output == "nothing to correct\n")
  }

  @Test func putsAFrameworkInForceForTheFilesNamedWithIt() throws {
    let folder = try ScratchFolder()
    try folder.write(framework.replacing("begin,3", with: "begin,2"), to: "mine.csv")
    let walks = """
      walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      W1,2026-09-01,T1,C1,small-steps,begin,1
      """
    try folder.write(walks, to: "walkthroughs.csv")
    let paths = ["mine.csv", "walkthroughs.csv"].map(folder.path(of:))
    let alone = try Program.run(["check", paths[1]])
    #expect(alone.output.contains("unknown-model"), "\(alone.output)")
    let both = try Program.run(["check"] + paths)
    #expect(!both.output.contains("unknown-model"), "\(both.output)")
  }
}
