import Documents
import Tables
import Testing

@testable import Exporters

@Suite struct LayoutTests {
  @Test(arguments: [("", 0.0), ("i", 2.22), ("W", 9.44), ("0123456789", 55.6), ("a\nbbb", 16.68)])
  func measuresText(text: String, pixels: Double) {
    #expect(abs(TextWidth.pixels(text, size: 10) - pixels) < 0.001)
  }

  @Test(arguments: [
    ("short", 100.0, 1), ("one two three", 50, 2), ("a\nb", 100, 2), ("", 100, 1),
    ("averyveryverylongword", 50, 3),
  ])
  func countsLines(text: String, width: Double, lines: Int) {
    #expect(TextWidth.lines(of: text, within: width, size: 10) == lines)
  }

  @Test func fitsColumnsToTheirText() {
    var widths = ColumnWidths()
    let wide = String(repeating: "wide ", count: 40)
    widths.add(
      ReportTable(
        data: Table(
          columns: [.count("n"), .identifier("teacher_id"), .label("move")],
          rows: [[.integer(1), .text("A rather long name"), .text(wide)]])))
    #expect(widths.width(of: 0) == 47)
    #expect((120...160).contains(widths.width(of: 1)))
    #expect((320...430).contains(widths.width(of: 2)))
    #expect(widths.width(of: 3) == 64)
  }

  @Test func takesTheWidthAskedFor() {
    var table = table(of: ["x"])
    table.columns[0].width = 20
    var widths = ColumnWidths()
    widths.add(table)
    #expect(widths.width(of: 0) == 145)
  }

  @Test func neverPlacesTwoThingsInOneRow() {
    let plan = WorkbookPlan(smallDocument())
    for sheet in plan.sheets {
      let rows = sheet.placed.filter { $0.cell.column == 0 }.map(\.cell.row)
      #expect(rows == rows.sorted())
      #expect(Set(rows).count == rows.count)
    }
  }

  @Test func keepsTheHeaderOfTheOnlyTableInSight() {
    let plan = WorkbookPlan(smallDocument())
    #expect(plan.sheets[1].frozen == Cell(5, 0))
    #expect(plan.sheets[1].repeatedRows == nil)
  }

  /// A header that stays must not stand above the rows of another table.
  @Test(
    arguments: [
      ([40], Cell(3, 0), 2...2), ([40, 3], nil, nil), ([3, 40], nil, 7...7),
    ] as [([Int], Cell?, ClosedRange<Int>?)])
  func keepsAndRepeatsNoHeaderOfAnotherTable(
    rows: [Int], frozen: Cell?, repeated: ClosedRange<Int>?
  ) {
    let tables = rows.map { count in
      Block.table(table(of: (1...count).map { "T\($0)" }, column: .identifier("teacher_id")))
    }
    let sheet = WorkbookPlan(Document(title: "One", blocks: tables)).sheets[0]
    #expect(sheet.frozen == frozen)
    #expect(sheet.repeatedRows == repeated)
  }

