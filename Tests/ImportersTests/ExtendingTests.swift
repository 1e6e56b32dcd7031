import CSV
import Canonical
import Coaching
import Tables
import TestSupport
import Testing

@testable import Importers

/// The example of `Documentation/Extending.md`, word for word.

/// Gradebooks with one row for each item and one column for each student.
private struct ItemRowsFormat: RowImporter {
  private static let profile = Profile(id: "example.itemrows", kind: .marks)

  let profiles = [profile.id]

  func identify(_ look: FileLook) -> Recognition? {
    look.recognise(self, Self.profile) { $0.starts(with: ["Item", "Out of"]) }
  }

  func columnsRead(
    of file: Recognition, _ source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Set<Int> {
    Set(file.header.titles.indices)
  }

  func rows(of file: RecognisedFile, _ intake: Intake) -> any FileRows {
    ItemRows(file.recognition.header, intake.emptyMarkPiece(file: file.name))
  }
}

/// Makes a row of marks of each score.
private struct ItemRows: FileRows {
  private let students: [(place: Int, id: String, marks: MarkFile)]
  private var piece: MarkPiece
  private var row = CSVRecord(composingFrom: 1)

  init(_ header: Header, _ piece: MarkPiece) {
    self.piece = piece
    students = header.titles.enumerated().dropFirst(2).map { place, id in
      let header = Header(
        titles: [id, "Item", id, "Out of"],
        canonical: [
          GradebookMarks.student.name, GradebookMarks.item.name, GradebookMarks.score.name,
          GradebookMarks.pointsPossible.name,
        ])
      return (place, id, MarkFile(header: header))
    }
  }

  mutating func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    let before = piece.marks.count
    for student in students where record.text(student.place)?.isEmpty == false {
      let cells = [student.id] + [0, student.place, 1].map { record.text($0) ?? "" }
      row.restart(from: record)
      for cell in cells {
        row.append(cell.utf8.span)
        row.endField()
      }
      // What is known of the columns goes with the cells.
      piece.decoder.numbers = decoder.numbers.moved(to: [nil, 0, student.place, 1])
      student.marks.add(row, to: &piece)
    }
    return piece.marks.count > before
  }

  mutating func finish(_ intake: inout Intake) { intake.merge(piece) }
}

@Suite struct ExtendingTests {
  /// The guide shows what is compiled here.
  @Test func isTheExampleOfTheGuide() throws {
    try expectInGuide(
      from: "/// Gradebooks with one row for each item", to: "{ intake.merge(piece) }",
      moreLinesThan: 50, hiding: [("private struct", "struct")])
  }

  /// What a gradebook of the example gives: marks, with the findings of any file of marks.
  private func read(_ text: String) async throws -> (Intake, RecognisedFile) {
    let head = try CSVHead.read(.memory(Array(text.utf8)), name: "items.csv")
    let look = FileLook(
      records: head.records.map(\.texts), file: "items.csv", source: nil, frameworks: [])
    let recognition = try #require(ItemRowsFormat().identify(look))
    let csv = head.file(
      "items.csv", skippingRecords: recognition.skipping, fields: recognition.header.titles.count)
    let file = RecognisedFile(
      name: "items.csv", recognition: recognition, source: nil, head: head, csv: csv)
    var intake = Intake(frameworks: [], project: ProjectFile(), people: PeopleDirectory())
    let rows = try await ItemRowsFormat().read(file, &intake)
    #expect(rows.read == 2)
    return (intake, file)
  }

  @Test func readsMarks() async throws {
    let (intake, file) = try await read(
      "Item,Out of,Ada,Ben\nCheck 1,10,7,excused\nCheck 2,5,,6\n")
    var marks: [String] = []
    let district = intake.district
    district.marks.forEach { mark in
      let student = district.roster.students[mark.student].id
      let item = district.curriculum.items[mark.item].id
      marks.append("\(student) \(item) \(mark.score ?? -1) \(mark.status.word)")
    }
    #expect(
      marks == ["Ada Check 1 7.0 ", "Ben Check 1 -1.0 excused", "Ben Check 2 6.0 "])
    let findings = intake.findings.map { "\($0.problem.rule.rawValue) \($0.column ?? "")" }
    #expect(findings == ["score-above-possible Ben"])
    #expect(
      file.recognition.columnsNotRead(nil, frameworks: []).isEmpty)
  }

  @Test(arguments: [["Item", "Points", "Ada"], ["Student", "Item", "Out of"]])
  func leavesOthersAlone(titles: [String]) {
    let look = FileLook(records: [titles], file: "a.csv", source: nil, frameworks: [])
    #expect(ItemRowsFormat().identify(look)?.profile == nil)
  }
}
