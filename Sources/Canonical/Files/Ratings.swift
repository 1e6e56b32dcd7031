package import Coaching
package import Tables

/// `ratings.csv`.
package enum Ratings: ListedTable {
  package typealias Record = Rating

  package static let kind = FileKind.ratings
  package static let holds = "The level of one indicator, of a teacher or of a school."
  package static let people = [People.teachers, .staff]
  package static let stored: Property<District, [Rating]> = \.ratings

  package static let date: Of<Day> = .day("date", "The day of the rating.") { $0.date }.required
  package static let framework: Of<String> = .code(
    "framework", "The rubric or self-rating: an id or a title."
  ) {
    $0.framework
  }.required.naming(.frameworks)
  package static let indicator: Of<String> = .written(
    "indicator", .code, "The indicator: its label, its id, or its number."
  ) { it, district in
    guard let steps = district.framework(it.framework)?.steps else { return .missing }
    let step = steps[it.indicator]
    let isShared = steps.count { $0.slug == step.slug } > 1
    return .text(isShared ? step.id : step.slug)
  }.required
  package static let level: Of<Int> = .whole(
    "level", "The level given; nobody's rating where blank."
  ) {
    $0.level
  }.required
  package static let teacher: Of<Reference<Teacher>> = .reference(
    Teachers.self, "Who was rated; the school where blank."
  ) {
    if case .teacher(let teacher) = $0.subject { teacher } else { nil }
  }
  package static let school: Of<Reference<School>> = .reference(
    Schools.self, "The school rated, or that of the teacher."
  ) {
    $0.school
  }
  package static let rater: Of<String> = .code("rater_id", "Who rated.") { $0.rater }.about(.staff)
  package static let source: Of<Walkthrough.Source> = .word("source", "Whose view it is.") {
    $0.source
  }.shown
  package static let evidence: Of<String> = .text("evidence", "What speaks for the level.") {
    $0.evidence
  }

  package static let columns = list(
    date, framework, indicator, level, teacher, school, rater, source, evidence)
  package static let key = list(date, framework, teacher, school, rater, source, indicator)
}
