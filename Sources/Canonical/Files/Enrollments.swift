package import Coaching
package import Tables

/// `enrollments.csv`.
package enum Enrollments: ListedTable {
  package typealias Record = Enrollment

  package static let kind = FileKind.enrollments
  package static let holds = "A student's time in a class; a return to it is another row (R33)."
  package static let people = [People.students]
  package static let stored: Property<District, [Enrollment]> =
    \.roster.enrollments

  package static let student: Of<Reference<Student>> = .reference(
    Students.self, "Who is in the class."
  ) { $0.student }
  .required
  package static let section: Of<Reference<Section>> = .reference(Sections.self, "The class.") {
    $0.section
  }.required
  package static let begin: Of<Day> = .day("begin", "The first day in the class; open where blank.")
  {
    $0.begin
  }
  package static let end: Of<Day> = .day(
    "end", "The day after the last in the class; open where blank."
  ) {
    $0.end
  }

  package static let columns = list(student, section, begin, end)
  package static let spans = [
    DaySpan(begin, end, else: "The student is in the class on no day of this row.")
  ]
  package static let key = list(student, section, begin)
}
