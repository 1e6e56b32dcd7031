import Analytics
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

  /// Every number of every measure is in the long table, and no other.
  @Test(arguments: ["team", "district", "public"])
  func makesOneLongTable(audience: String) async throws {
    let workspace = try await Workspace(folder: Self.district, audience: audience)
    var wanted: [String: Int] = [:]
    for measure in Measure.all {
      let table = try workspace.table(measure.name)
      for (place, column) in table.columns.enumerated() {
        guard [.count, .share, .score].contains(column.role) else { continue }
        let count = table.rows.count { $0[$0.startIndex + place] != .missing }
        if count > 0 { wanted["\(measure.name).\(column.name)"] = count }
      }
    }
    let counts = try workspace.query(
      "select measure || '.' || name, count(*) from numbers group by 1 order by 1")
    var found: [String: Int] = [:]
    for row in counts.rows.map(Array.init) {
      if case .text(let name) = row[0], case .integer(let count) = row[1] { found[name] = count }
    }
    #expect(found == wanted)
    let twice = try workspace.query(
      "select measure, entity from numbers group by measure, window_id, entity, name "
        + "having count(*) > 1")
    #expect(twice.rows.map(Array.init) == [], "what a row is about names it")
    // What is computed from hidden numbers is hidden.
    guard audience == "team" else { return }
    let shares = try workspace.query(
      """
      select count(*) from numbers
      where numerator is not null and denominator > 0 and value is not null
        and abs(value - numerator / denominator) > 1e-9
      """)
    #expect(shares.rows.map(Array.init) == [[.integer(0)]])
  }

  @Test func writesAFolderOfMeasures() throws {
    let folder = try ScratchFolder()
    let out = folder.path(of: "measures")
    let run = try Program.run(["measure", "--all", "--data", Self.district, "-o", out])
    #expect(run.status == 0, "\(run.messages)")
    let numbers = try folder.text(of: "measures/numbers.csv")
    #expect(
      numbers.hasPrefix(
        "measure,window_id,entity,name,value,numerator,denominator,hidden\n"))
    #expect(
      try folder.text(of: "measures/walk_coverage.csv")
        == Program.run(["measure", "walk_coverage", "--data", Self.district, "-f", "csv"]).output)
    let none = try Program.run(["measure", "--all", "--data", Self.district])
    #expect(none.status == 64)
  }
}
