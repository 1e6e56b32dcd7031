import Coaching

/// What measures of the gradebook share.
extension Study {
  /// What classes follow, who is in them, and the marks of each student (R6).
  package var gradebook: Gradebook {
    once(\.gradebook) { Gradebook($0) }
  }

  /// How far each student is on each pathway, in the order of its table.
  package var learnerProgress: [LearnerProgress] {
    once(\.learnerProgress, Study.makeLearnerProgress)
  }

  /// How far each class is on each pathway.
  package var playlistProgress: [PlaylistProgressRow] {
    once(\.playlistProgress, Study.makePlaylistProgress)
  }

  /// The pace of each student on each pathway, in the order of its table.
  package var pacing: [Pacing] { once(\.pacing, Study.makePacing) }

  /// The pace of each class on each pathway.
  package var sectionPacing: [SectionPacingRow] { once(\.sectionPacing, Study.makeSectionPacing) }

  /// How many students of each class master each target.
  package var masteryRates: [MasteryRatesRow] { once(\.masteryRates, Study.makeMasteryRates) }

  /// Who needed and who attended workshops, by class and target.
  package var workshopMatch: [WorkshopMatchRow] { once(\.workshopMatch, Study.makeWorkshopMatch) }
}
