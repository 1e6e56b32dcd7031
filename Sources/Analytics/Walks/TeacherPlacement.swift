public import Coaching
public import Tables

/// Where a teacher stands on one model in one window: the unit of every distribution (M08-M19).
public struct TeacherPlacement: Sendable {
  /// The place of the window in ``Study/windows``.
  public var window: Int
  /// The framework id of the progression.
  public var model: String
  public var teacher: Reference<Teacher>
  public var school: Reference<School>?
  public var placement: Placement
  /// The joined statuses of the visit, one for each step of the chain (R4).
  public var statuses: [StepStatus]
  /// Steps in place after the pause (M04, R31).
  public var beyond: Int?
  /// The phase in which observers began (R28).
  public var startedAt: Int?
  /// Whether every walk-through behind it is a coach's (R2).
  public var isCoachs: Bool
  public var walkthrough: String
  public var date: Day
  /// Whether observers differed on the step at which the scan stopped (R4).
  public var isSplit: Bool?
}

/// The walk-throughs of one teacher at one time, by all who were in the room (R3).
public struct Visit: Sendable {
  public var teacher: Reference<Teacher>
  /// The visit id; empty where the day stands for it.
  public var id: String
  /// The latest date of its walk-throughs.
  public var date: Day
  /// The places of its walk-throughs in ``District/walkthroughs``, in file order, one for each
  /// observer and model (R3).
  public var walkthroughs: [Int]
}
