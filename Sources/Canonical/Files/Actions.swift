package import Coaching
package import Tables

/// `actions.csv`; in SQL the table `action_steps`.
package enum Actions: ListedTable {
  package typealias Record = ActionStep

  package static let kind = FileKind.actions
  package static let holds = "An action step of a continuum that a teacher took on."
  package static let people = [People.teachers]
  package static let stored: Property<District, [ActionStep]> = \.actions

  package static let teacher: Of<Reference<Teacher>> = .reference(
    Teachers.self, "Whose action step it is."
  ) { $0.teacher }
  .required
  package static let framework: Of<String> = .code("framework", "The continuum: an id or a title.")
  {
    $0.framework
  }.required.naming(.frameworks)
  package static let strand: Of<String> = .code("strand", "The strand of the continuum.") {
    $0.strand
  }.required
  package static let column: Of<String> = .text(
    "column", "The levels it leads from and to, such as 1 > 2."
  ) {
    $0.column
  }.required
  package static let action: Of<String> = .text("action", "The step in words.") { $0.action }
    .required
    .phrases("commitment", "action", "next step")
  package static let assigned: Of<Day> = .day("assigned", "The day on which it was taken on.") {
    $0.assigned
  }
  package static let closed: Of<Day> = .day(
    "closed", "The day on which it was done; open where blank."
  ) {
    $0.closed
  }
  package static let owner: Of<String> = .code("owner", "Who sees to it.") { $0.owner }.about(
    .staff
  )
  .phrases("owner", "responsible")

  package static let columns = list(
    teacher, framework, strand, column, action, assigned, closed, owner)
  package static let spans = [
    DaySpan(assigned, closed, else: "The days between them count as none.")
  ]
  package static let key = list(teacher, framework, strand, column, action)

  package static func day(of record: Record) -> Day? { record.assigned }
}
