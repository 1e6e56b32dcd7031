import Foundation
import TestSupport
import Tables
import Testing

/// What small classes and districts told by tables that are linked (R74): of the numbers from which a
/// hidden one came out, at least one is hidden.
@Suite struct LinkedTablesTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    /// `S1:4`: a school with so many teachers.
    let schools: String
    /// `S1 ev personalized 6 x3`: so many of a school's teachers walked, and where they stand.
    let walks: String
    /// The numbers that told, as a statement of one column.
    let told: String
  }

  static let cases = [
    Case(
      testDescription: "a share of 6 in 11 says that 11 of 12 were walked",
      schools: "S1:2 S2:12 S3:8", walks: "S1 1 x2; S2 4 x7; S2 1 x4; S3 1; S3 4 x4",
      told: """
        select commonest_share from school_profile where school_id = 'S2'
        union all select eligible from walk_coverage where school_id = 'S2'
        """),
    Case(
      testDescription: "who got to the last phase, and everybody, leave the phase before",
      schools: "S1:12 S2:3",
      walks: """
        S1 3; S1 11; S1 6; S1 5; S1 9; S1 7; S1 flex personalized 3 x3; \
        S1 flex differentiated 7; S1 flex personalized 8; S2 flex differentiated 7; \
        S2 flex personalized 3; S2 6
        """,
      told: """
        select at_risk from step_distribution
        where model = 'flex' and phase = 'personalized' and step = 1
        union all
        select placements from position_summary where school_id = 'all' and model = 'flex'
        """),
  ]

  private func folder(_ district: Case) throws -> ScratchFolder {
    var teachers = "teacher_id,school_id\n"
    var schools = "school_id,name\n"
    for word in district.schools.split(separator: " ") {
      let parts = word.split(separator: ":")
      schools += "\(parts[0]),School \(parts[0])\n"
      for number in 0..<(Int(parts[1]) ?? 0) { teachers += "\(parts[0])T\(number),\(parts[0])\n" }
    }
    var next: [Substring: Int] = [:]
    var walks = "walkthrough_id,date,teacher_id,observer_id,model,landed_phase,landed_step\n"
    for walk in district.walks.split(separator: ";") {
      var words = walk.split(separator: " ")
      let school = words.removeFirst()
      var times = 1
      if let last = words.last, last.hasPrefix("x"), let number = Int(last.dropFirst()) {
        (times, _) = (number, words.removeLast())
      }
      let place = words.count == 1 ? ["ev", "personalized", words[0]] : words
      for _ in 0..<times {
        let number = next[school, default: 0]
        next[school] = number + 1
        let step = place[2] == "complete" ? "," + place[2] : "\(place[1]),\(place[2])"
        walks += "W\(school)\(number),2026-09-15,\(school)T\(number),O1,\(place[0]),\(step)\n"
      }
    }
    let folder = try ScratchFolder()
    try folder.write(schools, to: "schools.csv")
    try folder.write(teachers, to: "teachers.csv")
    try folder.write(walks, to: "walkthroughs.csv")
    return folder
  }

  private func numbers(
    _ statement: String, _ options: [String], in folder: ScratchFolder
  ) throws -> [String] {
    let outcome = try Program.run(
      ["query", statement, "--data", folder.path, "-f", "csv"] + options)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return outcome.output.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test(arguments: cases)
  func hidesANumberOfThoseThatTold(district: Case) throws {
    let folder = try folder(district)
    let open = try numbers(district.told, [], in: folder)
    #expect(!open.isEmpty && open.allSatisfy { !Self.isCode($0) }, "\(open)")
    let shown = try numbers(district.told, ["--audience", "district"], in: folder)
    #expect(shown.contains(where: Self.isCode), "\(shown)")
    // What is hidden is little: tables keep their rows.
    #expect(shown.count == open.count, "\(shown)")
  }

  private static func isCode(_ text: String) -> Bool {
    ["n<3", "n<10", "comp.", "coded"].contains(text)
  }

  /// Of a class of 15 with a pace, 11 complete and nobody else but one state: 4.
  @Test func statesOfAPaceDoNotAddUpToTheClass() throws {
    let folder = try ScratchFolder()
    let students = (1...15).map { "9\($0)" }
    let files = [
      "schools.csv": "school_id,name\nS1,North\n", "teachers.csv": "teacher_id,school_id\nT1,S1\n",
      "sections.csv": "section_id,school_id,teacher_id\nC1,S1,T1\n",
      "students.csv": "student_id,school_id\n" + students.map { "\($0),S1\n" }.joined(),
      "enrollments.csv": "student_id,section_id,begin\n"
        + students.map { "\($0),C1,2026-09-01\n" }.joined(),
      "pathways.csv": """
      pathway_id,position,item_id,item_kind,target_id,opens,due,points_possible,mastery_points
      P,1,P1,check,X1,2026-09-01,2026-09-15,4,3

      """,
      "marks.csv": "student_id,section_id,item_id,score,submitted\n"
        + students.prefix(11).map { "\($0),C1,P1,4,2026-09-10\n" }.joined(),
      "walkbook.yaml": "as-of: 2026-09-25\n",
    ]
    for (name, text) in files { try folder.write(text, to: name) }
    let told = """
      select students from playlist_progress union all
      select complete from section_pacing union all select behind from section_pacing union all
      select not_started from section_pacing union all select on_pace from section_pacing union all
      select ahead from section_pacing
      """
    #expect(try numbers(told, [], in: folder) == ["15", "11", "0", "0", "0", "0"])
    let shown = try numbers(told, ["--audience", "district"], in: folder)
    #expect(shown.contains(where: Self.isCode), "\(shown)")
  }
}
