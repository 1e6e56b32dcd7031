public import Coaching
public import Tables

/// `enrollments.csv`.
public enum Enrollments: ListedTable {
  public typealias Record = Enrollment

  public static let kind = FileKind.enrollments
  public static let holds = "A student's time in a class; a return to it is another row (R33)."
  public static let people = [People.students]
  public static let stored: Property<District, [Enrollment]> =
    \.roster.enrollments

  public static let student: Of<Reference<Student>> = .reference(
    Students.self, "Who is in the class."
  ) { $0.student }
  .required
  public static let section: Of<Reference<Section>> = .reference(Sections.self, "The class.") {
    $0.section
  }.required
  public static let begin: Of<Day> = .day("begin", "The first day in the class; open where blank.")
  {
    $0.begin
  }
  public static let end: Of<Day> = .day(
    "end", "The day after the last in the class; open where blank."
  ) {
    $0.end
  }

  public static let columns = list(student, section, begin, end)
  public static let key = list(student, section, begin)
}
