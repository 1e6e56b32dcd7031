public import Coaching
public import Tables

/// `teachers.csv`.
public enum Teachers: RosterTable {
  public typealias Record = Teacher

  public static let kind = FileKind.teachers
  public static let holds = "A teacher, and the school where they teach."
  public static let people = [People.teachers]
  public static let registry: Property<Roster, Registry<Teacher>> = \.teachers
  public static let alias = Alias.Kind.teacher

  public static let id: Of<String> = .id(
    "teacher_id", "The number by which the district knows the teacher."
  ) {
    $0.id
  }.required.phrases(
    "teacher id", "teacher observed", "teacher name", "teacher", "whom did you visit")
  public static let name: Of<String> = .text(
    "name", "The teacher as people call them.", kept: \.name)
  public static let school: Of<Reference<School>> = .reference(
    Schools.self, "Where the teacher teaches.", kept: \.school
  )
  .required
  public static let declaredModel: Of<String> = .framework(
    "declared_model", "The model the teacher says to work with: an id or a title of a framework.",
    kept: \.declaredModel)
  public static let coach: Of<String> = .id(
    "coach_id", "The coach who works with the teacher.", kept: \.coach
  ).about(.teachers, .staff)
  public static let grade: Of<String> = .code("grade", "The grade taught.", kept: \.grade)
    .phrases("grade level", "grade")
  public static let subject: Of<String> = .code("subject", "The subject taught.", kept: \.subject)
  public static let cohort: Of<String> = .code(
    "cohort", "Those who began with a model together.", kept: \.cohort)
  public static let begin: Of<Day> = .day(
    "begin", "The first day of employment; open where blank.", kept: \.begin
  ).phrases("begin", "start date", "from")
  public static let end: Of<Day> = .day(
    "end", "The day after the last day of employment; open where blank.", kept: \.end
  ).phrases("end date", "until")

  public static let columns = list(
    id, name, school, declaredModel, coach, grade, subject, cohort, begin, end)

  /// Spells of employment that overlap or touch are one (R107).
  public static func join(_ entry: inout Teacher, with earlier: Teacher) -> Bool {
    entry.join(earlier)
  }
}

extension Teacher: RosterRecord {
  public typealias Declaration = Teachers
}