  /// A page ends with its last cell, and text that runs out over it is cut.
  @Test(arguments: [(3, false), (90, true), (300, true)])
  func givesLongTextTheCellsItNeeds(letters: Int, isMerged: Bool) throws {
    var empty = ReportTable(data: Table(columns: (1...8).map { .count("n\($0)") }))
    empty.caption = "Nothing"
    let text = String(repeating: "a", count: letters)
    let plan = WorkbookPlan(
      Document(
        title: "A",
        blocks: [.paragraph([.text(text)]), .table(empty), .table(table(of: ["x"]))]))
    let prose = try #require(
      plan.sheets[0].placed.first { if case .prose = $0.block { true } else { false } })
    #expect((prose.mergedThrough != nil) == isMerged)
  }

  @Test func putsAChartBesideALongNarrowTable() throws {
    var table = table(of: (1...30).map { "T\($0)" }, column: .identifier("teacher_id"))
    table.label = "tbl"
    let chart = Chart(
      kind: .column, tableLabel: "tbl", data: table.data, x: 0, series: [0], seriesTitles: ["x"],
      alternative: "x")
    let plan = WorkbookPlan(
      Document(title: "One", blocks: [.table(table), .chart(chart), .paragraph([.text("End.")])]))
    let placed = plan.sheets[0].placed
    let chartCell = try #require(placed.first { if case .chart = $0.block { true } else { false } })
    #expect(chartCell.cell.column == 2)
    let last = try #require(placed.last)
    #expect(last.cell.row > chartCell.cell.row + 17)
  }

  @Test func endsPagesBeforeChartsThatWouldBeCut() {
    var table = table(of: (1...65).map { "T\($0)" }, column: .identifier("teacher_id"))
    table.label = "other"
    let data = Table(columns: [.identifier("x"), .count("n")], rows: [[.text("a"), .integer(1)]])
    let chart = Chart(
      kind: .column, tableLabel: "none", data: data, x: 0, series: [1], seriesTitles: ["n"],
      alternative: "x")
    let plan = WorkbookPlan(Document(title: "One", blocks: [.table(table), .chart(chart)]))
    #expect(PageBreaks(plan.sheets[0]).rows.count == 1)
  }

  /// A sheet that is a little too long shrinks to a page; of a longer one the last two rows go on together.
  @Test(arguments: [
    (30, true, []), (55, true, []), (70, false, [71]), (72, false, []),
  ])
  func printsOnAPageWhatFits(rows: Int, isOnePage: Bool, breaks: [Int]) {
    let table = table(of: (1...rows).map { "T\($0)" }, column: .identifier("teacher_id"))
    let pages = PageBreaks(WorkbookPlan(Document(title: "One", blocks: [.table(table)])).sheets[0])
    #expect(pages.isOnePage == isOnePage)
    #expect(pages.rows == breaks)
  }

  @Test func listsTheOtherSheetsOnTheFirst() {
    let plan = WorkbookPlan(smallDocument())
    #expect(plan.sheets.map(\.name) == ["Read Me", "Risk"])
    #expect(plan.sheets[0].contents.map(\.summary) == ["Sections at risk"])
    #expect(plan.target(of: "#tbl-risk") == .place(sheet: "Risk", Cell(3, 0)))
    #expect(plan.target(of: "#nothing") == nil)
  }

  @Test(arguments: [
    (ReportColumn.Total.sum, Value.integer(42)), (.average, .number(21)), (.count, .integer(2)),
    (.min, .integer(18)), (.max, .integer(24)),
  ])
  func totalsColumns(total: ReportColumn.Total, value: Value) {
    var table = ReportTable(
      data: Table(
        columns: [.count("students")], rows: [[.integer(24)], [.missing], [.integer(18)]]))
    table.columns[0].total = total
    #expect(table.total(of: 0) == value)
  }

  /// A total of what is left would be a wrong number; how many rows there are is no secret.
  @Test(arguments: [
    (ReportColumn.Total.sum, Value.hidden(.complementary)), (.average, .hidden(.complementary)),
    (.min, .hidden(.complementary)), (.max, .hidden(.complementary)), (.count, .integer(2)),
  ])
  func hidesTheTotalOfAHiddenNumber(total: ReportColumn.Total, value: Value) {
    var table = ReportTable(
      data: Table(
        columns: [.count("students")], rows: [[.integer(24)], [.hidden(.fewer(than: 10))]]))
    table.columns[0].total = total
    #expect(table.total(of: 0) == value)
  }

  @Test func hasNoTotalOfNothing() {
    var table = ReportTable(data: Table(columns: [.score("gap")], rows: [[.missing]]))
    table.columns[0].total = .average
    #expect(table.total(of: 0) == .missing)
  }

  /// A sheet wider than its page at 6 points goes on beside, with its first column on each page.
  @Test(arguments: [(6, false, nil), (9, false, nil), (24, true, 65.0)])
  func printsNothingTooSmallToRead(columns: Int, isSpread: Bool, scale: Double?) async throws {
    let names = (1...columns).map { Column.label("column_\($0)") }
    var table = ReportTable(
      data: Table(columns: names, rows: [names.map { _ in .text("some words") }]))
    for index in table.columns.indices { table.columns[index].width = 16 }
    let document = document(of: table)
    #expect(PageBreaks(WorkbookPlan(document).sheets[0]).isSpread == isSpread)
    let parts = try await workbookParts(document)
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("scale=\"65\"") == isSpread)
    #expect(sheet.contains("fitToPage=\"1\"") != isSpread)
    #expect(parts["xl/workbook.xml"]?.contains("$A:$A") == isSpread)
  }

  /// Columns of sentences become narrower before a sheet takes pages beside each other; words stay whole.
  @Test(arguments: [(4, false), (10, false), (40, true)])
  func narrowsColumnsForPaper(columns: Int, isSpread: Bool) {
    let names = (1...columns).map { Column.label("column_\($0)") }
    let sentence = "What was seen in most of the rooms that were visited"
    var table = ReportTable(data: Table(columns: names, rows: [names.map { _ in .text(sentence) }]))
    for index in table.columns.indices { table.columns[index].width = 40 }
    let sheet = WorkbookPlan(document(of: table)).sheets[0]
    #expect(PageBreaks(sheet).isSpread == isSpread)
    let width = sheet.widths.width(of: 0..<columns)
    #expect(isSpread || width <= 970 / 0.65, "\(width)")
    let word = TextWidth.pixels("visited", size: ColumnWidths.textSize, isBold: true)
    #expect(sheet.widths.pixels.allSatisfy { $0 >= word + ColumnWidths.padding - 1 })
  }

  /// Parts of a report with one name share a sheet, whatever the case and the order.
  @Test func sharesASheetOfOneName() {
    let part = { (name: String, blocks: [Block]) in Block.group(Group(sheet: name, blocks: blocks))
    }
    let text = { (text: String) in Block.paragraph([.text(text)]) }
    let document = Document(
      title: "One",
      blocks: [
        part("Plan", [text("a"), part("Plan", [.table(table(of: ["x"]))]), text("b")]),
        part("Notes", [text("c")]), part("PLAN", [text("d"), part("Other", [text("e")])]),
      ])
    let plan = WorkbookPlan(document)
    #expect(plan.sheets.map(\.name) == ["Read Me", "Plan", "Notes", "Other"])
    let texts = plan.sheets[1].placed.compactMap { placed -> String? in
      switch placed.block {
      case .prose(let runs, _): runs.plain
      case .table: "table"
      default: nil
      }
    }
    #expect(texts == ["a", "table", "b", "d"])
  }

  /// The average of nothing is blank, not zero, and no day of 1899.
  @Test(arguments: [ReportColumn.Total.average, .max, .min])
  func leavesTotalsOfNothingBlank(total: ReportColumn.Total) async throws {
    var table = ReportTable(
      data: Table(
        columns: [.label("what"), .day("date")],
        rows: [[.missing, .missing], [.missing, .missing]]))
    table.isEntry = true
    table.columns[1].total = total
    let sheet = try #require(
      try await workbookParts(document(of: table))["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<f>IF(COUNT("), "\(sheet)")
    #expect(sheet.contains("(B4:B5))</f><v></v></c>"), "\(sheet)")
  }
}
