import Foundation
import TestSupport
import Tables
import Testing

/// What is said of command lines and reports that are not as they should be, in one run: the words
/// that help, and how the program ends.
@Suite struct MessageTests {
  struct Case: CustomTestStringConvertible {
    let words: [String]
    let status: Int32
    /// What must be said, each of them.
    let says: [String]

    init(_ words: [String], _ status: Int32, _ says: [String]) {
      (self.words, self.status, self.says) = (words, status, says)
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  private static let district = ExampleTests.folder.appending(path: "district").path
  private static let data = ["--data", district]

  /// Command lines, in a folder with the files below.
  private static let cases = [
    Case(["bild"], 64, ["no command is called 'bild' (did you mean 'build'?)", "weave, preview"]),
    Case(["querry", "select 1"], 64, ["'querry' (did you mean 'query'?)"]),
    Case(["help", "wevae"], 64, ["'wevae' (did you mean 'weave'?)"]),
    Case(["query"] + data, 64, ["give one statement, or --file", "Usage: walkbook query "]),
    Case(["weave", "plain.md", "-P", "school"] + data, 64, ["Usage: walkbook weave "]),
    Case(["weave", "plain.md", "--only", "S77"] + data, 64, ["plain.md: has no copies to choose"]),
    Case(["weave", "plain"] + data, 66, ["plain: no such report", "(did you mean 'plain.md'?)"]),
    Case(["weave", "plain.md", "plain.md"] + data, 64, ["plain.md: given twice"]),
    Case(["new", "report", "--from", "pd-plan"], 64, ["'pd-plan' (did you mean 'pd-planning'?)"]),
    Case(
      ["weave", "coach-conversation", "-P", "teacher=T999"] + data, 64,
      ["no copy of the report is as asked: -P teacher=T999"]),
    Case(["weave", "blank.md"] + data, 0, ["blank.md:3:1: column 'h' is blank in every row"]),
    Case(["check", "blank.md"] + data, 0, ["blank.md:3:1: column 'h' is blank in every row"]),
    Case(["check", "blank.md"], 0, ["nothing to correct"]),
    Case(
      ["weave", "keys.md"] + data, 65,
      [
        "keys.md:7:28: expected keys that tell the rows of 'tbl-s' apart",
        "keys.md:12:8: no such column",
      ]),
    Case(
      ["weave", "values.md", "-P", "school=S99"] + data, 65,
      [
        "values.md:3:3: expected one of the choices of 'school'",
        "values.md:6:10: expected one row in 'tbl-all', found 6",
        "values.md:10:8: expected one value",
      ]),
    Case(
      ["check", "values.md", "-P", "school=S99"] + data, 1,
      ["values.md:3:3: ", "values.md:6:10: ", "values.md:10:8: "]),
    Case(
      ["check", "numbers.md"] + data, 1,
      [
        "numbers.md:10:8: expected one value, found 6 rows",
        "numbers.md:14:38: expected average: the shares in 'coverage' add up to more than all",
        "numbers.md:21:4: expected a column of numbers: 'school_id' holds none to draw",
        "numbers.md:26:19: expected a column that counts people: 'school_id' holds no numbers",
        "numbers.md:3:3: no such column: coverge (did you mean 'coverage'?)",
      ]),
    Case(
      ["weave", "failed.md", "--keep-going", "--to", "md"] + data, 1,
      [
        "failed.md:2:8: no such column: nope",
        "failed.md:5:10: the block 'tbl-b' has failed: see failed.md:2:8",
      ]),
    Case(
      ["weave", "plain.md", "-P", "x=1"] + data, 65,
      ["plain.md: no such parameter: x; it has none"]),
    Case(
      ["weave", "coach-conversation", "-P", "techer=T001"] + data, 65,
      ["no such parameter: techer (did you mean 'teacher'?); it has "]),
    Case(["weave", "x.csv"] + data, 66, ["x.csv: expected a report, a file of Markdown"]),
    Case(["weave", "."] + data, 66, [".: is a folder; name a report"]),
    Case(
      ["weave", "plain.md", "-o", "plain.md"] + data, 73, ["plain.md: is a file; name a folder"]),
    Case(
      ["weave", "plain.md", "--to", "xlsx,pfd"] + data, 64,
      ["'xlsx,pfd' is invalid for '--to <to>' (did you mean 'pdf'?)"]),
    Case(
      ["query", "select 1", "-f", "cvs"] + data, 64,
      ["'cvs' is invalid for '-f <format>' (did you mean 'csv'?). Please", "Usage: walkbook query"]),
    Case(["split", district, "--by", "schol"], 64, ["(did you mean 'school'?)"]),
    Case(["build", "--hlep"], 64, ["Unknown option '--hlep' (did you mean '--help'?)"]),
    Case(
      ["query", "select 1", "-o", "none/a.csv"] + data, 73,
      ["none/a.csv: cannot be written: its folder is not there"]),
    Case(["new", "report", "--from", "nope"], 64, ["there are ", "pd-planning"]),
    Case(["new", "project", "-o", "plain.md"], 73, ["plain.md: is a file; name a folder"]),
    Case(["collect", "none.docx"] + data, 66, ["none.docx: no such file"]),
    Case(
      ["query", "select 1e-7 as tiny, 'a\u{202E}b' as turned"] + data, 0, ["1e-07", "a\u{FFFD}b"]),
  ]

  private static let files = [
    "plain.md": "# Plain\n",
    "x.csv": "a,b\n1,2\n",
    "failed.md": """
    ```{sql tbl-b}
    select nope from schools order by 1
    ```

    `{value} tbl-b.n`

    """,
    "numbers.md": """
    ---
    columns:
      coverge: {title: Walked}
    ---

    ```{sql tbl-w}
    select school_id, window_id, coverage from walk_coverage where window_id = '2027-winter' order by 1
    ```

    `{sql} select school_id from schools`

    ```{sql}
    --| limit: 2
    --| columns: {school_id: {width: 9}, coverage: {total: sum}}
    select school_id, coverage from walk_coverage order by 1, window_id
    ```

    ```{chart}
    data: tbl-w
    type: column
    y: school_id
    alt: Schools.
    ```

    ```{sql}
    --| suppress: {n: school_id, below: 10}
    select school_id, walked from walk_coverage order by 1, window_id
    ```

    """,
    "blank.md": "\n```{sql}\nselect 1 as a, null as h order by 1\n```\n",
    "keys.md": """
    ```{sql tbl-s}
    --| output: false
    select network, school_id from schools order by school_id
    ```

    ```{entry}
    rows: {from: tbl-s, keys: [network]}
    columns: {what: {title: What}}
    ```

    ```{sql tbl-none}
    select nothing_like_it from schools order by 1
    ```

    """,
    "values.md": """
    ---
    params:
      school: {default: S01, choices: {sql: "select school_id from schools"}}
    ---

    `{value} tbl-all.name`

    `{value} tbl-one.name` at `{value} params.school`.

    `{sql} select school_id, name from schools`

    ```{sql tbl-all}
    --| output: false
    select name from schools
    ```

    ```{sql tbl-one}
    --| output: false
    select name from schools where school_id = :school
    ```

    """,
  ]

  @Test(arguments: cases)
  func helps(question: Case) throws {
    let folder = try ScratchFolder()
    for (name, text) in Self.files { try folder.write(text, to: name) }
    let run = try Program.run(question.words, in: folder.path)
    let said = run.messages + run.output
    #expect(run.status == question.status, "\(said)")
    for words in question.says { #expect(said.contains(words), "no '\(words)' in\n\(said)") }
  }

  /// All tables for a spreadsheet begin with the mark by which it knows the letters.
  @Test func marksEveryTableForSpreadsheets() throws {
    let folder = try ScratchFolder()
    let walks = ExampleTests.folder.appending(path: "only-walks").path
    let run = try Program.run(
      ["measure", "--all", "--for-excel", "--data", walks, "-o", folder.path(of: "all")])
    #expect(run.status == 0, "\(run.messages)")
    let names = try folder.allNames.filter { $0.hasSuffix(".csv") }
    #expect(names.count >= 15)
    for name in names {
      #expect(Array(try folder.bytes(of: name).prefix(3)) == [0xEF, 0xBB, 0xBF], "\(name)")
    }
  }

  /// A part is named by the label of its heading alone; a blank list is a dash.
  @Test func showsAPartByItsLabel() throws {
    let folder = try ScratchFolder()
    let report = """
      ---
      params: {p: {list: true}}
      output: {md: {only: [sec-plan]}}
      ---

      # Plan {#sec-plan}

      Kept `{value} params.p` here.

      # Other

      Dropped.

      """
    try folder.write(report, to: "part.md")
    let run = try Program.run(["weave", "part.md", "-o", "out"] + Self.data, in: folder.path)
    #expect(run.status == 0, "\(run.messages)")
    let text = try folder.text(of: "out/part.md")
    #expect(text.contains("Kept – here.") && !text.contains("Dropped"), "\(text)")
  }
}
