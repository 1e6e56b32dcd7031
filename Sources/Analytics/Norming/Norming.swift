package import Coaching
import Summaries
import Tables

/// How far observers of the same visit agree, on each level of a walk-through.
///
/// Exact and adjacent agreement pool the pairs of observers of all visits of a window; from ten
/// visits on, Krippendorff's α and a reading of both stand beside (M25, M28, R44 to R46). It
/// says whether the window's data are firm enough to act on and what to norm on; it rates no
/// observer.
///
/// Rows by window, level (model, phase, pause, step) and model; none where no two observers of
/// a visit can be compared.
package struct Norming: Summary {
  /// Visits under which only agreement is shown (B5).
  static let fewestVisits = 10

  private let windows: [Window]
  private var groups = Grouped<NormingGroup, RatedVisits>(of: RatedVisits())

  package init(windows: [Window]) { self.windows = windows }

  package mutating func add(_ unit: NormingUnit) { groups.add(unit, to: unit.group) }

  package mutating func merge(_ later: Norming) { groups.merge(later.groups) }

  package func finish() -> [NormingRow] {
    groups.finish().map { group, rated in
      NormingRow(
        window: windows[group.window].id, group: group, visits: rated.visits,
        agreement: rated.agreement)
    }
  }
}

/// The visits that observers can be compared on, and how far they agree.
private struct RatedVisits: Summary {
  private var coincidences = Coincidences()
  private var visits: Set<Int> = []

  mutating func add(_ unit: NormingUnit) {
    coincidences.add(unit.values)
    visits.insert(unit.visit)
  }

  mutating func merge(_ later: RatedVisits) {
    coincidences.merge(later.coincidences)
    visits.formUnion(later.visits)
  }

  func finish() -> (visits: Int, agreement: Agreement) { (visits.count, coincidences.finish()) }
}

/// One row of `norming`.
package struct NormingRow: MeasureRow, Hashable {
  package let window: String
  package let group: NormingGroup
  package let visits: Int
  package let pairs: Int
  package let exact: Double
  /// Missing for models and steps, which have no neighbours (R44).
  package let adjacent: Double?
  /// Krippendorff's α; missing under ten visits and where nothing varies (R45).
  package let alpha: Double?
  package let prevalence: Double?
  package let reading: Reading

  /// What the numbers allow to say (R46).
  package enum Reading: String, Hashable, Sendable, CaseIterable {
    case firm, tentative, weak, tooFew, noVariation
  }

  /// The least exact agreement commonly asked for; movement of one step needs it too (M17, R40).
  static let leastExact = 0.75

  init(window: String, group: NormingGroup, visits: Int, agreement: Agreement) {
    self.window = window
    self.group = group
    self.visits = visits
    pairs = agreement.pairs
    exact = Double(agreement.exactPairs) / Double(agreement.pairs)
    adjacent =
      group.level.hasNeighbors ? Double(agreement.adjacentPairs) / Double(agreement.pairs) : nil
    prevalence = agreement.prevalence
    alpha =
      visits < Norming.fewestVisits
      ? nil : agreement.alpha(group.level.isOrdered ? .ordinal : .nominal)
    reading =
      if visits < Norming.fewestVisits { .tooFew } else if let alpha {
        NormingRow.reading(alpha: alpha, exact: exact)
      } else { .noVariation }
  }

  /// The cut-offs commonly used for α, firm only with enough exact agreement beside it (R46).
  private static func reading(alpha: Double, exact: Double) -> Reading {
    if alpha.reaches(0.8), exact.reaches(NormingRow.leastExact) { return .firm }
    return alpha.reaches(0.667) ? .tentative : .weak
  }

  package static let scope = RowScope.groups(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("level", .level, \.group.level.word),
    .key("model", .model, \.group.model), .count("visits", \.visits, of: .teachers, .present),
    .count("pairs", \.pairs, .made(from: [\.visits])),
    .share("exact", \.exact, .made(from: [\.visits])),
    .share("adjacent", \.adjacent, .made(from: [\.visits])),
    .id("statistic", \.statistic, .nothing), .score("value", \.alpha, .made(from: [\.visits])),
    .share("prevalence", \.prevalence, .made(from: [\.visits])),
    .id("reading", \.reading.rawValue, .made(from: [\.visits])),
  ]

  /// The statistic that is given; none under ten visits.
  package var statistic: String? { reading == .tooFew ? nil : "alpha" }
}

extension Study {
  static func makeNorming(_ study: Study) -> [NormingRow] {
    Norming(windows: study.windows).summarizing(study.normingUnits)
  }
}

extension Measure {
  static let norming = Measure(
    "norming", "How far observers of the same visit agree", needs: [.walkthroughs]
  ) { $0.norming }
}
