import Archives
import Foundation
import TestSupport
import Testing
import Workbooks

/// What people type into the tables of a workbook is there after the next run, wherever its row has
/// gone.
@Suite struct FilledPlanTests {
  private static let report = """
    ---
    output: {xlsx: {file: plan}}
    ---

    ```{sql}
    --| label: rooms
    --| output: false
    select school_id as room, name as focus from schools order by school_id;
    ```

    ::: {sheet="Plan"}
    ```{entry}
    label: ent-plan
    caption: Suggested
    rows: {from: rooms}
    columns:
      room: {title: Room, locked: true}
      focus: {title: Focus}
      who: {title: Who}
      day: {title: Day, type: date}
    ```

    Text between the tables.

    ```{entry}
    label: ent-more
    caption: Further
    rows: 3
    columns:
      room: {title: Room}
      focus: {title: Focus}
      who: {title: Who}
      day: {title: Day, type: date}
    ```

    Text below the tables.
    :::

    """

  private static func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(
      "school_id,name\nS01,Ash\nS02,Birch\nS03,Cedar\n", to: "data/schools.csv")
    try folder.write(report, to: "plan.md")
    return folder
  }

  private static func weave(_ folder: ScratchFolder) throws -> Command {
    let run = try Program.run(["weave", "plan.md", "--data", "data", "-o", "out"], in: folder.path)
    #expect(run.status <= 1, "\(run.messages)")
    return run
  }

  /// The rows of the sheet that people see, cells joined by bars.
  private static func rows(_ folder: ScratchFolder, _ name: String = "out/plan.xlsx") throws
    -> [String]
  {
    let workbook = try Workbook(try Archive([UInt8](try folder.bytes(of: name))))
    let text = try workbook.sheets[0].text.get()
    return String(decoding: text.bytes, as: UTF8.self).split(separator: "\r").map(String.init)
      .filter { !$0.isEmpty }
  }

  private static func type(_ texts: [String: String], into folder: ScratchFolder) throws {
    try FilledDocument.type(texts, on: "Plan", of: "out/plan.xlsx", in: folder)
  }

  /// The cell of a column in the row that begins with a text.
  private static func cell(_ column: String, at start: String, _ folder: ScratchFolder) throws
    -> String
  {
    let workbook = try Workbook(try Archive([UInt8](try folder.bytes(of: "out/plan.xlsx"))))
    let text = String(decoding: try workbook.sheets[0].text.get().bytes, as: UTF8.self)
    let rows = text.split(separator: "\r", omittingEmptySubsequences: false)
    return column + "\(try #require(rows.firstIndex { $0.hasPrefix(start) }) + 1)"
  }

  @Test func keepsWhatWasTyped() throws {
    let folder = try Self.folder()
    #expect(!(try Self.weave(folder)).messages.contains("carried over"))
    let header = try Self.cell("", at: "Table 2", folder)
    let more = (Int(header) ?? 0) + 2
    try Self.type(
      [
        try Self.cell("C", at: "S02", folder): "Coach One",
        try Self.cell("D", at: "S02", folder): "2026-11-02",
        try Self.cell("C", at: "S03", folder): "Coach Two",
        try Self.cell("B", at: "S01", folder): "Our own words",
        "A\(more + 1)": "Library", "C\(more + 1)": "Coach Three",
      ], into: folder)
    let filled = try folder.bytes(of: "out/plan.xlsx")
    // The next data know no S03, and S02 has another name and place.
    try folder.write("school_id,name\nS00,New\nS01,Ash\nS02,Beech\n", to: "data/schools.csv")
    let run = try Self.weave(folder)
    #expect(run.messages.contains("out/plan.xlsx: 4 rows that people filled in carried over"))
    #expect(run.messages.contains("is kept as out/plan.kept-1.xlsx"), "\(run.messages)")
    #expect(try folder.bytes(of: "out/plan.kept-1.xlsx") == filled)
    let expected = [
      "Table 1. Suggested", "Room,Focus,Who,Day", "S00,New", "S01,Our own words",
      "S02,Beech,Coach One,2026-11-02", "Suggested: kept from before", "Room,Focus,Who,Day",
      "S03,Cedar,Coach Two",
      "\"Filled in by people; the data no longer suggest these rows, or never did.\"",
      "Text between the tables.", "Table 2. Further", "Room,Focus,Who,Day",
      "Library,,Coach Three", "Text below the tables.",
    ]
    #expect(Array(try Self.rows(folder).drop { $0 != expected[0] }) == expected)
    // Nothing is lost or doubled by writing again, and S03 finds its place when it is back.
    let again = try Self.weave(folder)
    #expect(!again.messages.contains("is kept as"), "\(again.messages)")
    #expect(Array(try Self.rows(folder).drop { $0 != expected[0] }) == expected)
    try folder.write("school_id,name\nS03,Cedar\nS01,Ash\nS02,Beech\n", to: "data/schools.csv")
    _ = try Self.weave(folder)
    let back = try Self.rows(folder)
    #expect(back.contains("S03,Cedar,Coach Two") && !back.contains { $0.contains("kept from") })
    #expect(back.contains("S02,Beech,Coach One,2026-11-02") && back.contains("S01,Our own words"))
  }

  /// The row of totals is nobody's: it does not pile up.
  @Test func takesNoTotalForARow() throws {
    let folder = try Self.folder()
    try folder.write(
      """
      ---
      output: {xlsx: {file: plan}}
      ---

      ```{entry}
      label: ent-plan
      caption: Hours
      rows: 2
      columns:
        room: {title: Room}
        hours: {title: Hours, type: number, total: sum}
      ```

      """, to: "plan.md")
    _ = try Self.weave(folder)
    let first = try Self.rows(folder)
    #expect(first.contains { $0.hasPrefix("Total") }, "\(first)")
    let again = try Self.weave(folder)
    #expect(!again.messages.contains("filled in"), "\(again.messages)")
    #expect(try Self.rows(folder) == first)
  }

  /// A report that has no such table any more loses nothing: the old file stays.
  @Test func keepsTheFileWhereATableIsGone() throws {
    let folder = try Self.folder()
    _ = try Self.weave(folder)
    try Self.type([try Self.cell("C", at: "S02", folder): "Coach One"], into: folder)
    let filled = try folder.bytes(of: "out/plan.xlsx")
    try folder.write(
      Self.report.replacing("ent-plan", with: "ent-other"), to: "plan.md")
    let run = try Self.weave(folder)
    #expect(run.messages.contains("no table any more for what was typed into: ent-plan"))
    #expect(try folder.bytes(of: "out/plan.kept-1.xlsx") == filled)
  }

  /// Somebody's name in a plan of the team is not for other readers.
  @Test func carriesNothingToReadersWhoSeeNoNames() throws {
    let folder = try Self.folder()
    _ = try Self.weave(folder)
    try Self.type([try Self.cell("C", at: "S02", folder): "Coach One"], into: folder)
    let filled = try folder.bytes(of: "out/plan.xlsx")
    let run = try Program.run(
      ["weave", "plan.md", "--data", "data", "-o", "out", "--audience", "public"], in: folder.path)
    #expect(run.messages.contains("not carried over for this audience"), "\(run.messages)")
    #expect(!(try Self.rows(folder)).contains { $0.contains("Coach One") })
    #expect(try folder.bytes(of: "out/plan.kept-1.xlsx") == filled)
  }

  /// Sorted, with rows and columns put in, renamed and saved by a program of its own.
  @Test func findsRowsThatMoved() throws {
    let folder = try Self.folder()
    let script = """
      import openpyxl
      book = openpyxl.load_workbook("out/plan.xlsx")
      sheet = book["Plan"]
      first = next(r for r in range(1, 30) if sheet.cell(r, 1).value == "S01")
      rows = [[sheet.cell(r, c).value for c in range(1, 5)] for r in range(first, first + 3)]
      rows[1][2] = "Coach One"
      rows[2][3] = __import__("datetime").date(2026, 11, 2)
      for r, row in zip(range(first, first + 3), reversed(rows)):
        for c, value in enumerate(row):
          sheet.cell(r, c + 1).value = value
      sheet.insert_rows(first + 1)
      sheet.cell(first + 1, 1).value = "Hall"
      sheet.cell(first + 1, 2).value = "Typed between"
      sheet.insert_rows(1, 2)
      sheet.insert_cols(1)
      sheet.title = "Our plan"
      book.save("out/plan.xlsx")
      """
    try folder.write(script, to: "edit.py")
    guard (try? Command(["python3", "-c", "import openpyxl"]).status) == 0 else {
      print("skipped: python3 with openpyxl is not installed")
      return
    }
    _ = try Self.weave(folder)
    let edit = try Command(["python3", "edit.py"], in: folder.path)
    try #require(edit.status == 0, "\(edit.messages)")
    let run = try Self.weave(folder)
    #expect(run.messages.contains("3 rows that people filled in carried over"), "\(run.messages)")
    let rows = try Self.rows(folder)
    #expect(rows.contains("S02,Birch,Coach One"), "\(rows)")
    #expect(rows.contains("S03,Cedar,,2026-11-02"), "\(rows)")
    #expect(rows.contains("Hall,Typed between"), "\(rows)")
    #expect(rows.count { $0.hasPrefix("Table ") } == 2)
  }
}
