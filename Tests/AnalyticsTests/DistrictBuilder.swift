import Coaching
import Tables

@testable import Analytics

/// A district for tests: a progression of the shape of Flex, and walk-throughs in shorthand.
///
/// The phases are Foundation with 11 actions, Differentiated with 9 and Personalized with 9.
struct DistrictBuilder {
  var district: District
  private let optional: Set<String>

  /// - Parameter optional: ids of optional steps, as `flex.foundation.03`.
  init(models: [String] = ["flex"], optional: Set<String> = []) {
    self.optional = optional
    district = District(frameworks: [])
    for model in models { addModel(model) }
  }

  /// Adds a progression; the phases are cut into sections of two or three steps like Flex.
  mutating func addModel(
    _ id: String, phases: [(id: String, sizes: [Int])] = DistrictBuilder.flexPhases
  ) {
    var steps: [Step] = []
    let made = phases.map { phase in
      let start = steps.count
      for (section, size) in phase.sizes.enumerated() {
        for _ in 0..<size {
          let number = steps.count - start + 1
          let stepID = "\(id).\(phase.id).\(number < 10 ? "0" : "")\(number)"
          steps.append(
            Step(
              id: stepID, section: "Section \(section + 1)", number: number,
              label: "Action \(phase.id) \(number)", move: "Move \(phase.id) \(number)",
              isOptional: optional.contains(stepID)))
        }
      }
      return Phase(id: phase.id, title: phase.id, steps: start..<steps.count)
    }
    let facts = FrameworkFacts(
      id: id, title: id, ordering: .sequential, version: "1", source: "")
    district.frameworks.append(
      .progression(Progression(facts: facts, phases: made, steps: steps)))
  }

  static let flexPhases = [
    (id: "foundation", sizes: [2, 3, 3, 3]), (id: "differentiated", sizes: [3, 3, 3]),
    (id: "personalized", sizes: [3, 3, 3]),
  ]

  /// Lists a teacher as the teachers file does; list teachers before they walk.
  mutating func teacher(
    _ id: String, school: String? = nil, model: String? = nil, coach: String? = nil,
    begin: String? = nil, end: String? = nil
  ) {
    var teacher = Teacher(id: id)
    teacher.school = school.map { district.roster.schools.intern($0) }
    teacher.declaredModel = model
    teacher.coach = coach
    teacher.begin = begin.map(day)
    teacher.end = end.map(day)
    district.roster.teachers.list(teacher)
  }

  mutating func window(_ id: String, _ start: String, _ end: String) {
    district.windows.append(Window(id: id, start: day(start), end: day(end)))
  }

  /// Adds a walk-through: `"I I N ?"` are the first steps, the rest is not assessed.
  ///
  /// `I` in place, `E` emerging, `N` not yet, `-` not applicable, `o` not observable, `?` not
  /// assessed; a number before it repeats: `"11I 3I N"`.
  mutating func walk(
    _ teacher: String, on date: String, _ statuses: String, model: String = "flex",
    visit: String = "", observer: String? = nil, source: Walkthrough.Source = .observer,
    startPhase: Int? = nil, school: String? = nil, declared: String? = nil, id: String? = nil
  ) {
    let size = district.progression(model)?.steps.count ?? 0
    let given = DistrictBuilder.statuses(statuses)
    precondition(given.count <= size, "no more statuses than steps")
    let line = district.walkthroughs.count + 2
    var walkthrough = Walkthrough(
      id: id ?? "W\(line)", visit: visit, date: day(date),
      teacher: district.roster.teachers.intern(teacher), source: source, model: model,
      statuses: given + Array(repeating: .notAssessed, count: size - given.count),
      location: Location(file: "walkthroughs.csv", line: line))
    walkthrough.observer = observer
    walkthrough.startPhase = startPhase
    walkthrough.school = school.map { district.roster.schools.intern($0) }
    walkthrough.declaredModel = declared
    district.walkthroughs.append(walkthrough)
    district.given.insert(.walkthroughs)
  }

  var study: Study { Study(district) }

  /// The statuses of a shorthand.
  static func statuses(_ text: String) -> [StepStatus] {
    text.split(separator: " ").flatMap { word in
      let times = Int(word.dropLast()) ?? 1
      guard let status = word.last.flatMap({ letters[$0] }) else {
        preconditionFailure("a status is one of I, E, N, -, o, ?")
      }
      return Array(repeating: status, count: times)
    }
  }

  private static let letters: [Character: StepStatus] = [
    "I": .inPlace, "E": .emerging, "N": .notYet, "-": .notApplicable, "o": .notObservable,
    "?": .notAssessed,
  ]
}

/// A day of a test, written as in a file.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("a day is written as 2026-09-10") }
  return day
}

/// The cells of a result as CSV shows them: columns by `,`, missing as nothing.
func lines(_ table: Table, _ columns: String...) -> [String] {
  let places = columns.isEmpty ? Array(table.columns.indices) : columns.compactMap(table.index(of:))
  return (0..<table.count).map { row in
    places.map { table[row, $0].plain }.joined(separator: ",")
  }
}
