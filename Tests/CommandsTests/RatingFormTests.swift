import ArgumentParser
import Coaching
import Documents
import Exporters
import Importers
import Provenance
import Tables
import TestSupport
import Testing
import Walkbook

@testable import Commands

/// A form of ratings goes out, comes back filled in, and is read without further settings.
@Suite struct RatingFormTests {
  private func form(_ id: String) throws -> RatingForm {
    let framework = try #require(FrameworkReader.shipped.first { $0.facts.id == id })
    return try #require(RatingForm(framework))
  }

  @Test func hasNoFormWithoutLevels() throws {
    let flex = try #require(FrameworkReader.shipped.first { $0.facts.id == "flex" })
    #expect(RatingForm(flex) == nil)
  }

  @Test func saysNothingWhileItIsBlank() async throws {
    let folder = try ScratchFolder()
    let bytes = TableFormat.csv.bytes(of: try form("pl-rubric").table)
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "form.csv")
    let intake = try await folder.read()
    #expect(intake.findings == [])
    #expect(intake.district.ratings.isEmpty)
    #expect(intake.sources.map { $0.read - $0.kept } == [0], "no row was lost")
  }

  @Test func readsFormsBelowEachOther() async throws {
    let form = try form("readiness")
    var rows: [[Value]] = []
    for (school, level) in [("S1", 2), ("S2", 4)] {
      var table = form.table
      try fill(&table, row: 0, ["date": "2026-09-30", "school_id": school])
      for row in [0, 11] { try fill(&table, row: row, ["level": String(level)]) }
      rows += table.rows.map(Array.init)
    }
    let folder = try ScratchFolder()
    let whole = Table(columns: form.table.columns, rows: rows)
    let bytes = TableFormat.csv.bytes(of: whole)
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "forms.csv")
    let intake = try await folder.read()
    #expect(intake.findings == [])
    #expect(intake.district.ratings.map(\.level) == [2, 2, 4, 4])
    #expect(intake.district.ratings.map(\.indicator) == [0, 11, 0, 11])
    #expect(intake.district.ratings.map(\.source) == Array(repeating: .selfView, count: 4))
  }

  @Test func readsTheFilledWorkbook() async throws {
    var document = try form("pl-rubric").document
    guard case .group(var group)? = document.blocks.first else {
      Issue.record("expected one sheet")
      return
    }
    for index in group.blocks.indices {
      guard case .table(var table) = group.blocks[index] else { continue }
      if table.data.count == 1 {
        try fill(
          &table.data, row: 0, ["date": "2026-09-30", "teacher_id": "014", "rater_id": "C1"])
      } else {
        #expect(table.data.count == 20)
        try fill(&table.data, row: 9, ["level": "3", "evidence": "Goals on the board."])
      }
      group.blocks[index] = .table(table)
    }
    document.blocks = [.group(group)]
    let folder = try ScratchFolder()
    try await OutputRules(kind: .data).apply {
      try await WorkbookExporter().write(document, to: folder.path(of: "filled.xlsx"))
    }
    let intake = try await folder.read()
    #expect(intake.findings == [])
    let rating = try #require(intake.district.ratings.first)
    #expect(intake.district.ratings.count == 1)
    let teachers = intake.district.roster.teachers
    #expect(teachers.references.map { teachers[$0].id } == ["014"])
    #expect(rating.date.description == "2026-09-30")
    #expect(
      intake.district.framework(rating.framework)?.steps[rating.indicator].label
        == "Self-Direction")
    #expect(rating.level == 3)
    #expect(rating.rater == "C1")
    #expect(rating.evidence == "Goals on the board.")
  }

  @Test func offersTheLevelsInADropDown() throws {
    let table = try #require(try form("pl-rubric").document.tables.last)
    let level = try #require(table.data.index(of: "level"))
    #expect(table.columns[level].choices == ["1", "2", "3", "4"])
    #expect(!table.columns[level].isLocked)
  }

  @Test func writesBothFormats() async throws {
    let folder = try ScratchFolder()
    try await New.parse(["rating-form", "--model", "pl-rubric", "-o", folder.path]).run()
    #expect(try folder.names == ["rating-form-pl-rubric.csv", "rating-form-pl-rubric.xlsx"])
  }

  @Test(arguments: [["rating-form"], ["rating-form", "--model", "flex"]])
  func refuses(arguments: [String]) async throws {
    await #expect(throws: ExitCode(Failure.Status.usage.rawValue)) {
      try await New.parse(arguments).run()
    }
  }

  private func fill(_ table: inout Table, row: Int, _ cells: [String: String]) throws {
    for (name, text) in cells.sorted(by: { $0.key < $1.key }) {
      let column = try #require(table.index(of: name))
      switch table.columns[column].type {
      case .day: table[row, column] = .day(try #require(Day(text)))
      case .integer: table[row, column] = .integer(try #require(Int(text)))
      default: table[row, column] = .text(text)
      }
    }
  }
}
