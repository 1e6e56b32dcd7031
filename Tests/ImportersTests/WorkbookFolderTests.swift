import Archives
import Canonical
import Coaching
import Foundation
import Tables
import TestSupport
import Testing

@testable import Importers

/// Workbooks and archives in a data folder are read like the CSV files that they could be.
@Suite struct WorkbookFolderTests {
  private static let walks: [[String?]] = [
    ["walkthrough_id", "date", "teacher_id", "model", "landed_phase", "landed_step"],
    ["W1", "2026-09-10", "T1", "flex", "foundation", "3"],
    [],
    ["W2", "2026-13-41", "T1", "flex", "foundation", "3"],
  ]
  private static let teachers: [[String?]] = [["teacher_id", "school_id"], ["T1", "S1"]]

  private func folder(_ files: [String: [UInt8]]) throws -> DataFiles {
    try DataFiles(files.mapValues { Data($0) })
  }

  private func read(_ files: [String: [UInt8]]) async throws -> Intake {
    try await folder(files).read()
  }

  /// Every table of a district, as text.
  private func tables(_ intake: Intake) -> [String] {
    FileKind.allCases.filter { $0 != .frameworks }.map { kind in
      let table = intake.district.table(kind)
      return "\(kind.rawValue)\n"
        + table.rows.map { Array($0).map(\.plain).joined(separator: "|") }
        .joined(separator: "\n")
    }
  }

  /// A legend beside a table, longer than it, is none of its rows.
  @Test func leavesALegendBesideTheTable() async throws {
    let intake = try await read([
      "marks.xlsx": SheetBook.bytes([
        "marks": [
          ["student_id", "item_id", "score", nil, "Legend", "Points"],
          ["S1", "A", "7", nil, "A", "90"], ["S2", "A", "8", nil, "B", "80"],
          [nil, nil, nil, nil, "C", "70"], ["S3", "A", "9"],
        ]
      ])
    ])
    #expect(intake.findings == [])
    #expect(intake.district.marks.count == 3)
  }

  /// What `measure -o numbers` writes is a folder, and no workbook of another program.
  @Test(arguments: ["numbers", "csv", "xlsx"])
  func takesNoFolderForAFile(name: String) async throws {
    let intake = try await read([
      "marks.csv": Array("student_id,item_id,score\nS1,A,7\n".utf8),
      "\(name)/notes.txt": Array("no table here\n".utf8),
    ])
    #expect(!intake.findings.contains { $0.severity == .error }, "\(intake.findings)")
    #expect(intake.district.marks.count == 1)
  }

