import Foundation
import Tables
import Testing

@testable import CSV

@Suite struct CSVErrorTests {
  @Test(arguments: [
    (CSVProblem.noSuchFile, nil, "marks.csv: no such file"),
    (.isFolder, nil, "marks.csv: expected a file, found a folder"),
    (.noPermission, nil, "marks.csv: no permission to read"),
    (.unreadable(reason: "disk"), nil, "marks.csv: cannot be read: disk"),
    (
      .foreign(ForeignFile("a PDF")), nil,
      "marks.csv: expected a table as text, found a PDF"
    ),
    (.lineTooLong(limitInMegabytes: 16), 7, "marks.csv:7: expected lines of at most 16 MB"),
    (.changedWhileRead, nil, "marks.csv: changed while being read"),
  ])
  func says(problem: CSVProblem, line: Int?, sentence: String) {
    #expect(CSVError(problem, file: "marks.csv", line: line).description == sentence)
  }

  @Test func reportsAMissingFile() {
    #expect(throws: CSVError(.noSuchFile, file: "x.csv")) {
      try CSVHead.read(path: "/nowhere/x.csv", name: "x.csv")
    }
  }

  @Test func reportsAFolder() {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(throws: CSVError(.isFolder, file: "x")) { try CSVHead.read(path: folder, name: "x") }
  }

  @Test(arguments: [
    (Array("PK\u{3}\u{4}".utf8) + [0x14, 0, 0, 0], "a workbook or zip archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "an old Excel workbook"),
    (Array("%PDF-1.7".utf8), "a PDF"), ((0..<200).map { UInt8($0 % 32) }, "a binary file"),
  ])
  func reportsFilesThatAreNoText(bytes: [UInt8], found: String) throws {
    let scratch = try ScratchFile(bytes)
    let path = scratch.path
    let error = #expect(throws: CSVError.self) { try CSVHead.read(path: path, name: "x") }
    #expect(error?.description == "x: expected a table as text, found \(found)")
  }

  @Test func reportsALineThatIsTooLong() throws {
    let scratch = try ScratchFile("a,b\n" + String(repeating: "x", count: 18 << 20))
    let csv = scratch.csv()
    #expect(throws: CSVError(.lineTooLong(limitInMegabytes: 16), file: "marks.csv", line: 2)) {
      try csv.forEachRecord { _ in }
    }
  }

  @Test func reportsAFileThatChangesUnderIt() throws {
    let scratch = try ScratchFile("a,b\n1,2\n")
    let csv = scratch.csv()
    let path = scratch.path
    #expect(throws: CSVError(.changedWhileRead, file: "marks.csv")) {
      try csv.forEachRecord { record in
        guard record.line == 1, let file = FileHandle(forWritingAtPath: path) else { return }
        file.seekToEndOfFile()
        file.write(Data("3,4\n".utf8))
      }
    }
  }

  @Test func reportsAFileThatIsCutOff() throws {
    let scratch = try ScratchFile("a,b\n1,2\n3,4\n")
    let pieces = try scratch.csv().pieces(size: 4)
    try Data("a,b\n".utf8).write(to: URL(filePath: scratch.path))
    #expect(throws: CSVError(.changedWhileRead, file: "marks.csv")) {
      try pieces[1].forEachRecord { _ in }
    }
  }

  @Test func stopsWhereTheCallerThrows() throws {
    let scratch = try ScratchFile("a,b\n1,2\n")
    let csv = scratch.csv()
    var lines = 0
    #expect(throws: CSVError(.noSuchFile, file: "x")) {
      try csv.forEachRecord { (_) throws(CSVError) in
        lines += 1
        throw CSVError(.noSuchFile, file: "x")
      }
    }
    #expect(lines == 1)
  }
}
