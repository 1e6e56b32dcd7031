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

  /// The old files that were kept, named by the day on which somebody saved them.
  private static func kept(_ folder: ScratchFolder) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "out"))
    let kept = names.filter { $0.contains(".kept-") }.sorted()
    #expect(kept.allSatisfy { $0.wholeMatch(of: /plan\.kept-20\d\d-\d\d-\d\d\.xlsx/) != nil })
    return kept.map { "out/" + $0 }
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
    // The next data know no S03, and S02 has another name and place.
    try folder.write("school_id,name\nS00,New\nS01,Ash\nS02,Beech\n", to: "data/schools.csv")
    let run = try Self.weave(folder)
    #expect(run.messages.contains("out/plan.xlsx: 4 rows that people filled in carried over"))
    // Nothing but tables to fill in was touched, and all of it is in the new file.
    #expect(!run.messages.contains("is kept as"), "\(run.messages)")
    #expect(try Self.kept(folder).isEmpty)
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

  /// What is said of one walk is no answer to the questions of the next.
  @Test func keepsWhatIsSaidOfAWalkWithIt() throws {
    let folder = try Self.folder()
    try folder.write(
      Self.report.replacing("---\noutput", with: "---\nparams: {window: {default: fall}}\noutput"),
      to: "plan.md")
    func weave(_ window: String) throws -> String {
      let run = try Program.run(
        ["weave", "plan.md", "--data", "data", "-o", "out", "-P", "window=\(window)"],
        in: folder.path)
      #expect(run.status <= 1, "\(run.messages)")
      return run.messages
    }
    _ = try weave("fall")
    try Self.type([try Self.cell("C", at: "S02", folder): "Coach One"], into: folder)
    #expect(try weave("fall").contains("1 row that people filled in carried over"))
    #expect(try Self.rows(folder).contains("S02,Birch,Coach One"))
    let messages = try weave("winter")
    #expect(
      messages.contains("what was typed about the walk before stays in its file: ent-plan"),
      "\(messages)")
    #expect(!(try Self.rows(folder).contains { $0.contains("Coach One") }))
    let kept = try Self.kept(folder)
    #expect(kept.count == 1)
    #expect(try Self.rows(folder, kept[0]).contains("S02,Birch,Coach One"))
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
    #expect(try Self.kept(folder).map { try folder.bytes(of: $0) } == [filled])
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
    #expect(try Self.kept(folder).map { try folder.bytes(of: $0) } == [filled])
  }

  /// What people do to a workbook beside typing into its rows, what is said of it, and the row of S02.
  private static let doings: [(script: String, said: [String], row: String, isKept: Bool)] = [
    ("", [], "S02,Birch,Coach One,2026-11-02", false),
    (
      "sheet.cell(first - 1, 3).value = 'Leader'",
      ["Table 1. Suggested: column 'Who' is called 'Leader' there, and was taken for it"],
      "S02,Birch,Coach One,2026-11-02", true
    ),
    (
      "sheet.cell(first - 1, 1).value = 'Place'",
      ["Table 1. Suggested: column 'Room' is called 'Place' there, and was taken for it"],
      "S02,Birch,Coach One,2026-11-02", true
    ),
    (
      "sheet.delete_cols(3)",
      ["Table 1. Suggested: column 'Who' is not there; nothing of it is carried over"],
      "S02,Birch,,2026-11-02", true
    ),
    (
      "sheet.insert_cols(3); sheet.cell(first - 1, 3).value = 'Mine'; "
        + "sheet.cell(first, 3).value = 'own note'",
      ["Table 1. Suggested: column 'Mine' is your own; it is not carried over"],
      "S02,Birch,Coach One,2026-11-02", true
    ),
    (
      "book.copy_worksheet(sheet).title = 'Plan (2)'",
      ["Table 1. Suggested: stands there 2 times"], "S02,Birch,Coach One,2026-11-02", true
    ),
    (
      "book.create_sheet('Notes')['A1'] = 'private'",
      ["is not carried over; on: Notes\n"], "S02,Birch,Coach One,2026-11-02", true
    ),
    (
      "sheet.cell(first, 3).comment = openpyxl.comments.Comment('pinned', 'me')",
      ["notes pinned to cells are not carried over"], "S02,Birch,Coach One,2026-11-02", true
    ),
    (
      "sheet.cell(first, 9).value = 'call Ann first'; sheet.title = 'Our plan'",
      ["is not carried over; on: Our plan\n"], "S02,Birch,Coach One,2026-11-02", true
    ),
    ("sheet.title = 'Our plan'", [], "S02,Birch,Coach One,2026-11-02", false),
  ]

  /// Whatever people do to the sheet, what they typed is found; what does not fit is said by name, and
  /// the file is kept where something stands in it that the new one has not.
  @Test(arguments: doings.indices) func matchesWhatMatches(index: Int) throws {
    let doing = Self.doings[index]
    guard (try? Command(["python3", "-c", "import openpyxl"]).status) == 0 else {
      print("skipped: python3 with openpyxl is not installed")
      return
    }
    let folder = try Self.folder()
    let script = """
      import datetime
      import openpyxl, openpyxl.comments
      book = openpyxl.load_workbook("out/plan.xlsx")
      sheet = book["Plan"]
      first = next(r for r in range(1, 30) if sheet.cell(r, 1).value == "S01")
      sheet.cell(first + 1, 3).value = "Coach One"
      sheet.cell(first + 1, 4).value = datetime.date(2026, 11, 2)
      \(doing.script)
      book.save("out/plan.xlsx")
      """
    try folder.write(script, to: "edit.py")
    _ = try Self.weave(folder)
    let edit = try Command(["python3", "edit.py"], in: folder.path)
    try #require(edit.status == 0, "\(edit.messages)")
    let run = try Self.weave(folder)
    #expect(run.messages.contains("1 row that people filled in carried over"), "\(run.messages)")
    for sentence in doing.said { #expect(run.messages.contains(sentence), "\(run.messages)") }
    #expect(
      run.messages.split(separator: "\n").count { $0.contains("Suggested:") }
        == doing.said.count { $0.contains("Suggested:") })
    if doing.said.isEmpty { #expect(!run.messages.contains("; on: "), "\(run.messages)") }
    let rows = try Self.rows(folder)
    #expect(rows.filter { $0.hasPrefix("S02") } == [doing.row], "\(rows)")
    #expect(try Self.kept(folder).isEmpty != doing.isKept, "\(run.messages)")
    // A further run finds nothing new to say.
    let again = try Self.weave(folder)
    #expect(try Self.rows(folder) == rows && !again.messages.contains("kept"), "\(again.messages)")
  }

  /// A number that somebody changed in a table of the data is a change like another.
  @Test func keepsAFileWhoseGivenNumbersChanged() throws {
    let folder = try Self.folder()
    try folder.write(
      Self.report.replacing("--| output: false", with: "--| caption: Rooms"), to: "plan.md")
    _ = try Self.weave(folder)
    let workbook = try Workbook(try Archive([UInt8](try folder.bytes(of: "out/plan.xlsx"))))
    let sheets = workbook.sheets.map(\.name)
    let copy = try folder.bytes(of: "out/plan.xlsx")
    try FileManager.default.removeItem(atPath: folder.path(of: "out/plan.xlsx"))
    try copy.write(to: URL(filePath: folder.path(of: "out/plan.xlsx")))
    // A copy of which no byte is another is as good as the file.
    #expect(!(try Self.weave(folder)).messages.contains("kept"))
    let cell = try FilledDocument.cell(
      "Focus", at: "S02", on: sheets[0], of: "out/plan.xlsx", in: folder)
    try FilledDocument.type([cell: "Corrected"], on: sheets[0], of: "out/plan.xlsx", in: folder)
    #expect((try Self.weave(folder)).messages.contains("is kept as out/plan.kept-20"))
    #expect(try Self.kept(folder).count == 1)
  }

  /// A table in a part that is repeated belongs to the row of the part, whichever copy it is.
  @Test(arguments: ["label: ent-each\n", ""]) func keepsTablesOfPartsApart(label: String) throws {
    let folder = try Self.folder()
    let report = """
      ---
      output: {xlsx: {file: plan}}
      ---

      ```{sql}
      --| label: rooms
      --| output: false
      select school_id as room, name as focus from schools order by ORDER;
      ```

      ::: {each="rooms" as="r" sheet="Plan"}
      ## Plan of `{value} r.room`

      ```{entry}
      \(label)rows: 2
      columns:
        what: {title: What}
        who: {title: Who}
      ```
      :::

      """
    try folder.write(report.replacing("ORDER", with: "1"), to: "plan.md")
    _ = try Self.weave(folder)
    func rows(under room: String) throws -> [String] {
      let book = try Workbook(try Archive([UInt8](try folder.bytes(of: "out/plan.xlsx"))))
      let all = try book.sheets.filter { !$0.isHidden }.flatMap { sheet in
        String(decoding: try sheet.text.get().bytes, as: UTF8.self).split(separator: "\r").map(
          String.init)
      }
      let below = all.drop { $0 != "Plan of \(room)" }.dropFirst()
      return Array(below.prefix { !$0.hasPrefix("Plan of ") }.filter { $0.contains("typed") })
    }
    let book = try Workbook(try Archive([UInt8](try folder.bytes(of: "out/plan.xlsx"))))
    for sheet in book.sheets where !sheet.isHidden {
      let lines = String(decoding: try sheet.text.get().bytes, as: UTF8.self)
        .split(separator: "\r", omittingEmptySubsequences: false)
      for room in ["S01", "S03"] {
        guard let heading = lines.firstIndex(of: "Plan of \(room)"),
          let header = lines[heading...].firstIndex(of: "What,Who")
        else { continue }
        try FilledDocument.type(
          ["A\(header + 2)": "typed for \(room)"], on: sheet.name, of: "out/plan.xlsx", in: folder)
      }
    }
    // Another order, a school more and one less.
    try folder.write(
      "school_id,name\nS00,New\nS01,Ash\nS03,Cedar\n", to: "data/schools.csv")
    try folder.write(report.replacing("ORDER", with: "1 desc"), to: "plan.md")
    let run = try Self.weave(folder)
    #expect(run.messages.contains("2 rows that people filled in carried over"), "\(run.messages)")
    #expect(try rows(under: "S01") == ["typed for S01"])
    #expect(try rows(under: "S03") == ["typed for S03"])
    #expect(try rows(under: "S00").isEmpty)
  }

  /// Percents, money and yes or no are what they were, whatever cells look like.
  @Test func keepsNumbersAndWordsAsTyped() throws {
    let folder = try Self.folder()
    let report = """
      ---
      output: {xlsx: {file: plan}}
      ---

      ```{entry}
      label: ent-plan
      sheet: Plan
      rows: 3
      columns:
        what: {title: What}
        share: {title: Share, type: number, format: "0%", total: average}
        cost: {title: Cost, type: number, format: "#,##0"}
        sure: {title: Sure, type: boolean}
      ```

      """
    try folder.write(report, to: "plan.md")
    _ = try Self.weave(folder)
    let rows = try FilledDocument.rows("Plan", of: "out/plan.xlsx", in: folder)
    let first = try #require(rows.firstIndex { $0.first == "What" }) + 2
    try FilledDocument.type(
      [
        "A\(first)": "this", "B\(first)": "25%", "C\(first)": "$1,200", "D\(first)": "TRUE",
        "A\(first + 1)": "that", "B\(first + 1)": "0.5",
      ], on: "Plan", of: "out/plan.xlsx", in: folder)
    let run = try Self.weave(folder)
    #expect(run.messages.contains("2 rows that people filled in carried over"), "\(run.messages)")
    let archive = try Archive([UInt8](try folder.bytes(of: "out/plan.xlsx")))
    let cells = try archive.parts.filter { $0.name.hasPrefix("xl/worksheets/") }.map {
      String(decoding: try archive.bytes(of: $0), as: UTF8.self)
    }.joined()
    for value in ["<v>0.25</v>", "<v>1200</v>", "<v>0.5</v>", "<v>0.375</v>"] {
      #expect(cells.contains(value), "no \(value)")
    }
    let again = try FilledDocument.rows("Plan", of: "out/plan.xlsx", in: folder)
    #expect(again.contains { $0.first == "this" && $0.last == "yes" }, "\(again)")
  }

  /// Rows whose keys are blank are not told apart: what was typed beside one is not put beside another.
  @Test func tellsNoBlankKeysApart() throws {
    let folder = try Self.folder()
    let report = Self.report.replacing("select school_id as room", with: "select network as room")
    try folder.write(report, to: "plan.md")
    _ = try Self.weave(folder)
    try Self.type([try Self.cell("C", at: ",Ash", folder): "Coach One"], into: folder)
    try folder.write(
      report.replacing("order by school_id", with: "order by name desc"), to: "plan.md")
    _ = try Self.weave(folder)
    let rows = try Self.rows(folder)
    #expect(!rows.contains { $0.hasPrefix(",Cedar,") || $0.hasPrefix(",Birch,") }, "\(rows)")
    #expect(rows.contains(",Ash,Coach One"), "\(rows)")
    #expect(rows.contains("Suggested: kept from before"), "\(rows)")
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
