import TestSupport
import Testing

@testable import Commands

/// Suggestions never make a file what it is not: false facts are worse than none.
@Suite struct SuggestionTests {
  /// Exports of tests, results of a state, lists of pupils, surveys.
  @Test(arguments: [
    """
    Type of Data,Student Name,Login,Student ID,Last Login,Class Name,Instructor,Course Product,First Map - Start Date,First Map - Mastered (%),Latest Map - Start Date,Latest Map - Mastered (%),Time
    Student,"Alder, Ada",AALDER1,000501,01/31/2023,Algebra 1 P2,"Stone, Rae",Algebra 1,09/04/2022,35%,01/17/2023,40%,4h46m
    """,
    """
    State Student ID,Grade of Student,Test Date,Format,Math Scale Score,Math Level
    9900501,7,04/12/2024,Online,2540,3
    """,
    """
    Pupil,Surname,School,House,Bus
    Ada,Alder,Pine Middle,Red,7
    Ben,Birch,Pine Middle,Blue,9
    """,
  ])
  func makesNothingOfOtherFiles(text: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text + "\n", to: "export.csv")
    let described = try Program.run(["describe", folder.path(of: "export.csv")])
    #expect(!described.output.contains("profile: walkbook."), "\(described.output)")
    let start = try Program.run(["start", folder.path, "--accept"])
    #expect(start.messages.contains("not used: export.csv"))
    #expect(try folder.names == ["export.csv"])
  }

  /// Logs of something else, lists and counts: no conferences, walks, students or scores come of them.
  @Test(arguments: [
    "Class,Student,Student ID,Skill,Date,Teacher,Rating (Stars)\nRoom 5,Bo Alder,0012,Counts,2026-10-22,Ms. Elm,3",
    "Visit Date,Student,Homeroom Teacher,Complaint,Minutes\n2026-10-22,Bo Alder,Ida Elm,Headache,12",
    "Date,Student,Teacher,Period,Status\n2026-10-22,Bo Alder,Ida Elm,P1,Absent",
    "Student,Teacher,Date,App,Minutes\nBo Alder,Ida Elm,2026-10-22,Maps,20",
    "Section ID,Teacher ID,Students absent\nM7,T1,4",
    "School,Student ID,Last Name,First Name,Bus,Stop\nOak,0012,Alder,Bo,7,12",
    "Last Name,First Name,Student ID,Enrolled,Student Grade\nAlder,Bo,0012,Enrolled,3",
    "Name,Login ID,SIS ID,Section,Role\nBo Alder,balder,0012345,Math 7 P1,Student",
  ])
  func makesNoEventsAndNobodyOfOtherLogs(text: String) throws {
    let folder = try ScratchFolder()
    let lines = text.split(separator: "\n")
    // More rows of the same kind are no other evidence.
    try folder.write(
      ([lines[0]] + Array(repeating: lines[1], count: 4)).joined(separator: "\n") + "\n",
      to: "log.csv")
    let described = try Program.run(["describe", folder.path(of: "log.csv")])
    for word in [
      "walkbook.conferences", "walkbook.walkthroughs", "item-columns", "Students absent\": student",
    ] {
      #expect(!described.output.contains(word), "\(described.output)")
    }
    _ = try Program.run(["start", folder.path, "--accept"])
    let counts = try Program.run(
      [
        "query",
        "select (select count(*) from conferences) + (select count(*) from walkthroughs) as n",
        "--data", folder.path, "-f", "csv",
      ])
    #expect(counts.output.replacing("\r", with: "") == "n\n0\n", "\(counts.output)")
  }

  @Test(arguments: ["2 - Developing,3 - Proficient", "2,3", "4: Exemplary,1: Beginning"])
  func takesNoLevelForAStudent(levels: String) throws {
    let folder = try ScratchFolder()
    let form = """
      Timestamp,Email Address,Teacher Observed,School,Student engagement,Checks for understanding
      9/14/2026 9:05:11,coach1@pine.example,"Stone, Rae",Pine Middle,\(levels)
      9/14/2026 9:40:52,coach1@pine.example,"Brook, Max",Pine Middle,\(levels)
      """
    try folder.write(form + "\n", to: "responses.csv")
    let run = try Program.run(["describe", folder.path(of: "responses.csv")])
    #expect(run.output.contains("\"Teacher Observed\": teacher_id"), "\(run.output)")
    #expect(!run.output.contains("student_id"), "\(run.output)")
  }
}
