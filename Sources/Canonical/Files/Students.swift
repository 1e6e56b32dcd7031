package import Coaching
import Tables

/// `students.csv`.
package enum Students: RosterTable {
  package typealias Record = Student

  package static let kind = FileKind.students
  package static let holds = "A student."
  package static let people = [People.students]
  package static let registry: Property<Roster, Registry<Student>> = \.students
  package static let alias = Alias.Kind.student

  package static let id: Of<String> = .id(
    "student_id", "The number by which the district knows the student."
  ) {
    $0.id
  }.required.phrases(
    "student id", "student number", "student no", "sis id", "students", "student", "learner")
  package static let name: Of<String> = .text(
    "name", "The student as people call them.", kept: \.name)
  package static let school: Of<Reference<School>> = .reference(
    Schools.self, "Where the student learns.", kept: \.school)
  package static let grade: Of<String> = .code(
    "grade", "The grade the student is in.", kept: \.grade)
  package static let groups: Of<[String]> = .codes(
    "groups", "Groups the student belongs to, with ; between.", kept: \.groups)

  package static let columns = list(id, name, school, grade, groups)
}

extension Student: RosterRecord {
  package typealias Declaration = Students
}
