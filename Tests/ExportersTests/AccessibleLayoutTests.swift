import Documents
import Tables
import Testing

@testable import Exporters

/// `layout: accessible`: a workbook for readers who hear it.
@Suite struct AccessibleLayoutTests {
  private func table(_ label: String, _ number: Int?, caption: String?, note: String?)
    -> ReportTable
  {
    var table = ReportTable(
      data: Table(
        columns: [.identifier("school_id"), .count("walked")],
        rows: [[.text("S01"), .integer(3)], [.text("S02"), .integer(5)]]))
    table.label = label
    table.number = number
    table.caption = caption
    table.note = note
    return table
  }

  private var document: Document {
    let words = Array(repeating: "Words that take several lines.", count: 20).joined(separator: " ")
    let text = Block.paragraph([.text(words)])
    var chart = Chart(
      kind: .bar, tableLabel: "tbl-a", data: table("tbl-a", 1, caption: nil, note: nil).data, x: 0,
      series: [1], seriesTitles: ["Walked"], alternative: "Walked by school.")
    chart.label = "fig-a"
    var document = Document(
      title: "Walks",
      blocks: [
        text,
        .group(
          Group(
            sheet: "Coverage",
            blocks: [
              .heading(level: 2, [.text("Who was walked")]), text,
              .table(table("tbl-a", 1, caption: "By school", note: words)), .chart(chart),
              .table(table("tbl-b", nil, caption: nil, note: nil)), .notice(Notice(.note, words)),
            ])),
        .group(
          Group(
            id: "empty", sheet: "Lists",
            blocks: [
              .heading(level: 2, [.text("Schools")]),
              .table(table("tbl-c", 2, caption: "Again", note: nil)),
            ])),
      ])
    document.layout = .accessible
    return document
  }

  @Test func putsEachTableOnASheetOfItsOwn() {
    let plan = WorkbookPlan(document)
    #expect(
      plan.sheets.map(\.name) == [
        "Read Me", "Coverage", "Table 1", "Coverage 2", "Table 2", "Notes",
      ])
    for sheet in plan.sheets {
      #expect(sheet.placed.count { $0.table != nil } <= 1)
      guard let first = sheet.placed.first, case .title = first.block else {
        Issue.record("'\(sheet.name)' does not begin with its title")
        continue
      }
      #expect(first.cell == Cell(0, 0))
    }
    // The chart went with its table.
    #expect(
      plan.sheets[2].placed.contains { if case .chart = $0.block { true } else { false } })
  }

  @Test func mergesNothingAndLeavesNoRowBlank() async throws {
    for (name, text) in try await workbookParts(document) where name.contains("worksheets/sheet") {
      #expect(!text.contains("<mergeCell"), "\(name)")
    }
    for sheet in WorkbookPlan(document).sheets {
      var next = 0
      for block in sheet.placed where block.cell.column == 0 {
        guard case .chart = block.block else {
          #expect(block.cell.row == next, "'\(sheet.name)'")
          next = (block.table?.lastRow ?? block.cell.row) + 1
          if case .contents = block.block { next += sheet.contents.count }
          if case .grid(_, let rows) = block.block { next += rows.count }
          continue
        }
        #expect(block.cell.row == next, "'\(sheet.name)'")
      }
    }
  }

  /// Links, notes and the list of sheets lead where things went.
  @Test func linksToWhatMoved() {
    let plan = WorkbookPlan(document)
    #expect(plan.target(of: "#empty") == .place(sheet: "Table 2", Cell(0, 0)))
    #expect(plan.target(of: "#tbl-a") == .place(sheet: "Table 1", Cell(3, 0)))
    #expect(plan.target(of: "#sheet-notes") == .place(sheet: "Notes", Cell(0, 0)))
    #expect(plan.sheets[0].contents.map(\.name) == plan.sheets.dropFirst().map(\.name))
    #expect(plan.sheets[0].contents[1].summary == "Table 1. By school")
  }

  @Test func isAskedFor() {
    var plain = document
    plain.layout = .standard
    #expect(WorkbookPlan(plain).sheets.map(\.name) == ["Read Me", "Coverage", "Lists"])
  }

  /// A chart stands with its table, also where the report has it above, or under another heading.
  @Test(arguments: [true, false]) func keepsChartsWithTheirTables(isAbove: Bool) throws {
    var document = document
    let chart = try #require(document.charts.first)
    let data = Block.table(table("tbl-a", 1, caption: "By school", note: nil))
    let blocks: [Block] = isAbove ? [.chart(chart), data] : [data, .chart(chart)]
    document.blocks = [.heading(level: 2, [.text("Walks")])] + blocks
    let sheets = WorkbookPlan(document).sheets.filter { sheet in
      sheet.placed.contains { if case .chart = $0.block { true } else { false } }
    }
    #expect(sheets.map(\.name) == ["Table 1"])
  }
}

/// What may be typed into a cell of a table to fill in.
@Suite struct EntryDemandTests {
  private static let october = EntryLimit.value(.day(Day(number: 20_727)))  // 2026-10-01

  @Test(arguments: [
    (
      ColumnType.day, EntryLimit?.none, EntryLimit?.none, "A day, as 2026-10-31.", "=32874",
      "=73050"
    ),
    (.integer, nil, nil, "A whole number.", "=-1000000000000", "=1000000000000"),
    (.day, EntryLimit.today, nil, "A day, as 2026-10-31, today or later.", "=TODAY()", "=73050"),
    (
      .number, EntryLimit.value(.integer(0)), EntryLimit.value(.integer(8)),
      "A number, 0 or more, 8 or less.", "=0",
      "=8"
    ),
    (
      .day, october, EntryLimit.today,
      "A day, as 2026-10-31, 2026-10-01 or later, today or earlier.",
      "=46296", "=TODAY()"
    ),
  ])
  func saysWhatMayBeTyped(
    type: ColumnType, least: EntryLimit?, most: EntryLimit?, sentence: String, lowest: String,
    highest: String
  ) throws {
    var column = ReportColumn(type == .day ? .day("due") : .score("hours"))
    column.least = least
    column.most = most
    let demand = try #require(EntryDemand(column, type: type))
    #expect(demand.sentence == sentence)
    #expect(demand.lowest == lowest)
    #expect(demand.highest == highest)
    #expect(demand.isFormula == (least == .today || most == .today))
  }

  @Test func demandsNothingOfWords() {
    #expect(EntryDemand(ReportColumn(.label("what")), type: .text) == nil)
  }
}
