import TestSupport
import Archives
import Documents
import Foundation
import Tables

@testable import Exporters

/// A small document with one of everything that a workbook treats in its own way.
func smallDocument() -> Document {
  var table = ReportTable(
    data: Table(
      columns: [
        .identifier("section_id"), .count("students"), .share("failing"), .day("last_walk"),
      ],
      rows: [
        [.text("014"), .integer(24), .number(0.25), .day(Day("2026-03-02") ?? Day(number: 0))],
        [.text("=1+1"), .integer(18), .number(0.5), .missing],
      ]))
  table.label = "tbl-risk"
  table.number = 1
  table.caption = "Sections at risk"
  table.note = "Posted marks only."
  table.columns[1].total = .sum
  table.columns[2].scale = [.green, .yellow, .red]
  table.rowStyles[1] = .warning
  var chart = Chart(
    kind: .bar, tableLabel: "tbl-risk", data: table.data, x: 0, series: [2],
    seriesTitles: ["Failing"], alternative: "Two sections and their share of failing marks.")
  chart.label = "fig-risk"
  chart.number = 1
  chart.title = "Failing marks"
  chart.format = .share
  return Document(
    title: "Small", subtitle: "Spring", day: Day("2026-04-03"),
    blocks: [
      .paragraph([.text("See "), .link([.text("Table 1")], target: "#tbl-risk"), .text(".")]),
      .group(
        Group(
          sheet: "Risk",
          blocks: [
            .heading(level: 2, [.text("Risk")]), .table(table),
            .chart(chart),
          ])),
    ])
}

/// A document of one figure.
func document(of table: ReportTable) -> Document {
  Document(title: "One", day: Day("2026-04-03"), blocks: [.table(table)])
}

/// A figure of one text column.
func table(of texts: [String], column: Column = .label("text")) -> ReportTable {
  ReportTable(data: Table(columns: [column], rows: texts.map { [.text($0)] }))
}

/// The parts of a document's workbook, by name.
func workbookParts(_ document: Document) async throws -> [String: String] {
  let folder = try ScratchFolder()
  try await WorkbookExporter().write(document, to: folder.path(of: "book.xlsx"))
  return try archiveParts(folder.path(of: "book.xlsx"))
}

func archiveParts(_ path: String) throws -> [String: String] {
  var parts: [String: String] = [:]
  let archive = try Archive([UInt8](Data(contentsOf: URL(filePath: path))))
  for part in archive.parts {
    parts[part.name] = String(decoding: try archive.bytes(of: part), as: UTF8.self)
  }
  return parts
}

/// XML with one element a line, for reading differences.
func onePerLine(_ xml: String) -> String {
  xml.replacingOccurrences(of: "><", with: ">\n<") + "\n"
}
