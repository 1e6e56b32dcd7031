import Foundation
import TestSupport
import Testing

/// Sentences and tables of shipped reports over small folders in which they were false once.
@Suite struct ReportSentenceTests {
  struct Sentence: Sendable, CustomTestStringConvertible {
    let report: String
    let about: String
    let files: String
    /// What the text must say, and what it must not; blanks are one blank, bars of tables stay.
    let says: [String]
    var saysNot: [String] = []
    var audience = "class"

    var testDescription: String { "\(report): \(about)" }
  }

  @Test(arguments: walks + classes)
  func sayWhatIsSo(it: Sentence) throws {
    let data = try RuleCase("", "", it.files, "", "").folder()
    let output = try ScratchFolder()
    let run = try Program.run(
      ["weave", it.report, "--data", data.path, "--audience", it.audience, "--to", "md"]
        + ["-o", output.path])
    #expect(run.status == 0, "\(run.messages)")
    let text = try run.output.split(separator: "\n").sorted().map {
      try output.text(of: String($0.dropFirst(output.path.count + 1)))
    }.joined(separator: "\n")
    let words = text.replacing("*", with: "").replacing("_", with: "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for sentence in it.says { #expect(words.contains(sentence), "\(sentence) in \(text)") }
    for sentence in it.saysNot { #expect(!words.contains(sentence), "\(sentence)") }
  }

  /// Walk-throughs as a file, each as id, visit, day, teacher, observer, the statuses of a phase by one
  /// letter each, and what was heard.
  private static func walked(_ walks: [String], phase: String = "foundation") -> String {
    let head =
      "# walkthroughs.csv\nwalkthrough_id,visit_id,date,school_id,teacher_id,observer_id,model,"
      + "phase,step,status,evidence\n"
    let rows = walks.flatMap { walk in
      let cells = walk.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let phase = cells.count > 7 ? cells[7] : phase
      return cells[5].enumerated().filter { $0.element != "-" }.map { step, letter in
        let status = ["y": "inPlace", "n": "notYet", "e": "emerging"][letter] ?? ""
        return "\(cells[0]),\(cells[1]),\(cells[2]),S1,\(cells[3]),\(cells[4]),flex,\(phase),"
          + "\(step + 1),\(status),\(cells.count > 6 ? cells[6] : "")\n"
      }
    }
    return head + rows.joined()
  }

  private static let school = """
    # schools.csv
    school_id,name
    S1,North
    S2,South
    # windows.csv
    window_id,title,start,end
    w1,Fall,2026-09-01,2026-09-30
    w2,Late fall,2026-10-01,2026-10-31
    w3,Winter,2026-11-01,2026-11-30

    """
  private static let teachers = """
    # teachers.csv
    teacher_id,name,school_id,begin,end
    T1,A Ay,S1,,
    T2,B Bee,S1,,
    T3,C Cee,S1,,

    """

  static let walks: [Sentence] = [
    Sentence(
      report: "debrief-agenda", about: "a room whose teacher has left since was visited, too",
      files: school + teachers.replacing("T3,C Cee,S1,,", with: "T3,C Cee,S1,,2026-09-20")
        + walked([
          "W1,,2026-09-10,T1,O1,yyyn", "W2,,2026-09-11,T2,O1,yyyn", "W3,,2026-09-14,T3,O1,yyyn",
          "W4,,2026-09-25,T1,O1,yyyn",
        ]),
      says: ["4 walk-throughs of 3 of 3 teachers", "Rooms visited: LGDT, NGHC, TVRN."]),
    Sentence(
      report: "debrief-agenda", about: "who began in a later phase got to no earlier action",
      files: school + teachers
        + walked([
          "W1,,2026-09-10,T1,O1,yyyn", "W2,,2026-09-11,T2,O1,yyyn",
          "W3,,2026-09-14,T3,O1,yyn,,differentiated",
        ]),
      says: ["Where rooms pause"], saysNot: ["The bottleneck"]),
    Sentence(
      report: "debrief-agenda", about: "three who got there, of whom two pause, are a bottleneck",
      files: school + teachers
        + walked([
          "W1,,2026-09-10,T1,O1,yyyn", "W2,,2026-09-11,T2,O1,yyyn", "W3,,2026-09-14,T3,O1,yyyyn",
        ]),
      says: ["stops 2 of the 3 rooms that get there."]),
    Sentence(
      report: "debrief-agenda", about: "a note is of a room in which nobody saw it otherwise",
      files: school + teachers
        + walked([
          "W1,,2026-09-10,T1,O1,yyyn", "W2,,2026-09-11,T2,O1,yyyn,well seen",
          "W3,V3,2026-09-14,T3,O1,yn,seen by one", "W4,V3,2026-09-14,T3,O2,n",
        ]),
      says: ["LGDT: well seen"], saysNot: ["NGHC: seen by one"]),
    Sentence(
      report: "coach-conversation", about: "what one of two observers saw is not in place",
      files: school + teachers
        + walked(["W3,V3,2026-09-14,T3,O1,yn,seen by one", "W4,V3,2026-09-14,T3,O2,n"]),
      says: ["The last walks rated nothing as in place."]),
    Sentence(
      report: "coach-conversation", about: "what two of three observers saw is in place",
      files: school + teachers
        + walked([
          "W3,V3,2026-09-14,T3,O1,yn,seen by one", "W4,V3,2026-09-14,T3,O2,n",
          "W5,V3,2026-09-14,T3,O3,yn",
        ]),
      says: ["| Reserve a daily block for self-directed work | 2026-09-14 | seen by one |"]),
    Sentence(
      report: "coach-conversation", about: "what was seen before is not called unseen",
      files: school + teachers
        + walked(["W1,,2026-09-10,T1,O1,yyyyyn", "W2,,2026-10-11,T1,O1,yy"]),
      says: ["not seen in it: Deliver new content in a lesson run at own pace"],
      saysNot: ["not seen yet"]),
    Sentence(
      report: "coach-conversation", about: "what was heard stands beside the day on which it was",
      files: school + teachers
        + walked(["W1,,2026-09-10,T1,O1,yyn,zebra", "W2,,2026-09-24,T1,O1,yyn,apple"]),
      says: ["| 2026-09-24 | apple |"], saysNot: ["| 2026-09-24 | zebra |"]),
    Sentence(
      report: "pd-planning", about: "a walk counts in the school of its teacher",
      files: school
        + teachers.replacing("T3,C Cee,S1", with: "T3,C Cee,S2")
        + walked(["W1,,2026-09-10,T1,O1,yyyn", "W2,,2026-09-11,T2,O1,yyyn"])
        .replacing("2026-09-11,S1,T2", with: "2026-09-11,S2,T2")
        .replacing("2026-09-10,S1,T1", with: "2026-09-10,,T1")
        + "W3,,2026-09-16,,T3,O1,flex,foundation,1,notYet,\n",
      says: ["| North | 2 | 0 |", "| South | 0 | 1 |"], saysNot: ["No school"]),
    Sentence(
      report: "pd-planning", about: "who paused twice and went on stands nowhere any more",
      files: school + teachers
        + walked([
          "W1,,2026-09-10,T1,O1,yyyn", "W2,,2026-10-11,T1,O1,yyyn", "W3,,2026-11-11,T1,O1,yyyyyyn",
        ]),
      says: ["Nobody stands at one action for two windows, up to the latest walk."],
      saysNot: ["Nobody has stood"]),
    Sentence(
      report: "pd-planning", about: "places past the first phase are those that pause there",
      files: school + teachers
        + walked([
          "W1,,2026-09-10,T1,O1,yy,,differentiated", "W2,,2026-09-11,T2,O1,yn,,differentiated",
        ]),
      says: ["| Places that pause past the first phase or are complete | 1 |"]),
  ]

  private static let twoClasses = """
    # schools.csv
    school_id,name
    S1,North
    # sections.csv
    section_id,title,teacher_id,school_id
    C1,One,T1,S1
    C2,Two,T1,S1
    # enrollments.csv
    student_id,section_id,begin
    1,C1,2026-08-31
    1,C2,2026-08-31
    2,C1,2026-08-31
    3,C1,2026-08-31
    # pathways.csv
    pathway_id,title,kind,position,item_id,item_title,item_kind,target_id,opens,due,points_possible,mastery_points,section_ids
    P,Path,playlist,1,A,Item A,lesson,G,2026-09-01,2026-09-04,,,C1;C2
    P,Path,playlist,2,B,Item B,check,G,2026-09-01,2026-09-18,4,3,C1;C2
    # marks.csv
    student_id,section_id,item_id,score,status,submitted,overridden
    1,C1,A,,collected,2026-09-03,
    1,C1,B,3,scored,2026-09-10,yes
    2,C1,A,,collected,2026-09-14,

    """

  static let classes: [Sentence] = [
    Sentence(
      report: "pd-planning", about: "a student in two classes counts once", files: twoClasses,
      says: [
        "| Path | 2 | 3 | 50% |", "| G | Item A | 2 | 3 | 1 | 0 | 0 | 2 | 100% | 33% | 1 |",
        "Overridden: students of whom a score was set by hand",
      ], saysNot: ["whose state a teacher set"]),
    Sentence(
      report: "pd-planning", about: "shares are there without walk-throughs", files: twoClasses,
      says: ["| Playlist items done | 3 | 6 | 50.0% |"],
      saysNot: ["No shares can be computed"]),
    Sentence(
      report: "pd-planning", about: "who has done nothing has no last finish", files: twoClasses,
      says: ["Last finish: of those who have begun, the day on which the last would be done"]),
    Sentence(
      report: "classroom-progress", about: "who is new and was met by nobody is not called met",
      files: """
        # schools.csv
        school_id,name
        S1,North
        # sections.csv
        section_id,title,teacher_id,school_id
        C1,One,T1,S1
        # enrollments.csv
        student_id,section_id,begin
        1,C1,2026-09-01
        2,C1,2026-09-17
        # conferences.csv
        date,student_id,section_id,outcome
        2026-09-08,1,C1,held
        2026-09-18,1,C1,held

        """,
      says: ["Nobody is due.", "Due, none yet"], saysNot: ["Everybody has been met"]),
    Sentence(
      report: "pd-planning", about: "what an audience may not count is not nobody",
      files: twoClasses,
      says: ["| G | Item A | 2 |" + String(repeating: " coded |", count: 8)],
      audience: "district"),
  ]
}
