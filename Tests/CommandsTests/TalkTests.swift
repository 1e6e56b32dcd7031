import Foundation
import TestSupport
import Tables
import Testing

/// What is written into a teacher's page, a district reading and an agenda goes round: into the data,
/// into the next document, and never away.
@Suite(.enabled(if: Command.works("pandoc", "--version"), "pandoc is not installed"))
struct TalkTests {
  private static func run(_ words: [String], _ folder: ScratchFolder) throws -> Command {
    try Program.run(words + ["--data", "."], in: folder.path)
  }

  private static func weave(_ report: String, _ folder: ScratchFolder, _ more: [String] = []) throws
    -> Command
  {
    let run = try run(["weave", report, "--to", "docx,md", "-o", "out"] + more, folder)
    #expect(run.status == 0, "\(run.messages)")
    return run
  }

  private static func text(_ name: String, _ folder: ScratchFolder) throws -> String {
    try folder.text(of: name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Walk, talk, next walk: what was agreed opens the teacher's next page, and no other document has it.
  @Test func goesFromTalkToTalk() throws {
    let folder = try DebriefAgendaTests.folder(winter: [])
    let teacher = ["-P", "teacher=R101"]
    let page = "out/conversations/talk-R101.docx"
    _ = try Self.weave("coach-conversation", folder, teacher)
    let nothing = try Self.run(["collect", page], folder)
    #expect(nothing.status == 0 && nothing.messages.contains("0 new"), "\(nothing.messages)")
    try CollectTests.agree(
      ["Plans for two routes", "10/20/2026", "Plans on the wall"], in: folder,
      title: "What we will look for", of: page)
    // Built again before anybody collected it: it is there, twice built, too.
    let again = try Self.weave("coach-conversation", folder, teacher)
    #expect(
      again.messages.contains("1 row that people filled in carried over"), "\(again.messages)")
    _ = try Self.weave("coach-conversation", folder, teacher)
    let collected = try Self.run(["collect", page, "--write", "--made-on", "2026-10-05"], folder)
    #expect(
      collected.status == 0 && collected.messages.contains("1 new, 0 changed, 0 known"),
      "\(collected.messages)")
    let row = "talk-R101-2026-10-05-1,2026-10-05,S1,R101,Plans for two routes,2026-10-20,"
    #expect(try folder.text(of: "commitments.csv").contains(row + "Plans on the wall,open"))
    // The next walk.
    let winter = try DebriefAgendaTests.folder(winter: ["R101", "R102"])
    try folder.write(try winter.text(of: "walkthroughs.csv"), to: "walkthroughs.csv")
    let next = try Self.weave("coach-conversation", folder, teacher)
    #expect(!next.messages.contains("carried over"), "\(next.messages)")
    let words = try Self.text("out/conversations/talk-R101.md", folder)
    #expect(words.contains("From the last talk: how did it go?"), "\(words)")
    #expect(words.contains("| Plans for two routes | 2026-10-20 | Plans on the wall |"), "\(words)")
    let still = try Self.run(["collect", page], folder)
    #expect(still.messages.contains("0 new, 0 changed"), "\(still.messages)")
    for report in ["debrief-agenda", "pd-planning"] {
      #expect(try Self.run(["weave", report, "--to", "md", "-o", "out"], folder).status == 0)
    }
    for name in try folder.allNames where name.hasSuffix(".md") && !name.contains("talk-") {
      #expect(try !folder.text(of: name).contains("Plans for two routes"), "\(name)")
    }
  }

  /// What a reading decides of sessions goes into the plan, which the next workbook tells of.
  @Test func takesDecisionsIntoThePlan() throws {
    let folder = try DebriefAgendaTests.folder(winter: [])
    _ = try Self.weave("district-reading", folder)
    let reading = "out/district-reading.docx"
    try CollectTests.agree(["stop", "Enough of it"], in: folder, title: "Because", of: reading)
    try CollectTests.agree(
      ["Library hour", "add", "Asked for"], in: folder, title: "What else we add", of: reading)
    let first = try Self.run(["collect", reading, "--write"], folder)
    #expect(
      first.status == 0 && first.messages.contains("2 new, 0 changed, 0 known"), "\(first.messages)"
    )
    let plans = try folder.text(of: "plans.csv").split(separator: "\n").map(String.init)
    #expect(plans.count == 3, "\(plans)")
    #expect(plans[1].hasPrefix("fall-1,fall,") && plans[1].hasSuffix(",dropped"), "\(plans)")
    #expect(plans[2] == "fall-2,fall,Library hour,,,,,,,,,,,,planned", "\(plans)")
    let again = try Self.run(["collect", reading, "--write"], folder)
    #expect(again.messages.contains("0 new, 0 changed, 2 known"), "\(again.messages)")
    // Another word is refused by name, and nothing is written for it.
    try CollectTests.agree(
      ["Book club", "maybe", "?"], in: folder, title: "What else we add", of: reading)
    let other = try Self.run(["collect", reading, "--write"], folder)
    #expect(other.status == 1 && other.messages.contains("expected keep, add or stop"))
    #expect(try !folder.text(of: "plans.csv").contains("Book club"))
    let winter = try DebriefAgendaTests.folder(winter: ["R101", "R102"])
    try folder.write(try winter.text(of: "walkthroughs.csv"), to: "walkthroughs.csv")
    #expect(try Self.run(["weave", "pd-planning", "--to", "md", "-o", "out"], folder).status == 0)
    #expect(
      try Self.text("out/pd-planning.md", folder).contains(
        "**The plan of Fall.** Sessions planned then: 2; held 0, dropped 1, open 1"))
  }

  /// An agenda that was filled in and built again before it was collected has what was written.
  @Test func carriesAnAgendaOver() throws {
    let folder = try DebriefAgendaTests.folder(winter: [])
    _ = try Self.weave("debrief-agenda", folder)
    let row = ["Coach One", "Visit two rooms", "2026-11-20", "A photo of the plan"]
    try CollectTests.agree(row, in: folder)
    let again = try Self.weave("debrief-agenda", folder)
    #expect(
      again.messages.contains("1 row that people filled in carried over"), "\(again.messages)")
    #expect(again.messages.contains("and is kept as"), "\(again.messages)")
    let read = try Self.run(["collect", CollectTests.agenda], folder)
    #expect(read.messages.contains("1 new, 0 changed, 0 known"), "\(read.messages)")
    #expect(row.allSatisfy(read.output.contains), "\(read.output)")
  }
}
