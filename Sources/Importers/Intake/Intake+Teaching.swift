import Coaching
import Tables

extension Intake {
  /// Gives a class of a gradebook, of which nothing says who teaches it, the one teacher who logs for its
  /// students and has no other class (R57).
  ///
  /// Where a file lists the classes, it says who teaches them or that nobody knows.
  mutating func deriveTeachersOfClasses() {
    guard !district.given.contains(.sections) else { return }
    let sections = district.roster.sections
    var spells: [Reference<Student>: [Enrollment]] = [:]
    for spell in district.roster.enrollments { spells[spell.student, default: []].append(spell) }
    var loggers: [Reference<Section>: Set<Reference<Teacher>>] = [:]
    for conference in district.conferences where conference.section == nil {
      guard let teacher = conference.teacher else { continue }
      let classes = Set(
        (spells[conference.student] ?? []).filter { $0.covers(conference.date) }.map(\.section))
      guard classes.count == 1, let section = classes.first, sections[section].teacher == nil
      else { continue }
      loggers[section, default: []].insert(teacher)
    }
    let teaching = Set(sections.references.compactMap { sections[$0].teacher })
    for section in sections.references {
      guard let own = loggers[section], own.count == 1, let teacher = own.first,
        !teaching.contains(teacher)
      else { continue }
      district.roster.sections[section].teacher = teacher
    }
  }
}
