import Foundation
import TestSupport
import Tables
import Testing

/// No command takes the place of a file that it reads, nor of one that it did not make, unless it
/// is told to.
@Suite struct ReplacingTests {
  private static func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("teacher_id,name,school_id,Room\nT1,One,S01,12\n", to: "teachers.csv")
    try folder.write("school_id,name\nS01,School\n", to: "schools.csv")
    try folder.write("select 1 as a\n", to: "q.sql")
    try folder.write("---\noutput: {md: {file: own}}\n---\n\n# Own\n", to: "own.md")
    return folder
  }

  /// Commands that would replace what they read.
  private static let overInputs = [
    ["import", ".", "-o", "."], ["import", "teachers.csv", "-o", "."],
    ["import", "--raw", "teachers.csv", "-o", "teachers.csv"],
    ["query", "select 1 as a", "-o", "schools.csv"],
    ["query", "select 1 as a", "-o", "./../\u{1}/schools.csv"],
    ["query", "select 1 as a", "-o", "twin.csv"],
    ["query", "--file", "q.sql", "-f", "csv", "-o", "q.sql"],
    ["measure", "model_mix", "-o", "teachers.csv"], ["check", "-o", "teachers.csv"],
    ["weave", "own.md", "-o", "."],
    ["frameworks", "--data", ".", "-o", "teachers.csv"],
    ["audit", "schools.csv", "--audience", "public", "-o", "schools.csv"],
  ]

  @Test(arguments: overInputs)
  func keepsWhatItReads(command: [String]) throws {
    let folder = try Self.folder()
    try FileManager.default.linkItem(
      atPath: folder.path(of: "schools.csv"), toPath: folder.path(of: "twin.csv"))
    let words = command.map {
      $0.replacing("\u{1}", with: URL(filePath: folder.path).lastPathComponent)
    }
    let before = try folder.allNames.map { try folder.bytes(of: $0) }
    let run = try Program.run(words, in: folder.path)
    #expect(run.status == 73, "\(run.messages)")
    #expect(run.messages.contains("--force"), "\(run.messages)")
    #expect(try folder.allNames.map { try folder.bytes(of: $0) } == before)
    let forced = try Program.run(words + ["--force"], in: folder.path)
    #expect(forced.status <= 1, "\(forced.messages)")
    #expect(forced.messages.contains("replaced: "))
  }

  /// Also what it made itself, as long as it reads it.
  @Test func keepsItsOwnFilesWhileItReadsThem() throws {
    let folder = try Self.folder()
    #expect(try Program.run(["import", ".", "-o", "made"], in: folder.path).status <= 1)
    let before = try folder.bytes(of: "made/schools.csv")
    let question = ["query", "select 1 as a", "--data", "made", "-o", "made/schools.csv"]
    let run = try Program.run(question, in: folder.path)
    #expect(run.status == 73, "\(run.messages)")
    #expect(try folder.bytes(of: "made/schools.csv") == before)
  }

  @Test(arguments: [
    (["query", "select 1 as a", "-o", "out/a.csv"], "out/a.csv"),
    (["query", "select 1 as a", "-o", "out/a.xlsx"], "out/a.xlsx"),
    (["import", ".", "-o", "out"], "out/schools.csv"),
    (["import", "--raw", "schools.csv", "-o", "out/a.csv"], "out/a.csv"),
    (["weave", "own.md", "-o", "out"], "out/own.md"),
    (["frameworks", "flex", "-o", "out/flex.md"], "out/flex.md"),
  ])
  func replacesOnlyWhatItMade(command: [String], output: String) throws {
    let folder = try Self.folder()
    try folder.write("mine", to: output)
    let refused = try Program.run(command, in: folder.path)
    #expect(refused.status == 73, "\(refused.messages)")
    #expect(refused.messages.contains("\(output): is there already"))
    #expect(try folder.text(of: output) == "mine")
    let forced = try Program.run(command + ["--force"], in: folder.path)
    #expect(forced.status <= 1 && forced.messages.contains("replaced: \(output)"))
    // Its own, and unchanged.
    let again = try Program.run(command, in: folder.path)
    #expect(again.status <= 1, "\(again.messages)")
    #expect(again.messages.contains("replaced: \(output)"))
    // Its own, and somebody has typed into it.
    let typed = try folder.bytes(of: output) + Data("x".utf8)
    let handle = try FileHandle(forWritingTo: URL(filePath: folder.path(of: output)))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("x".utf8))
    try handle.close()
    #expect(try Program.run(command, in: folder.path).status == 73)
    #expect(try folder.bytes(of: output) == typed)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path(of: output))
    #expect((mode[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }
}
