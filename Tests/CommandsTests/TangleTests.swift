import Foundation
import Importers
import Queries
import Tables
import TestSupport
import Testing
import Walkbook

@testable import Commands

/// The SQL of a report, taken out of it.
@Suite struct TangleTests {
  private static let shell = "/usr/bin/sqlite3"

  /// Every statement of the shipped reports runs in another program, over tables of our names.
  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: shell), "sqlite3 is not installed"),
    arguments: [
      "pd-planning", "debrief-agenda", "coach-conversation", "district-reading",
      "classroom-progress",
    ])
  func runsInTheShellOfSQLite(report: String) async throws {
    let folder = try ScratchFolder()
    let workspace = try await Workspace(DataFolder(path: folder.path))
    let tables = workspace.catalog.schema.map { table in
      let columns = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
      return "create table \"\(table.name)\" (\(columns));\n"
    }.joined()
    let script = try Program.run(["tangle", report])
    #expect(script.status == 0, "\(script.messages)")
    try folder.write(tables + script.output, to: "script.sql")
    let shell = try Command(
      [Self.shell, "-bail", ":memory:", ".read \(folder.path(of: "script.sql"))"])
    #expect(shell.messages == "")
    #expect(shell.status == 0)
  }

  @Test func keepsTheOrderAndTheValuesGiven() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      ---
      params:
        school: {type: text, required: true}
        days: 5
      ---

      ```{sql}
      --| label: tbl-one
      --| output: false
      select :school as school, :days as days;
      ```

      There are `{sql} select count(*) from "tbl-one"`.

      ```{sql}
      select school from "tbl-one"
      ```
      """, to: "own.md")
    let script = try Program.run(["tangle", folder.path(of: "own.md"), "-P", "school=O'Hare"])
    let lines = script.output.split(separator: "\n").filter { !$0.hasPrefix("--") }
    #expect(
      lines == [
        ".parameter init",
        "insert or replace into temp.sqlite_parameters values (':school', 'O''Hare');",
        "insert or replace into temp.sqlite_parameters values (':days', 5);",
        "create temp table \"tbl-one\" as", "select :school as school, :days as days", ";",
        "select count(*) from \"tbl-one\"", ";", "select school from \"tbl-one\"", ";",
      ])
  }

  @Test func listsStayLists() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      ---
      params: {schools: ["014", S2]}
      ---
      `{sql} select count(*) from schools where school_id in (:schools...)`
      """, to: "own.md")
    let script = try Program.run(["tangle", folder.path(of: "own.md")])
    #expect(script.status == 0, "\(script.messages)")
    #expect(script.output.contains("(':schools', json_array('014', 'S2'));"))
    #expect(script.output.contains("in (select value from json_each(:schools))"))
  }
}
