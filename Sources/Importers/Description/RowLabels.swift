import Coaching

/// First cells of rows that are no student's.
struct RowLabels: Sendable, Hashable {
  /// Of the row with the points of each column.
  var points: String?
  /// Of rows that sum up.
  var totals: [String] = []

  mutating func note(_ cell: String) {
    // Ids are many, and no label begins with a digit.
    if let first = cell.utf8.first, (48...57).contains(first) { return }
    let folded = Words.folded(cell)
    if RowLabels.pointsWords.contains(folded) {
      points = points ?? cell
    } else if RowLabels.isTotal(cell), !totals.contains(cell) {
      totals.append(cell)
    }
  }

  /// Whether a first cell says that its row sums up.
  static func isTotal(_ cell: String) -> Bool { totalWords.contains(Words.folded(cell)) }

  private static let pointsWords: Set<String> = [
    "points", "pointspossible", "outof", "maxpoints", "maximumpoints", "maxscore", "possible",
    "possiblepoints", "totalpoints",
  ]
  private static let totalWords: Set<String> = [
    "total", "totals", "grandtotal", "average", "averages", "mean", "sum", "classaverage",
    "median", "count",
  ]
}
