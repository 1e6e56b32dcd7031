import CSV
import Coaching
package import Tables

/// The totals that a Canvas export gives, beside those that its scores make.
///
/// `Unposted Current Score` is the percent of the points possible of all work with a score; `Current
/// Score` leaves out what students do not see yet. Weights and dropped scores make another number,
/// and the file tells of neither: a difference is a note, and totals are never imported.
struct CanvasTotals: Sendable {
  private let field: Field?
  /// The total of each student that has one, by line.
  private var given: [(line: Int, percent: Double)] = []

  init(_ header: Header) {
    // A chosen grading period stands after the name.
    let places = ["unpostedcurrentscore", "currentscore"].compactMap { name in
      header.titles.firstIndex {
        let title = Words.folded($0)
        return title == name || title.hasPrefix(name + "(")
      }
    }
    field = places.first.map { Field(name: header.titles[$0], column: $0, constant: nil) }
  }

  /// Takes note of the total in a student's row.
  mutating func note(_ record: borrowing CSVRecord, _ numbers: NumberColumns) {
    guard let field else { return }
    let style = numbers.style(in: field.column)
    if let percent = field.withContent(of: record, { Decimal.value($0, style) }) ?? nil {
      given.append((record.line, percent))
    }
  }

  /// One finding for the file, at the first student whose scores make another total.
  ///
  /// - Parameter made: the points earned and possible of each row's scores, by line.
  func finding(beside made: [Int: (earned: Double, possible: Double)], file: String) -> Finding? {
    let differing = given.filter { total in
      guard let row = made[total.line], row.possible > 0 else { return false }
      return abs(total.percent - 100 * row.earned / row.possible) > CanvasTotals.rounding
    }
    guard let first = differing.first, let field else { return nil }
    return Finding(
      .totalsDiffer(differing.count, of: given.count), at: Location(file: file, line: first.line),
      column: field.name)
  }

  /// Totals and scores are both rounded to two decimals.
  private static let rounding = 0.05
}

extension Finding.Problem {
  /// How many of the totals of a gradebook are not what its scores make.
  package static func totalsDiffer(_ count: Int, of all: Int) -> Self {
    Self(
      .totalsDiffer, "\(count) of \(all) totals are not what the scores add up to",
      advice: "The totals were not read. Look whether weights or dropped scores explain it.")
  }
}
