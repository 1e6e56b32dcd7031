import Foundation
import TestSupport
import Testing

/// What `walkbook describe` says of the columns of a file.
@Suite struct DescribeColumnsTests {
  private func description(of text: String, width: Int = 90) throws -> String {
    let run = try Program.run(
      ["describe", "-"], input: text, environment: ["COLUMNS": "\(width)"])
    #expect(run.status == 0)
    return run.output
  }

  /// Totals, headers among the rows and lines below them are counted, and say nothing of the columns.
  @Test func takesTypesFromRowsAlone() throws {
    let header = "Name,Visits,Last\n"
    let rows = "A,1,2026-09-01\nB,2,2026-09-02\nC,3,2026-09-03\n"
    let others = header + "Total,600,every day\n# made by hand\n"
    let plain = try description(of: header + rows)
    let odd = try description(of: header + rows + others)
    let blocks = plain.components(separatedBy: "\n\n")
    try #require(blocks.count > 1)
    #expect(blocks[1].contains("whole number 1 to 3, 3 filled, all different"))
    #expect(blocks[1].contains("day 2026-09-01 to 2026-09-03 (ymd), 3 filled, all different"))
    #expect(odd.contains(blocks[1]))
    #expect(odd.contains("Odd: the header again (line 5)."))
    #expect(odd.contains("Odd: line 6 looks like a total or an average."))
    #expect(odd.contains("header on line 1; 1 line below the table (line 7)."))
  }

  @Test(arguments: [
    ("Number and Operations Score", "whole number 0 to 12"),
    ("Student Number", "identifier of 1 to 2 digits"), ("Code Review", "whole number 0 to 12"),
    ("Zip Code", "identifier of 1 to 2 digits"),
  ])
  func tellsNumbersThatNameFromNumbersThatCount(title: String, type: String) throws {
    #expect(try description(of: "Who,\(title)\nA,3\nB,12\nC,0\n").contains(type))
  }

  @Test func gathersColumnsThatAreBlank() throws {
    let header = (1...12).map { "Answer to a long question of a form: part \($0)" }
    let text = try description(
      of: header.joined(separator: ",") + "\na,b,,,,,,c,,d,,\ne,b,,,,,,,,d,,\n")
    #expect(text.contains("   8  Answer to a lon…a form: part 8  text, 1 filled, 1 blank\n"))
    #expect(text.contains("text, 2 filled, always the same"))
    #expect(text.contains("8 more columns are always blank: 3 to 7, 9 and 11 to 12.\n"))
  }

  @Test func showsTheTitlesOfAFileWithoutRows() throws {
    let text = try description(of: "Teacher,School,Room\n")
    #expect(text.contains("No rows of 3 columns"))
    #expect(text.contains("  Columns: Teacher, School and Room\n"))
  }

  @Test func saysAllThatRowsBecome() throws {
    let folder = try ScratchFolder()
    try folder.write("propertyName,value\nmanifest.version,1.0\n", to: "manifest.csv")
    let run = try Program.run(
      ["describe", folder.path(of: "manifest.csv")], environment: ["COLUMNS": "120"])
    #expect(run.output.contains("Recognized as oneroster.manifest: nothing in it is needed."))
  }
}
