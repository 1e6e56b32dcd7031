extension CellTable {
  /// Adds what holds over the steps of a model in their order: who gets from one to the next, where
  /// medians stand, and what is summed up over the steps of an indicator.
  mutating func addSteps(_ context: SumContext) {
    for day in context.days {
      for chain in published.chains where context.complete.contains(chain.table) {
        add(chain, day, context)
      }
      for rank in published.ranks where context.complete.contains(rank.steps.table) {
        add(rank, day, context)
      }
      for rollup in published.rollups where context.complete.contains(rollup.parts) {
        add(rollup, day, context.signs)
      }
    }
  }

  // MARK: From one to the next

  private mutating func add(_ chain: Published.Chain, _ day: String, _ context: SumContext) {
    let side = Published.Side(table: chain.table, where: chain.where)
    guard let groups = groups(side, chain.by, day, context) else { return }
    for (key, steps) in groups.sorted(by: { $0.key < $1.key }) {
      var unseen: [(unknown: Int, factor: Double)] = []
      for (place, step) in steps.enumerated() {
        unseen += addNext(chain, step, after: place == 0 ? nil : steps[place - 1])
      }
      let wholes = [chain.through, chain.unseen, chain.all].map {
        terms(of: $0, key, chain.by, day, context)
      }
      if let through = wholes[0], let last = steps.last.flatMap({ passed(chain, $0) }) {
        add(last + through.map { ($0.unknown, -$0.factor) }, 0...0, "passed the last step", steps)
      }
      if let all = wholes[1] {
        add(unseen + all.map { ($0.unknown, -$0.factor) }, 0...0, "not seen at a step", steps)
      }
      for step in steps {
        for column in chain.within {
          guard let all = wholes[2], let part = unknown(column, of: step) else { continue }
          add(
            all + [(part, -1)], 0...(.infinity), "\(column) <= all", [step])
        }
      }
    }
  }

  /// Who passed one step was seen at the next or not; at the first of a phase others may join.
  ///
  /// - Returns: those who were not seen.
  private mutating func addNext(
    _ chain: Published.Chain, _ step: Int, after last: Int?
  ) -> [(unknown: Int, factor: Double)] {
    let unseen = system.add()
    guard let last, let before = passed(chain, last), let reached = unknown(chain.reached, of: step)
    else { return [(unseen, 1)] }
    let own: [(unknown: Int, factor: Double)] = [(reached, 1), (unseen, 1)]
    let terms = own + before.map { ($0.unknown, -$0.factor) }
    let isSame = rows[step].key[chain.phase] == rows[last].key[chain.phase]
    add(terms, 0...(isSame ? 0 : .infinity), "passed the step before", [step])
    return [(unseen, 1)]
  }

  private mutating func passed(
    _ chain: Published.Chain, _ step: Int
  ) -> [(unknown: Int, factor: Double)]? {
    terms(Linear("\(chain.reached) - \(chain.stopped)"), step)
  }

  private mutating func terms(
    of side: Published.Side, _ key: String, _ by: [String], _ day: String, _ context: SumContext
  ) -> [(unknown: Int, factor: Double)]? {
    guard context.complete.contains(side.table), let rows = groups(side, by, day, context)?[key]
    else { return nil }
    return sum(side.sum ?? "", rows)
  }

  private mutating func add(
    _ terms: [(unknown: Int, factor: Double)], _ range: ClosedRange<Double>, _ text: String,
    _ at: [Int]
  ) {
    guard let row = at.first else { return }
    system.add(
      CellSystem.Equation(
        terms: terms, low: range.lowerBound, high: range.upperBound, says: says(text, row)))
  }

  // MARK: Where somebody stands

  private mutating func add(_ rank: Published.Rank, _ day: String, _ context: SumContext) {
    guard let steps = groups(rank.steps, ["window_id", "model"], day, context),
      let groups = groups(rank.group, ["window_id", "model", "school_id"], day, context)
    else { return }
    for row in byTable[rank.table] ?? [] where rows[row].days.contains(day) {
      for (column, quarters) in (rank.quarters ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard let place = StepName(rows[row].cells[column]?.shown, rows[row].key["window_id"]),
          let steps = steps[place.model], let own = groups[place.group(rows[row].key)]?.first,
          let all = groups[place.group([:])]?.first
        else { continue }
        addQuarters(quarters, place, column, row, rank, (steps, own, all))
      }
      if let most = rank.most { add(most, row, rank, steps, groups) }
    }
  }

  /// So many quarters of a group stand no later than a step, fewer before it, and somebody there.
  private mutating func addQuarters(
    _ quarters: Int, _ name: StepName, _ column: String, _ row: Int, _ rank: Published.Rank,
    _ places: (steps: [Int], own: Int, all: Int)
  ) {
    let paused = places.steps.compactMap { unknown(rank.steps.sum ?? "", of: $0) }
    guard paused.count == places.steps.count,
      let group = unknown(rank.group.sum ?? "", of: places.own),
      let all = unknown(rank.group.sum ?? "", of: places.all)
    else { return }
    let place =
      name.isComplete ? paused.count : places.steps.firstIndex { name.fits(rows[$0].key) }
    guard let place else { return }
    let part = Double(quarters)
    if place < paused.count {
      add([(paused[place], 1)], 1...(.infinity), "\(column) stands at a step", [row])
      add(
        paused[...place].map { ($0, 4) } + [(group, -part)], 0...(.infinity),
        "\(column) has \(quarters) quarters up to it", [row])
    }
    add(
      [(all, 4), (group, part - 4)] + paused[..<place].map { ($0, -4) }, 1...(.infinity),
      "\(column) has fewer before it", [row])
  }

  /// Of a group, over all models, a share stands at one step.
  private mutating func add(
    _ most: Published.Rank.Most, _ row: Int, _ rank: Published.Rank, _ steps: [String: [Int]],
    _ groups: [String: [Int]]
  ) {
    let window = rows[row].key["window_id"]
    guard let name = StepName(rows[row].cells[most.step]?.shown, window),
      let step = steps[name.model]?.first(where: { name.fits(rows[$0].key) }),
      let paused = unknown(rank.steps.sum ?? "", of: step), let share = shownShare(most.share, row)
    else { return }
    let school = rows[row].key["school_id"] ?? ""
    let own = groups.filter { key, _ in
      let parts = key.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      return parts.count == 3 && parts[0] == window ?? "" && parts[2] == school
    }
    let indexes = own.sorted { $0.key < $1.key }.flatMap { $0.value }
    guard let known = sum("placements + undetermined", indexes) else { return }
    let (there, all) = (system.add(low: 1), system.add(low: 1))
    add([(paused, 1), (there, -1)], 0...(.infinity), "\(most.step) stands at a step", [row])
    add([(all, 1)] + known.map { ($0.unknown, -$0.factor) }, 0...(.infinity), "all", [row])
    system.add(part: there, whole: all, share: share, says: says("\(most.share) of all", row))
  }

  // MARK: Indicators

  private mutating func add(
    _ rollup: Published.Rollup, _ day: String, _ signs: [String: [String: Set<String>]]
  ) {
    guard let about = published.tables[rollup.table] else { return }
    let steps = Dictionary(
      grouping: (byTable[rollup.parts] ?? []).filter { rows[$0].days.contains(day) }
    ) { [rows[$0].key["window_id"], rows[$0].key["model"]] }
    for row in byTable[rollup.table] ?? [] where rows[row].days.contains(day) {
      let key = rows[row].key
      guard let signs = signs[key["model"] ?? ""]?[key["indicator"] ?? ""],
        let own = steps[[key["window_id"], key["model"]]]?.filter({
          signs.contains("\(rows[$0].key["phase"] ?? "").\(rows[$0].key["step"] ?? "")")
        }), own.count == signs.count
      else { continue }
      for column in about.counts {
        guard let whole = unknown(column, of: row), let parts = sum(column, own) else { continue }
        add(
          parts + [(whole, -1)], 0...0, "\(column) = the sum over the steps of the indicator",
          [row])
      }
    }
  }
}

/// The name of a step in a window, such as `flex.foundation.06`; `flex.complete` after the last.
private struct StepName {
  let window: String
  let parts: [Substring]

  init?(_ value: PrintedValue?, _ window: String?) {
    guard case .text(let text)? = value else { return nil }
    self.window = window ?? ""
    parts = text.lowercased().split(separator: ".")
    guard parts.count == 3 || isComplete else { return nil }
  }

  var isComplete: Bool { parts.count == 2 && parts[1] == "complete" }
  /// The window and the model, as rows are grouped.
  var model: String { "\(window)\u{1F}\(parts[0])" }

  /// These and the school of a row; all schools where it has none.
  func group(_ key: [String: String]) -> String { model + "\u{1F}" + (key["school_id"] ?? "all") }

  func fits(_ key: [String: String]) -> Bool {
    parts.count == 3 && key["phase"] == String(parts[1])
      && key["step"].flatMap { Int($0) } == Int(parts[2])
  }
}
