/// Equal findings, told as one: ten thousand bad cells of a kind are one line for a person.
public struct FindingGroup: Sendable {
  public let severity: Severity
  public let rule: Finding.Rule
  /// What is wrong.
  public let sentence: String
  /// What was done, and what a person can do.
  public let action: String
  public let count: Int
  /// The first places, in the order of files and lines.
  public let places: [Place]

  /// How many places are shown.
  public static let shownPlaces = 3

  /// Where one of them stands.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    public let location: Location
    public let column: String?

    /// As in `marks.csv:7, column 'score'` or `walkbook.yaml:2:11`.
    public var description: String {
      column.map { "\(location), column '\($0)'" } ?? "\(location)"
    }
  }

  /// How many places are not shown.
  public var further: Int { count - places.count }
}

extension Finding {
  /// Findings of one severity that say the same, errors first; each severity by rule, then by
  /// what is wrong.
  public static func groups(of findings: [Finding]) -> [FindingGroup] {
    struct Key: Hashable {
      var severity: Severity
      var problem: Problem
    }
    let ranks = Dictionary(
      uniqueKeysWithValues: Rule.allCases.enumerated().map { ($1, $0) })
    let groups = Dictionary(grouping: findings) {
      Key(severity: $0.severity, problem: $0.problem)
    }.map { key, same in
      let places = same.map {
        FindingGroup.Place(location: $0.location, column: $0.column)
      }.least(FindingGroup.shownPlaces)
      return FindingGroup(
        severity: key.severity, rule: key.problem.rule, sentence: key.problem.sentence,
        action: same.first?.action ?? "", count: same.count, places: places)
    }
    return Severity.allCases.flatMap { severity in
      groups.filter { $0.severity == severity }.sorted {
        (ranks[$0.rule] ?? 0, $0.sentence, $0.action)
          < (ranks[$1.rule] ?? 0, $1.sentence, $1.action)
      }
    }
  }
}

extension [FindingGroup.Place] {
  /// The first few by file, line and column.
  fileprivate func least(_ count: Int) -> [FindingGroup.Place] {
    Array(
      sorted {
        ($0.location, $0.column ?? "") < ($1.location, $1.column ?? "")
      }.prefix(count))
  }
}
