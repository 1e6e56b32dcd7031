import Foundation
import TestSupport
import Testing

/// What a second `walkbook start` asks, and windows that end too early for their walks.
@Suite struct StartAgainTests {
  private func start(_ folder: ScratchFolder, _ arguments: [String]) throws -> Command {
    let command = try Program.run(["start", "."] + arguments, in: folder.path)
    #expect(command.status == 0, "\(command.messages)")
    return command
  }

  private static let walks = """
    Timestamp,Date of Visit,School,Teacher,Which model?,Flex Foundation [1. daily time],Flex Foundation [2. own pace]
    9/21/2026 10:00:12,9/21/2026,Oak,Ann Lee,Flex,Yes,Yes
    9/24/2026 10:00:12,9/24/2026,Oak,Bo Kim,Flex,Yes,Yes

    """

  /// The file of windows before and after, and what is said where nobody answers.
  @Test(arguments: [
    (
      "window_id,title,start,end,kind\nW1,First,2026-09-01,2026-09-22,walk\nW2,Next,2027-01-05,2027-01-20,walk\n",
      "window_id,title,start,end,kind\nW1,First,2026-09-01,2026-09-24,walk\nW2,Next,2027-01-05,2027-01-20,walk\n",
      "Walks stand just outside the window First, 2026-09-01 to 2026-09-22: shall it end on 2026-09-24?"
    ),
    (
      "Start,End,Window ID,season\r\n2026-09-23,2026-10-01,W1,fall\r\n",
      "Start,End,Window ID,season\r\n2026-09-21,2026-10-01,W1,fall\r\n",
      "Walks stand just outside the window W1, 2026-09-23 to 2026-10-01: shall it begin on 2026-09-21?"
    ),
    (
      "start,end,window_id\n2026-09-22,2026-09-23,W1\n",
      "start,end,window_id\n2026-09-21,2026-09-24,W1\n",
      "shall it begin on 2026-09-21 and end on 2026-09-24?"
    ),
  ])
  func proposesLongerWindows(before: String, after: String, said: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.walks, to: "Walk (Responses).csv")
    try folder.write(before, to: "windows.csv")
    #expect(try start(folder, ["--accept"]).messages.contains(said))
    #expect(try folder.text(of: "windows.csv") == before)
    _ = try start(folder, ["--accept", "--answer", "window:W1:days=yes"])
    #expect(try folder.text(of: "windows.csv") == after)
    #expect(try !start(folder, ["--accept"]).messages.contains("Walks stand"))
  }

  @Test func saysWhatToChangeByHand() throws {
    let folder = try ScratchFolder()
    let windows = "window_id,title,start,end\nW1,\"Fall, first\",2026-09-01,2026-09-22\n"
    try folder.write(Self.walks, to: "Walk (Responses).csv")
    try folder.write(windows, to: "windows.csv")
    let answered = try start(folder, ["--accept", "--answer", "window:W1:days=yes"])
    #expect(
      answered.messages.contains(
        "not written: windows.csv: change end of W1 to 2026-09-24 by hand"))
    #expect(try folder.text(of: "windows.csv") == windows)
    _ = try start(folder, ["--accept", "--answer", "window:W1:days=no"])
    #expect(try !start(folder, ["--accept"]).messages.contains("Walks stand"))
  }

  private static let people = [
    "Elizabeth Parker", "Jonathan Whitfield", "Samantha Kowalski", "Christopher Ogden",
    "Alexandra Finch", "Benjamin Thornton", "Katherine Mulligan", "Nathaniel Brooks",
    "Gabriella Santoro", "Sebastian Holloway", "Penelope Vandermeer", "Theodore Castellan",
    "Josephine Lindqvist", "Maximilian Hargrove", "Clementine Ashdown",
  ]

  @Test("R100: twelve names are asked at once, and what was answered with no makes room for others")
  func asksFurtherNames() throws {
    let folder = try ScratchFolder()
    let rows = Self.people.enumerated().map { place, name in
      let parts = name.split(separator: " ")
      return "\"\(parts[1]), \(parts[0])\",\(100 + place),,,Math 7,8,9\n"
    }
    try folder.write(
      "Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (501),Quiz 2 (502)\n"
        + "    Points Possible,,,,,10,10\n" + rows.joined(),
      to: "2026-11-06T0915_Grades-Math_7_Garcia.csv")
    // The fourth letter is lost.
    let log = Self.people.map { name in
      "9/14/2026,Maria Garcia,\(name.prefix(3))\(name.dropFirst(4)),Goal,5\n"
    }
    try folder.write(
      "Date,Teacher,Student,Type,Minutes\n" + log.joined(), to: "Conference log.csv")
    let first = try start(folder, ["--accept"])
    #expect(first.messages.contains("open: 15 names: who is meant?"), "\(first.messages)")
    func asked() throws -> [String] {
      try start(folder, ["--dry-run"]).messages.split(separator: "\n")
        .filter { $0.hasPrefix("name:student:") }
        .map { String($0.prefix { $0 != "," }.split(separator: ": ")[0]) }
    }
    let once = try asked()
    #expect(once.count == 12)
    let answers = once.flatMap { ["--answer", "\($0)=no"] }
    let second = try start(folder, ["--accept"] + answers)
    #expect(second.messages.contains("open: 3 names: who is meant?"), "\(second.messages)")
    let twice = try asked()
    #expect(twice.count == 3 && Set(once).isDisjoint(with: twice))
  }
}
