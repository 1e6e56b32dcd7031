import Coaching
import Documents
import Exporters
import Importers
import Tables
import TestSupport
import Testing

@testable import Commands

struct WalkFormTests {
  @Test func namesItselfForModelAndPhase() throws {
    let form = try FilledWalkForm.form()
    #expect(form.name == "walk-form-flex-foundation")
    #expect(form.title == "Flex: Foundation")
    let whole = WalkForm(form.progression)
    #expect(whole.name == "walk-form-flex")
    #expect(whole.table.count == form.progression.steps.count)
  }

  @Test func offersStatusesThatTheReaderKnows() {
    let known = WalkForm.statuses.map { StepStatus($0) }
    #expect(known == [.inPlace, .emerging, .notYet, .notObservable])
  }

  @Test func printsUprightWithADropDownAndALookForForEachAction() throws {
    let document = try FilledWalkForm.form().document
    guard case .group(let group)? = document.blocks.first else {
      Issue.record("expected one sheet")
      return
    }
    #expect(group.isUpright)
    let look = try #require(document.tables.last)
    let columns = Dictionary(
      uniqueKeysWithValues: zip(look.data.columns.map(\.name), look.columns))
    #expect(columns["status"]?.choices == WalkForm.statuses)
    #expect(columns["look_for"]?.wraps == true)
    #expect(columns["form"]?.isHidden == true)
    #expect(look.data[0, "look_for"] != .text(""))
  }

  @Test func saysNothingWhileItIsBlank() async throws {
    let intake = try await intake(try FilledWalkForm.form().table)
    #expect(intake.findings == [])
    #expect(intake.district.walkthroughs.isEmpty)
    #expect(intake.sources.map { $0.read - $0.kept } == [0], "no row was lost")
  }

  @Test func beginsTheNextVisitWhereTheTeacherChanges() async throws {
    var rows = Array(try FilledWalkForm.table().rows.map(Array.init))
    let second = ["date": Value.text("2026-10-01"), "teacher_id": .text("T2")]
    rows += try FilledWalkForm.table(visit: second).rows.map(Array.init)
    let table = Table(columns: try FilledWalkForm.table().columns, rows: rows)
    let intake = try await intake(table)
    #expect(intake.findings == [])
    let walks = intake.district.walkthroughs
    #expect(walks.map { intake.district.roster.teachers[$0.teacher].id } == ["014", "T2"])
    #expect(walks.map(\.date.description) == ["2026-09-30", "2026-10-01"])
    #expect(walks.map(\.id) == ["form-2", "form-13"])
  }

  @Test func leavesAnObserverOfTheVisitBeforeBehind() async throws {
    let first: [String: Value] = [
      "date": .text("2026-09-30"), "teacher_id": .text("T1"), "observer_id": .text("O1"),
    ]
    let second: [String: Value] = ["date": .text("2026-09-30"), "teacher_id": .text("T2")]
    let tables = [
      try FilledWalkForm.table(visit: first), try FilledWalkForm.table(visit: second),
    ]
    let rows = tables.flatMap { $0.rows.map(Array.init) }
    let intake = try await intake(Table(columns: tables[0].columns, rows: rows))
    #expect(intake.district.walkthroughs.map(\.observer) == ["O1", nil])
  }

  @Test func takesCellsRepeatedInEveryRowAsOneVisit() async throws {
    var table = try FilledWalkForm.table()
    for column in ["date", "teacher_id"] {
      let place = try #require(table.index(of: column))
      for row in 1..<table.count { table[row, place] = table[0, place] }
    }
    let intake = try await intake(table)
    #expect(intake.findings == [])
    #expect(intake.district.walkthroughs.count == 1)
  }

  @Test func asksForADayThatIsMissing() async throws {
    let intake = try await intake(
      try FilledWalkForm.table(visit: ["teacher_id": .text("T1")]))
    #expect(intake.district.walkthroughs.isEmpty)
    #expect(Set(intake.findings.map(\.problem)) == [.missingValue])
    #expect(Set(intake.findings.map(\.column)) == ["date"])
  }

  @Test func leavesBlankCellsOfOtherFilesBlank() async throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      walkthrough_id,date,teacher_id,model,phase,step,status,form
      W1,2026-09-30,T1,flex,foundation,1,in place,paper
      W1,,,flex,foundation,2,in place,paper

      """, to: "walkthroughs.csv")
    let intake = try await folder.read()
    #expect(intake.findings.map(\.problem) == [.missingValue])
  }

  @Test(arguments: [
    ("2026-09-30", "2026-09-30"), ("9/30/2026", "2026-09-30"), ("30.9.2026", "2026-09-30"),
  ])
  func readsTheDayAboveTheHeader(written: String, day: String) async throws {
    let folder = try ScratchFolder()
    try folder.write(saved(date: written), to: "form.csv")
    let intake = try await folder.read()
    #expect(intake.findings == [])
    #expect(intake.district.walkthroughs.map(\.date.description) == [day])
  }

  @Test func asksAboutADayAboveTheHeaderThatMayBeTwo() async throws {
    let folder = try ScratchFolder()
    try folder.write(saved(date: "9/10/2026"), to: "form.csv")
    let intake = try await folder.read()
    #expect(intake.findings.map(\.problem) == [.badDate])
  }

  /// A workbook as a spreadsheet program saves it.
  private func saved(date: String) -> String {
    """
    Flex: Foundation,,,,,,,
    Date,Minutes,Teacher ID,School ID,Source,Observer ID,,
    \(date),,T1,,,,,
    ,,,,,,,
    Phase,Step,Action,Look for,Status,Evidence,Model,Form
    Foundation,1,Reserve,Seen,in place,,flex,walk-form 1
    Foundation,2,Run,Seen,,,flex,walk-form 1

    """
  }

  private func intake(_ table: Table) async throws -> Intake {
    let folder = try ScratchFolder()
    let bytes = TableFormat.csv.bytes(of: table)
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "form.csv")
    return try await folder.read()
  }
}
