package import Coaching
package import Tables

/// Where a teacher stands on one model in one window: the unit of every distribution (M08-M19).
package struct TeacherPlacement: Sendable {
  /// The place of the window in ``Study/windows``.
  package var window: Int
  /// The framework id of the progression.
  package var model: String
  package var teacher: Reference<Teacher>
  package var school: Reference<School>?
  package var placement: Placement
  /// The joined statuses of the visit, one for each step of the chain (R4).
  package var statuses: [StepStatus]
  /// Steps in place after the pause (M04, R31).
  package var beyond: Int?
  /// The phase in which observers began (R28).
  package var startedAt: Int?
  /// Whether every walk-through behind it is a coach's (R2).
  package var isCoachs: Bool
  package var walkthrough: String
  package var date: Day
  /// Whether observers differed on the step at which the scan stopped (R4).
  package var isSplit: Bool?
}

/// The walk-throughs of one teacher at one time, by all who were in the room (R3).
package struct Visit: Sendable {
  package var teacher: Reference<Teacher>
  /// The visit id; empty where the day stands for it.
  package var id: String
  /// The latest date of its walk-throughs.
  package var date: Day
  /// The places of its walk-throughs in ``District/walkthroughs``, in file order, one for each
  /// observer and model (R3).
  package var walkthroughs: [Int]
  /// The places of those that a later one of the same observer and model replaced.
  package var replaced: [Int] = []
}
