import Documents
import Tables
import Testing

@testable import Exporters

/// Tables that are too wide for paper come in parts, each with the column that says what a row is about.
@Suite struct TablePartsTests {
  /// A table of schools with so many columns of shares, and in the last a sentence if one is given.
  private func table(_ count: Int, sentence: String? = nil) -> ReportTable {
    let shares = (1...count).map { Column.share("conferences_held_in_month_\($0)") }
    let cells = (1...count).map { Value.number(Double($0) / 40) }
    let words = sentence.map { [Value.text($0)] } ?? []
    var table = ReportTable(
      data: Table(
        columns: [.label("school")] + shares + words.map { _ in .label("note") },
        rows: [[.text("Ash")] + cells + words, [.text("Birch")] + cells + words]))
    table.label = "tbl-a"
    table.number = 3
    table.caption = "Months"
    table.note = "Up to May."
    table.columns[1].total = .average
    return table
  }

  @Test(arguments: [(3, 1), (6, 1), (12, 2), (18, 3), (30, 5)])
  func standsOnPaperInParts(columns: Int, parts: Int) {
    let table = table(columns)
    let found = table.parts(for: .word)
    #expect(found.count == parts)
    #expect(found.allSatisfy { $0.columns.first?.title == "School" && $0.data.count == 2 })
    let names = found.flatMap { $0.data.columns.dropFirst().map(\.name) }
    #expect(names == table.data.columns.dropFirst().map(\.name))
    for part in found {
      let widest = part.columns.indices.map { column in
        let cells = (0..<2).map { part.text(row: $0, column: column) }
        let words = (cells + [part.columns[column].title]).flatMap { $0.split(separator: " ") }
        return words.map { TextWidth.pixels(String($0), size: 38.0 / 3, isBold: true) }.max() ?? 0
      }
      #expect(widest.reduce(0) { $0 + $1 + 16 } <= 640)
    }
    #expect(found.map(\.label) == ["tbl-a"] + Array(repeating: nil, count: parts - 1))
    #expect(found.compactMap(\.note) == ["Up to May."])
    if parts == 3 {
      let headings = ["(1/3)", "(2/3)", "(3/3)"].map { "Table 3. Months \($0)" }
      #expect(found.map(\.heading) == headings)
    }
    // Totals go with their columns.
    #expect(found.map(\.hasTotals) == [true] + Array(repeating: false, count: parts - 1))
  }

  /// A sentence has room for more than a word a line.
  @Test func givesSentencesRoom() throws {
    let sentence = Array(repeating: "Observers saw it in most rooms.", count: 10)
      .joined(separator: " ")
    let parts = table(20, sentence: sentence).parts(for: .page)
    let last = try #require(parts.last)
    #expect(last.columns.last?.title == "Note")
    #expect(last.columns.count < 6, "\(last.columns.count)")
  }

  /// What people fill in is read back as one table; on paper nothing of it is outside of the page.
  @Test func keepsTablesWholeThatAreReadBack() {
    var form = table(18)
    form.isEntry = true
    let document = document(of: form)
    #expect(document.inParts(for: .word, isReadBack: true).tables.count == 1)
    #expect(document.inParts(for: .page, isReadBack: false).tables.count == 3)
  }

  /// Rows of a group stay with its name in each part.
  @Test func keepsGroupsInEachPart() {
    var table = table(12)
    table.group = 0
    #expect(table.parts(for: .word).map(\.group) == [0, 0])
  }
}
