import Importers
import Tables
import Testing

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
