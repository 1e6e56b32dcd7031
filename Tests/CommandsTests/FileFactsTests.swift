import Foundation
import TestSupport
import Tables
import Testing

/// What is told of files says nothing of the people in them: the rows of a gradebook are its class.
@Suite struct FileFactsTests {
  private static let statement =
    "select coalesce(rows_read, rows_kept, rows_skipped, digest, 'untold') from sources"

  private static let badDays = "select count(*) from findings where rule = 'bad-date'"

  private func answers(_ statement: String, _ options: [String]) throws -> [String] {
    let folder = try ScratchFolder()
    try folder.write("school_id,name\nS1,North\n", to: "schools.csv")
    try folder.write("teacher_id,school_id\nT1,S1\nT2,S1\nT3,S9\n", to: "teachers.csv")
    try folder.write("student_id,school_id\n901,S1\n902,S8\n", to: "students.csv")
    try folder.write(
      "conference_id,date,student_id\nC1,soon,901\nC2,late,902\nC3,2026-09-15,901\n",
      to: "conferences.csv")
    let outcome = try Program.run(
      ["query", statement, "--data", folder.path, "-f", "csv"] + options)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return outcome.output.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test(arguments: [
    ["--audience", "district"], ["--audience", "public"],
    ["--audience", "school", "--school", "S1"],
  ])
  func rowsOfFilesAreNotTold(options: [String]) throws {
    #expect(try answers(Self.statement, options) == Array(repeating: "untold", count: 4))
    let lines = try answers("select coalesce(line, 'untold') from findings", options)
    #expect(!lines.isEmpty && lines.allSatisfy { $0 == "untold" }, "\(lines)")
    #expect(try answers(Self.badDays, options) == ["1"], "how many rows, and so students")
  }

  @Test func theTeamKnowsThem() throws {
    #expect(try answers(Self.statement, []).sorted() == ["1", "2", "3", "3"])
    #expect(try answers("select count(line) from findings", []) != ["0"])
    #expect(try answers(Self.badDays, []) == ["2"])
  }
}
