public import Coaching
public import Tables

/// `marks.csv`.
///
/// The one big file of a district: closures here run for each of millions of marks.
public enum GradebookMarks: CanonicalTable {
  public typealias Record = Mark

  public static let kind = FileKind.marks
  public static let holds = "A student's score or status on an item."
  public static let people = [People.students]

  public static let student: Of<Reference<Student>> = .reference(Students.self, "Whose mark it is.")
  { $0.student }.required
  public static let section: Of<Reference<Section>> = .reference(
    Sections.self, "The class in which it was given."
  ) {
    $0.section
  }
  public static let item: Of<Reference<Item>> = .written(
    "item_id", .code, "What was scored: an item of pathways.csv."
  ) { it, district in
    .text(district.curriculum.items[it.item].id)
  }.required.naming(.pathways)
  public static let score: Of<Double> = .number(
    "score", "points", "The points earned; also 7/10, 70 % or a level of a scale."
  ) { $0.score }
  .phrases("points earned", "score", "points", "mark", "result")
  public static let pointsPossible: Of<Double> = .number(
    "points_possible", "points", "The most points; those of the pathway where blank."
  ) {
    $0.pointsPossible
  }
  public static let level: Of<String> = .written(
    "text_level", .text, "A level in words, such as a placement or the letter of a book."
  ) { it, district in Value(district.marks.levels[it]) }
  public static let status: Of<String> = .code("status", "What became of the work.") {
    $0.status == .none ? nil : $0.status.word
  }.words(Mark.Status.allCases.filter { $0 != .none }.map(\.word))
  public static let submitted: Of<Day> = .day("submitted", "The day on which it was handed in.") {
    $0.submitted
  }.phrases("submitted", "completion date", "completed")
  public static let assessed: Of<Day> = .day("assessed", "The day on which it was scored.") {
    $0.assessed
  }
  public static let attempt: Of<Int> = .whole("attempt", "Which try it was: 1, 2, 3.") {
    $0.attempt
  }
  public static let overridden: Of<Bool> = .yesNo(
    "overridden", "Whether a teacher set the score by hand."
  ) {
    $0.isOverridden
  }

  public static let columns = list(
    student, section, item, score, pointsPossible, level, status, submitted, assessed, attempt,
    overridden)
  public static let key = list(student, section, item, attempt)

  public static func records(
    of district: District
  ) -> FlattenSequence<[ContiguousArray<Mark>]> {
    district.marks.pieces.joined()
  }
}
