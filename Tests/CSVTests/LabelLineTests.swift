import TestSupport
import Testing

@testable import CSV

/// Lines above the header that say what the file or its columns are about, and may be more than the
/// rows of a small class.
@Suite struct LabelLineTests {
  private static let table = ["Name,Number,Quiz,Essay", "Ann,11,9,8", "Bo,12,7,6"]

  private func titles(_ lines: [String]) throws -> (titles: [String], line: Int) {
    let text = lines.map { $0 + "\n" }.joined()
    let head = try CSVHead.read(.memory(Array(text.utf8)), name: "x.csv")
    let header = head.records.first { $0.line == head.shape.headerLine }
    return (header?.texts.map { $0 ?? "" } ?? [], head.shape.headerLine)
  }

  @Test(
    arguments: [
      ["School: X", "Teacher: Y", "Term: Z", "Room: 5", "Year: 2026", "Period: 2"],
      ["Marsh Middle School", "Ms. Lee", "Fall 2026", "Exported 10/3/2026", "Students: 3"],
      ["Teacher,Ms. Lee", "Students: 3", "Students,3", "Due dates,see below", "Room:,5"],
      ["Klasse: 7b", "Lehrkraft: Frau Weber", "Schuljahr 2026/27", "Raum: 5", "Stand: Oktober"],
    ], [1, 2, 3])
  func findsTheHeaderBelowMoreLabelsThanRows(labels: [String], rows: Int) throws {
    let table = Self.table[0...min(rows, 2)]
    let found = try titles(labels + table)
    #expect(found.titles == ["Name", "Number", "Quiz", "Essay"])
    #expect(found.line == labels.count + 1)
  }

  @Test(arguments: [
    ["Points possible,,10,20", "Due,,9/1/2026,9/8/2026"],
    [",Points,10,20", ",Date,9/1/2026,9/8/2026", ",Type,Quiz,Homework"],
    ["Teacher,Ms. Lee", "Students: 3", "Points possible,,10,20", "Due date,,9/1/2026,9/8/2026"],
    ["Type,,Quiz,Homework", "Max points,,10,20"],
    ["Puntos,,10,20", "Fecha,,1/9/2026,8/9/2026"],
    ["Punkte,,10,20", "Datum,,1.9.2026,8.9.2026"],
    ["Points,,10,20", "A-,90,1,3", "B-,80,0,1"],
  ])
  func findsTheHeaderBelowBands(bands: [String]) throws {
    let found = try titles(bands + Self.table)
    #expect(found.titles == ["Name", "Number", "Quiz", "Essay"])
    #expect(found.line == bands.count + 1)
  }

  /// A row of data is never taken for a label, because it would be lost.
  @Test(arguments: [
    ["item,points", "Date,10", "Type,20"],
    ["type,score,date", "Quiz,8,2026-09-01", "Due,9,2026-09-02"],
    ["name,status", "Ann,late", "Bo,late", "Cy,late"],
    ["school: x,teacher: y,z", "a,b,c", "d,e,f"],
  ])
  func takesNoRowForALabel(lines: [String]) throws {
    #expect(try titles(lines).line == 1)
  }
}
