import Analytics
import Documents
import Exporters
import Foundation
import Importers
import Queries
import Tables
import TestSupport
import Testing
import Walkbook

@testable import Commands

/// Every measure has a page that tells of each of its columns, and whose example is true.
@Suite struct MeasurePageTests {
  @Test func definesEveryMeasureAndNothingElse() {
    let defined = Definition.all.map(\.name)
    for page in MeasurePage.all where !defined.contains(page.name) {
      Issue.record("\(page.name) needs a page in Templates/Measures, named in Templates.swift")
    }
    let known = Set(MeasurePage.all.map(\.name))
    #expect(defined.filter { !known.contains($0) } == [])
    #expect(Set(defined).count == defined.count)
  }

  @Test(arguments: MeasurePage.all.map(\.name))
  func tellsOfEveryColumnInOrder(name: String) throws {
    let page = try #require(MeasurePage.all.first { $0.name == name })
    let definition = try #require(page.definition)
    #expect(definition.columns.map(\.name) == page.columns.map(\.name))
    #expect(definition.columns.allSatisfy { $0.meaning.count > 4 })
    #expect(definition.summary.hasSuffix("."))
  }

  @Test(arguments: MeasurePage.all.map(\.name))
  func hasTheSectionsOfAPage(name: String) throws {
    let lines = try #require(Definition.named(name)).lines
    #expect(
      lines.filter { $0.hasPrefix("## ") && $0 != "## In reports" } == [
        "## Formula", "## Columns", "## Edge cases", "## Rules and sources", "## Worked example",
      ])
    let rules = try #require(lines.firstIndex(of: "## Rules and sources"))
    #expect(lines[(rules + 1)...].contains { $0.contains(#/\b[RM]\d\d/#) }, "names no rule")
    for line in lines { #expect(line.count <= 100 || line.contains(","), "long: \(line)") }
  }

  /// The looks of columns are read as a report's are, and are of columns that there are.
  @Test(arguments: MeasurePage.all.map(\.name))
  func saysHowColumnsLook(name: String) throws {
    let page = try #require(MeasurePage.all.first { $0.name == name })
    let looks = try ColumnOptions.reading(page.definition?.looks ?? "", file: name)
    let known = page.columns.map(\.name)
    #expect(looks.map(\.name).filter { !known.contains($0) } == [])
    #expect(looks.allSatisfy { $0.title != nil || $0.format != nil || $0.width != nil })
    #expect(page.page.contains("## In reports") == !looks.isEmpty)
  }

  /// A table of all columns of a measure has no two of one title.
  @Test(arguments: MeasurePage.all.map(\.name))
  func titlesColumnsApart(name: String) throws {
    let page = try #require(MeasurePage.all.first { $0.name == name })
    let looks = try ColumnOptions.reading(page.definition?.looks ?? "", file: name)
    let titles = page.columns.map { column in
      looks.first { $0.name == column.name }?.title?.source
        ?? ReportColumn.title(of: column.name)
    }
    #expect(Set(titles).count == titles.count, "\(titles)")
  }

  /// The files of the example are read as a data folder, and the statement is asked of it.
  @Test(arguments: Definition.all.map(\.name))
  func answersTheWorkedExample(name: String) async throws {
    let example = try #require(Definition.named(name)).example
    #expect(!example.files.isEmpty)
    #expect(example.statement.contains(name), "the question is about the measure")
    let folder = try ScratchFolder()
    for file in example.files { try folder.write(file.text, to: file.name) }
    let workspace = try await Workspace(DataFolder(path: folder.path))
    // These two show what is wrong with files.
    if !["findings", "sources"].contains(name) { #expect(workspace.intake.findings == []) }
    let table = try workspace.catalog.query(example.statement)
    #expect(!table.isEmpty)
    #expect(String(decoding: TableFormat.csv.bytes(of: table), as: UTF8.self) == example.result)
  }

  @Test(arguments: MeasurePage.all.map(\.name))
  func writesAPageOfTheDocumentation(name: String) throws {
    let page = try #require(MeasurePage.all.first { $0.name == name })
    try expectGolden(page.page, "../../../Documentation/Measures/\(name).md")
  }

  @Test func writesTheListOfPages() throws {
    try expectGolden(MeasurePage.index, "../../../Documentation/Measures/README.md")
  }

  @Test func explainsOneMeasure() throws {
    let page = try #require(MeasurePage.all.first { $0.name == "stalls" })
    let text = page.text
    #expect(
      text.hasPrefix("# stalls\n\n*Teachers who pause at the same action window after window.*"))
    #expect(text.contains("\n- `windows` (count): how many windows running.\n"))
    #expect(text.contains("Depends on the settings `as-of`, `walks.consistency`.\n"))
    #expect(text.contains("\nT1,flex,foundation,4,2,40\n"))
  }

  @Test func fillsTheDictionaryOfTheWorkbook() throws {
    let dictionary = MeasurePage.dictionary
    #expect(dictionary.values(of: "meaning")?.contains(.missing) == false)
    #expect(dictionary.count == MeasurePage.all.reduce(0) { $0 + $1.columns.count })
  }
}
