package import Coaching
import Summaries
import Tables

/// How many teachers or schools stand at each level of each indicator, window by window.
///
/// Levels of a rubric or a self-rating are names of stages, not amounts: they are counted, never
/// averaged. A teacher or school stands where ``CurrentLevels`` says; who was not rated is not
/// counted. Teachers and schools are counted together only where a framework rates both.
///
/// Rows by window, framework, indicator (as the framework has them) and level, for every level of
/// an indicator that was rated.
package struct LevelDistribution: Summary {
  private var levels: CurrentLevels

  package init(_ study: Study) { levels = CurrentLevels(study) }

  package mutating func add(_ rating: Rating) { levels.add(rating) }

  package mutating func merge(_ later: LevelDistribution) { levels.merge(later.levels) }

  package func finish() -> [LevelDistributionRow] {
    levels.finish().flatMap { key, subjects in
      let names = levels.names(of: key)
      let step = levels.frameworks[key.framework].steps[key.indicator]
      return (step.levels ?? 1...4).map { level in
        LevelDistributionRow(
          window: levels.windows[key.window].id, framework: names.framework, domain: names.domain,
          indicator: names.indicator, level: level,
          rated: subjects.values.count { $0 == level }, total: subjects.count)
      }
    }
  }
}

/// One row of `level_distribution`.
package struct LevelDistributionRow: MeasureRow, Hashable {
  package let window: String
  package let framework: String
  package let domain: String
  package let indicator: String
  package let level: Int
  package let rated: Int
  /// Those at any level.
  package let total: Int

  package static let scope = RowScope.team

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("framework", .framework, \.framework),
    .key("domain", .domain, \.domain), .key("indicator", .indicator, \.indicator),
    .key("level", .level, \.level, role: .count), .count("rated", \.rated, .team),
    .count("total", \.total, .team), .share("share", \.share, .team),
  ]

  /// Of those at any level.
  package var share: Double? { total == 0 ? nil : Double(rated) / Double(total) }
}

extension Measure {
  static let levelDistribution = Measure(
    "level_distribution", "Teachers or schools at each level of rubrics and self-ratings",
    needs: [.ratings]
  ) { study in
    LevelDistribution(study).summarizing(study.district.ratings)
  }
}
