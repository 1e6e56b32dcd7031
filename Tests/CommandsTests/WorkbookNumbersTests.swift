import Analytics
import Archives
import CSV
import Documents
import Foundation
import Importers
import Tables
import TestSupport
import Testing
import Walkbook
import Weaving
import Workbooks

@testable import Exporters
@testable import Commands

/// Every cell of the written workbook says what the query behind it says.
@Suite struct WorkbookNumbersTests {
  /// The planning workbook of the example district, as woven.
  private func document() async throws -> Document {
    let folder = ExampleTests.folder.appending(path: "district").path
    let workspace = try await Workspace(DataFolder(path: folder))
    let report = try ReportRun.report("pd-planning")
    let edition = try #require(try report.editions(in: workspace.catalog, given: [:]).first)
    return try Weaver(
      report: report, catalog: workspace.catalog, edition: edition, format: .xlsx,
      day: workspace.study.asOf
    ).weave().document
  }

  private func written(_ document: Document) async throws -> WrittenWorkbook {
    let folder = try ScratchFolder()
    let path = folder.path(of: "book.xlsx")
    try await WorkbookExporter().write(document, to: path)
    return try WrittenWorkbook([UInt8](Data(contentsOf: URL(filePath: path))))
  }

  @Test func writesWhatTheQueriesSay() async throws {
    let document = try await document()
    let result = try await written(document).compare(document)
    #expect(result.differences == [])
    #expect(result.numbers > 3_000)
    #expect(result.tables == document.tables.count)
  }

  /// The comparison itself: one number changed is one difference, and its total another.
  @Test func tellsAChangedNumber() async throws {
    let data = Table(
      columns: [.label("school"), .count("walked"), .share("coverage"), .day("last")],
      rows: [
        [.text("North"), .integer(12), .number(0.8), .day(try #require(Day("2026-09-30")))],
        [.text("South"), .integer(7), .missing, .missing],
      ])
    var table = ReportTable(data: data)
    table.columns[1].total = .sum
    let book = try await written(Document(title: "Walks", blocks: [.table(table)]))
    #expect(
      try book.compare(Document(title: "Walks", blocks: [.table(table)])).differences == [])
    for (column, value, count) in [
      (1, Value.integer(13), 2), (2, .number(0.81), 1), (0, .text("West"), 1),
      (3, .missing, 1),
    ] {
      var other = table
      other.data[0, column] = value
      let changed = Document(title: "Walks", blocks: [.table(other)])
      #expect(try book.compare(changed).differences.count == count)
    }
  }
}

/// A workbook read back with the reader of input files.
private struct WrittenWorkbook {
  /// By sheet and by row, counted from 0.
  private var rows: [String: [Int: [String?]]] = [:]

  init(_ bytes: [UInt8]) throws {
    let book = try Workbooks.Workbook(Archive(bytes))
    for sheet in book.sheets {
      var read: [Int: [String?]] = [:]
      let text = try sheet.text.get()
      let file = CSVFile(.memory(text.bytes), name: sheet.name, dialect: .sheet)
      try file.forEachRecord { record in
        read[record.line - 1] = (0..<record.count).map { record.text($0) }
      }
      rows[sheet.name] = read
    }
  }

  struct Comparison {
    var tables = 0
    var numbers = 0
    var differences: [String] = []
  }

  /// Looks at each cell of each table where the plan of the workbook puts it.
  func compare(_ document: Document) throws -> Comparison {
    var result = Comparison()
    for sheet in WorkbookPlan(document).sheets {
      for place in sheet.placed.compactMap(\.table) {
        // What a chart shows otherwise than any table has one of its own.
        if place.table.label?.hasPrefix("chart-data-") != true { result.tables += 1 }
        guard let data = place.dataRows else { continue }
        let table = place.table
        for column in table.columns.indices {
          check(.text(table.columns[column].title), at: (place.headerRow, column), sheet, &result)
          for row in data {
            let value = table.data[row - data.lowerBound, column]
            check(value, at: (row, column), sheet, &result)
          }
          if let row = place.totalRow, table.columns[column].total != nil {
            // What people will type is nothing yet, and its live total 0.
            let total = table.total(of: column)
            let isOpen = table.isEntry && total == .missing
            check(isOpen ? .integer(0) : total, at: (row, column), sheet, &result)
          }
        }
      }
    }
    return result
  }

  private func check(
    _ value: Value, at cell: (row: Int, column: Int), _ sheet: SheetLayout,
    _ result: inout Comparison
  ) {
    let cells = rows[sheet.name]?[cell.row] ?? []
    let text = cell.column < cells.count ? cells[cell.column] ?? "" : ""
    let isSame: Bool
    if let number = value.double {
      result.numbers += 1
      isSame = WrittenWorkbook.number(text).map { abs($0 - number) <= 1e-9 } ?? false
    } else {
      // A row picked out bears a sign before its first text.
      isSame = text == value.plain || text.hasSuffix(" " + value.plain) && !value.plain.isEmpty
    }
    if !isSame {
      result.differences.append("\(sheet.name), row \(cell.row + 1), column \(cell.column + 1)")
    }
  }

  /// A number as the reader of workbooks writes it: with a percent sign where the format has one.
  private static func number(_ text: String) -> Double? {
    text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 } : Double(text)
  }
}
