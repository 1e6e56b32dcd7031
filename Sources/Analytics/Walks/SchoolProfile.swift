import Coaching
import Summaries
import Tables

/// One school in one window as one row: who was walked, where teachers pause, whether they move,
/// and how students are doing (M15, R87).
///
/// `median_step` is that of the model with most placements in the school; `commonest_pause` is
/// over all models, its share of all placements of the school. `advanced_share` compares with
/// the window before; coverage by conferences pools the weeks whose Monday lies in the window;
/// the share on pace is that of the day of the study, the same in every window. A school without
/// placements has missing cells, as has one without conferences or pace.
///
/// Elements are placements. Rows are those of `walk_coverage`, in its order.
package struct SchoolProfile: Summary {
  private let context: SchoolContext
  private var stands: [SchoolWindow: SchoolStand] = [:]

  package init(_ study: Study) { context = SchoolContext(study) }

  package mutating func add(_ placement: TeacherPlacement) {
    guard let progression = context.progressions[placement.model] else { return }
    let place = SchoolWindow(window: placement.window, school: placement.school)
    stands[place, default: SchoolStand()].add(placement.placement, on: progression)
  }

  package mutating func merge(_ later: SchoolProfile) {
    for (place, stand) in later.stands { stands[place, default: SchoolStand()].merge(stand) }
  }

  package func finish() -> [SchoolProfileRow] {
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
package struct SchoolProfileRow: MeasureRow, Hashable {
  package let coverage: WalkCoverageRow
  package let medianStep: String?
  package let commonestPause: String?
  /// Teachers at the commonest pause.
  package let commonestPauses: Int
  /// Paused, undetermined and complete placements.
  package let placements: Int
  /// Who advanced, of those with a position in this window and the one before.
  package let advanced: PooledShare
  /// Student-weeks with a conference, of those that could have had one.
  package let conferences: PooledShare
  /// Students on pace, ahead or complete, of those with a pace.
  package let onPace: PooledShare

  package static let scope = RowScope.groups(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.coverage.windowID),
    .key("school_id", .school, \.coverage.school?.id),
    .count("eligible", \.coverage.eligible, of: .teachers, .is(.eligible)),
    .count("walked", \.coverage.walked, of: .teachers, .is(.walked)),
    .share("coverage", \.coverage.walked, of: \.coverage.eligible),
    .id("median_step", \.medianStep, .team), .id("commonest_pause", \.commonestPause, .team),
    .share("commonest_share", \.commonestShare, .team),
    .share("advanced_share", \.advanced.part, of: \.advanced.whole),
    .share("conference_coverage", \.conferences.part, of: \.conferences.whole),
    .share("on_pace_share", \.onPace.part, of: \.onPace.whole),
  ]

  package static let unprinted: [Count<Self>] = [
    Count(\.placements, of: .teachers, .is(.placements), .covers(\.coverage.walked)),
    Count(\.advanced.whole, of: .teachers, .is(.moved)),
    Count(\.advanced.part, of: .teachers, .is(.advanced), .part(of: \.advanced.whole)),
    Count(\.conferences.whole, of: .students, .is(.conferenceWeeks)),
    Count(\.conferences.part, of: .students, .is(.conferencesMet), .part(of: \.conferences.whole)),
    Count(\.onPace.whole, of: .students, .is(.paced, by: [.school])),
    Count(
      \.onPace.part, of: .students, .is(.keepingPace, by: [.school]), .part(of: \.onPace.whole)),
  ]

  /// Of all placements those at the commonest pause.
  package var commonestShare: Double? {
    guard commonestPause != nil, placements > 0 else { return nil }
    return Double(commonestPauses) / Double(placements)
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
