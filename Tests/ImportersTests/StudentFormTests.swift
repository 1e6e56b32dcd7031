import Coaching
import Testing

@testable import Importers

/// Names and grades of students have one form, whichever file tells them.
@Suite struct StudentFormTests {
  private static func people(_ intake: Intake) -> [String] {
    let students = intake.district.roster.students
    return students.references.map {
      "\(students[$0].name ?? "")|\(students[$0].grade ?? "")"
    }.sorted()
  }

  @Test(arguments: [
    (
      "students.csv",
      """
      student_id,name,grade
      501,"Alder,Ada",03
      502,"Birch, Ben",3rd
      503,Cleo Cedar,Kindergarten
      504,"Dale,Dan",3-5

      """, ["Alder, Ada|3", "Birch, Ben|3", "Cleo Cedar|K", "Dale, Dan|3-5"]
    ),
    (
      "cat4.csv",
      """
      Student ID,Surname,Forename,CAT level,Year group,Verbal SAS,Non-verbal SAS,Date of test
      501,Alder,Ada,A,Year 3,101,110,09/10/2024
      502,Birch,Ben,A,3,96,93,09/10/2024

      """, ["Alder, Ada|3", "Birch, Ben|3"]
    ),
    (
      "irla.csv",
      """
      Student ID,Last Name,First Name,Grade,Classroom,IRLA Reading Level,IRLA Score
      501,Alder,Ada,3rd,"Stone, Rae",2G,2.04
      502,Birch,Ben,G04,"Stone, Rae",1B,1.55

      """, ["Alder, Ada|3", "Birch, Ben|4"]
    ),
  ])
  func haveOneForm(file: String, text: String, expected: [String]) async throws {
    let intake = try await read([file: text])
    #expect(Self.people(intake) == expected)
  }

  @Test func teachersToo() async throws {
    let intake = try await read([
      "teachers.csv": "teacher_id,name,school_id\nT1,\"Stone,Rae\",Pine\nT2,Max Brook,Pine\n"
    ])
    let teachers = intake.district.roster.teachers
    #expect(teachers.references.map { teachers[$0].name } == ["Stone, Rae", "Max Brook"])
  }
}
