import Foundation
import TestSupport
import Tables
import Testing

/// `walkbook import --raw` as scripts use it.
@Suite struct RawImportTests {
  private let messy = "Report\n\nname;score;note\nJosé;1,5;\"a;b\"\nZoë;2,5;\"x\"y\n;;\n3;4\n"

  @Test func writesPlainCSV() throws {
    let folder = try ScratchFolder()
    try folder.write(messy, to: "export.txt")
    let plain = "name,score,note\nJosé,\"1,5\",a;b\nZoë,\"2,5\",\"\"\"x\"\"y\"\n3,4\n"
    let run = try Program.run(["import", "--raw", folder.path(of: "export.txt")])
    #expect(run.status == 0)
    #expect(run.output == plain)
    #expect(run.messages.contains("delimiter: semicolon"))
    #expect(run.messages.contains("preamble: 2 lines above the header"))
    #expect(run.messages.contains("lines without any cell left out: 1"))
    let file = folder.path(of: "plain.csv")
    let copy = try Program.run(["import", "--raw", "-", "-o", file], input: messy)
    #expect(copy.status == 0)
    #expect(copy.output == "")
    #expect(try folder.text(of: "plain.csv") == plain)
    let again = try Program.run(["import", "--raw", file])
    #expect(again.output == plain)
  }

