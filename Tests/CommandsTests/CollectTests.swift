import Archives
import Foundation
import TestSupport
import Tables
import Testing

/// What is agreed at one debrief opens the next.
@Suite struct CollectTests {
  private static let row = ["Coach One", "Visit two rooms", "2026-11-20", "A photo of the plan"]

  /// Writes a row into the table of the agenda for what is agreed today, as Word does.
  private static func agree(
    _ cells: [String], in name: String, of folder: ScratchFolder,
    title: String = "What will show it"
  ) throws {
    let archive = try Archive([UInt8](try folder.bytes(of: name)))
    var parts: [(name: String, bytes: [UInt8])] = []
    for part in archive.parts {
      var bytes = try archive.bytes(of: part)
      if part.name == "word/document.xml" {
        let text = String(decoding: bytes, as: UTF8.self)
        let title = try #require(text.range(of: title))
        var rest = String(text[title.upperBound...])
        for cell in cells {
          let blank = try #require(rest.range(of: "<w:p />"))
          // Word parts a text where somebody has edited it.
          let (start, end) = (cell.prefix(3), cell.dropFirst(3))
          rest.replaceSubrange(
            blank,
            with: "<w:p><w:r><w:t>\(start)</w:t></w:r><w:r><w:t xml:space=\"preserve\">\(end)"
              + "</w:t></w:r></w:p>")
        }
        bytes = Array((text[..<title.upperBound] + rest).utf8)
      }
      parts.append((part.name, bytes))
    }
    let changed = Data(StoredArchive.bytes(files: parts))
    try changed.write(to: URL(filePath: folder.path(of: name)))
  }

  /// An agenda in another language is read back as one in English.
  @Test(.enabled(if: Command.works("pandoc", "--version"), "pandoc is not installed"))
  func readsWhatIsAgreedInSpanish() throws {
    let folder = try DebriefAgendaTests.folder(winter: [])
    let weave = ["weave", "debrief-agenda", "--data", ".", "--to", "docx", "-o", "out"]
    #expect(try Program.run(weave + ["--language", "es"], in: folder.path).status == 0)
    try Self.agree(
      Self.row, in: "out/agendas/debrief-S1.docx", of: folder, title: "Qué lo mostrará")
    let run = try Self.collect(folder, ["--write", "--made-on", "2026-10-05"])
    #expect(run.status == 0 && run.messages.contains("1 new"), "\(run.messages)")
    let promise = "S1,Coach One,Visit two rooms,2026-11-20,A photo of the plan,open"
    #expect(try folder.text(of: "commitments.csv").contains(promise))
  }

  private static func collect(_ folder: ScratchFolder, _ options: [String] = []) throws -> Command {
    try Program.run(
      ["collect", "out/agendas/debrief-S1.docx", "--data", "."] + options, in: folder.path)
  }

  @Test(.enabled(if: Command.works("pandoc", "--version"), "pandoc is not installed"))
  func loopsThroughTwoSeasons() throws {
    let folder = try DebriefAgendaTests.folder(winter: [])
    let weave = ["weave", "debrief-agenda", "--data", ".", "--to", "docx,md", "-o", "out"]
    #expect(try Program.run(weave, in: folder.path).status == 0)
    let agenda = "out/agendas/debrief-S1.docx"
    try Self.agree(Self.row, in: agenda, of: folder)
    // It shows, and writes nothing.
    let shown = try Self.collect(folder)
    #expect(shown.status == 0 && shown.messages.contains("1 new"), "\(shown.messages)")
    #expect(Self.row.allSatisfy(shown.output.contains), "\(shown.output)")
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "commitments.csv")))
    let made = ["--write", "--made-on", "2026-10-05"]
    #expect(try Self.collect(folder, made).status == 0)
    let file = """
      commitment_id,made_on,school_id,owner,action,due,evidence,status
      S1-2026-10-05-1,2026-10-05,S1,Coach One,Visit two rooms,2026-11-20,A photo of the plan,open

      """
    #expect(try folder.text(of: "commitments.csv") == file)
    // Never twice.
    let again = try Self.collect(folder, ["--write"])
    #expect(again.messages.contains("0 new, 0 changed, 1 known"), "\(again.messages)")
    #expect(try folder.text(of: "commitments.csv") == file)
    // The agenda of the next walk begins with it, and the one written into is kept.
    let filled = try folder.bytes(of: agenda)
    let winter = try DebriefAgendaTests.folder(winter: ["R101", "R102"])
    try folder.write(try winter.text(of: "walkthroughs.csv"), to: "walkthroughs.csv")
    let next = try Program.run(weave, in: folder.path)
    #expect(next.status == 0, "\(next.messages)")
    #expect(try folder.text(of: "out/agendas/debrief-S1.md").contains("Visit two rooms"))
    #expect(try folder.bytes(of: "out/agendas/debrief-S1.kept-1.docx") == filled)
    // Another promise comes below, and no byte above it changes.
    try Self.agree(["", "Visit  TWO rooms"], in: agenda, of: folder)
    #expect(try Self.collect(folder, ["--write", "--made-on", "2026-12-08"]).status == 0)
    let both = try folder.text(of: "commitments.csv")
    #expect(both == file + "S1-2026-12-08-1,2026-12-08,S1,,Visit  TWO rooms,,,open\n")
  }

  @Test func saysWhatItCannotRead() throws {
    let folder = try DebriefAgendaTests.folder(winter: [])
    try folder.write("no agenda", to: "out/agendas/debrief-S1.docx")
    let run = try Self.collect(folder)
    #expect(run.status == 65 && run.messages.contains("expected an agenda"), "\(run.messages)")
    #expect(try Program.run(["collect", "none.docx", "--data", "."], in: folder.path).status == 66)
  }
}
