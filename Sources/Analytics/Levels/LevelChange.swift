package import Coaching
import Summaries
import Tables

/// How levels of rubrics and self-ratings changed from a walk window to the next.
///
/// Counts teachers or schools rated on the indicator in both windows (as R27 does for positions):
/// higher, the same, lower. The median is the lower one: a change of whole levels (R26).
///
/// Rows by framework, indicator (as the framework has them) and window, where anyone was rated in
/// both.
package struct LevelChange: Summary {
  private var levels: CurrentLevels

  package init(_ study: Study) { levels = CurrentLevels(study) }

  package mutating func add(_ rating: Rating) { levels.add(rating) }

  package mutating func merge(_ later: LevelChange) { levels.merge(later.levels) }

  package func finish() -> [LevelChangeRow] {
    let results = levels.finish()
    let byKey = Dictionary(
      results.map { ($0.key, $0.result) }, uniquingKeysWith: { first, _ in first })
    let sorted = results.map(\.key).sorted {
      ($0.framework, $0.indicator, $0.window) < ($1.framework, $1.indicator, $1.window)
    }
    return sorted.compactMap { key in
      var next = key
      next.window += 1
      guard let before = byKey[key], let after = byKey[next] else { return nil }
      let changes = before.compactMap { subject, level in after[subject].map { $0 - level } }
      guard let median = changes.lowerMedian else { return nil }
      let names = levels.names(of: key)
      return LevelChangeRow(
        framework: names.framework, domain: names.domain, indicator: names.indicator,
        fromWindow: levels.windows[key.window].id, toWindow: levels.windows[next.window].id,
        both: changes.count, higher: changes.count { $0 > 0 }, same: changes.count { $0 == 0 },
        lower: changes.count { $0 < 0 }, medianChange: median)
    }
  }
}

/// One row of `level_change`.
package struct LevelChangeRow: MeasureRow, Hashable {
  package let framework: String
  package let domain: String
  package let indicator: String
  package let fromWindow: String
  package let toWindow: String
  package let both: Int
  package let higher: Int
  package let same: Int
  package let lower: Int
  package let medianChange: Int

  package static let scope = RowScope.team

  package static let fields: [Field<Self>] = [
    .key("framework", .framework, \.framework), .key("domain", .domain, \.domain),
    .key("indicator", .indicator, \.indicator), .key("from_window", .fromWindow, \.fromWindow),
    .key("to_window", .window, \.toWindow), .count("both", \.both, .team),
    .count("higher", \.higher, .team), .count("same", \.same, .team),
    .count("lower", \.lower, .team), .score("median_change", \.medianChange, .team),
  ]
}

extension Measure {
  static let levelChange = Measure(
    "level_change", "How levels of rubrics and self-ratings changed, window by window",
    needs: [.ratings]
  ) { study in
    LevelChange(study).summarizing(study.district.ratings)
  }
}
