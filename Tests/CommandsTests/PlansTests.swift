import Foundation
import TestSupport
import Testing

/// What is planned from one season's walks is held against the next.
@Suite struct PlansTests {
  private static let book = "out/pd-planning.xlsx"
  private static let header = """
    plan_id,window_id,session,focus,teachers,audience,setting,facilitator,date,hours,cost,measure,\
    baseline,target,status

    """

  private static func run(_ arguments: [String], _ folder: ScratchFolder) throws -> Command {
    try Program.run(arguments + ["--data", "."], in: folder.path)
  }

  private static func weave(_ folder: ScratchFolder) throws {
    let run = try run(["weave", "pd-planning", "--to", "xlsx,md", "-o", "out"], folder)
    #expect(run.status <= 1, "\(run.messages)")
  }

  private static func collect(_ folder: ScratchFolder, _ said: String, write: Bool = true) throws {
    let run = try run(["collect", book] + (write ? ["--write"] : []), folder)
    #expect(run.status == 0 && run.messages.contains("plans.csv: \(said)"), "\(run.messages)")
  }

  /// Types into a row of the plan, counted from the first below a table's titles.
  private static func type(
    _ texts: [String: String], row: Int, of table: String, _ folder: ScratchFolder
  ) throws {
    let rows = try FilledDocument.rows("PD Plan", of: book, in: folder)
    let caption = try #require(
      rows.firstIndex { $0.first?.hasSuffix(table) ?? false }, "\(table): \(rows)")
    let titles = try #require(rows[caption...].firstIndex { $0.first == "Window" }, "\(rows)")
    var cells: [String: String] = [:]
    for (title, text) in texts {
      let column = try #require(rows[titles].firstIndex(of: title), "\(title)")
      cells["\(UnicodeScalar(UInt8(65 + column)))\(titles + row + 1)"] = text
    }
    try FilledDocument.type(cells, on: "PD Plan", of: book, in: folder)
  }

  @Test func goesThroughTwoSeasons() throws {
    let folder = try DebriefAgendaTests.folder(winter: [])
    try Self.weave(folder)
    // What the data suggest is nobody's plan.
    try Self.collect(folder, "0 new, 0 changed, 0 known")
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "plans.csv")))
    try Self.type(
      ["Facilitator": "Ann", "Date": "10/28/2026", "Hours": "1.5", "Cost": "$1,200"], row: 1,
      of: "Sessions that the data suggest", folder)
    try Self.type(
      ["Session": "Library hour", "Format": "team", "Status": "running"], row: 1,
      of: "Further sessions", folder)
    try Self.collect(folder, "2 new, 0 changed, 0 known", write: false)
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "plans.csv")))
    try Self.collect(folder, "2 new, 0 changed, 0 known")
    let first = try folder.text(of: "plans.csv")
    let lines = first.split(separator: "\n").map(String.init)
    #expect(lines.count == 3 && first.hasPrefix(Self.header), "\(first)")
    #expect(lines[1].hasPrefix("fall-1,fall,\"Flex, Foundation 2\","), "\(first)")
    #expect(lines[1].hasSuffix(",3,,team,Ann,2026-10-28,1.5,1200,,3 pause here,,planned"))
    #expect(lines[2] == "fall-2,fall,Library hour,,,,team,,,,,,,,running")
    // Never twice, also after the workbook was built again.
    try Self.collect(folder, "0 new, 0 changed, 2 known")
    try Self.weave(folder)
    try Self.collect(folder, "0 new, 0 changed, 2 known")
    // What became of them changes its cells and nothing else.
    try Self.type(["Status": "done"], row: 1, of: "Sessions that the data suggest", folder)
    try Self.type(["Status": "Dropped"], row: 1, of: "Further sessions", folder)
    try Self.collect(folder, "0 new, 2 changed, 0 known")
    let told = first.replacing(",planned\n", with: ",done\n").replacing("running", with: "dropped")
    #expect(try folder.text(of: "plans.csv") == told)
    // The next season: last season's words are not on its sessions, and what became is said.
    let winter = try DebriefAgendaTests.folder(winter: ["R101", "R102"])
    try folder.write(try winter.text(of: "walkthroughs.csv"), to: "walkthroughs.csv")
    try Self.weave(folder)
    let words = try folder.text(of: "out/pd-planning.md").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      words.contains(
        "**The plan of Fall.** Sessions planned then: 2; held 1, dropped 1, open 0 (of them running 0)."
      ), "\(words.prefix(3000))")
    let rows = try FilledDocument.rows("PD Plan", of: Self.book, in: folder)
    let now = try #require(rows.first { $0.first == "winter" }, "\(rows)")
    #expect(!now.contains("done") && !now.contains("Ann"), "\(now)")
    #expect(rows.contains { $0.first == "fall" && $0.contains("done") }, "\(rows)")
    try Self.collect(folder, "0 new, 0 changed, 2 known")
    #expect(try folder.text(of: "plans.csv") == told)
    // Two of one name cannot be told apart at the next reading: one is named, and none is mixed up.
    let twice = ["Session": "Book club", "Date": "1/12/2027"]
    try Self.type(twice, row: 1, of: "Further sessions", folder)
    try Self.type(
      ["Session": "book club", "Date": "1/19/2027"], row: 2, of: "Further sessions", folder)
    let run = try Self.run(["collect", Self.book, "--write"], folder)
    #expect(
      run.status == 1 && run.messages.contains("1 new, 0 changed, 2 known"), "\(run.messages)")
    #expect(
      run.messages.contains(": PD Plan, row 21: column 'Session': a row above has the same"),
      "\(run.messages)")
    let both = try folder.text(of: "plans.csv")
    #expect(both.hasPrefix(told) && both.contains("winter-1,winter,Book club,"), "\(both)")
    #expect(both.contains("2027-01-12") && !both.contains("2027-01-19"), "\(both)")
  }

  /// A document that has nothing to read is named; it does not look as if nobody had typed.
  @Test(.enabled(if: Command.works("pandoc", "--version"), "pandoc is not installed"))
  func namesADocumentWithoutATableOfOurs() throws {
    let folder = try DebriefAgendaTests.folder(winter: [])
    try folder.write("Nothing to fill in.\n", to: "plain.md")
    let woven = try Self.run(["weave", "plain.md", "--to", "docx", "-o", "out"], folder)
    #expect(woven.status == 0, "\(woven.messages)")
    let page = try #require(try folder.allNames.first { $0.hasSuffix(".docx") })
    let run = try Self.run(["collect", page], folder)
    #expect(run.status == 1, "\(run.messages)")
    #expect(run.messages.contains("left out: \(page): has no table of"), "\(run.messages)")
  }
}
