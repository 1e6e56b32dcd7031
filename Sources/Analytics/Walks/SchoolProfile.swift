import Coaching
public import Summaries
public import Tables

/// One school in one window as one row: who was walked, where teachers pause, whether they move,
/// and how students are doing (M15, R87).
///
/// `median_step` is that of the model with most positions in the school; `commonest_pause` is
/// over all models, its share of all placements of the school. `advanced_share` compares with
/// the window before; coverage by conferences pools the weeks whose Monday lies in the window;
/// the share on pace is that of the day of the study, the same in every window. A school without
/// placements has missing cells, as has one without conferences or pace.
///
/// Elements are placements. Rows are those of `walk_coverage`, in its order.
public struct SchoolProfile: Summary {
  private let context: SchoolContext
  private var stands: [SchoolWindow: SchoolStand] = [:]

  public init(_ study: Study) { context = SchoolContext(study) }

  public mutating func add(_ placement: TeacherPlacement) {
    guard let progression = context.progressions[placement.model] else { return }
    let place = SchoolWindow(window: placement.window, school: placement.school)
    stands[place, default: SchoolStand()].add(placement.placement, on: progression)
  }

  public mutating func merge(_ later: SchoolProfile) {
    for (place, stand) in later.stands { stands[place, default: SchoolStand()].merge(stand) }
  }

  public func finish() -> [SchoolProfileRow] {
    context.walkCoverage.map { coverage in
      let place = SchoolWindow(window: coverage.window, school: coverage.school?.reference)
      let stand = stands[place] ?? SchoolStand()
      let commonest = stand.commonestPause
      return SchoolProfileRow(
        coverage: coverage, medianStep: stand.medianStep(in: context.progressions),
        commonestPause: commonest?.id, commonestPauses: commonest?.teachers ?? 0,
        placements: stand.placements, advanced: context.advanced[place] ?? PooledShare(),
        conferences: context.conferences[place] ?? PooledShare(),
        onPace: context.onPace[place.school] ?? PooledShare())
    }
  }
}

/// One row of `school_profile`.
public struct SchoolProfileRow: TableRow, Hashable {
  public let coverage: WalkCoverageRow
  public let medianStep: String?
  public let commonestPause: String?
  /// Teachers at the commonest pause.
  public let commonestPauses: Int
  /// Paused, undetermined and complete placements.
  public let placements: Int
  /// Who advanced, of those with a position in this window and the one before.
  public let advanced: PooledShare
  /// Student-weeks with a conference, of those that could have had one.
  public let conferences: PooledShare
  /// Students on pace, ahead or complete, of those with a pace.
  public let onPace: PooledShare

  public static let columns: [Column] = [
    .identifier("window_id"), .identifier("school_id"), .count("eligible"), .count("walked"),
    .share("coverage"), .identifier("median_step"), .identifier("commonest_pause"),
    .share("commonest_share"), .share("advanced_share"), .share("conference_coverage"),
    .share("on_pace_share"),
  ]

  public var values: [Value] {
    [
      .text(coverage.windowID), Value(coverage.school?.id), .integer(coverage.eligible),
      .integer(coverage.walked), .share(coverage.walked, of: coverage.eligible),
      Value(medianStep), Value(commonestPause),
      commonestPause == nil ? .missing : .share(commonestPauses, of: placements),
      Value(advanced.finish()), Value(conferences.finish()), Value(onPace.finish()),
    ]
  }
}

extension Measure {
  static let schoolProfile = Measure(
    "school_profile", "One school in one window as one row", needs: [.walkthroughs],
    under: [.consistency, .minimumMinutes, .paceBand]
  ) { study in
    study.windows.isEmpty ? [] : SchoolProfile(study).summarizing(study.placements)
  }
}
