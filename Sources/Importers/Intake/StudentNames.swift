import Coaching
import People

/// The names of students whom rosters and gradebooks have, to tell several names in a cell from one.
struct StudentNames: Sendable {
  private var whole: Set<String> = []
  private var given: Set<String> = []
  private let count: Int

  init(_ roster: Roster, first count: Int) {
    self.count = count
    for reference in roster.students.references.prefix(count) {
      let student = roster.students[reference]
      guard let name = PersonName(student.name ?? student.id) else { continue }
      whole.insert(name.key)
      if name.words.count > 1 { given.insert(name.words[0]) }
    }
  }

  /// Whether a text is the id or the name of one of them.
  func knowledge(of text: String, _ intake: Intake) -> NamedPeople.Knowledge {
    let id = intake.aliases.id(of: text, .student)
    let found = intake.district.roster.students.find(id).map { $0.index < count }
    if id != text || found == true { return .whole }
    guard let name = PersonName(text) else { return .none }
    if whole.contains(name.key) { return .whole }
    return given.contains(name.key) ? .given : .none
  }
}

extension Intake {
  /// Notes what a gradebook calls a student who has a name already.
  mutating func noteName(_ name: String, of student: Reference<Student>) {
    guard let known = district.roster.students[student].name, known != name else { return }
    otherNames[student, default: []].insert(name)
  }

  /// The students whom rosters and gradebooks have; looked up when the first log needs them.
  mutating func namedStudents() -> StudentNames {
    if let studentNames { return studentNames }
    let names = StudentNames(district.roster, first: studentsBeforeLogs)
    studentNames = names
    return names
  }
}
