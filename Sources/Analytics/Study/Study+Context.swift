import Coaching
package import Tables

extension Study {
  /// The walk windows in force, in order; the last is the latest, the one before it the previous.
  ///
  /// Columns: `window_id`, `title`, `start`, `end`, `number`, `latest`, `previous`.
  package var walkWindows: Table {
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
  package var models: Table {
    Table(
      columns: [.identifier("model"), .label("title"), .count("steps")],
      rows: district.progressions.map {
        [.text($0.id), .text($0.facts.title), .integer($0.steps.count)]
      })
  }

  /// Their phases in order, with `complete` after the last: `model`, `phase`, `title`, `number`.
  ///
  /// - Parameter complete: what the last is called.
  package func phases(complete: String = "Complete") -> Table {
    Table(
      columns: [.identifier("model"), .identifier("phase"), .label("title"), .count("number")],
      rows: district.progressions.flatMap { progression in
        (progression.phases.map { ($0.id, $0.title) } + [("complete", complete)]).enumerated()
          .map { index, phase in
            [.text(progression.id), .text(phase.0), .text(phase.1), .integer(index + 1)]
          }
      })
  }

  /// Every measure with its rows, and the reason where it has none.
  ///
  /// Columns: `position`, `name`, `title`, `rows`, `reason`, `rule`, `columns`,
  /// `formula`, `basis`, `looks`.
  package var measures: Table { once(\.measures, Study.makeMeasures) }

  /// The table behind ``measures``.
  static func makeMeasures(_ study: Study) -> Table {
    Table(
      columns: Study.measureColumns,
      rows: Measure.all.enumerated().map { index, measure in
        let count = measure.count(study)
        return [
          .integer(index + 1), .text(measure.name), .text(measure.title),
          Value(measure.definition?.summary), .integer(count),
          count > 0 ? .missing : .text(study.reason(measure)),
          .text(measure.rule(in: study)),
          .text(measure.columns.map(\.name).joined(separator: ", ")),
          Value(measure.definition?.formula), Value(measure.definition?.basis),
          Value(measure.definition?.looks),
        ]
      })
  }

  package static let measureColumns: [Column] = [
    .count("position"), .identifier("name"), .label("title"), .label("definition"), .count("rows"),
    .label("reason"), .label("rule"), .label("columns"), .label("formula"), .label("basis"),
    .label("looks"),
  ]

  private func reason(_ measure: Measure) -> String {
    // What is missing comes first: a day would not help.
    let missing = measure.missingFiles(in: self).map { "\($0.rawValue).csv" }
    if !missing.isEmpty { return "Needs \(missing.joined(separator: " and "))." }
    if measure.needs.contains(.conferences), conferenceStatuses.isEmpty,
      district.conferences.allSatisfy({ $0.section == nil })
    {
      return "No conference is in a class that the files know: fill section_id in the log, "
        + "or add a gradebook or enrollments.csv."
    }
    if windows.count < 2, measure.columns.contains(where: { $0.name == "to_window" }) {
      return "Needs walks of two windows."
    }
    return asOf == nil
      ? "Nothing in the files is dated; give --as-of." : "Nothing in the files counts."
  }

  /// The rules, with the day that the files gave.
  var rulesAsOf: Rules {
    var rules = rules
    rules.asOf = asOf
    return rules
  }

  /// The rules in force: `position`, `setting`, `rule`, `value`, `meaning`.
  package var rulesInForce: Table {
    let rules = rulesAsOf
    let inForce = Rules.Setting.allCases.compactMap { setting in
      rules.value(of: setting).map { (setting, $0) }
    }
    return Table(
      columns: [
        .count("position"), .identifier("setting"), .label("rule"), .label("value"),
        .label("meaning"),
      ],
      rows: inForce.enumerated().map { index, row in
        [
          .integer(index + 1), .text(row.0.key), .text(row.0.title), .text(row.1),
          .text(row.0.meaning),
        ]
      })
  }
}
