import Coaching
import Summaries
import Tables

/// The quartiles of where teachers stand, for each school and for all (M13, R80).
///
/// Quartiles are steps that somebody stands at, never a number between two (R26). The count of
/// the undetermined stands beside, so that the quartiles do not look better than the room.
///
/// Columns are those of `position_summary`: quartiles are step ids, or `flex.complete`. Rows by
/// window, model and school, with `all` for the whole district; none where no teacher has a
/// position. A teacher without school counts among all only.
package struct PositionSummary: Summary {
  private struct Place: Hashable {
    var key: WindowModel
    /// `nil` for all schools together.
    var school: Reference<School>?
  }

  private struct Standing {
    var positions: [Int] = []
    var undetermined = 0
  }

  private let windows: [Window]
  private let progressions: [String: Progression]
  private let schools: Registry<School>
  private var standings: [Place: Standing] = [:]

  package init(_ study: Study) {
    windows = study.windows
    progressions = study.progressions
    schools = study.district.roster.schools
  }

  package mutating func add(_ placement: TeacherPlacement) {
    guard let progression = progressions[placement.model] else { return }
    let position = placement.placement.position(in: progression)
    let isUndetermined = if case .undetermined = placement.placement { true } else { false }
    for school in Set([placement.school, nil]) {
      let place = Place(key: WindowModel(placement), school: school)
      if let position { standings[place, default: Standing()].positions.append(position) }
      if isUndetermined { standings[place, default: Standing()].undetermined += 1 }
    }
  }

  package mutating func merge(_ later: PositionSummary) {
    standings.merge(later.standings) {
      Standing(
        positions: $0.positions + $1.positions, undetermined: $0.undetermined + $1.undetermined)
    }
  }

  package func finish() -> [PositionSummaryRow] {
    standings.filter { !$0.value.positions.isEmpty }
      .map { place, standing in (place.key, row(place, standing)) }
      .sorted { $0.0 == $1.0 ? byBytes($0.1.school, $1.1.school) : $0.0 < $1.0 }
      .map(\.1)
  }

  private func row(_ place: Place, _ standing: Standing) -> PositionSummaryRow {
    let sorted = standing.positions.sorted()
    let steps = progressions[place.key.model]?.steps ?? []
    let quartile = { (quarters: Int) in
      let position = sorted[PositionSummary.rank(quarters, of: sorted.count) - 1]
      return position <= steps.count ? steps[position - 1].id : "\(place.key.model).complete"
    }
    return PositionSummaryRow(
      window: windows[place.key.window].id, model: place.key.model,
      school: place.school.map { schools[$0].id } ?? "all", placements: sorted.count,
      firstQuartile: quartile(1), median: quartile(2), thirdQuartile: quartile(3),
      undetermined: standing.undetermined,
      before: place.school == nil ? (1...3).map { before($0, sorted, place.key) } : [])
  }

  /// How tables name what they count of the steps up to a quartile.
  private func before(
    _ quarters: Int, _ sorted: [Int], _ key: WindowModel
  ) -> [[Dimension: Value]] {
    guard let progression = progressions[key.model] else { return [] }
    let position = sorted[PositionSummary.rank(quarters, of: sorted.count) - 1]
    return WindowModel.places(
      of: progression.steps.indices.prefix(position), in: progression, windows[key.window].id)
  }

  /// The nearest rank: the ⌈q·n⌉-th of n positions.
  private static func rank(_ quarters: Int, of count: Int) -> Int { (quarters * count + 3) / 4 }
}

/// One row of `position_summary`.
package struct PositionSummaryRow: MeasureRow, Hashable {
  package let window: String
  package let model: String
  /// The school's id, or `all`.
  package let school: String
  /// Placements with a position.
  package let placements: Int
  package let firstQuartile: String
  package let median: String
  package let thirdQuartile: String
  package let undetermined: Int
  /// Of all schools, for each quartile, how tables name what they count of the steps up to it.
  let before: [[[Dimension: Value]]]

  package static let scope = RowScope.groups(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("model", .model, \.model),
    .key("school_id", .school, \.school),
    .count("placements", \.placements, of: .teachers, .is(.positions), .present),
    .id("q1", \.firstQuartile, .split(of: [\.placements], parts: 4)).derived(
      from: all, .counts(.placements) { $0.before.first }),
    .id("median", \.median, .split(of: [\.placements], parts: 2)).derived(
      from: all, .counts(.placements) { $0.before.dropFirst().first }),
    .id("q3", \.thirdQuartile, .split(of: [\.placements], parts: 4)).derived(
      from: all, .counts(.placements) { $0.before.last }),
    .count("undetermined", \.undetermined, of: .teachers, .is(.undetermined)),
  ]

  private static let all = Origin<Self>.counts(.positions) {
    [WindowModel.place($0.window, $0.model)]
  }

  package static let unprinted: [Count<Self>] = [
    Count(
      \.all, of: .teachers, .is(.placements), .within(.walked, by: [.window, .school]),
      .sum(of: [\.placements, \.undetermined]))
  ]

  /// Placements with a position and without one.
  var all: Int { placements + undetermined }
}

extension Measure {
  static let positionSummary = Measure(
    "position_summary", "The quartiles of where teachers stand, by school",
    needs: [.walkthroughs], under: [.consistency]
  ) { study in
    PositionSummary(study).summarizing(study.placements)
  }
}
