package import Coaching
package import Tables

/// `workshops.csv`.
package enum Workshops: ListedTable {
  package typealias Record = WorkshopVisit

  package static let kind = FileKind.workshops
  package static let holds = "A student's workshop for a target."
  package static let people = [People.students]
  package static let stored: Property<District, [WorkshopVisit]> = \.workshops

  package static let student: Of<Reference<Student>> = .reference(
    Students.self, "Who was asked to the workshop."
  ) {
    $0.student
  }.required
  package static let section: Of<Reference<Section>> = .reference(
    Sections.self, "The class for which it was held."
  ) {
    $0.section
  }
  package static let target: Of<Reference<Target>> = .written(
    "target_id", .code, "What it was about: a target of pathways.csv."
  ) { it, district in
    .text(district.curriculum.targets[it.target].id)
  }.required
  package static let date: Of<Day> = .day("date", "The day of the workshop.") { $0.date }.required
  package static let attended: Of<Bool> = .yesNo("attended", "Whether the student came.") {
    $0.attended
  }

  package static let columns = list(student, section, target, date, attended)
  package static let key = list(student, section, target, date)

  package static func day(of record: Record) -> Day? { record.date }
}
