import Documents
import Foundation
import Tables
import TestSupport
import Testing

@testable import Exporters

/// Groups with their subtotals: live and foldable in a workbook, plain rows elsewhere.
@Suite struct GroupTests {
  private static func grouped(_ rows: [[Value]]) -> ReportTable {
    var table = ReportTable(
      data: Table(columns: [.label("school"), .label("room"), .count("visits")], rows: rows))
    table.label = "tbl-rooms"
    table.group = 0
    table.columns[2].total = .sum
    return table
  }

  private static let ash: [[Value]] = [
    [.text("Ash"), .text("1"), .integer(2)], [.text("Ash"), .text("2"), .integer(3)],
    [.text("Elm"), .text("3"), .integer(4)],
  ]

  @Test func writesLiveSubtotalsInAnOutline() async throws {
    let parts = try await workbookParts(document(of: Self.grouped(Self.ash)))
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    let formulas = sheet.matches(of: /<f>([^<]*)<\/f><v>([^<]*)<\/v>/).map { "\($0.1) \($0.2)" }
    let first = try #require(formulas.first?.firstMatch(of: /C(\d+):C(\d+)/))
    let row = try #require(Int(first.1))
    #expect(
      formulas == [
        "SUBTOTAL(9,C\(row):C\(row + 1)) 5", "SUBTOTAL(9,C\(row + 3):C\(row + 3)) 4",
        "SUBTOTAL(9,C\(row):C\(row + 4)) 9",
      ])
    #expect(sheet.matches(of: /outlineLevel="1"/).count == 3)
    #expect(parts["xl/tables/table1.xml"] == nil, "a table of Excel's own has no subtotals")
    #expect(try #require(parts["xl/sharedStrings.xml"]).contains("Total, Ash"))
  }

  @Test func writesPlainRowsInMarkdown() {
    let text = MarkdownExporter().text(of: document(of: Self.grouped(Self.ash)))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(
      rows == [
        ["Ash", "1", "2"], ["Ash", "2", "3"], ["**Total, Ash**", "", "**5**"], ["Elm", "3", "4"],
        ["**Total, Elm**", "", "**4**"], ["**Total**", "", "**9**"],
      ])
  }

  @Test func writesPlainRowsOnAPage() async throws {
    let folder = try ScratchFolder()
    try await PageExporter().write(
      document(of: Self.grouped(Self.ash)), to: folder.path(of: "a.html"))
    let page = try folder.text(of: "a.html")
    #expect(page.contains("<tr class=\"strong\"><th scope=\"row\">Total, Ash</th>"))
    #expect(page.matches(of: /<tr class="strong">/).count == 2)
  }

  /// A subtotal over a hidden number would be a wrong one.
  @Test func hidesTheSubtotalOfWhatIsHidden() async throws {
    var rows = Self.ash
    rows[1][2] = .hidden(.fewer(than: 10))
    let table = Self.grouped(rows)
    #expect(table.groups == [0..<2, 2..<3])
    #expect(table.total(of: 2, in: 0..<2) == .hidden(.complementary))
    #expect(table.total(of: 2, in: 2..<3) == .integer(4))
    #expect(table.total(of: 2) == .hidden(.complementary))
  }

  /// Among subtotals the rows of a chart are no one range of cells: it brings its data along.
  @Test func chartsBringTheirDataAlong() async throws {
    let table = Self.grouped(Self.ash)
    let chart = Chart(
      kind: .bar, tableLabel: "tbl-rooms", data: table.data, x: 1, series: [2],
      seriesTitles: ["Visits"], alternative: "Visits.")
    let parts = try await workbookParts(
      Document(title: "One", day: Day("2026-04-03"), blocks: [.table(table), .chart(chart)]))
    #expect(parts["xl/tables/table1.xml"]?.contains("displayName=\"chart_data_1\"") == true)
  }
}
