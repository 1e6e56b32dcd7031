import Foundation
import Tables
import TestSupport
import Testing
import Walkbook

/// `walkbook tables`, and the same in SQL.
@Suite struct TablesCommandTests {
  private static let district = ExampleTests.folder.appending(path: "district").path

  @Test(arguments: ["team", "district"])
  func saysWhatEachColumnMeans(audience: String) async throws {
    let workspace = try await Workspace(folder: Self.district, audience: audience)
    let silent = try workspace.query(
      "select table_name, name from columns where meaning is null or holds is null")
    #expect(silent.rows.map { "\($0)" } == [])
    let counts = try workspace.query(
      """
      select (select count(*) from tables) as tables,
        (select count(distinct table_name) from columns) as told
      """)
    let count = Value.integer(workspace.tableNames.count)
    #expect(counts.rows.map { $0 } == [[count, count]])
  }

  @Test func listsTablesWithTheirRows() throws {
    let run = try Program.run(["tables", "--data", Self.district, "-f", "csv"])
    #expect(run.status == 0, "\(run.messages)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "name,rows,says")
    #expect(lines.contains("schools,6,A school of the district. As in schools.csv."))
    #expect(lines.count(where: { $0.hasPrefix("placements,") }) == 1)
  }

  @Test func listsTheColumnsOfOne() throws {
    let run = try Program.run(["tables", "walk_windows", "--data", Self.district, "-f", "csv"])
    #expect(run.output.hasPrefix("name,holds,meaning\nwindow_id,text,"), "\(run.output)")
    let typo = try Program.run(["tables", "walk_window", "--data", Self.district])
    #expect(typo.status == 64)
    #expect(typo.messages.contains("walk_windows"), "\(typo.messages)")
  }
}
