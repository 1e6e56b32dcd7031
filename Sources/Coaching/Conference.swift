public import Tables

/// One student's meeting with a teacher, as a conference log holds it.
public struct Conference: Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case goal, mentoring, projectCheckIn, feedback, other
  }

  public enum Format: String, Hashable, Sendable, CaseIterable {
    case oneToOne = "1:1"
    case group
  }

  public enum Leader: String, Hashable, Sendable, CaseIterable { case teacher, shared, student }

  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case held, studentAbsent, teacherAbsent, cancelled, otherDuty
  }

  public var id: String?
  public var date: Day
  public var student: Reference<Student>
  public var teacher: Reference<Teacher>?
  /// The section the row names; R57 finds it otherwise.
  public var section: Reference<Section>?
  public var kind: Kind?
  public var format: Format?
  public var minutes: Double?
  public var leader: Leader?
  public var goalSet: Bool?
  public var goalMet: Bool?
  public var planned: Bool?
  public var outcome: Outcome?
  public var position: Position

  public init(date: Day, student: Reference<Student>, position: Position) {
    self.date = date
    self.student = student
    self.position = position
  }

  /// Whether it took place: held, or a row of a log of what took place (R15).
  public var isHeld: Bool { outcome.map { $0 == .held } ?? (planned != true) }
}

/// A student's workshop for a target.
public struct WorkshopVisit: Sendable {
  public var student: Reference<Student>
  public var section: Reference<Section>?
  public var target: Reference<Target>
  public var date: Day
  public var attended: Bool?

  public init(student: Reference<Student>, target: Reference<Target>, date: Day) {
    self.student = student
    self.target = target
    self.date = date
  }
}

/// A commitment made at a debrief: who does what until when.
public struct Commitment: Identified {
  public var id: String
  public var madeOn: Day?
  public var school: Reference<School>?
  public var owner: String?
  public var action: String?
  public var due: Day?
  public var evidence: String?
  public var status: String?
  public var closed: Day?

  public init(id: String) { self.id = id }
}

/// An action step of a continuum, given to a teacher.
public struct ActionStep: Sendable {
  public var teacher: Reference<Teacher>
  public var framework: String
  public var strand: String
  /// The column as written: `from > to` (R91).
  public var column: String
  public var action: String
  public var assigned: Day?
  public var closed: Day?
  public var owner: String?

  public init(
    teacher: Reference<Teacher>, framework: String, strand: String, column: String, action: String
  ) {
    self.teacher = teacher
    self.framework = framework
    self.strand = strand
    self.column = column
    self.action = action
  }
}
