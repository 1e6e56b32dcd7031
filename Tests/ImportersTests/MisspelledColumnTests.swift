import Tables
import Testing

@testable import Importers

/// A column whose name is a slip of the pen is said, with the name that was meant.
@Suite struct MisspelledColumnTests {
  @Test(arguments: [
    ("teachers.csv", "teacher_id,nmae", "T1,Ann", "nmae", "name"),
    ("teachers.csv", "teacher_id,Schol ID", "T1,S1", "Schol ID", "school_id"),
    ("students.csv", "student_id,name,garde", "1,Ann,5", "garde", "grade"),
    ("marks.csv", "student_id,item_id,score,submited", "1,A,7,2026-09-01", "submited", "submitted"),
    ("conferences.csv", "student_id,date,minuts", "1,2026-09-01,5", "minuts", "minutes"),
    ("marks.csv", "student_id,item_id,scor", "1,A,7", "scor", "score"),
    ("enrollments.csv", "student_id,section_id,beginn", "1,A,2026-09-01", "beginn", "begin"),
    ("conferences.csv", "student_id,date,School", "1,2026-09-01,Oak", "School", "school_id"),
    ("teachers.csv", "teacher_id,name,school", "T1,Ann,S1", "school", "school_id"),
  ])
  func names(file: String, header: String, row: String, title: String, name: String) async throws {
    let findings = try await read([file: "\(header)\n\(row)\n"]).findings
    let found = findings.filter { $0.problem.rule == .unknownColumn }
    #expect(
      found == [
        Finding(.misspelledColumn(nearest: name), at: Location(file: file), column: title)
      ])
  }

  /// A column that bears another word for ours loses nothing without a word.
  @Test(arguments: [
    ("marks.csv", "student_id,item_id,points,status", "1,A,7,scored", "points", "score"),
    ("marks.csv", "student_id,item_id,grade", "1,A,7", "grade", "score"),
    ("marks.csv", "student_id,item_id,Score (points)", "1,A,7", "Score (points)", "score"),
    ("marks.csv", "student_id,item_id,Puntuación,status", "1,A,7,", "Puntuación", "score"),
    (
      "marks.csv", "student_id,item_id,score,max_points", "1,A,7,9", "max_points", "points_possible"
    ),
    ("marks.csv", "student_id,item_id,score,date", "1,A,7,2026-09-01", "date", "submitted"),
    (
      "enrollments.csv", "student_id,section_id,start_date", "1,A,2026-09-01", "start_date", "begin"
    ),
    (
      "teachers.csv", "teacher_id,school_id,name,model", "T1,S1,Ann,flex", "model", "declared_model"
    ),
    ("pathways.csv", "pathway_id,position,item_id,due_date", "P,1,A,2026-09-01", "due_date", "due"),
    ("conferences.csv", "date,student_id,duration", "2026-09-01,1,5", "duration", "minutes"),
    ("commitments.csv", "commitment_id,who", "K1,Ann", "who", "owner"),
    (
      "walkthroughs.csv", "walkthrough_id,date,teacher_id,model,phase,step,status,observer",
      "W1,2026-09-01,T1,flex,foundation,1,in place,O1", "observer", "observer_id"
    ),
  ])
  func namesTheColumnThatAnotherWordMeans(
    file: String, header: String, row: String, title: String, name: String
  ) async throws {
    let findings = try await read([file: "\(header)\n\(row)\n"]).findings
    #expect(
      findings.filter { $0.problem.rule == .unknownColumn } == [
        Finding(.misspelledColumn(nearest: name), at: Location(file: file), column: title)
      ])
  }

  /// Each title means one column: of two for the score the clearer.
  @Test func givesEachTitleAColumnOfItsOwn() async throws {
    let intake = try await read([
      "marks.csv": "student_id,item_id,max_points,points\n1,A,10,7\n"
    ])
    #expect(
      intake.findings.map(\.problem) == [
        .misspelledColumn(nearest: "points_possible"), .misspelledColumn(nearest: "score"),
      ])
  }

  /// Where nothing but ids is read, columns of whatever name are no side matter.
  @Test func saysThatNothingElseIsRead() async throws {
    let intake = try await read(["commitments.csv": "commitment_id,foo,bar\nK1,x,y\n"])
    #expect(
      intake.findings == [
        Finding(
          .nothingElseRead(["foo", "bar"], file: "commitments.csv"),
          at: Location(file: "commitments.csv"))
      ])
  }

  @Test func namesTheColumnWithoutWhichTheFileMeansNothing() async throws {
    let intake = try await read(["conferences.csv": "student_id,teacher_id,dtae\n1,T1,2026-09-01\n"]
    )
    #expect(
      intake.found == [
        "error missing-value conferences.csv date", "warning unknown-column conferences.csv dtae",
      ])
  }

  /// Without the column by which it is known, a file is told by its name.
  @Test(arguments: [
    ("calendar.csv", "date,instructonal", "2026-09-01,yes", "instructonal", "instructional"),
    ("aliases.csv", "knid,name,id", "teacher,Ann,T1", "knid", "kind"),
  ])
  func namesTheColumnThatWouldTellTheFile(
    file: String, header: String, row: String, title: String, name: String
  ) async throws {
    let findings = try await read([file: "\(header)\n\(row)\n"]).findings
    #expect(
      findings.contains(
        Finding(.misspelledColumn(nearest: name), at: Location(file: file), column: title)))
  }

  /// A district's own columns are nobody's slips.
  @Test(arguments: [
    ("teachers.csv", "teacher_id,name,school_id,notes,room,phone,game", "T1,Ann,S1,x,5,6,7"),
    ("students.csv", "student_id,name,grade,grades,graded", "1,Ann,5,6,7"),
    ("marks.csv", "student_id,item_id,score,scored,core,items,late,code", "1,A,7,8,9,1,2,3"),
    ("sections.csv", "section_id,teacher_id,title,time,rate,tile,email", "A,T1,Math,1,2,3,4"),
  ])
  func keepsSilentAboutOtherColumns(file: String, header: String, row: String) async throws {
    let intake = try await read([file: "\(header)\n\(row)\n"])
    #expect(intake.found == [])
  }
}
