public import Coaching
public import Tables

/// `workshops.csv`.
public enum Workshops: ListedTable {
  public typealias Record = WorkshopVisit

  public static let kind = FileKind.workshops
  public static let holds = "A student's workshop for a target."
  public static let people = [People.students]
  public static let stored: Property<District, [WorkshopVisit]> = \.workshops

  public static let student: Of<Reference<Student>> = .reference(
    Students.self, "Who was asked to the workshop."
  ) {
    $0.student
  }.required
  public static let section: Of<Reference<Section>> = .reference(
    Sections.self, "The class for which it was held."
  ) {
    $0.section
  }
  public static let target: Of<Reference<Target>> = .written(
    "target_id", .code, "What it was about: a target of pathways.csv."
  ) { it, district in
    .text(district.curriculum.targets[it.target].id)
  }.required
  public static let date: Of<Day> = .day("date", "The day of the workshop.") { $0.date }.required
  public static let attended: Of<Bool> = .yesNo("attended", "Whether the student came.") {
    $0.attended
  }

  public static let columns = list(student, section, target, date, attended)
  public static let key = list(student, section, target, date)

  public static func day(of record: Record) -> Day? { record.date }
}
