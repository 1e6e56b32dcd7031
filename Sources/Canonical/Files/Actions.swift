public import Coaching
public import Tables

/// `actions.csv`; in SQL the table `action_steps`.
public enum Actions: ListedTable {
  public typealias Record = ActionStep

  public static let kind = FileKind.actions
  public static let holds = "An action step of a continuum that a teacher took on."
  public static let people = [People.teachers]
  public static let stored: Property<District, [ActionStep]> = \.actions

  public static let teacher: Of<Reference<Teacher>> = .reference(
    Teachers.self, "Whose action step it is."
  ) { $0.teacher }
  .required
  public static let framework: Of<String> = .code("framework", "The continuum: an id or a title.") {
    $0.framework
  }.required.naming(.frameworks)
  public static let strand: Of<String> = .code("strand", "The strand of the continuum.") {
    $0.strand
  }.required
  public static let column: Of<String> = .text(
    "column", "The levels it leads from and to, such as 1 > 2."
  ) {
    $0.column
  }.required
  public static let action: Of<String> = .text("action", "The step in words.") { $0.action }
    .required
    .phrases("commitment", "action", "next step")
  public static let assigned: Of<Day> = .day("assigned", "The day on which it was taken on.") {
    $0.assigned
  }
  public static let closed: Of<Day> = .day(
    "closed", "The day on which it was done; open where blank."
  ) {
    $0.closed
  }
  public static let owner: Of<String> = .code("owner", "Who sees to it.") { $0.owner }.about(.staff)
    .phrases("owner", "responsible")

  public static let columns = list(
    teacher, framework, strand, column, action, assigned, closed, owner)
  public static let key = list(teacher, framework, strand, column, action)

  public static func day(of record: Record) -> Day? { record.assigned }
}
