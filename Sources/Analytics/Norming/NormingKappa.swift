package import Coaching
import Summaries
import Tables

/// κ beside the α of `norming`, for readers who are used to it (M26, M27, R99).
///
/// Cohen's κ for each pair of observers who both rated at least ten units of a window, model and
/// level, with linear weights where values have an order along the progression (phase, pause);
/// Fleiss' κ where all units have the same number of ratings. The value is missing where nothing
/// varies. Observers without an id are in no pair. Read it with the exact agreement of `norming`.
///
/// Rows by window, model, level, kind and raters.
package struct NormingKappa: Summary {
  /// Units that two observers must share.
  static let fewestUnits = 10

  private struct Group: Sendable {
    var units = 0
    var coincidences = Coincidences()
    var pairs: [ObserverPair: CohenKappa] = [:]
  }

  /// Two observers, in the order of their ids' bytes.
  private struct ObserverPair: Hashable {
    var first: String
    var second: String
  }

  private let windows: [Window]
  private var groups: [NormingGroup: Group] = [:]

  package init(windows: [Window]) { self.windows = windows }

  package mutating func add(_ unit: NormingUnit) {
    let key = unit.group
    groups[key, default: Group()].units += 1
    groups[key, default: Group()].coincidences.add(unit.values)
    let named = unit.ratings.compactMap { rating in
      rating.observer.map { (observer: $0, value: rating.value) }
    }.sorted { byBytes($0.observer, $1.observer) }
    for (place, first) in named.enumerated() {
      for second in named[(place + 1)...] {
        let pair = ObserverPair(first: first.observer, second: second.observer)
        let empty = key.cohen
        groups[key, default: Group()].pairs[pair, default: empty]
          .add((first: first.value, second: second.value))
      }
    }
  }

  package mutating func merge(_ later: NormingKappa) {
    for (key, group) in later.groups {
      groups[key, default: Group()].units += group.units
      groups[key, default: Group()].coincidences.merge(group.coincidences)
      let empty = key.cohen
      for (pair, kappa) in group.pairs {
        groups[key, default: Group()].pairs[pair, default: empty].merge(kappa)
      }
    }
  }

  package func finish() -> [NormingKappaRow] {
    groups.sorted { NormingKappa.comesBefore($0.key, $1.key) }.flatMap { key, group in
      let row = { (kind: NormingKappaRow.Kind, raters: String, units: Int, value: Double?) in
        NormingKappaRow(
          window: windows[key.window].id, group: key, kind: kind, raters: raters, units: units,
          value: value)
      }
      let pairs = group.pairs.filter { $0.value.units >= NormingKappa.fewestUnits }
        .map { pair, kappa in
          row(.cohen, "\(pair.first);\(pair.second)", kappa.units, kappa.finish())
        }.sorted { byBytes($0.raters, $1.raters) }
      let agreement = group.coincidences.finish()
      guard let raters = agreement.raters else { return pairs }
      return pairs + [row(.fleiss, String(raters), group.units, agreement.fleissKappa)]
    }
  }

  /// By window, model and level, as the columns stand (R65).
  private static func comesBefore(_ left: NormingGroup, _ right: NormingGroup) -> Bool {
    if left.window != right.window { return left.window < right.window }
    if left.model != right.model { return Value(left.model) < Value(right.model) }
    return left.level < right.level
  }
}

extension NormingGroup {
  /// Where Cohen's κ starts: phases and pauses have an order with equal steps (R99).
  fileprivate var cohen: CohenKappa {
    CohenKappa(weights: level == .phase || level == .pause ? .linear : .equal)
  }
}

/// One row of `norming_kappa`.
package struct NormingKappaRow: MeasureRow, Hashable {
  package enum Kind: String, Hashable, Sendable, CaseIterable { case cohen, fleiss }

  package let window: String
  package let group: NormingGroup
  package let kind: Kind
  /// The two ids joined by `;`, or how many people rated each unit.
  package let raters: String
  package let units: Int
  package let value: Double?

  package static let scope = RowScope.persons(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("model", .model, \.group.model),
    .key("level", .level, \.group.level.word), .id("kind", \.kind.rawValue, .person),
    .id("raters", \.raters, .person), .count("units", \.units, .person),
    .score("value", \.value, .person),
  ]
}

extension Measure {
  static let normingKappa = Measure(
    "norming_kappa", "Cohen's and Fleiss' kappa of observers", needs: [.walkthroughs]
  ) { study in
    NormingKappa(windows: study.windows).summarizing(study.normingUnits)
  }
}
