import Coaching
import Documents
import Exporters
import Foundation
import Importers
import Provenance
import Tables
import TestSupport
import Testing

@testable import Commands

/// A form goes out, comes back filled in, and is read without further settings.
struct WalkFormRoundTripTests {
  @Test func readsTheFilledCSVForm() async throws {
    let folder = try ScratchFolder()
    let bytes = TableFormat.csv.bytes(of: try FilledWalkForm.table())
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "walk-form-flex-foundation.csv")
    let intake = try await folder.read()
    expectFilledForm(intake)
    #expect(intake.district.walkthroughs.first?.id == "walk-form-flex-foundation-2")
  }

  @Test(.enabled(if: Office.isThere, "needs soffice, and python3 with openpyxl"))
  func readsTheFilledWorkbookSavedAsCSV() async throws {
    let outside = try ScratchFolder()
    let workbook = outside.path(of: "walk-form.xlsx")
    try await WorkbookExporter().write(try FilledWalkForm.form().document, to: workbook)
    try Command.succeed(["python3", "-c", Office.fill, workbook])
    let folder = try ScratchFolder()
    try Command.succeed([
      "soffice", "-env:UserInstallation=file://\(outside.path)/profile", "--headless",
      "--convert-to", "csv", "--outdir", folder.path, workbook,
    ])
    #expect(try folder.names == ["walk-form.csv"])
    let intake = try await folder.read()
    expectFilledForm(intake)
    #expect(intake.district.walkthroughs.first?.minutes == 12)
    #expect(intake.district.walkthroughs.first?.observer == "007")
  }

  @Test(
    .enabled(if: Office.isThere, "needs soffice, and python3 with openpyxl"),
    arguments: ["openpyxl", "LibreOffice"])
  func readsTheFilledWorkbookItself(savedBy program: String) async throws {
    let outside = try ScratchFolder()
    let workbook = outside.path(of: "walk-form.xlsx")
    try await OutputRules(kind: .data).apply {
      try await WorkbookExporter().write(try FilledWalkForm.form().document, to: workbook)
    }
    try Command.succeed(["python3", "-c", Office.fill, workbook])
    let folder = try ScratchFolder()
    if program == "openpyxl" {
      try FileManager.default.copyItem(atPath: workbook, toPath: folder.path(of: "walk-form.xlsx"))
    } else {
      try Command.succeed([
        "soffice", "-env:UserInstallation=file://\(outside.path)/profile", "--headless",
        "--convert-to", "xlsx", "--outdir", folder.path, workbook,
      ])
    }
    let intake = try await folder.read()
    expectFilledForm(intake)
    #expect(intake.district.walkthroughs.first?.minutes == 12)
    #expect(intake.district.walkthroughs.first?.observer == "007")
  }

  @Test func passesOverAReport() async throws {
    let table = Table(
      columns: [.identifier("teacher_id"), .identifier("school_id")],
      rows: [[.text("T1"), .text("S1")]])
    let folder = try ScratchFolder()
    try await WorkbookExporter().write(
      Document(title: "Teachers", blocks: [.table(ReportTable(data: table))]),
      to: folder.path(of: "teachers.xlsx"))
    let intake = try await folder.read()
    #expect(intake.sources.isEmpty)
    #expect(intake.findings.map(\.severity) == [.note])
  }

  private func expectFilledForm(
    _ intake: Intake, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(intake.findings == [], sourceLocation: sourceLocation)
    #expect(intake.district.walkthroughs.count == 1, sourceLocation: sourceLocation)
    guard let walk = intake.district.walkthroughs.first,
      let progression = intake.district.progression(walk.model)
    else { return }
    let teacher = intake.district.roster.teachers[walk.teacher].id
    #expect(teacher == "014", "the zero stays", sourceLocation: sourceLocation)
    #expect(walk.date.description == "2026-09-30", sourceLocation: sourceLocation)
    #expect(
      Array(walk.statuses.prefix(6)) == [
        .inPlace, .inPlace, .emerging, .notYet, .notObservable, .notAssessed,
      ], sourceLocation: sourceLocation)
    #expect(
      progression.placement(of: walk.statuses) == .paused(2), sourceLocation: sourceLocation)
    #expect(walk.evidence[2] == FilledWalkForm.evidence[3], sourceLocation: sourceLocation)
  }
}

/// The programs that stand for a person with a spreadsheet.
private enum Office {
  static let isThere =
    Command.works("python3", "-c", "import openpyxl") && Command.works("soffice", "--version")

  /// Types the visit and the statuses into the cells below their headers.
  static let fill = """
    import datetime, openpyxl, sys
    book = openpyxl.load_workbook(sys.argv[1])
    sheet = book.worksheets[0]
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value}
    def below(title, number):
        return sheet.cell(cells[title].row + number, cells[title].column)
    below("Date", 1).value = datetime.date(2026, 9, 30)
    below("Minutes", 1).value = 12
    below("Teacher ID", 1).value = "014"
    below("Observer ID", 1).value = "007"
    below("Source", 1).value = "coach"
    words = ["in place", "in place", "emerging", "not yet", "not observed"]
    for number, word in enumerate(words, start=1):
        below("Status", number).value = word
    below("Evidence", 3).value = 'Two groups, "own pace" on the board; one waits.'
    book.save(sys.argv[1])
    """
}
