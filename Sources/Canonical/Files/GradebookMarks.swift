package import Coaching
package import Tables

/// `marks.csv`.
///
/// The one big file of a district: closures here run for each of millions of marks.
package enum GradebookMarks: CanonicalTable {
  package typealias Record = Mark

  package static let kind = FileKind.marks
  package static let holds = "A student's score or status on an item."
  package static let people = [People.students]

  package static let student: Of<Reference<Student>> = .reference(
    Students.self, "Whose mark it is."
  ) { $0.student }.required
  package static let section: Of<Reference<Section>> = .reference(
    Sections.self, "The class in which it was given."
  ) {
    $0.section
  }
  package static let item: Of<Reference<Item>> = .written(
    "item_id", .code, "What was scored: an item of pathways.csv."
  ) { it, district in
    .text(district.curriculum.items[it.item].id)
  }.required.naming(.pathways)
  package static let score: Of<Double> = .number(
    "score", "points", "The points earned; also 7/10, 70 % or a level of a scale."
  ) { $0.score }
  .phrases("points earned", "score", "points", "mark", "result")
  package static let pointsPossible: Of<Double> = .number(
    "points_possible", "points", "The most points; those of the pathway where blank."
  ) {
    $0.pointsPossible
  }
  package static let level: Of<String> = .written(
    "text_level", .text, "A level in words, such as a placement or the letter of a book."
  ) { it, district in Value(district.marks.levels[it]) }
  package static let status: Of<String> = .code("status", "What became of the work.") {
    $0.status == .none ? nil : $0.status.word
  }.words(Mark.Status.allCases.filter { $0 != .none }.map(\.word))
  package static let submitted: Of<Day> = .day("submitted", "The day on which it was handed in.") {
    $0.submitted
  }.phrases("submitted", "completion date", "completed")
  package static let assessed: Of<Day> = .day("assessed", "The day on which it was scored.") {
    $0.assessed
  }
  package static let attempt: Of<Int> = .whole("attempt", "Which try it was: 1, 2, 3.") {
    $0.attempt
  }
  package static let overridden: Of<Bool> = .yesNo(
    "overridden", "Whether a teacher set the score by hand."
  ) {
    $0.isOverridden
  }

  package static let columns = list(
    student, section, item, score, pointsPossible, level, status, submitted, assessed, attempt,
    overridden)
  package static let key = list(student, section, item, attempt)
  package static let state = publication
  package static let further = list(state)

  package static func records(
    of district: District
  ) -> FlattenSequence<[ContiguousArray<Mark>]> {
    district.marks.pieces.joined()
  }
}
