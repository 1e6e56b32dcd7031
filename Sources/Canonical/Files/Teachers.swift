package import Coaching
package import Tables

/// `teachers.csv`.
package enum Teachers: RosterTable {
  package typealias Record = Teacher

  package static let kind = FileKind.teachers
  package static let holds = "A teacher, and the school where they teach."
  package static let people = [People.teachers]
  package static let registry: Property<Roster, Registry<Teacher>> = \.teachers
  package static let alias = Alias.Kind.teacher

  package static let id: Of<String> = .id(
    "teacher_id", "The number by which the district knows the teacher."
  ) {
    $0.id
  }.required.phrases(
    "teacher id", "teacher observed", "teacher name", "teacher", "whom did you visit")
  package static let name: Of<String> = .text(
    "name", "The teacher as people call them.", kept: \.name)
  package static let school: Of<Reference<School>> = .reference(
    Schools.self, "Where the teacher teaches.", kept: \.school
  )
  .required
  package static let declaredModel: Of<String> = .framework(
    "declared_model", "The model the teacher says to work with: an id or a title of a framework.",
    kept: \.declaredModel)
  package static let coach: Of<String> = .id(
    "coach_id", "The coach who works with the teacher.", kept: \.coach
  ).about(.teachers, .staff)
  package static let grade: Of<String> = .code("grade", "The grade taught.", kept: \.grade)
    .phrases("grade level", "grade")
  package static let subject: Of<String> = .code("subject", "The subject taught.", kept: \.subject)
  package static let cohort: Of<String> = .code(
    "cohort", "Those who began with a model together.", kept: \.cohort)
  package static let begin: Of<Day> = .day(
    "begin", "The first day of employment; open where blank.", kept: \.begin
  ).phrases("begin", "start date", "from")
  package static let end: Of<Day> = .day(
    "end", "The day after the last day of employment; open where blank.", kept: \.end
  ).phrases("end date", "until")

  package static let columns = list(
    id, name, school, declaredModel, coach, grade, subject, cohort, begin, end)
  package static let spans = [
    DaySpan(begin, end, else: "The teacher is employed on no day, and eligible in no window.")
  ]

  /// Spells of employment that overlap or touch are one; others count beside each other (R107).
  package static func join(_ entry: inout Teacher, with earlier: Teacher) -> SpellJoin {
    entry.join(earlier)
  }

  package static func written(_ entry: Teacher) -> [Teacher] { entry.byEmployment }
}

extension Teacher: RosterRecord {
  package typealias Declaration = Teachers
}
