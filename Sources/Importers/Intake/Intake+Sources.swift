import Coaching
import Tables

extension Intake {
  /// Counts, for each file, the reasons why rows were not kept.
  mutating func explainSkippedRows() {
    var rules: [String: [Int: String]] = [:]
    for finding in findings where finding.location.line > 0 && finding.leavesOutARow {
      let line = finding.location.line
      if rules[finding.location.file]?[line] == nil {
        rules[finding.location.file, default: [:]][line] =
          finding.problem == .trialName ? "of a trial" : finding.problem.rule.rawValue
      }
    }
    for place in sources.indices {
      let gone = snapshots.rowsGone[sources[place].file] ?? 0
      let repeated = repeatedRows[sources[place].file] ?? 0
      sources[place].kept -= min(strayRows[sources[place].file] ?? 0, sources[place].kept)
      sources[place].kept -= min(gone + repeated, sources[place].kept)
      let skipped = sources[place].read - sources[place].kept
      guard skipped > 0, sources[place].reasons == nil else { continue }
      let found = rules[sources[place].file]?.values.map(\.self) ?? []
      let counts = Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
      var reasons = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.value) \($0.key)" }
      // Repeated headers, rows of points or totals, rows without a fact: nothing is lost.
      if gone > 0 { reasons.append("\(gone) of an export that gave way") }
      if repeated > 0 { reasons.append("\(repeated) that stand elsewhere, too") }
      let rest = skipped - found.count - gone - repeated
      if rest > 0 { reasons.append("\(rest) without data") }
      sources[place].reasons = reasons.joined(separator: ", ")
    }
  }

  /// Counts, for each file, items with scores of which nobody says what they are out of.
  mutating func countItemsWithoutPoints() {
    let curriculum = district.curriculum
    var hasPoints = Array(repeating: false, count: curriculum.items.count)
    for pathway in curriculum.pathways.references {
      for row in curriculum.pathways[pathway].items where row.pointsPossible != nil {
        hasPoints[Int(row.item.index)] = true
      }
    }
    var items: [Int16: Set<Reference<Item>>] = [:]
    district.marks.forEach { mark in
      guard mark.score != nil, mark.pointsPossible == nil, !hasPoints[Int(mark.item.index)] else {
        return
      }
      items[mark.file, default: []].insert(mark.item)
    }
    let counts = Dictionary(
      items.map { (district.marks.files[Int($0.key)], $0.value.count) }, uniquingKeysWith: +)
    for place in sources.indices {
      sources[place].itemsWithoutPoints = counts[sources[place].file] ?? 0
    }
  }
}

extension Finding {
  /// Whether a row was left out because of it.
  fileprivate var leavesOutARow: Bool {
    severity == .error || problem.rule == .draft || problem.rule == .archived
      || problem == .trialName
  }
}
