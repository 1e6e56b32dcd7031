import Coaching

/// What measures of the gradebook share.
extension Study {
  /// What classes follow, who is in them, and the marks of each student (R6).
  public var gradebook: Gradebook {
    once(\.gradebook) { Gradebook($0) }
  }

  /// How far each student is on each pathway, in the order of its table.
  public var learnerProgress: [LearnerProgress] {
    once(\.learnerProgress, Study.makeLearnerProgress)
  }

  /// How far each class is on each pathway.
  public var playlistProgress: [PlaylistProgressRow] {
    once(\.playlistProgress, Study.makePlaylistProgress)
  }

  /// The pace of each student on each pathway, in the order of its table.
  public var pacing: [Pacing] { once(\.pacing, Study.makePacing) }

  /// The pace of each class on each pathway.
  public var sectionPacing: [SectionPacingRow] { once(\.sectionPacing, Study.makeSectionPacing) }

  /// How many students of each class master each target.
  public var masteryRates: [MasteryRatesRow] { once(\.masteryRates, Study.makeMasteryRates) }

  /// Who needed and who attended workshops, by class and target.
  public var workshopMatch: [WorkshopMatchRow] { once(\.workshopMatch, Study.makeWorkshopMatch) }
}
