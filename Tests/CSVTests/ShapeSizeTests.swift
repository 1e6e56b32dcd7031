import Tables
import TestSupport
import Testing

@testable import CSV

/// Files of each shape in five sizes: what `import --raw` keeps and says does not depend on how many
/// rows there are.
@Suite struct ShapeSizeTests {
  /// A way to write a table, with what is said of it and which lines are none of it.
  struct Shape: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var header = "id,item,score"
    var delimiter = ","
    /// What ends a row by its number, counted from 1.
    var ending: @Sendable (Int, _ rows: Int) -> String = { _, _ in "" }
    /// A line that stands below the row with this number.
    var inserted: (line: String, below: @Sendable (_ rows: Int) -> Int)?
    var found: @Sendable (_ rows: Int) -> [String] = { _ in [] }
  }

  private static let shapes = [
    Shape(testDescription: "plain"),
    Shape(testDescription: "tabs", delimiter: "\t"),
    Shape(testDescription: "an untitled first column", header: ",item,score"),
    Shape(testDescription: "a separator at the end of each row", ending: { _, _ in "," }),
    Shape(
      testDescription: "a list at the end of each row", header: "id,item,score,groups",
      ending: { row, _ in ",band;choir;chess \(row)" }),
    Shape(
      testDescription: "a cell too many in the last row",
      ending: { row, rows in row == rows ? ",8" : "" }, found: { ["field-count \($0 + 1)"] }),
    Shape(
      testDescription: "a cell too few in the last row", header: "id,item,score,remark",
      ending: { row, rows in row == rows ? "" : ",seen" }, found: { ["field-count \($0 + 1)"] }),
    Shape(
      testDescription: "the header again", inserted: ("id,item,score", { _ in 1 }),
      found: { _ in ["shape 3"] }),
    Shape(
      testDescription: "the old sign for the end", inserted: ("\u{1A}", { $0 }),
      found: { ["shape \($0 + 2)"] }),
  ]

  @Test(arguments: shapes, [2, 5, 30, 300, 3_000])
  func saysTheSameInEachSize(shape: Shape, rows: Int) throws {
    let body = (1...rows).map { row in
      "\(1_000 + row),HW\(row % 7),\(row % 10)" + shape.ending(row, rows)
    }
    var lines = [shape.header] + body
    let table = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    if let (line, below) = shape.inserted { lines.insert(line, at: below(rows) + 1) }
    let text = lines.joined(separator: "\n").replacing(",", with: shape.delimiter) + "\n"
    let head = try CSVHead.read(.memory(Array(text.utf8)), name: "x.csv")
    var records: [[String]] = []
    let summary = try RawTable(head, name: "x.csv").forEachRecord { record in
      records.append(record.texts.map { $0 ?? "" })
    }
    #expect(records == table.map { $0.map(String.init) })
    #expect(
      summary.findings.map { "\($0.problem.rule.rawValue) \($0.location.line)" }
        == shape.found(rows))
  }
}
