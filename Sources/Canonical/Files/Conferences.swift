package import Coaching
package import Tables

/// `conferences.csv`.
package enum Conferences: ListedTable {
  package typealias Record = Conference

  package static let kind = FileKind.conferences
  package static let holds = "A student's meeting with a teacher; a row may name several students."
  package static let people = [People.students, .teachers]
  package static let stored: Property<District, [Conference]> = \.conferences

  package static let id: Of<String> = .code("conference_id", "A short name, where the log has one.")
  { $0.id }
  package static let date: Of<Day> = .day("date", "The day of the conference.") { $0.date }.required
  package static let teacher: Of<Reference<Teacher>> = .reference(Teachers.self, "Who held it.") {
    $0.teacher
  }
  package static let student: Of<Reference<Student>> = .reference(
    Students.self, "Who had it; several students with ; between."
  ) { $0.student }.required
  package static let section: Of<Reference<Section>> = .reference(
    Sections.self, "The class it was about; found by the roster where blank (R57)."
  ) {
    $0.section
  }
  package static let purpose: Of<Conference.Kind> = .word("type", "What it was about.") { $0.kind }
    .phrases("type", "kind", "purpose")
  package static let format: Of<Conference.Format> = .word("format", "With one student or a group.")
  { $0.format }
  package static let minutes: Of<Double> = .number("minutes", "minutes", "How long it was.") {
    $0.minutes
  }
  package static let leader: Of<Conference.Leader> = .word("led_by", "Who led it.") { $0.leader }
  package static let goalSet: Of<Bool> = .yesNo("goal_set", "Whether a goal was set.") {
    $0.goalSet
  }
  .phrases("goal set", "goal")
  package static let goalMet: Of<Bool> = .yesNo("goal_met", "Whether the goal before was met.") {
    $0.goalMet
  }
  package static let planned: Of<Bool> = .yesNo(
    "planned", "Whether it is on a plan rather than in a log."
  ) {
    $0.planned
  }
  package static let outcome: Of<Conference.Outcome> = .word(
    "outcome",
    "What became of it; held where a log leaves it blank, unrecorded where nobody knows."
  ) {
    $0.outcome
  }

  package static let columns = list(
    id, date, teacher, student, section, purpose, format, minutes, leader, goalSet, goalMet,
    planned,
    outcome)
  package static let key = list(id, student)
  package static let state = publication
  package static let school: Of<Reference<School>> = .reference(
    Schools.self, "Where it was: tells apart teachers of one name, and is not kept."
  ) { $0.school }
  package static let further = list(state, school)

  package static func day(of record: Record) -> Day? { record.date }
}
