import Documents
import Foundation
import Provenance
import TestSupport
import Tables
import Testing

@testable import Exporters

@Suite struct OutputFileTests {
  @Test func writesAFileForItsOwnerAlone() async throws {
    let folder = try ScratchFolder()
    try await OutputFile.publish("text", at: folder.path(of: "a.md"))
    #expect(try folder.names == ["a.md"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(of: "a.md"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  /// Half a folder of data would be read as a whole one, and without its settings by everybody.
  @Test(arguments: [OutputMark.Kind.data, .report])
  func givesDataTheirNamesTogether(kind: OutputMark.Kind) async throws {
    let folder = try ScratchFolder()
    let failure = ExportError.refused(operation: "write", reason: "full")
    await #expect(throws: failure) {
      try await OutputRules(kind: kind).apply {
        try await OutputFile.publish("a", at: folder.path(of: "a.csv"))
        try await OutputFile.publish("audience: public", at: folder.path(of: "walkbook.yaml"))
        throw failure
      }
    }
    #expect(try folder.names == (kind == .data ? [] : ["a.csv", "walkbook.yaml"]))
    try await OutputRules(kind: kind).apply {
      try await OutputFile.publish("a", at: folder.path(of: "a.csv"))
      try await OutputFile.publish("b", at: folder.path(of: "b.csv"))
    }
    #expect(try Set(folder.names).isSuperset(of: ["a.csv", "b.csv"]))
  }

  @Test func replacesAFile() async throws {
    let folder = try ScratchFolder()
    try await OutputFile.publish("old", at: folder.path(of: "a.md"))
    try await OutputFile.publish("new", at: folder.path(of: "a.md"))
    #expect(try folder.names == ["a.md"])
    #expect(try folder.bytes(of: "a.md") == Data("new".utf8))
  }

  @Test func leavesTheOldFileWhenWritingFails() async throws {
    let folder = try ScratchFolder()
    try await OutputFile.publish("old", at: folder.path(of: "a.md"))
    let failure = ExportError.refused(operation: "write", reason: "full")
    await #expect(throws: failure) {
      try await OutputFile.publish(at: folder.path(of: "a.md")) { file throws(ExportError) in
        try? Data("half".utf8).write(to: URL(filePath: file.temporaryPath))
        throw failure
      }
    }
    #expect(try folder.names == ["a.md"])
    #expect(try folder.bytes(of: "a.md") == Data("old".utf8))
  }

  @Test func leavesTheOldFileWhenTheNewOneIsDamaged() async throws {
    let folder = try ScratchFolder()
    try await OutputFile.publish("old", at: folder.path(of: "a.md"))
    let failure = ExportError.damaged(part: "a", reason: "b")
    await #expect(throws: failure) {
      try await OutputFile.publish(at: folder.path(of: "a.md")) { file throws(ExportError) in
        try? Data("half".utf8).write(to: URL(filePath: file.temporaryPath))
      } verifying: { _ throws(ExportError) in
        throw failure
      }
    }
    #expect(try folder.names == ["a.md"])
    #expect(try folder.bytes(of: "a.md") == Data("old".utf8))
  }

  @Test(arguments: OutputFormat.allCases)
  func saysWhenAFolderRefuses(format: OutputFormat) async throws {
    let folder = try ScratchFolder()
    let path = folder.path(of: "none/a.\(format.fileExtension)")
    do {
      try await format.exporter.write(smallDocument(), to: path)
      Issue.record("expected an error")
    } catch .cannotWrite(let place, _) {
      #expect(place == path)
    } catch .programMissing {
      // The format needs a program that this machine does not have.
    }
    #expect(try folder.names == [])
  }

  @Test func replacesNoFolderAndNoLink() async throws {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "a"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "b"), withDestinationPath: "/etc/hostname")
    for name in ["a", "b"] {
      await #expect(throws: ExportError.notAFile(path: folder.path(of: name))) {
        try await OutputFile.publish("x", at: folder.path(of: name))
      }
    }
    #expect(try folder.names == ["a", "b"])
  }

  @Test(arguments: [
    (
      ExportError.cannotWrite(path: "a.xlsx", reason: "No space left on device"),
      "a.xlsx: cannot be written: No space left on device"
    ),
    (.notAFile(path: "out"), "out: expected a file or nothing, found something else"),
    (
      .refused(operation: "add sheet 'A'", reason: "out of memory"),
      "add sheet 'A': refused: out of memory"
    ),
    (.notFinite(sheet: "Risk", cell: "B7"), "sheet 'Risk', cell B7: expected a finite number"),
    (
      .damaged(part: "xl/workbook.xml", reason: "a sheet name twice"),
      "xl/workbook.xml: damaged while writing: a sheet name twice"
    ),
    (
      .programMissing(program: "pandoc", package: "pandoc", format: "docx"),
      "docx: needs the program 'pandoc' (on Debian: apt-get install pandoc)"
    ),
    (.programFailed(program: "pandoc", reason: "exited(1)"), "pandoc: failed: exited(1)"),
  ])
  func reads(error: ExportError, sentence: String) {
    #expect(error.description == sentence)
  }
}
