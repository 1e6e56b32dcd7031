import Coaching

/// What measures of walk-throughs share.
extension Study {
  /// The visits of observers, by teacher, then date (R3).
  package var visits: [Visit] { once(\.visits, Study.makeVisits) }

  /// Where teachers stand, by window, model and teacher (M02-M06, R2).
  package var placements: [TeacherPlacement] { once(\.placements, Study.makePlacements) }

  /// Each teacher's placements from window to window (M16-M19).
  package var trajectories: [Trajectory] { once(\.trajectories, Study.makeTrajectories) }

  /// Who advanced, held and slipped, for `movement_summary` and the school profile.
  package var movementSummary: [MovementSummaryRow] {
    once(\.movementSummary, Study.makeMovementSummary)
  }

  /// The walk-throughs of observers, each with its window and company (M20-M23).
  package var observedWalks: [ObservedWalk] { once(\.observedWalks, Study.makeObservedWalks) }

  /// How many teachers were walked, for `walk_coverage` and the school profile.
  package var walkCoverage: [WalkCoverageRow] { once(\.walkCoverage, Study.makeWalkCoverage) }
}
