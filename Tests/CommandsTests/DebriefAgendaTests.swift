import Foundation
import TestSupport
import Testing

/// Agendas of four lengths, and rooms whose codes only the facilitator can read.
@Suite struct DebriefAgendaTests {
  private static let headers = (
    walks: "walkthrough_id,date,teacher_id,observer_id,model,phase,step,status\n",
    teachers: "teacher_id,name,school_id\n"
  )

  /// Three rooms of a school, walked in fall, and those named in winter.
  static func folder(winter: [String]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("school_id,name\nS1,Ash\n", to: "schools.csv")
    try folder.write(
      headers.teachers + "R101,A. Able,S1\nR102,B. Best,S1\nR103,C. Clay,S1\n",
      to: "teachers.csv")
    try folder.write(
      "window_id,title,start,end\nfall,Fall,2026-10-01,2026-10-31\n"
        + "winter,Winter,2026-12-01,2026-12-20\n", to: "windows.csv")
    var walks = headers.walks
    for (month, rooms) in [("10", ["R101", "R102", "R103"]), ("12", winter)] {
      for room in rooms {
        for step in 1...2 {
          walks += "w-\(month)-\(room),2026-\(month)-05,\(room),O1,flex,foundation,\(step),"
          walks += step == 1 ? "inPlace\n" : "notYet\n"
        }
      }
    }
    try folder.write(walks, to: "walkthroughs.csv")
    return folder
  }

  private static func weave(
    _ report: String, _ folder: ScratchFolder, _ options: [String] = []
  ) throws -> Command {
    try Program.run(
      ["weave", report, "--data", ".", "--to", "md", "-o", "out"] + options, in: folder.path)
  }

  /// The codes of the key, by teacher.
  private static func key(_ folder: ScratchFolder) throws -> [String: String] {
    let run = try weave("debrief-key", folder)
    #expect(run.status == 0, "\(run.messages)")
    var key: [String: String] = [:]
    for line in try folder.text(of: "out/agendas/key-S1.md").split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if cells.count == 3, cells[2].hasPrefix("R10") { key[cells[2]] = cells[0] }
    }
    return key
  }

  @Test func codesStayAndOnlyTheKeyReadsThem() throws {
    let folder = try Self.folder(winter: ["R101", "R102", "R103"])
    let key = try Self.key(folder)
    #expect(key.count == 3 && Set(key.values).count == 3, "\(key)")
    #expect(key.values.allSatisfy { $0.wholeMatch(of: /[B-Z]{4}/) != nil }, "\(key)")
    #expect(try Self.weave("debrief-agenda", folder).status == 0)
    let agenda = try folder.text(of: "out/agendas/debrief-S1.md")
    #expect(agenda.contains("how would we have judged?"), "no visit was shared")
    for (teacher, code) in key {
      #expect(agenda.contains(code) && !agenda.contains(teacher))
    }
    #expect(!agenda.contains("A. Able"))
    // Whoever else was walked, a room keeps its code.
    let fewer = try Self.key(try Self.folder(winter: ["R102", "R103"]))
    #expect(fewer == key.filter { $0.key != "R101" })
  }

  @Test func lengthsDiffer() throws {
    let folder = try Self.folder(winter: ["R101", "R102", "R103"])
    var lengths: [Int] = []
    for minutes in [30, 45, 60, 90] {
      let run = try Self.weave("debrief-agenda", folder, ["-P", "minutes=\(minutes)"])
      #expect(run.status == 0, "\(run.messages)")
      let text = try folder.text(of: "out/agendas/debrief-S1.md")
      let parts = text.matches(of: /\n## \d\. .*\((\d+) minutes?\)/).compactMap { Int($0.1) }
      #expect(parts.count == 9 && parts.reduce(0, +) == minutes, "\(parts)")
      #expect(!text.contains("(1 minutes)"))
      lengths.append(text.count)
    }
    #expect(lengths == lengths.sorted() && Set(lengths).count == 4, "\(lengths)")
    let other = try Self.weave("debrief-agenda", folder, ["-P", "minutes=50"])
    #expect(other.status == 65 && other.messages.contains("30, 45, 60, 90"), "\(other.messages)")
  }

  /// Where nobody shared a visit, the time for norming has another use than an empty heading.
  @Test func hasAPartThreeWithoutSharedVisits() throws {
    let folder = try Self.folder(winter: ["R101", "R102", "R103"])
    #expect(try Self.weave("debrief-agenda", folder).status == 0)
    let agenda = try folder.text(of: "out/agendas/debrief-S1.md")
    #expect(agenda.contains("No visit was shared this time") && !agenda.contains("Visits seen by"))
  }

  /// Two observers of one lesson who name two models settle that first; those of two lessons do not.
  @Test func saysWhichRoomsWereSeenAsTwoModels() throws {
    let folder = try Self.folder(winter: ["R101", "R102", "R103"])
    let more = """
      w2,2026-12-05,R101,O2,ev,personalized,1,inPlace
      w3,2026-12-08,R102,O2,ev,personalized,1,inPlace

      """
    try folder.write(try folder.text(of: "walkthroughs.csv") + more, to: "walkthroughs.csv")
    #expect(try Self.weave("debrief-agenda", folder).status == 0)
    let agenda = try folder.text(of: "out/agendas/debrief-S1.md")
    let code = try #require(try Self.key(folder).first { $0.value == "R101" || $0.key == "R101" })
    let room = code.key == "R101" ? code.value : code.key
    let words = agenda.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "Rooms seen as two models in one lesson: \(room) (Enriched Virtual · Flex)."), "\(agenda)")
  }

  /// Half an hour has place for two pauses: the rooms of all others stand together.
  @Test func leavesNoRoomOutOfHalfAnHour() throws {
    let folder = try Self.folder(winter: [])
    var walks = Self.headers.walks
    for (place, room) in ["R101", "R102", "R103"].enumerated() {
      for step in 1...(place + 1) {
        walks += "w-\(room),2026-12-05,\(room),O1,flex,foundation,\(step),"
        walks += step == place + 1 ? "notYet\n" : "inPlace\n"
      }
    }
    try folder.write(walks, to: "walkthroughs.csv")
    #expect(try Self.weave("debrief-agenda", folder, ["-P", "minutes=30"]).status == 0)
    let agenda = try folder.text(of: "out/agendas/debrief-S1.md")
    let rooms = try Self.key(folder)
    #expect(rooms.count == 3 && rooms.values.allSatisfy(agenda.contains), "\(agenda)")
    let others = agenda.split(separator: "\n").filter { $0.contains("Other actions") }
    #expect(others.count == 1 && others.allSatisfy { $0.contains("1") }, "\(agenda)")
  }
}
