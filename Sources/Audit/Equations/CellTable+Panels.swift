extension CellTable {
  /// Adds what holds of two windows together: who stands in one is known in the other, too, or not.
  mutating func addPanels(_ context: SumContext) {
    for day in context.days {
      for panel in published.panels {
        for row in byTable[panel.table] ?? [] where rows[row].days.contains(day) {
          add(panel, row, day, context)
        }
      }
    }
  }

  /// The window whose people are meant, and which column of the flows names their phase.
  private typealias End = (window: String, phase: String)

  private static let ends: [End] = [("from_window", "from_phase"), ("to_window", "to_phase")]

  private mutating func add(
    _ panel: Published.Panel, _ row: Int, _ day: String, _ context: SumContext
  ) {
    guard let both = unknown(panel.both, of: row), let first = unknown(panel.first, of: row),
      let second = unknown(panel.second, of: row), let changed = unknown(panel.changed, of: row)
    else { return }
    // Those of each window who are not known in the other.
    let others = [system.add(), system.add()]
    add(
      [(others[0], 1), (others[1], 1), (first, -1), (second, -1), (changed, -1)], 0...0,
      "who is known in one window", row)
    for (other, alone) in zip(others, [first, second]) {
      add([(other, 1), (alone, -1)], 0...(.infinity), "who is known in one window alone", row)
    }
    for (end, other) in zip(CellTable.ends, others) {
      addPlaces(panel, end, row, day, context, both: both, other: other)
      if rows[row].key["school_id"] == "all" { addPhases(panel, end, row, day, context, other) }
    }
  }

  private mutating func addPlaces(
    _ panel: Published.Panel, _ end: End, _ row: Int, _ day: String, _ context: SumContext,
    both: Int, other: Int
  ) {
    let key = [end.window, "model", "school_id"].map { rows[row].key[$0] ?? "" }
    guard
      let all = groups(panel.places, ["window_id", "model", "school_id"], day, context)?[
        key.joined(separator: "\u{1F}")],
      let terms = sum(panel.places.sum ?? "", all)
    else { return }
    add(
      terms + [(both, -1), (other, -1)], 0...0, "everybody in \(end.window) is in both or not", row)
  }

  private mutating func addPhases(
    _ panel: Published.Panel, _ end: End, _ row: Int, _ day: String, _ context: SumContext,
    _ other: Int
  ) {
    let flowKeys = ["model", "from_window", "to_window", end.phase]
    guard context.complete.contains(panel.phases.table),
      context.complete.contains(panel.flows.table),
      let phases = groups(panel.phases, ["window_id", "model", "phase"], day, context),
      let flows = groups(panel.flows, flowKeys, day, context)
    else { return }
    let window = [end.window, "model"].map { rows[row].key[$0] ?? "" }.joined(separator: "\u{1F}")
    let own = phases.filter { $0.key.hasPrefix(window + "\u{1F}") }.sorted { $0.key < $1.key }
    var rests: [(unknown: Int, factor: Double)] = []
    for (key, places) in own {
      let phase = key.dropFirst(window.count + 1)
      let flow = flowKeys.dropLast().map { rows[row].key[$0] ?? "" } + [String(phase)]
      let moved = flows[flow.joined(separator: "\u{1F}")] ?? []
      guard let all = sum(panel.phases.sum ?? "", places),
        let known = sum(panel.flows.sum ?? "", moved)
      else { return }
      let rest = system.add()
      rests.append((rest, 1))
      add(
        all + known.map { ($0.unknown, -$0.factor) } + [(rest, -1)], 0...0,
        "who was in \(phase) in \(end.window) went somewhere or is not known", row)
    }
    if !rests.isEmpty { add(rests + [(other, -1)], 0...0, "those of all phases not known", row) }
  }

  private mutating func add(
    _ terms: [(unknown: Int, factor: Double)], _ range: ClosedRange<Double>, _ text: String,
    _ row: Int
  ) {
    system.add(
      CellSystem.Equation(
        terms: terms, low: range.lowerBound, high: range.upperBound, says: says(text, row)))
  }
}
