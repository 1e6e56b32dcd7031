import Coaching
public import Tables

extension Study {
  /// What a report says of itself: one row.
  ///
  /// Columns: `title`, `as_of`, `audience`.
  public var about: Table {
    Table(
      columns: [.label("title"), .day("as_of"), .identifier("audience")],
      rows: [
        [.text(district.title ?? "District"), Value(asOf), .text(rules.audience.rawValue)]
      ])
  }

  /// The walk windows in force, in order; the last is the latest, the one before it the previous.
  ///
  /// Columns: `window_id`, `title`, `start`, `end`, `number`, `latest`, `previous`.
  public var walkWindows: Table {
    Table(
      columns: [
        .identifier("window_id"), .label("title"), .day("start"), .day("end"), .count("number"),
        .flag("latest"), .flag("previous"),
      ],
      rows: windows.enumerated().map { index, window in
        [
          .text(window.id), .text(window.title ?? window.id), .day(window.start),
          .day(window.end), .integer(index + 1), .boolean(index == windows.count - 1),
          .boolean(index == windows.count - 2),
        ]
      })
  }

  /// The sequential frameworks: `model`, `title`, `steps`.
  public var models: Table {
    Table(
      columns: [.identifier("model"), .label("title"), .count("steps")],
      rows: district.progressions.map {
        [.text($0.id), .text($0.facts.title), .integer($0.steps.count)]
      })
  }

  /// Their phases in order, with `complete` behind the last: `model`, `phase`, `title`, `number`.
  public var phases: Table {
    Table(
      columns: [.identifier("model"), .identifier("phase"), .label("title"), .count("number")],
      rows: district.progressions.flatMap { progression in
        (progression.phases.map { ($0.id, $0.title) } + [("complete", "Complete")]).enumerated()
          .map { index, phase in
            [.text(progression.id), .text(phase.0), .text(phase.1), .integer(index + 1)]
          }
      })
  }

  /// The table behind ``measures``.
  static func makeMeasures(_ study: Study) -> Table {
    Table(
      columns: Study.measureColumns,
      rows: Measure.all.enumerated().map { index, measure in
        let count = measure.count(study)
        return [
          .integer(index + 1), .text(measure.name), .text(measure.title), .integer(count),
          count > 0 ? .missing : .text(study.reason(measure)),
          .text(measure.columns.map(\.name).joined(separator: ", ")),
        ]
      })
  }

  public static let measureColumns: [Column] = [
    .count("position"), .identifier("name"), .label("title"), .count("rows"), .label("reason"),
    .label("columns"),
  ]

  private func reason(_ measure: Measure) -> String {
    if asOf == nil { return "Nothing in the files is dated; give --as-of." }
    let missing = measure.missingFiles(in: self).map { "\($0.rawValue).csv" }
    return missing.isEmpty
      ? "Nothing in the files counts."
      : "Needs \(missing.joined(separator: " and "))."
  }

  /// The rules in force: `position`, `rule`, `value`, `meaning`.
  public var rulesInForce: Table {
    let rules = rules
    let rows: [(String, String, String)] = [
      (
        "As of", asOf?.description ?? "no dated facts",
        "Later facts are left out; the clock is never read."
      ),
      (
        "Consistency", "\(rules.consistency.least) of \(rules.consistency.last)",
        "An action counts when it was in place in this many of the last walks that assessed it."
      ),
      (
        "Mastery method", rules.mastery.name,
        "How the scores of a student on a target become one."
      ),
      (
        "Mastery points", rules.masteryPoints.map { Value.number($0).plain } ?? "of each item",
        "Where an item states none: three quarters of its points."
      ),
      (
        "Conference cadence", "\(rules.cadence) school days, then \(rules.grace) of grace",
        "Within it a student is on track, in the grace due, after it overdue."
      ),
      (
        "Pace band", ValueText.percent(rules.paceBand),
        "Within this distance of the expected share a student is on pace."
      ),
      (
        "Session size", "\(rules.clusterSize) teachers",
        "Adjacent actions with so many teachers paused make a session."
      ),
      (
        "Walks per teacher", rules.targetPerTeacher.map { Value.number($0).plain } ?? "no target",
        "The target of walk-throughs in each window."
      ),
      (
        "Audience", rules.audience.rawValue,
        "For the team that plans: teachers are named, students are not."
      ),
    ]
    return Table(
      columns: [.count("position"), .label("rule"), .label("value"), .label("meaning")],
      rows: rows.enumerated().map { index, row in
        [.integer(index + 1), .text(row.0), .text(row.1), .text(row.2)]
      })
  }
}

/// Settings as people read them.
enum ValueText {
  /// `3 points` for a share of 0.03.
  static func percent(_ share: Double) -> String { "\(Value.number(share * 100).plain) points" }
}
