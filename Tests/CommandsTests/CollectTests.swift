import Archives
import Foundation
import TestSupport
import Tables
import Testing

/// What is agreed at one debrief opens the next.
@Suite struct CollectTests {
  private static let row = ["Coach One", "Visit two rooms", "2026-11-20", "A photo of the plan"]

  static let agenda = "out/agendas/debrief-S1.docx"

  /// Writes rows into the table of the agenda for what is agreed today, as Word does.
  static func agree(
    _ cells: [String], in folder: ScratchFolder, title: String = "What will show it",
    of document: String = agenda
  ) throws {
    try FilledDocument.edit("word/document.xml", of: document, in: folder) { text in
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
      text = String(text[..<title.upperBound]) + rest
    }
  }

  /// An agenda in another language is read back as one in English.
  @Test(.enabled(if: Command.works("pandoc", "--version"), "pandoc is not installed"))
  func readsWhatIsAgreedInSpanish() throws {
    let folder = try DebriefAgendaTests.folder(winter: [])
    let weave = ["weave", "debrief-agenda", "--data", ".", "--to", "docx", "-o", "out"]
    #expect(try Program.run(weave + ["--language", "es"], in: folder.path).status == 0)
    try Self.agree(Self.row, in: folder, title: "Qué lo mostrará")
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
    try Self.agree(Self.row, in: folder)
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
    let filled = try folder.bytes(of: Self.agenda)
    let winter = try DebriefAgendaTests.folder(winter: ["R101", "R102"])
    try folder.write(try winter.text(of: "walkthroughs.csv"), to: "walkthroughs.csv")
    let next = try Program.run(weave, in: folder.path)
    #expect(next.status == 0, "\(next.messages)")
    #expect(try folder.text(of: "out/agendas/debrief-S1.md").contains("Visit two rooms"))
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "out/agendas"))
      .filter { $0.hasPrefix("debrief-S1.kept-20") }
    #expect(try kept.map { try folder.bytes(of: "out/agendas/\($0)") } == [filled])
    // Another promise comes below, and no byte above it changes.
    try Self.agree(["", "Visit  TWO rooms"], in: folder)
    #expect(try Self.collect(folder, ["--write", "--made-on", "2026-12-05"]).status == 0)
    let both = try folder.text(of: "commitments.csv")
    #expect(both == file + "S1-2026-12-05-1,2026-12-05,S1,,Visit  TWO rooms,,,open\n")
    // What became of the first is written where it stands, and the next agenda asks no more.
    try FilledDocument.edit("word/document.xml", of: Self.agenda, in: folder) { text in
      let open = try #require(text.range(of: "<w:t[^>]*>late</w:t>", options: .regularExpression))
      text.replaceSubrange(open, with: "<w:t>done</w:t>")
    }
    let told = try Self.collect(folder, ["--write"])
    #expect(told.status == 0 && told.messages.contains("0 new, 1 changed, 1 known"))
    #expect(
      try folder.text(of: "commitments.csv")
        == both.replacing("the plan,open", with: "the plan,done"))
    #expect(try Program.run(weave, in: folder.path).status == 0)
    let last = try folder.text(of: "out/agendas/debrief-S1.md")
    #expect(!last.contains("Visit two rooms") && last.contains("Visit  TWO rooms"), "\(last)")
  }

  /// A day is what people write for one; what is none is named, and its row is taken without it.
  @Test(.enabled(if: Command.works("pandoc", "--version"), "pandoc is not installed"))
  func readsDaysAsTheyAreWritten() throws {
    let folder = try DebriefAgendaTests.folder(winter: [])
    let weave = ["weave", "debrief-agenda", "--data", ".", "--to", "docx", "-o", "out"]
    #expect(try Program.run(weave, in: folder.path).status == 0)
    let days = ["3/4/27", "15 March 2027", "13 nov 2026", "by Easter"]
    try Self.agree(days.flatMap { ["Ann", "Until \($0)", $0, "A photo"] }, in: folder)
    let run = try Self.collect(folder, ["--write", "--made-on", "2026-10-05"])
    #expect(run.status == 1 && run.messages.contains("4 new"), "\(run.messages)")
    // In the words of the document, and what else was written there is named.
    #expect(
      run.messages.contains(". Made today, row 4: column 'By': expected a day, such as"),
      "\(run.messages)")
    #expect(run.messages.contains("carried over by the next build: Table 1. Before anyone speaks"))
    #expect(run.messages.contains("outside of tables to fill in stays in this file alone"))
    let file = try folder.text(of: "commitments.csv")
    for day in ["2027-03-04", "2027-03-15", "2026-11-13"] {
      #expect(file.contains(",\(day),A photo,open\n"), "\(day): \(file)")
    }
    #expect(file.contains(",Until by Easter,,A photo,open\n"), "\(file)")
    // Another day for the same is a change of its cell.
    try FilledDocument.edit("word/document.xml", of: Self.agenda, in: folder) { text in
      text = text.replacing(">3/4<", with: "><").replacing(">/27<", with: ">20 de marzo de 2027<")
    }
    let changed = try Self.collect(folder, ["--write"])
    #expect(changed.messages.contains("0 new, 1 changed, 3 known"), "\(changed.messages)")
    #expect(
      try folder.text(of: "commitments.csv") == file.replacing("2027-03-04", with: "2027-03-20"))
  }

  private static let promises = """
    commitment_id,made_on,school_id,owner,action,due,evidence,status,closed,ours\r
    CM-1,2026-10-05,S1,C1,"Visit, twice",2026-11-20,,open,,"a ""note"" of ours"\r
    CM-2,2026-10-05,,C2,Show a plan,2026-11-13,Plan,open,,\r
    CM-3,2026-10-05,S1,C2,Show a plan,2026-11-13,Plan,done,2026-11-12,\r

    """

  /// The workbook knows its rows by their ids: a season of it, and the next.
  @Test func takesWhatIsTypedIntoTheWorkbook() throws {
    let folder = try DebriefAgendaTests.folder(winter: [])
    try folder.write(Self.promises, to: "commitments.csv")
    let book = "out/pd-planning.xlsx"
    func run(_ arguments: [String]) throws -> Command {
      try Program.run(arguments + ["--data", "."], in: folder.path)
    }
    func type(_ text: String, _ title: String, at id: String) throws {
      let cell = try FilledDocument.cell(title, at: id, on: "Commitments", of: book, in: folder)
      try FilledDocument.type([cell: text], on: "Commitments", of: book, in: folder)
    }
    let weave = ["weave", "pd-planning", "--to", "xlsx", "-o", "out"]
    #expect(try run(weave).status == 0)
    let untouched = try run(["collect", book, "--write"])
    #expect(untouched.messages.contains("0 new, 0 changed, 3 known"), "\(untouched.messages)")
    #expect(try folder.text(of: "commitments.csv") == Self.promises)
    try type("done", "Status", at: "CM-1")
    try type("1/15/2027", "Due", at: "CM-2")
    let written = try run(["collect", book, "--write"])
    #expect(written.status == 0, "\(written.messages)")
    #expect(written.messages.contains("0 new, 2 changed, 1 known"), "\(written.messages)")
    let file = Self.promises.replacing(",,open,,\"", with: ",,done,,\"")
      .replacing(",,C2,Show a plan,2026-11-13", with: ",,C2,Show a plan,2027-01-15")
    #expect(try folder.text(of: "commitments.csv") == file)
    #expect(try run(["collect", book]).messages.contains("0 new, 0 changed, 3 known"))
    // The file says another day meanwhile: nobody but a person knows which holds.
    try folder.write(file.replacing("2027-01-15", with: "2027-02-01"), to: "commitments.csv")
    let torn = try run(["collect", book, "--write"])
    #expect(torn.status == 1 && torn.messages.contains("column 'Due': commitments.csv has changed"))
    #expect(try folder.text(of: "commitments.csv").contains("2027-02-01"))
    // The next season's workbook begins with them.
    try folder.write(file, to: "commitments.csv")
    let winter = try DebriefAgendaTests.folder(winter: ["R101", "R102"])
    try folder.write(try winter.text(of: "walkthroughs.csv"), to: "walkthroughs.csv")
    #expect(try run(weave).status == 0)
    let rows = try FilledDocument.rows("Commitments", of: book, in: folder)
    #expect(rows.contains { $0.starts(with: ["done", "2"]) }, "\(rows)")
    #expect(rows.contains { $0.starts(with: ["CM-1", "done"]) }, "\(rows)")
  }

  /// What a district agrees on is read, too: its rows say of which school they are, or of none.
  @Test(.enabled(if: Command.works("pandoc", "--version"), "pandoc is not installed"))
  func readsTheReadingOfTheDistrict() throws {
    let folder = try DebriefAgendaTests.folder(winter: [])
    let weave = ["weave", "district-reading", "--data", ".", "--to", "docx", "-o", "out"]
    #expect(try Program.run(weave, in: folder.path).status == 0)
    let document = "out/district-reading.docx"
    let rows = [
      "S1", "Plan the day", "Ann", "3/4/27", "An agenda", "", "Ask for hours", "Bo", "", "A note",
    ]
    try Self.agree(rows, in: folder, of: document)
    let run = try Program.run(
      ["collect", document, "--data", ".", "--write", "--made-on", "2026-12-05"], in: folder.path)
    #expect(run.status == 0 && run.messages.contains("2 new"), "\(run.messages)")
    let file = try folder.text(of: "commitments.csv")
    #expect(
      file.contains("S1-2026-12-05-1,2026-12-05,S1,Ann,Plan the day,2027-03-04,An agenda,open"))
    #expect(file.contains("\n2026-12-05-1,2026-12-05,,Bo,Ask for hours,,A note,open"), "\(file)")
  }

  /// What people gave up is no longer late, and no agenda asks for it; what was done stays done.
  @Test func knowsWhatWasDropped() throws {
    let folder = try DebriefAgendaTests.folder(winter: ["R101", "R102"])
    let promises = Self.promises.replacing("2026-11-20,,open", with: "2026-10-06,, Dropped ")
      .replacing("done,2026-11-12", with: "dropped,2026-10-12")
      .replacing("\"Visit, twice\"", with: "Visit twice")
    try folder.write(promises, to: "commitments.csv")
    for report in ["pd-planning", "debrief-agenda"] {
      let weave = ["weave", report, "--data", ".", "--to", "xlsx,md", "-o", "out"]
      #expect(try Program.run(weave, in: folder.path).status == 0)
    }
    let rows = try FilledDocument.rows(
      "Commitments", of: "out/pd-planning.xlsx", in: folder)
    let dropped = try #require(rows.first { $0.starts(with: ["CM-1", "dropped"]) }, "\(rows)")
    let days = try #require(rows.lazy.compactMap { $0.firstIndex(of: "School days late") }.first)
    #expect(days >= dropped.count || dropped[days].isEmpty, "\(dropped)")
    #expect(rows.contains { $0.starts(with: ["dropped", "1"]) }, "\(rows)")
    #expect(rows.contains { $0.starts(with: ["CM-3", "done"]) }, "\(rows)")
    let agenda = try folder.text(of: "out/agendas/debrief-S1.md")
    #expect(!agenda.contains("Visit twice") && !agenda.contains("Show a plan"), "\(agenda)")
  }

  @Test func saysWhatItCannotRead() throws {
    let folder = try DebriefAgendaTests.folder(winter: [])
    try folder.write("no agenda", to: "out/agendas/debrief-S1.docx")
    let run = try Self.collect(folder)
    #expect(run.status == 65 && run.messages.contains("expected an agenda"), "\(run.messages)")
    #expect(try Program.run(["collect", "none.docx", "--data", "."], in: folder.path).status == 66)
  }
}