  @Test func namesSheetRowAndColumn() async throws {
    let intake = try await read([
      "walkthroughs.xlsx": SheetBook.bytes(["Form Responses 1": Self.walks])
    ])
    #expect(intake.district.walkthroughs.map(\.id) == ["W1"])
    #expect(
      intake.findings.map(\.description) == [
        "walkthroughs.xlsx:4: column 'date': expected a day such as 2026-09-30"
      ])
    let source = try #require(intake.sources.first)
    #expect(source.file == "walkthroughs.xlsx")
    #expect(source.encoding == "XLSX")
    #expect(source.digest?.count == 16)
    #expect(source.read == 2)
  }

  @Test func readsEachSheetThatIsRecognised() async throws {
    let intake = try await read([
      "district.xlsx": SheetBook.bytes([
        "Read me": [["Fill in", "by Friday"]], "walkthroughs": Self.walks, "Blank": [],
        "teachers": Self.teachers, "-schools": [["school_id"], ["S1"]],
        "-Lists": [["yes"], ["no"]],
      ])
    ])
    #expect(
      intake.sources.map(\.file) == [
        "district.xlsx#Read me", "district.xlsx#teachers", "district.xlsx#walkthroughs",
      ])
    #expect(
      intake.findings.map { "\($0.severity.rawValue) \($0)" }.sorted() == [
        "error district.xlsx#walkthroughs:4: column 'date': expected a day such as 2026-09-30",
        "note district.xlsx#Read me: no known layout",
        "note district.xlsx#schools: a hidden sheet",
      ])
    #expect(intake.district.roster.teachers.count == 1)
  }

  @Test func appliesTheSettingsOfAWorkbookToItsSheets() async throws {
    let settings = """
      sources:
        - files: visits.xlsx
          profile: walkbook.walkthroughs
          columns: {who: teacher_id}

      """
    var walks = Self.walks
    walks[0][2] = "who"
    let intake = try await read([
      "visits.xlsx": SheetBook.bytes(["Notes": [["a"]], "Answers": walks]),
      "walkbook.yaml": Array(settings.utf8),
    ])
    #expect(intake.district.walkthroughs.map(\.id) == ["W1"])
  }

  @Test func readsTheWorkbookOfMicrosoftForms() async throws {
    let settings = """
      sources:
        - files: "*.xlsx"
          profile: msForms
          columns: {Who taught: teacher_id, "Which\u{A0}model": model, Paused at: landed_step}
          constants: {landed_phase: foundation}

      """
    let intake = try await read([
      "Walk form.xlsx": SheetBook.bytes([
        "Form1": [
          [
            "Id", "Start time", "Completion time", "Email", "Name", "Who taught",
            "Which\u{A0}model", "Paused at",
          ],
          ["1", "serial:46275.78", "serial:46275.7812", "anonymous", nil, "T1", "Flex", "3"],
          ["2", "serial:46276.40", "serial:46276.4025", "anonymous", nil, "T2", "Flex", "99"],
        ]
      ]),
      "walkbook.yaml": Array(settings.utf8),
    ])
    #expect(intake.district.walkthroughs.map { "\($0.date)" } == ["2026-09-10", "2026-09-11"])
    #expect(
      intake.findings.map(\.description) == [
        "Walk form.xlsx:3: column 'Paused at': expected an action 1 to 11 of Foundation"
      ])
  }

  /// A band of words and numbers above a header in row 11, as teachers make them.
  @Test func findsTheHeaderOfATeachersOwnGradebook() async throws {
    let settings = """
      sources:
        - files: gradebook.xlsx
          columns: {ID: student_id, Unit: item_id, Points: score, Handed in: submitted}

      """
    var rows: [[String?]] = [
      ["Assessment Type", nil, nil, "Classwork"], ["Points", nil, nil, "10"],
    ]
    while rows.count < 10 { rows.append([nil, "A", "90%"]) }
    rows += [
      ["ID", "Name", "Unit", "Points", "Handed in"],
      ["001", "Student, One", "A", "7.5", "serial:46275"],
      ["002", "Student, Two", "A", "Excused", nil], ["003", "Student, Three", "A", "soon", nil],
    ]
    let intake = try await read([
      "gradebook.xlsx": SheetBook.bytes(["Fall": rows]), "walkbook.yaml": Array(settings.utf8),
    ])
    let marks = intake.district.table(.marks)
    #expect(marks.values(of: "student_id")?.map(\.plain) == ["001", "002", "003"])
    #expect(marks.values(of: "submitted")?.map(\.plain) == ["2026-09-10", "", ""])
    #expect(intake.findings.map { "\($0.location)" } == ["gradebook.xlsx:14"])
  }

  @Test(arguments: ProfileTests.examples)
  func readsAWorkbookLikeTheCSVFile(example: String) async throws {
    let path = ProfileTests.folder.path + "/" + example
    let expected = try await DataFolder(path: path).read()
    let books = try DataFiles([:] as [String: Data])
    for planned in try DataFolder(path: path).files {
      let url = books.url.appending(path: planned.name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      let original = try Data(contentsOf: URL(filePath: path + "/" + planned.name))
      // Text in another encoding than UTF-8 is none of a workbook's messes.
      guard let text = String(data: original, encoding: .utf8) else {
        try original.write(to: url)
        continue
      }
      let book = url.deletingPathExtension().appendingPathExtension("xlsx")
      try Data(SheetBook.bytes(ofCSV: text)).write(to: book)
    }
    let settings = path + "/walkbook.yaml"
    if FileManager.default.fileExists(atPath: settings) {
      try FileManager.default.copyItem(atPath: settings, toPath: books.url.path + "/walkbook.yaml")
    }
    let found = try await books.read()
    #expect(tables(found) == tables(expected))
    #expect(found.findings.count == expected.findings.count)
    #expect(found.findings.map(\.location.line) == expected.findings.map(\.location.line))
  }

  @Test(arguments: ["v11", "v12"])
  func readsAZippedPackageLikeItsFolder(version: String) async throws {
    let path = ProfileTests.folder.path + "/oneroster/" + version
    let expected = try await DataFolder(path: path).read()
    let parts = try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { name in
      (name, try String(contentsOfFile: path + "/" + name, encoding: .utf8))
    }
    let junk = [("__MACOSX/._users.csv", "x"), ("notes.pdf", "x")]
    let bytes = StoredArchive.bytes(parts: parts + junk)
    let files = try folder(["roster.zip": bytes])
    let found = try await files.read()
    #expect(tables(found) == tables(expected))
    #expect(found.sources.map(\.file) == expected.sources.map { "roster.zip/" + $0.file })
    #expect(Set(found.sources.map(\.digest)).count == 1)
    // The archive given alone, as to describe and to import.
    let alone = try await DataFolder(path: files.url.path + "/roster.zip").read()
    #expect(tables(alone) == tables(expected))
  }

  @Test func readsAWorkbookInsideOfAnArchive() async throws {
    let book = SheetBook.bytes(["Sheet1": Self.walks])
    let intake = try await read([
      "forms.zip": StoredArchive.bytes(files: [
        ("walkthroughs.xlsx", book), ("inner.zip", StoredArchive.bytes(parts: [("a.csv", "x")])),
      ])
    ])
    #expect(intake.district.walkthroughs.map(\.id) == ["W1"])
    #expect(
      intake.findings.map { "\($0.location)" }.sorted() == [
        "forms.zip/inner.zip", "forms.zip/walkthroughs.xlsx:4",
      ])
  }

  @Test(arguments: [
    ("a.xls", Array("Username\tLast Name\n".utf8), "no known layout"),
    (
      "a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0, 0],
      "expected a table as text, found an old Excel workbook"
    ),
    (
      "a.xlsx", OldOffice.bytes(part: "EncryptedPackage"),
      "expected a table as text, found a workbook with a password"
    ),
    (
      "a.ods", StoredArchive.bytes(parts: [("mimetype", "")]),
      "expected an XLSX workbook, found an OpenDocument file"
    ),
    ("a.xlsx", Array("PK\u{3}\u{4} and nothing".utf8), "expected a zip archive"),
    ("a.xlsx", SheetBook.bytes(["Sheet1": []]), "the workbook is empty"),
    (
      "a.zip", StoredArchive.bytes(parts: [("../a.csv", "x")]),
      "file 1 of the archive has a name that leads out of it"
    ),
    ("a.zip", StoredArchive.bytes(parts: [("a.pdf", "x")]), "the archive holds no table"),
    ("a.zip", StoredArchive.bytes(parts: []), "the archive holds no files"),
  ])
  func saysWhatCannotBeRead(name: String, bytes: [UInt8], sentence: String) async throws {
    let intake = try await read([name: bytes])
    #expect(intake.findings.map(\.description) == ["\(name): \(sentence)"])
    #expect(intake.findings.allSatisfy { !$0.action.isEmpty })
  }

  @Test func passesOverLocksAndHiddenFiles() async throws {
    let bytes = SheetBook.bytes(["Sheet1": Self.walks])
    let intake = try await read(["~$walkthroughs.xlsx": bytes, ".walkthroughs.xlsx": bytes])
    #expect(intake.sources.isEmpty)
    #expect(intake.findings.isEmpty)
  }
}
