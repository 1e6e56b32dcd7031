import Foundation
import TestSupport
import Tables
import Testing

/// `walkbook query`: what it is asked, and as what it answers.
@Suite struct QueryTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("school_id,name\nS1,Alder\n", to: "schools.csv")
    try folder.write(
      "teacher_id,school_id,name\nT1,S1,=1+1\nT2,S1,Teacher 2\n", to: "teachers.csv")
  }

  private func query(_ words: String..., input: String = "") throws -> Command {
    try Program.run(["query"] + words + ["--data", folder.path], input: input)
  }

  @Test(arguments: ["json", "jsonl"])
  func keepsBothColumnsOfOneName(format: String) throws {
    let sql = "select t.name, s.name from teachers t join schools s using (school_id)"
    let run = try query(sql, "-f", format)
    #expect(run.output.contains("{\"name\": \"=1+1\", \"name_2\": \"Alder\"}"), "\(run.output)")
  }

  @Test(arguments: ["csv", "tsv"])
  func saysHowManyCellsBeginAsFormulas(format: String) throws {
    let run = try query("select name, -5 as n from teachers", "-f", format)
    #expect(run.status == 0)
    #expect(run.output.contains("=1+1"))
    #expect(run.messages.contains("1 cell begins as a formula does"), "\(run.messages)")
  }

  @Test func saysWhatACellOfAWorkbookCannotHold() throws {
    let file = folder.path(of: "long.xlsx")
    let long = "select 'Walk' as kind, printf('%.*c', 40000, 'x') as text"
    let run = try query(long, "-o", file)
    #expect(run.status == 0)
    #expect(run.messages.contains("cut at 32767 characters"), "\(run.messages)")
    #expect(run.messages.contains("B4;"), "\(run.messages)")
    let whole = try query(long, "-f", "json")
    #expect(whole.output.count > 40_000 && !whole.messages.contains("cut at"))
  }

  @Test func writesForExcelWhereAsked() throws {
    let run = try query("select name, -5 as n from teachers order by 1", "-f", "csv", "--for-excel")
    #expect(run.output.hasPrefix("\u{FEFF}name,n"))
    #expect(!run.output.contains("\n=1+1") && run.output.contains("Teacher 2,-5"))
    #expect(!run.messages.contains("formula"))
    let other = try query("select 1", "-f", "json", "--for-excel")
    #expect(other.status == 64 && other.messages.contains("only CSV"), "\(other.messages)")
  }

  @Test func marksTheWordThatIsWrong() throws {
    let run = try query("select name,\n  schol_id from teachers")
    #expect(run.status == 65)
    #expect(
      run.messages.hasSuffix(
        "(did you mean 'school_id'?)\n      2 |   schol_id from teachers\n        |   ^^^^^^^^\n"),
      "\(run.messages)")
  }

  @Test(arguments: [["-"], []])
  func readsPipedSQL(words: [String]) throws {
    let run = try Program.run(
      ["query"] + words + ["-f", "csv", "--data", folder.path],
      input: "select count(*) as n from teachers;\n")
    #expect(run.output == "n\n2\n", "\(run.messages)")
    let blank = try Program.run(["query", "--data", folder.path], input: " \n")
    #expect(blank.status == 64)
  }

  /// A worksheet has a last row; other formats have none.
  @Test func onlyAWorkbookEndsWithItsLastRow() throws {
    let sql =
      "with recursive c(x) as (select 1 union all select x + 1 from c where x < 1048576) "
      + "select x from c"
    let run = try query(sql, "-f", "csv")
    #expect(run.status == 0 && run.output.utf8.count { $0 == 10 } == 1_048_577)
    let file = folder.path(of: "x.xlsx")
    let book = try query(sql, "-o", file)
    #expect(book.status == 65 && book.messages.contains("1048576 rows"), "\(book.messages)")
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func yearsHaveNoThousandsAndAveragesAreNoCounts() throws {
    try folder.write(
      """
      ---
      title: Years
      output: {md: {}}
      ---
      ```{sql}
      --| label: tbl-years
      --| columns:
      --|   n: {total: average}
      select 2026 as year, 1 as n union all select 2027, 2;
      ```

      There are `{sql} select 12000 as n`, in the year `{sql} select 2026`.
      """, to: "years.md")
    let run = try Program.run([
      "weave", folder.path(of: "years.md"), "--data", folder.path, "-o", folder.path(of: "out"),
    ])
    #expect(run.status == 0, "\(run.messages)")
    let page = try String(contentsOfFile: folder.path(of: "out/years.md"), encoding: .utf8)
    #expect(page.contains("2026") && !page.contains("2,026"), "\(page)")
    #expect(page.contains("1.5"), "\(page)")
  }
}
