import CSV

/// How a column writes numbers: its decimal mark, and the sign between thousands.
struct NumberStyle: Hashable, Sendable {
  var mark: UInt8
  /// `nil` where the file does not tell decimals from thousands: a comma before three digits may
  /// be either.
  var group: UInt8?

  static let point = NumberStyle(mark: UInt8(ascii: "."), group: UInt8(ascii: ","))
  static let comma = NumberStyle(mark: UInt8(ascii: ","), group: UInt8(ascii: "."))
  /// A point is the mark; a comma is one too unless three digits follow, and then nothing is.
  static let unknown = NumberStyle(mark: UInt8(ascii: "."), group: nil)
}

/// The one style in which each column of a file writes numbers.
///
/// A column whose numbers do not tell follows the others of its file; a file that separates with
/// semicolons and shows no decimals has decimal commas.
struct NumberColumns: Sendable {
  private var styles: [NumberStyle?] = []
  private(set) var common = NumberStyle.point

  /// Decimals with a point.
  init() {}

  init(of records: some Sequence<CSVRecord>, delimiter: UInt8) {
    var columns: [Evidence] = []
    for record in records {
      for (column, text) in record.texts.enumerated() {
        if column == columns.count { columns.append(Evidence()) }
        if let text { columns[column].add(text) }
      }
    }
    styles = columns.map(\.style)
    let whole = columns.reduce(into: Evidence()) { whole, column in
      whole.points += column.points
      whole.commas += column.commas
    }
    common = whole.style ?? (delimiter == UInt8(ascii: ";") ? .comma : .unknown)
  }

  /// The same for rows made of this file's columns.
  ///
  /// - Parameter places: for each column of such a row the one it comes from.
  func moved(to places: [Int?]) -> NumberColumns {
    var moved = self
    moved.styles = places.map { $0.flatMap { $0 < styles.count ? styles[$0] : nil } }
    return moved
  }

  func style(in column: Int?) -> NumberStyle {
    guard let column, column < styles.count else { return common }
    return styles[column] ?? common
  }

  /// How many numbers of a column show which mark.
  private struct Evidence {
    var points = 0
    var commas = 0

    var style: NumberStyle? { points == commas ? nil : points > commas ? .point : .comma }

    /// A comma before three digits may as well part thousands, and decides nothing, unless nothing
    /// stands before it.
    mutating func add(_ text: String) {
      // What is longer is prose.
      guard text.utf8.count <= 100 else { return }
      for number in text.split(separator: "/") {
        let digits = number.filter { !" %-+".contains($0) }
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count == 2, !parts[1].isEmpty,
          parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { continue }
        if digits.contains(".") {
          points += 1
        } else if parts[1].count != 3 || parts[0].isEmpty {
          commas += 1
        }
      }
    }
  }
}
