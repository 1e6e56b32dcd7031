import Analytics
import Coaching
import Documents
import Foundation
import Importers
import Queries
import Tables
import TestSupport
import Testing
import Walkbook

@testable import Commands

/// What is written for each audience, taken apart: nothing hidden is in any part of it.
@Suite struct AudienceOutputTests {
  static let folder = ExampleTests.folder.appending(path: "district").path
  static let hasPython = Command.works("python3", "--version")

  private func workspace(_ audience: Rules.Audience) async throws -> Workspace {
    var project = DataFolder.project(in: [Self.folder])
    project.rules.audience = audience
    project.rules.school = "S02"
    return try await Workspace(DataFolder(path: Self.folder, project: project))
  }

  /// Every text part of the workbooks and pages of an audience, and every number of its cells
  /// and charts.
  private func written(
    _ workspace: Workspace, to output: ScratchFolder
  ) async throws -> (text: String, numbers: Set<String>) {
    var run = ReportRun(workspace, output: output.path)
    run.formats = [.xlsx, .html, .markdown]
    run.leavesOutRefused = true
    let paths = try await run.run([
      ReportRun.report("pd-planning"), ReportRun.report("debrief-agenda"),
    ]).paths
    var text = ""
    var numbers: Set<String> = []
    for path in paths {
      guard path.hasSuffix(".xlsx") else {
        text += try String(contentsOfFile: path, encoding: .utf8)
        continue
      }
      let parts = try Command.succeed(["python3", "-c", Self.script, path]).output
      let lines = parts.split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines where line.hasPrefix("NUMBER ") {
        numbers.insert(String(line.dropFirst(7)))
      }
      text += parts
    }
    return (text, numbers)
  }

  /// Prints the parts of a workbook and the numbers of its cells and charts; a row that tells how
  /// many cells hold a code for hidden numbers tells of the workbook and of no one in it.
  private static let script = """
    import re, sys, zipfile
    def hides(row, strings):
        first = re.match(r'<row [^>]*><c [^>]*t="s"[^>]*><v>([^<]*)</v>', row)
        return first is not None and strings[int(first[1])] in ("n&lt;10", "comp.")
    with zipfile.ZipFile(sys.argv[1]) as book:
        texts = book.read("xl/sharedStrings.xml").decode("utf-8")
        strings = [re.sub("<[^>]*>", "", text) for text in re.findall(r'<si>(.*?)</si>', texts, re.S)]
        for name in book.namelist():
            part = book.read(name).decode("utf-8", "replace")
            print(name, part)
            rows = [row for row in re.findall(r'<row .*?</row>', part, re.S)]
            kept = "".join(row for row in rows if not hides(row, strings))
            cells = re.findall(r'<c ([^>]*)>(?:<f>[^<]*</f>)?<v>([^<]*)</v>', kept)
            values = [v for a, v in cells if 't="s"' not in a] + re.findall(r'<c:v>([^<]*)</c:v>', part)
            for value in values: print("NUMBER " + value)
    """

  @Test(
    .enabled(if: hasPython, "python3 takes workbooks apart"),
    arguments: [Rules.Audience.team, .school, .district, .public])
  func keepsPeopleOutOfEveryPart(audience: Rules.Audience) async throws {
    let output = try ScratchFolder()
    let workspace = try await workspace(audience)
    let (text, numbers) = try await written(workspace, to: output)
    #expect(numbers.count > 20)
    let texts = Set(
      text.utf8.split { "<>|\n\"".utf8.contains($0) }
        .map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespaces) })
    let roster = workspace.study.district.roster
    for student in roster.students.sorted.map({ roster.students[$0] }) {
      if let name = student.name { #expect(!texts.contains(name)) }
      if audience.isGuarded, audience != .school { #expect(!texts.contains(student.id)) }
    }
    guard audience == .district || audience == .public else { return }
    for teacher in roster.teachers.sorted.map({ roster.teachers[$0] }) {
      if let name = teacher.name { #expect(!texts.contains(name)) }
      #expect(!texts.contains(teacher.id))
    }
  }

  /// Hidden counts that no visible table has are in no cell and in no chart.
  @Test(
    .enabled(if: hasPython, "python3 takes workbooks apart"),
    arguments: [Rules.Audience.district, .public])
  func writesNoHiddenNumber(audience: Rules.Audience) async throws {
    let output = try ScratchFolder()
    let workspace = try await workspace(audience)
    let (_, numbers) = try await written(workspace, to: output)
    let open = try await self.workspace(.team)
    var hidden: Set<Int> = []
    for totals in Totals.all {
      let (shown, all) = (workspace.view.table(totals), open.view.table(totals))
      for (value, truth) in zip(shown.values, all.values) {
        if value.hiding != nil, case .integer(let count) = truth, count > 99 {
          hidden.insert(count)
        }
      }
    }
    let tables = Measure.all.map(workspace.view.table) + Totals.all.map(workspace.view.table)
    for case .integer(let count) in tables.flatMap(\.values) { hidden.remove(count) }
    // A sum of what is shown is shown, too.
    let pacing = try #require(Totals.all.first { $0.name == "pacing_totals" })
    let paces = workspace.view.table(pacing)
    for row in paces.rows {
      let columns = paces.columns.map(\.name)
      let states = ["not_started", "behind", "on_pace", "ahead", "past_target", "complete"]
        .compactMap { columns.firstIndex(of: $0).map { row[row.startIndex + $0] } }
      hidden.remove(
        states.reduce(0) { if case .integer(let count) = $1 { $0 + count } else { .min / 8 } })
    }
    #expect(!hidden.isEmpty)
    for count in hidden { #expect(!numbers.contains("\(count)"), "a hidden count is written") }
  }

  @Test func answersAStatementWithWhatIsShown() async throws {
    let workspace = try await workspace(.district)
    let table = try workspace.catalog.query(
      "select target_id, no_evidence, sum(no_evidence) as sum, 1.0 * no_evidence / 2 as half, "
        + "missing_at_all from (select *, null as missing_at_all from mastery_totals) "
        + "group by target_id having target_id = 'AW.1'")
    #expect(Array(table.row(0).map(\.plain)) == ["AW.1", "n<10", "n<10", "comp.", ""])
    let people = try workspace.catalog.query(
      "select (select count(*) from students) + (select count(*) from placements)")
    #expect(people[0, 0] == .hidden(.complementary), "nobody is told that there is nobody")
  }

  @Test func refusesAnAgendaForTheDistrict() async throws {
    let output = try ScratchFolder()
    let run = ReportRun(try await workspace(.district), output: output.path)
    await #expect(throws: Failure.self) {
      try await run.run([ReportRun.report("debrief-agenda")])
    }
    #expect(try output.names == [])
  }
}
