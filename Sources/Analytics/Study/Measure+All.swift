extension Measure {
  /// Every measure, in the order in which a planning team reads them.
  package static let all: [Measure] = [
    .placements, .modelMix, .phaseDistribution, .stepDistribution, .positionSummary, .nextMoves,
    .pdCohorts, .schoolSteps, .schoolProfile, .movement, .movementSummary, .stalls, .walkCoverage,
    .teacherRecency, .observerLoad, .selfView, .norming, .normingSplits,
    .normingVisits, .normingKappa,
    .rubricRollup, .levelDistribution, .levelChange, .actions, .strandCoverage, .learnerProgress,
    .playlistProgress, .mastery, .masteryRates,
    .prePost, .workshopMatch, .pacing, .sectionPacing, .conferenceCoverage, .conferenceSummary,
    .conferenceStatus, .conferenceLosses, .goalFollowThrough, .evidenceCheck, .commitmentStatus,
  ]

  /// The measure whose table has this name.
  package static func named(_ name: String) -> Measure? { all.first { $0.name == name } }
}
