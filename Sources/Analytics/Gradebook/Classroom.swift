public import Coaching

/// A class as rows show it: its id with its school and its teacher (R56).
public struct Classroom: Hashable, Sendable {
  public let section: Named<Section>
  /// The section's own school, else its teacher's.
  public let school: Named<School>?
  public let teacher: Named<Teacher>?

  init(_ section: Reference<Section>, in roster: Roster) {
    self.section = roster.sections.named(section)
    school = roster.school(of: section).map(roster.schools.named)
    teacher = roster.sections[section].teacher.map(roster.teachers.named)
  }
}