  @Test(arguments: [
    (["--skip-lines", "0", "--header-rows", "1"], "Report\nname,score,note\nJosé,"),
    (["--delimiter", "|", "--skip-lines", "2"], "name;score;note\n"),
    (["--quote", "none"], "name,score,note\nJosé,\"1,5\",\"\"\"a\",\"b\"\"\"\n"),
    (
      ["--keep-separators"],
      "name,score,note\nJosé,\"1,5\",a;b\nZoë,\"2,5\",\"\"\"x\"\"y\"\n,,\"\"\n"
    ),
    (["--no-header", "--skip-lines", "3"], "José,\"1,5\",a;b\n"),
    (["--header-rows", "2"], "name José,\"score 1,5\",note a;b\n"),
    (["-f", "json"], "[\n[\"name\",\"score\",\"note\"],\n[\"José\",\"1,5\",\"a;b\"],\n"),
  ])
  func obeys(options: [String], beginning: String) throws {
    let run = try Program.run(["import", "--raw", "-"] + options, input: messy)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(beginning), "\(run.output)")
  }

  /// A sheet is a table too; of several the one is named as findings name it.
  @Test func writesASheet() throws {
    let folder = try ScratchFolder()
    let rows: [[String?]] = [["Name", "Note"], ["A", "two\nlines"], ["B", nil]]
    let plain = "Name,Note\nA,\"two\nlines\"\nB\n"
    try folder.write(Data(SheetBook.bytes(["Only": rows])), to: "one.xlsx")
    let two = SheetBook.bytes(["First": [["x"], ["1"]], "Term #2": rows])
    try folder.write(Data(two), to: "two.xlsx")
    let one = try Program.run(["import", "--raw", folder.path(of: "one.xlsx")])
    #expect(one.status == 0)
    #expect(one.output == plain)
    let named = try Program.run(["import", "--raw", folder.path(of: "two.xlsx#Term #2")])
    #expect(named.output == plain)
    let any = try Program.run(["import", "--raw", "two.xlsx"], in: folder.path)
    #expect(any.status == 64)
    #expect(any.messages.contains("the file holds 'two.xlsx#First', 'two.xlsx#Term #2'"))
    let none = try Program.run(["import", "--raw", "two.xlsx#Third"], in: folder.path)
    #expect(none.status == 64)
  }

  @Test func readsStrictly() throws {
    let run = try Program.run(["import", "--raw", "--strict", "-"], input: messy)
    #expect(run.status == 65)
    #expect(run.messages.contains("standard input:5: expected quotes around whole fields"))
    let blank = try Program.run(
      ["import", "--raw", "--strict", "-f", "json", "-"], input: "a\n\nb\n")
    #expect(blank.output == "[\n[\"a\"],\n[\"\"],\n[\"b\"]\n]\n")
  }

  @Test func saysDiagnosticsAsJSON() throws {
    struct Diagnostic: Decodable {
      var line: Int?
      var column: String?
      var rule: String
      var message: String
    }
    let text = "a,b,c\n1,2,3\n1,2,3\n4,5\n6,\"7\"x,8\n1,2,3\n"
    let run = try Program.run(["import", "--raw", "--diagnostics", "json", "-"], input: text)
    let said = try JSONDecoder().decode([Diagnostic].self, from: Data(run.messages.utf8))
    #expect(said.contains { $0.rule == "encoding" && $0.message == "UTF-8" })
    #expect(said.filter { $0.rule == "field-count" }.map(\.line) == [4])
    #expect(said.filter { $0.rule == "open-quote" }.map(\.line) == [5])
    #expect(!run.messages.contains("\"7\""), "no cell is shown")
  }

  @Test func saysTenThousandEqualFaultsInOneLine() throws {
    let text = "a,b,c\n" + String(repeating: "1,2,3\n1,2,3\n1,2,3,4\n", count: 10_000)
    let run = try Program.run(["import", "--raw", "-"], input: text)
    let lines = run.messages.split(separator: "\n").filter { $0.hasPrefix("warning") }
    #expect(lines == ["warning: field-count: 10000 × expected 3 fields, found 4"])
    let places = run.messages.split(separator: "\n").filter { $0.hasPrefix("    ") }
    #expect(
      places == [
        "    standard input:4", "    standard input:7", "    standard input:10",
        "    and 9997 more",
      ])
  }

  @Test func keepsEveryFindingInTheTable() throws {
    let folder = try ScratchFolder()
    let rows = (0..<10_000).map { "T\($0),S01,nobody,flex\n" }.joined()
    try folder.write("teacher_id,school_id,begin,declared_model\n" + rows, to: "teachers.csv")
    let check = try Program.run(
      [
        "query", "select rule, count(*) as faults from findings group by rule", "--data",
        folder.path, "-f", "csv",
      ])
    #expect(check.output.contains("bad-date,10000\n"), "\(check.output)")
    let build = try Program.run(
      ["import", folder.path, "-o", folder.path(of: "out")])
    #expect(build.messages.contains("bad-date: 10000 × expected a day"))
    #expect(build.messages.split(separator: "\n").count < 30)
  }

  @Test(arguments: [
    ["--raw"], ["--raw", "a.csv", "b.csv"], ["x.csv"], ["--raw", "-", "--delimiter", "ab"],
    ["--raw", "-", "--encoding", "ebcdic"], ["--raw", "-", "--skip-lines", "-1"],
    ["--raw", "-", "--no-header", "--header-rows", "2"],
    ["--raw", "-", "--quote", ",", "--delimiter", ","],
  ])
  func refuses(arguments: [String]) throws {
    #expect(try Program.run(["import"] + arguments).status == 64)
  }

  /// A conference that is planned is a fact, though the day of the study is before it.
  @Test func importsWhatIsPlanned() throws {
    let folder = try ScratchFolder()
    let rows = """
      conference_id,date,student_id,section_id,planned,outcome
      F1,2026-10-15,001,C,yes,held
      F2,2026-10-16,001,C,yes,

      """
    try folder.write(rows, to: "data/conferences.csv")
    let run = try Program.run(["import", "data", "-o", "out"], in: folder.path)
    #expect(run.messages.contains("wrote out/conferences.csv: 2 rows"), "\(run.messages)")
    let asOf = try Program.run(
      ["query", "select * from conferences", "--data", "out"], in: folder.path)
    let own = try Program.run(
      ["query", "select * from conferences", "--data", "data"], in: folder.path)
    #expect(asOf.output == own.output)
  }

  @Test func importsSingleFiles() throws {
    let folder = try ScratchFolder()
    let canonical = "school_id,name,network\nS01,North,\n"
    try folder.write("School;ID\nNorth;S01\n", to: "list.csv")
    try folder.write(
      """
      sources:
        - files: list.csv
          profile: walkbook.schools
          columns: {School: name, ID: school_id}
      """, to: "walkbook.yaml")
    let out = folder.path(of: "out")
    let run = try Program.run(["import", folder.path(of: "list.csv"), "-o", out])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try folder.text(of: "out/schools.csv") == canonical)
  }

  @Test func takesTheShapeFromTheSettings() throws {
    let folder = try ScratchFolder()
    try folder.write("# made by hand\nS01~'North; old'\nS02~'South'\n", to: "list.txt")
    try folder.write(
      """
      sources:
        - files: "list.*"
          profile: walkbook.schools
          delimiter: "~"
          quote: single
          encoding: utf-8
          skip-lines: 1
          no-header: yes
          columns: {"1": school_id, "2": name}
      """, to: "walkbook.yaml")
    let out = folder.path(of: "out")
    let run = try Program.run(["import", folder.path, "-o", out])
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      try folder.text(of: "out/schools.csv")
        == "school_id,name,network\nS01,North; old,\nS02,South,\n")
  }
}
