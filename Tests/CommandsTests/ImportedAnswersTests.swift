import Foundation
import Queries
import Tables
import TestSupport
import Testing
import Walkbook

@testable import Commands

/// What `import` writes gives the same answers as what it has read, and passes `check`.
@Suite struct ImportedAnswersTests {
  private static let check = """
    # pathways.csv
    pathway_id,position,item_id,item_kind,target_id,points_possible
    P,1,i1,check,T,10

    """
  private static let roster = """
    # enrollments.csv
    student_id,section_id,begin
    1,A,2026-09-01
    2,B,2026-09-01

    """

  private static let cases: [RuleCase] = [
    RuleCase(
      "R2", "a walk in which nothing was rated is a walk",
      """
      # walkthroughs.csv
      walkthrough_id,visit_id,date,teacher_id,observer_id,model,foundation 1,foundation 2
      w1,v1,2026-09-10,T1,O1,flex,yes,no
      w2,v2,2026-09-11,T2,O1,flex,,
      """,
      """
      select teacher_id, status, (select walked || ' ' || walkthroughs from walk_coverage)
        from placements order by 1
      """, "T1,paused,2 2\nT2,noPlacement,2 2"),
    RuleCase(
      "R2", "so is one that landed nowhere",
      """
      # walkthroughs.csv
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step
      w1,2026-09-10,T1,flex,foundation,4
      w2,2026-09-11,T2,flex,foundation,not observed
      """, "select walked, walkthroughs from walk_coverage", "2,2"),
    RuleCase(
      "R29", "what follows from a landed step is no rating",
      """
      # walkthroughs.csv
      walkthrough_id,visit_id,date,teacher_id,observer_id,model,landed_phase,landed_step
      w1,v1,2026-09-10,T1,O1,flex,foundation,4
      w2,v1,2026-09-10,T1,O2,flex,foundation,3
      """,
      """
      select phase, step, status, split,
        (select ifnull(sum(pairs), 0) from norming where level = 'step') from placements
      """, "foundation,3,paused,yes,0"),
    RuleCase(
      "R104", "times tell tries apart",
      check + """
        # marks.csv
        student_id,section_id,item_id,score,submitted,assessed
        1,A,i1,9,2026-09-10T13:15,
        1,A,i1,3,2026-09-10T11:15,
        2,A,i1,5,,2026-09-10 08:00:07
        2,A,i1,5,,2026-09-10 09:00:00
        """, "select student_id, score, attempts, attempts_to_mastery from mastery order by 1",
      "1,9,2,2\n2,5,2,"),
    RuleCase(
      "R101", "each log ends on its own day",
      roster + """
        # conferences-a.csv
        date,teacher_id,student_id,section_id,outcome
        2026-09-10,T1,1,A,held
        2026-09-17,T1,1,A,held
        # conferences-b.csv
        date,teacher_id,student_id,section_id,outcome
        2026-09-10,T2,2,B,held
        2026-11-17,T2,2,B,held
        """, "select section_id, student_weeks, met from conference_summary order by 1",
      "A,3,2\nB,11,1"),
    RuleCase(
      "R1", "an export without days keeps the day in its name",
      """
      # 2026-10-02T1030_Grades-A.csv
      Student,ID,SIS User ID,SIS Login ID,Section,Quiz (502)
          Points Possible,,,,,20
      "Abara, Nia",11,0012,na,P1,10
      """, "select student_id, done from learner_progress", "0012,1"),
    RuleCase(
      "R68", "people and classes of whom only facts tell need no list",
      """
      # walkthroughs.csv
      walkthrough_id,date,school_id,teacher_id,model,phase,step,status
      w1,2026-09-10,S1,T1,flex,foundation,1,no
      w2,2026-09-10,,T2,flex,foundation,1,no
      # marks.csv
      student_id,section_id,item_id,score
      1,A,i1,9
      """,
      """
      select (select group_concat(teacher_id || ifnull(school_id, '')) from teachers),
        (select group_concat(section_id) from sections), (select count(*) from enrollments)
      """, "T1S1,T2,A,1"),
    RuleCase(
      "R15", "what nobody can read stays unknown",
      """
      # conferences.csv
      date,student_id,section_id,outcome
      2026-09-10,1,A,held
      2026-09-10,2,A,put off
      """, "select student_id, conferences from conference_status order by 1", "1,1\n2,0"),
  ]

  @Test(arguments: cases)
  func areTheSame(it: RuleCase) async throws {
    let folder = try it.folder()
    let run = try Program.run(["import", ".", "-o", "written"], in: folder.path)
    #expect(run.status <= 1, "\(run.messages)")
    for path in [folder.path, folder.path(of: "written")] {
      let workspace = try await Workspace(DataOptions.folder(path))
      let rows = try workspace.catalog.query(it.question).rows.map { row in
        row.map(\.plain).joined(separator: ",")
      }
      #expect(rows.joined(separator: "\n") == it.answer, "\(it.sentence): \(path)")
    }
    let check = try Program.run(["check", "written"], in: folder.path)
    #expect(check.status == 0, "\(it.sentence): \(check.output)")
  }

  /// Names of classes stay as they are beside the names of students.
  @Test func keepsTheNamesOfClasses() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "Student,ID,SIS User ID,SIS Login ID,Section,Lab (7)\nAda,1,501,x,Mrs. Stone,5\n",
      to: "2026-09-30T0912_Grades-Math.csv")
    let run = try Program.run(["import", ".", "-o", "written"], in: folder.path)
    #expect(run.status == 0, "\(run.messages)")
    let written = try String(
      contentsOfFile: folder.path(of: "written/enrollments.csv"), encoding: .utf8)
    #expect(written.contains("501,Mrs. Stone,"))
  }

  /// What Walkbook wrote is read where it is data: an answer in the folder counts nothing twice.
  @Test(arguments: [
    (["query", "select * from conferences", "-f", "csv", "-o", "mine.csv"], true),
    (["import", "--raw", "conferences.csv", "-o", "plain.csv"], true),
    (["import", ".", "-o", "below"], true),
    (["import", "--raw", "../elsewhere.txt", "-o", "more.csv"], false),
  ])
  func readsNoAnswerOfItsOwn(command: [String], isPassedOver: Bool) throws {
    let head = "date,teacher_id,student_id,section_id,outcome\n"
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "data"), withIntermediateDirectories: true)
    try folder.write(head + "2026-09-10,T1,1,A,held\n", to: "data/conferences.csv")
    try folder.write(head + "2026-09-11,T1,1,A,held\n", to: "elsewhere.txt")
    let data = folder.path(of: "data")
    let written = try Program.run(command, in: data)
    #expect(written.status == 0, "\(written.messages)")
    let count = ["query", "select count(*) as n from conferences", "-f", "csv"]
    #expect(try Program.run(count, in: data).output.hasSuffix("n\n\(isPassedOver ? 1 : 2)\n"))
    let check = try Program.run(["check", "."], in: data)
    #expect(check.status == 0, "\(check.output)")
    #expect(
      check.output.contains("Walkbook wrote") || check.output.contains("written by Walkbook")
        || !isPassedOver, "\(check.output)")
    // Written again, it takes its own place.
    #expect(try Program.run(command, in: data).status == 0)
  }
}
