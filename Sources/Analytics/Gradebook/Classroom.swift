package import Coaching

/// A class as rows show it: its id with its school and its teacher (R56).
package struct Classroom: Hashable, Sendable {
  package let section: Named<Section>
  /// The section's own school, else its teacher's.
  package let school: Named<School>?
  package let teacher: Named<Teacher>?

  init(_ section: Reference<Section>, in roster: Roster) {
    self.section = roster.sections.named(section)
    school = roster.school(of: section).map(roster.schools.named)
    teacher = roster.sections[section].teacher.map(roster.teachers.named)
  }
}
