import Foundation
import TestSupport
import Testing

/// Exports as districts have them, whole: what a person has who pastes the map that `describe` shows
/// where no format knows the file.
@Suite struct ExportLayoutTests {
  @Test(arguments: ExportLayout.all)
  func readsWhatStandsThere(layout: ExportLayout) throws {
    let folder = try ScratchFolder()
    try folder.write(layout.text + "\n", to: layout.file)
    if let entry = try PastedMap.suggestion(folder, layout.file) {
      try folder.write(entry, to: "walkbook.yaml")
    }
    let marks = try PastedMap.answer(
      """
      select student_id, item_id, coalesce(score, ''), coalesce(text_level, ''),
        coalesce(assessed, submitted, '') from marks
      """, folder.path, audience: "class")
    let found = marks.map { cells in
      let item = cells[1].split(separator: ": ").last.map(String.init) ?? cells[1]
      return [cells[0], item, cells[2], cells[3], String(cells[4].prefix(10))]
        .joined(separator: "|")
    }
    #expect(found.sorted() == layout.marks.sorted())
    let people = try PastedMap.answer(
      "select student_id || ' ' || coalesce(name, '') from students", folder.path, audience: "class"
    )
    #expect(people.map(\.[0]).sorted() == layout.people.sorted())
    guard !layout.classes.isEmpty else { return }
    let classes = try PastedMap.answer(
      """
      select s.title || ': ' || coalesce(t.name, s.teacher_id, '') from sections s
        left join teachers t on t.teacher_id = s.teacher_id
      """, folder.path, audience: "class")
    #expect(classes.map(\.[0]).sorted() == layout.classes.sorted())
  }

  /// Files of which nothing is a score: the entry for scripts is empty.
  @Test(arguments: [
    """
    Student ID,Last Name,First Name,Class,Mins/Week,Logins,Days Active,Units Gained,Current Level Name
    501,Alder,Ada,Room 4,44,1,3,20,Level 4
    502,Birch,Ben,Room 5,39,2,4,21,Level 9
    503,Cedar,Cleo,Room 4,29,1,2,26,Level 4
    """,
    """
    Student First Name,Student Last Name,Student ID,Class,Start Level,% Complete in Level,Sept Performance Predictor,Mins/Week,Units Gained
    Ada,Alder,501,Room 4,8,27,88,144,154
    Ben,Birch,502,Room 5,7,34,94,140,153
    Cleo,Cedar,503,Room 4,5,41,62,138,152
    """,
  ])
  func findsNoScoresInUse(text: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text + "\n", to: "usage.csv")
    let output = try Program.run(["describe", folder.path(of: "usage.csv")]).output
    #expect(!output.contains("- marks:"), "\(output)")
  }

  @Test(arguments: [
    (
      "STAAR_results.csv",
      """
      STUDENT-ID,LAST-NAME,FIRST-NAME,LOCAL-STUDENT-ID,GRADE-LEVEL,CAMPUS-NAME,MATH SCALE SCORE,MATH PERFORMANCE LEVEL
      5500010,Alder,Ada,501,4,Pine,1801,Approaches
      5500011,Birch,Ben,502,4,Pine,1731,Meets
      """
    ),
    (
      "access.csv",
      """
      School Name,Student Last Name,Student First Name,State Student ID,District Student ID,Grade,Composite (Overall) Scale Score,Composite (Overall) Proficiency Level
      Pine,Alder,Ada,5500010,501,4,313,3.4
      Pine,Birch,Ben,5500011,502,4,365,4.8
      """
    ),
    (
      "summative.csv",
      """
      LEA Name,SSID,Local Student ID,Student Last Name,Student First Name,Overall Scale Score,Overall Performance Level
      Valley,5500010,501,Alder,Ada,1552,2
      Valley,5500011,502,Birch,Ben,1511,3
      """
    ),
    (
      "CAASPP_Student_Score.csv",
      """
      SSID,LocalStudentID,LastOrSurname,FirstName,Subject,ScaleScore,AchievementLevels,SEM,Claim1
      5500010,501,Alder,Ada,ELA,2562,1,23,Above
      5500011,502,Birch,Ben,ELA,2340,1,20,Near
      """
    ),
  ])
  func takesResultsOfAStateForNothing(file: String, text: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text + "\n", to: file)
    let described = try Program.run(["describe", folder.path(of: file)]).output
    #expect(described.contains("results of a state test"), "\(described)")
    let script = try Program.run(["describe", "-f", "json", folder.path(of: file)]).output
    #expect(script.contains("\"likeness\": \"results of a state test\""))
    #expect(script.contains("\"entry\": null"))
    let start = try Program.run(["start", folder.path, "--accept"])
    #expect(start.messages.contains("not used: \(file)"), "\(start.messages)")
  }

  /// The smallest and the largest id would be two pupils'.
  @Test(arguments: [
    "StudentIdentifier", "studentId", "student_number", "student.studentNumber", "STUDENTID",
    "Local_ID", "StudentRenaissanceID", "SSID", "Student Other ID", "sisUserId", "DOB",
  ])
  func showsNoRangeOfIDs(title: String) throws {
    let folder = try ScratchFolder()
    let cells =
      title == "DOB" ? ["3/14/2015", "4/15/2015", "5/16/2015"] : ["7001", "7055", "7099"]
    let rows = cells.map { "\($0),8\n" + "\($0),9\n" }.joined()
    try folder.write("\(title),Score\n" + rows, to: "list.csv")
    // By its name alone: the digits of a scratch folder may be those of an id.
    let text = try Program.run(["describe", "list.csv"], in: folder.path).output
    let json = try Program.run(["describe", "-f", "json", "list.csv"], in: folder.path).output
    for shown in ["7001", "7099", "2015-03-14", "2015-05-16"] {
      #expect(!text.contains(shown) && !json.contains(shown), "\(text)")
    }
  }

  @Test func readsTextFilesOfAFolder() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "student_number\tlastfirst\tgrade_level\tschoolid\tteam\n501\tAlder, Ada\t4\t101\tA\n",
      to: "student.export.text")
    let people = try PastedMap.answer(
      "select student_id, name from students", folder.path, audience: "class")
    #expect(people == [["501", "Alder, Ada"]])
  }
}
