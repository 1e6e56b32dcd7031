/// The points that titles of work say themselves: `Quiz 1 (20 pts)`, `Lab [25]`.
enum TitlePoints {
  /// The patterns of titles with their points, for `headers` of item columns; `nil` where the titles do
  /// not all have them, or a score is higher.
  static func patterns(of columns: [ScoreColumn]) -> [String]? {
    guard columns.count > 1 else { return nil }
    var patterns: [String] = []
    for column in columns {
      let found = signs.first { open, close in
        points(in: column.title, open, close).map { highest(column) <= $0 } ?? false
      }
      guard let (open, close) = found else { return nil }
      let pattern = "{item}\(open){possible:number}\(close)"
      if !patterns.contains(pattern) { patterns.append(pattern) }
    }
    return patterns
  }

  /// Whether a title says what there was to reach: `Upper Case (26)`.
  static func isSaid(by column: ScoreColumn) -> Bool {
    signs.contains { open, close in
      points(in: column.title, open, close).map { highest(column) <= $0 } ?? false
    }
  }

  private static func points(in title: String, _ open: String, _ close: String) -> Double? {
    guard title.hasSuffix(close), let start = title.dropLast(close.count).ranges(of: open).last,
      start.lowerBound > title.startIndex,
      let points = Double(title.dropLast(close.count)[start.upperBound...]), points > 0
    else { return nil }
    // A higher number is the id of the work.
    return points <= most ? points : nil
  }

  private static func highest(_ column: ScoreColumn) -> Double {
    column.evidence.counts.keys.compactMap(Double.init).max() ?? 0
  }

  private static let most = 200.0
  private static let signs: [(open: String, close: String)] = [
    (" (", ")"), (" (", " pts)"), (" (", " points)"), (" (", " pt)"), (" (", " Punkte)"),
    (" (", " puntos)"), (" (out of ", ")"), (" [", "]"), (" [", " pts]"), (" [", " points]"),
    (" - ", " pts"), (" / ", ""),
    (" /", ""), (" [out of ", "]"),
  ]
}
