package import Coaching
import Summaries
import Tables

/// The actions on which observers of the same visit differ: what to norm on next (M29, R44).
///
/// A pair differs where both assessed the step and gave different statuses. Rows by window,
/// model, phase and step, for every step with at least one pair.
package struct NormingSplits: Summary {
  private struct Place: Hashable, Comparable {
    var group: WindowModel
    var step: Int

    static func < (left: Self, right: Self) -> Bool {
      left.group == right.group ? left.step < right.step : left.group < right.group
    }
  }

  private let windows: [Window]
  private let progressions: [String: Progression]
  private var steps = Grouped<Place, Coincidences>(of: Coincidences())

  package init(windows: [Window], progressions: [String: Progression]) {
    self.windows = windows
    self.progressions = progressions
  }

  package mutating func add(_ unit: NormingUnit) {
    guard let model = unit.group.model, let step = unit.step else { return }
    steps.add(unit.values, to: Place(group: WindowModel(unit.group.window, model), step: step))
  }

  package mutating func merge(_ later: NormingSplits) { steps.merge(later.steps) }

  package func finish() -> [NormingSplitsRow] {
    steps.finish().compactMap { place, agreement in
      guard let progression = progressions[place.group.model] else { return nil }
      return NormingSplitsRow(
        window: windows[place.group.window].id, model: place.group.model,
        phase: progression.phases[progression.phase(of: place.step)].id,
        step: progression.number(of: place.step), pairs: agreement.pairs,
        differ: agreement.pairs - agreement.exactPairs)
    }
  }
}

/// One row of `norming_splits`.
package struct NormingSplitsRow: MeasureRow, Hashable {
  package let window: String
  package let model: String
  package let phase: String
  package let step: Int
  package let pairs: Int
  package let differ: Int

  package static let scope = RowScope.persons(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("model", .model, \.model),
    .key("phase", .phase, \.phase), .key("step", .step, \.step),
    .count("pairs", \.pairs, .person), .count("differ", \.differ, .person),
    .share("differ_share", \.differShare, .person),
  ]

  /// Of all pairs those that differ.
  package var differShare: Double? { pairs == 0 ? nil : Double(differ) / Double(pairs) }
}

extension Measure {
  static let normingSplits = Measure(
    "norming_splits", "The actions on which observers of the same visit differ",
    needs: [.walkthroughs]
  ) { study in
    NormingSplits(windows: study.windows, progressions: study.progressions)
      .summarizing(study.normingUnits)
  }
}
