public import Tables

/// One observer's walk-through of one classroom on one progression.
public struct Walkthrough: Sendable {
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// The teacher's own view.
    case selfView = "self"
    case observer, coach
    /// What the observers of a visit settled on together (R4).
    case team
  }

  public var id: String
  /// Shared by those who saw the same lesson; empty where walk-throughs of a day are one visit.
  public var visit: String
  public var date: Day
  public var school: Reference<School>?
  public var teacher: Reference<Teacher>
  public var observer: String?
  public var source: Source
  public var declaredModel: String?
  /// The framework id of the progression walked.
  public var model: String
  /// The place of the phase in which observers began, where they said so.
  public var startPhase: Int?
  /// One status for each step of the progression's chain.
  public var statuses: [StepStatus]
  /// Which statuses follow from a landed step rather than from a rating (R29).
  public var implied: Set<Int> = []
  /// What observers wrote beside a step, by its place in the chain.
  public var evidence: [Int: String] = [:]
  public var minutes: Double?
  public var feedbackOn: Day?
  public var position: Position

  public init(
    id: String, visit: String = "", date: Day, teacher: Reference<Teacher>, source: Source,
    model: String, statuses: [StepStatus], position: Position
  ) {
    self.id = id
    self.visit = visit
    self.date = date
    self.teacher = teacher
    self.source = source
    self.model = model
    self.statuses = statuses
    self.position = position
  }

  /// Whether it is an observer's or the team's, not the teacher's own view (R2).
  public var isObserved: Bool { source != .selfView }
}
