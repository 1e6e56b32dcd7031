public import Coaching
import Tables

/// `students.csv`.
public enum Students: RosterTable {
  public typealias Record = Student

  public static let kind = FileKind.students
  public static let holds = "A student."
  public static let people = [People.students]
  public static let registry: Property<Roster, Registry<Student>> = \.students
  public static let alias = Alias.Kind.student

  public static let id: Of<String> = .id(
    "student_id", "The number by which the district knows the student."
  ) {
    $0.id
  }.required.phrases(
    "student id", "student number", "student no", "sis id", "students", "student", "learner")
  public static let name: Of<String> = .text(
    "name", "The student as people call them.", kept: \.name)
  public static let school: Of<Reference<School>> = .reference(
    Schools.self, "Where the student learns.", kept: \.school)
  public static let grade: Of<String> = .code(
    "grade", "The grade the student is in.", kept: \.grade)
  public static let groups: Of<[String]> = .codes(
    "groups", "Groups the student belongs to, with ; between.", kept: \.groups)

  public static let columns = list(id, name, school, grade, groups)
}

extension Student: RosterRecord {
  public typealias Declaration = Students
}
