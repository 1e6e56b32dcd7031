package import Tables

/// One observer's walk-through of one classroom on one progression.
package struct Walkthrough: Sendable {
  package enum Source: String, Hashable, Sendable, CaseIterable {
    /// The teacher's own view.
    case selfView = "self"
    case observer, coach
    /// What the observers of a visit settled on together (R4).
    case team
  }

  package var id: String
  /// Whether ``id`` is the number of a row, since the file gives none: true in that file only.
  package var isNumbered = false
  /// Shared by those who saw the same lesson; empty where walk-throughs of a day are one visit.
  package var visit: String
  package var date: Day
  package var school: Reference<School>?
  package var teacher: Reference<Teacher>
  package var observer: String?
  package var source: Source
  package var declaredModel: String?
  /// The framework id of the progression walked.
  package var model: String
  /// The place of the phase in which observers began, where they said so.
  package var startPhase: Int?
  /// One status for each step of the progression's chain.
  package var statuses: [StepStatus]
  /// Which statuses follow from a landed step rather than from a rating (R29).
  package var implied: Set<Int> = []
  /// What observers wrote beside a step, by its place in the chain.
  package var evidence: [Int: String] = [:]
  package var minutes: Double?
  package var feedbackOn: Day?
  package var location: Location

  package init(
    id: String, visit: String = "", date: Day, teacher: Reference<Teacher>, source: Source,
    model: String, statuses: [StepStatus], location: Location
  ) {
    self.id = id
    self.visit = visit
    self.date = date
    self.teacher = teacher
    self.source = source
    self.model = model
    self.statuses = statuses
    self.location = location
  }

  /// What stands for an id where a file gives none, as forms do: the row is the walk-through.
  package static func number(of line: Int, in file: String) -> String {
    "\(numbering(file))\(line)"
  }

  /// How such numbers begin: sheets of a workbook and files of an archive have lines of the same number.
  package static func numbering(_ file: String) -> String {
    let isPlain = file.lowercased().hasSuffix(".csv")
    return "\(isPlain ? file.dropLast(4) : file[...])-"
  }

  /// Whether it is an observer's or the team's, not the teacher's own view (R2).
  package var isObserved: Bool { source != .selfView }
}
