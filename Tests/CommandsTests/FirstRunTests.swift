import Foundation
import TestSupport
import Tables
import Testing

/// What the first run says: which files count, which do not, and what to do next.
@Suite struct FirstRunTests {
  private static let canvas = """
    Student,ID,SIS User ID,SIS Login ID,Section,Quiz (501)
        Points Possible,,,,,10
    "Abara, Nia",11,0012,nabara,P1,9

    """
  private static let moodle = """
    First name;Surname;ID number;Email address;Quiz: Ratios (Real);Last downloaded from this course
    Nia;Abara;0012;nia@x.example;5,00;1790000000

    """
  private static let schools = "school_id,name\nS01,Alder\n"

  @Test func readsExportsInFoldersBelow() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.schools, to: "schools.csv")
    try folder.write(Self.canvas, to: "P1/2026-10-02T1030_Grades-M7.csv")
    try folder.write(Self.moodle, to: "2026/M/Math 7 Grades.csv")
    let check = try Program.run(["check", "."], in: folder.path)
    #expect(check.messages.contains("P1/2026-10-02T1030_Grades-M7.csv: canvas.gradebook"))
    #expect(check.messages.contains("2026/M/Math 7 Grades.csv: moodle"), "\(check.messages)")
    let scores = try Program.run(
      ["query", "select count(*) as n from marks", "-f", "csv"], in: folder.path)
    #expect(scores.output.hasSuffix("n\n2\n"), "\(scores.output)")
  }

  @Test func namesFoldersThatAreNoExports() throws {
    let folder = try ScratchFolder()
    try folder.write("student_id,name\n501,\"Alder, Ada\"\n", to: "students.csv")
    try folder.write("student_id,name\n501,\"Alder, Ada\"\n", to: "old/students.csv")
    let check = try Program.run(["check", "."], in: folder.path)
    #expect(
      check.output.hasPrefix("note: old: "), "\(check.output)")
    #expect(check.output.contains("a folder below with 1 table"))
  }

  @Test func readsAFolderThatHoldsOnlyFolders() throws {
    let folder = try ScratchFolder()
    try folder.write("student_id,name,grade\n501,\"Alder, Ada\",7\n", to: "Section/students.csv")
    try folder.write("student_id,section_id\n501,20\n", to: "Enrollment/enrollments.csv")
    let names = try Program.run(
      ["query", "select student_id from students", "-f", "csv"], in: folder.path)
    #expect(names.output.contains("501"), "\(names.messages)")
  }

  @Test(
    "a folder of which nothing can come is not fine",
    arguments: [
      ([], "no tables, workbooks or archives in it"),
      ([("notes.docx", "no table here")], "no tables, workbooks or archives in it"),
      ([("menu.csv", "day,soup\nMonday,pea\n")], "none of its files can be used"),
      (
        [("schools.csv", schools), ("menu.csv", "day,soup\nMonday,pea\n")],
        "no file of what was done can be used"
      ),
      ([("aliases.csv", "kind,name,id\nstudent,Jo,S5\n")], "none of its files can be used"),
      (
        [
          (
            "k.csv",
            "Rank,Player,Total Score (points),Correct Answers,Incorrect Answers\n1,A,100,1,0\n"
          )
        ], "none of its files can be used"
      ),
      ([("marks.csv", "student_id,item_id,score\n1,A,5,9\n")], "none of its rows can be used"),
    ] as [([(String, String)], String)])
  func saysThatNothingCanCome(files: [(String, String)], sentence: String) throws {
    let folder = try ScratchFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    let check = try Program.run(["check", "."], in: folder.path)
    #expect(check.status == 1)
    let last = check.output.split(separator: "\n").last ?? ""
    #expect(last.hasSuffix(sentence), "\(check.output)")
    let build = try Program.run(["build", ".", "-o", "out"], in: folder.path)
    #expect(build.status == 1)
    #expect(build.messages.contains(sentence), "\(build.messages)")
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "out")))
  }

  @Test("a file called as walks are, of which none are read, is not fine")
  func saysThatMainFactsAreLeftOut() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.canvas, to: "Grades-M7.csv")
    try folder.write("room,soup\n12,pea\n", to: "Walks by teacher.csv")
    for command in [["check", "."], ["build", ".", "-o", "out"], ["start", ".", "--accept"]] {
      let run = try Program.run(command, in: folder.path)
      #expect(run.status == 1, "\(command): \(run.messages)")
      let sentence = "no walk-throughs are read, and Walks by teacher.csv cannot be used"
      #expect((run.output + run.messages).contains(sentence), "\(command): \(run.messages)")
    }
  }

  @Test func namesWhatIsNotUsedAndTheNextCommand() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.canvas, to: "Grades-M7.csv")
    try folder.write("day,soup\nMonday,pea\n", to: "menu.csv")
    for command in [["check", "."], ["describe", "."], ["build", ".", "-o", "out"]] {
      let run = try Program.run(command, in: folder.path)
      let sentence = "not used: 1 of 2 files (menu.csv); next: walkbook describe ./menu.csv\n"
      #expect(run.messages.contains(sentence), "\(command): \(run.messages)")
    }
  }
}
