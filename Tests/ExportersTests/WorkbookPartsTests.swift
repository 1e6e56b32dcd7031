import Documents
import FoundationXML
import Foundation
import Tables
import TestSupport
import Testing

@testable import Exporters

@Suite struct WorkbookPartsTests {
  @Test(arguments: [
    ("xl/worksheets/sheet1.xml", "small-readme.xml"),
    ("xl/worksheets/sheet2.xml", "small-risk.xml"),
    ("xl/sharedStrings.xml", "small-strings.xml"),
    ("xl/tables/table1.xml", "small-table.xml"),
    ("docProps/core.xml", "small-core.xml"),
  ])
  func writesParts(part: String, golden: String) async throws {
    let parts = try await workbookParts(smallDocument())
    try expectGolden(onePerLine(try #require(parts[part])), golden)
  }

  @Test func writesPartsThatAnotherParserReads() async throws {
    for (name, text) in try await workbookParts(smallDocument()) {
      #expect(XMLParser(data: Data(text.utf8)).parse(), "\(name)")
    }
  }

  @Test func writesTheSameBytesTwice() async throws {
    let folder = try ScratchFolder()
    try await WorkbookExporter().write(smallDocument(), to: folder.path(of: "one.xlsx"))
    try await WorkbookExporter().write(smallDocument(), to: folder.path(of: "two.xlsx"))
    #expect(try folder.bytes(of: "one.xlsx") == folder.bytes(of: "two.xlsx"))
  }

  @Test func pointsChartsAtTheCellsOfTheirTable() async throws {
    let chart = try #require(try await workbookParts(smallDocument())["xl/charts/chart1.xml"])
    #expect(chart.contains("<c:f>Risk!$A$6:$A$7</c:f>"))
    #expect(chart.contains("<c:f>Risk!$C$6:$C$7</c:f>"))
    #expect(chart.contains("formatCode=\"0.0%\""))
    #expect(chart.contains("<a:srgbClr val=\"0072B2\"/>"))
  }

  @Test func tellsChartsInWords() async throws {
    let drawing = try #require(
      try await workbookParts(smallDocument())["xl/drawings/drawing1.xml"])
    #expect(drawing.contains("descr=\"Two sections and their share of failing marks.\""))
  }

  @Test func bringsTheDataOfAChartWithoutATable() async throws {
    var document = smallDocument()
    guard case .group(var group) = document.blocks[1] else { return }
    group.blocks.remove(at: 1)
    document.blocks[1] = .group(group)
    let parts = try await workbookParts(document)
    #expect(try #require(parts["xl/charts/chart1.xml"]).contains("<c:f>'Chart Data'!$B$"))
    #expect(parts["xl/tables/table1.xml"]?.contains("displayName=\"chart_data_1\"") == true)
  }

  @Test func followsAFilterWithItsTotals() async throws {
    var document = smallDocument()
    guard case .group(var group) = document.blocks[1], case .table(var table) = group.blocks[1]
    else { return }
    table.hasFilter = true
    group.blocks[1] = .table(table)
    document.blocks[1] = .group(group)
    let sheet = try #require(try await workbookParts(document)["xl/worksheets/sheet2.xml"])
    #expect(sheet.contains("<f>SUBTOTAL(109,B6:B7)</f><v>42</v>"))
  }

  @Test func offersChoicesFromCellsOfAHiddenSheet() async throws {
    var plan = ReportTable(
      data: Table(
        columns: [.identifier("session"), .label("format")],
        rows: [[.text("S1"), .missing], [.text("S2"), .missing]]))
    plan.isEntry = true
    plan.columns[0].isLocked = true
    plan.columns[1].choices = ["Whole staff", "Team, with coach", "Débrief"]
    let parts = try await workbookParts(document(of: plan))
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<formula1>'Lists'!$A$1:$A$3</formula1>"))
    let book = try #require(parts["xl/workbook.xml"])
    #expect(book.contains("name=\"Lists\" sheetId=\"2\" state=\"hidden\""))
  }

  @Test func saysWhatAnEmptyTableMeans() async throws {
    var empty = ReportTable(data: Table(columns: [.identifier("teacher_id")]))
    empty.emptyText = "No teacher is overdue."
    let parts = try await workbookParts(document(of: empty))
    #expect(parts["xl/sharedStrings.xml"]?.contains("No teacher is overdue.") == true)
    #expect(parts["xl/tables/table1.xml"] == nil)
  }

  @Test func namesNobody() async throws {
    let parts = try await workbookParts(smallDocument())
    let core = try #require(parts["docProps/core.xml"])
    #expect(core.contains("<dc:creator></dc:creator>"))
    #expect(core.contains("2026-04-03T00:00:00Z"))
  }
}
