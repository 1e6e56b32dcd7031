import Documents
import Queries
import Tables
import Testing
import Weaving

/// Tables and charts of which readers may see little, and those in which little stands.
@Suite struct HiddenTablesTests {
  /// Schools with their rank and their rooms, some of which are hidden.
  private static func blocks(_ rooms: [Int?], _ source: String) throws -> [Block] {
    let rows = rooms.enumerated().map { location, number -> [Value] in
      let number = number.map(Value.integer) ?? .hidden(.fewer(than: 5))
      return [.text("A\(location)"), .integer(location), number, .missing]
    }
    let columns = [
      Column.identifier("school"), Column("rank", .integer, .identifier), .count("rooms"),
      .label("note"),
    ]
    let catalog = try Catalog(hides: true)
    catalog.add(Table(columns: columns, rows: rows), named: "t")
    return try weave(source, in: catalog).document.blocks
  }

  private static func table(_ columns: String) -> String {
    "```{sql tbl-a}\nselect \(columns) from t order by rank\n```\n\n"
  }

  /// Of rows without a number some are told apart, nearly all are a field of codes.
  @Test(arguments: [
    ([1, 2, 3], 3, 3), ([1, nil, nil], 3, 3), ([nil, nil, nil], 0, 3), ([nil], 0, 3),
    ([1, nil, nil, nil, nil, nil], 0, 3), ([1, 2] + Array(repeating: nil, count: 9), 2, 3),
  ])
  func leavesOutFieldsOfCodes(rooms: [Int?], rows: Int, columns: Int) throws {
    let blocks = try Self.blocks(rooms, Self.table("school, rank, rooms"))
    guard case .table(let table)? = blocks.first else { throw Expected.table }
    #expect(table.data.count == rows)
    #expect(table.columns.count == columns)
    #expect(table.emptyText.hasPrefix("Not shown: ") == (rows == 0))
  }

  /// A total of the rows that are left would be a wrong number.
  @Test func leavesNoTotalOfWhatIsLeft() throws {
    let source = Self.table("school, rooms").replacing(
      "tbl-a}\n", with: "tbl-a}\n--| columns: {rooms: {total: sum}}\n")
    let blocks = try Self.blocks([7, 8] + Array(repeating: nil, count: 9), source)
    guard case .table(let table)? = blocks.first else { throw Expected.table }
    #expect(table.data.values(of: "rooms") == [.integer(7), .integer(8)])
    #expect(table.columns.allSatisfy { $0.total == nil })
    #expect(table.note == "Rows of which every number is hidden, nearly all, are left out.")
  }

  @Test func leavesOutColumnsWithoutAnything() throws {
    let blocks = try Self.blocks([1, 2], Self.table("school, note, '' as more, rooms"))
    guard case .table(let table)? = blocks.first else { throw Expected.table }
    #expect(table.columns.map(\.title) == ["School", "Rooms"])
  }

  /// A small chart of which all is hidden is not there; of the others what is hidden is a gap.
  @Test func leavesHiddenNumbersOutOfSmallCharts() throws {
    let source =
      "```{sql tbl-a}\nselect 'P' || (rank / 3) as half, 'r' || (rank % 3) as place, rooms from t "
      + "order by rank\n```\n\n```{chart fig-a}\n{data: tbl-a, type: bar, x: place, y: rooms, "
      + "panels: half, title: Rooms, alt: Bars}\n```\n"
    let blocks = try Self.blocks([1, nil, 3, nil, nil, nil, 7, 8, 9], source)
    let charts = blocks.flatMap(\.all).compactMap { block -> Chart? in
      if case .chart(let chart) = block { chart } else { nil }
    }
    let chart = try #require(charts.first)
    #expect(chart.panels.map(\.title) == ["P0", "P2"])
    #expect(
      chart.data.values(of: "rooms")
        == [.integer(1), .missing, .integer(3), .integer(7), .integer(8), .integer(9)])
    #expect(chart.title == "Rooms, without hidden rows")
  }

  @Test(arguments: [
    ([1, 2, 3], nil), ([1, 2, nil], nil), ([1], "not drawn, for one row is no comparison."),
    ([1, nil], "not drawn, for all its numbers but one row are hidden."),
    ([nil, nil], "not drawn, for its numbers are hidden."),
    ([], "not drawn, for there is nothing to draw."),
  ])
  func drawsWhatCanBeCompared(rooms: [Int?], sentence: String?) throws {
    let blocks = try Self.blocks(
      rooms,
      Self.table("school, rooms")
        + "```{chart fig-a}\n{data: tbl-a, type: bar, y: rooms, title: Rooms, alt: Bars}\n```\n")
    let notices = blocks.flatMap(\.all).compactMap { block -> String? in
      if case .notice(let notice) = block { notice.text } else { nil }
    }
    #expect(notices == (sentence.map { ["Figure 1, Rooms: \($0)"] } ?? []))
    let charts = blocks.flatMap(\.all).filter { if case .chart = $0 { true } else { false } }
    #expect(charts.count == (sentence == nil ? 1 : 0))
  }

  /// Axes have the titles of their columns; several series share their unit.
  @Test(arguments: [
    ("y: rooms", "School", "Rooms"), ("y: [rooms, more]", "School", "Number"),
    ("y: [rooms, more], percent: true", "School", "Share"), ("y: share", "School", "Share of all"),
    ("y: [share, other]", "School", "Share"),
    ("y: rooms, x-title: Where, y-title: Teachers", "Where", "Teachers"),
    ("y: rooms, x: rank", "Rank", "Rooms"),
  ])
  func namesAxes(options: String, across: String, up: String) throws {
    let columns = "columns: {share: {title: Share of all, format: pct}, other: {format: pct}}"
    let source = Self.table("school, rank, rooms, rooms + 1 as more, 0.5 as share, 0.25 as other")
      .replacing("tbl-a}\n", with: "tbl-a}\n--| \(columns)\n")
    let blocks = try Self.blocks(
      [1, 2], source + "```{chart}\n{data: tbl-a, type: column, \(options), alt: Bars}\n```\n")
    guard case .chart(let chart)? = blocks.last else { throw Expected.chart }
    #expect(chart.xTitle == across)
    #expect(chart.yTitle == up)
  }

  private enum Expected: Error { case table, chart }
}
