import CSV
import Canonical

/// The cells of a form that come back written once, in the first of the rows they belong to.
///
/// A blank cell of a shared column has what the row above it has. Where one of the keys changes,
/// the next form begins and shares nothing with the one before, so that forms may be put below
/// each other in one file.
struct SharedCells: Sendable {
  private let columns: [ColumnFacts]
  private let keys: [ColumnFacts]
  private var cells: [String: String] = [:]
  /// The line on which the form begins.
  private(set) var firstLine = 0

  init(_ columns: [ColumnFacts], keys: [ColumnFacts]) {
    self.columns = columns
    self.keys = keys
  }

  /// What the form says of a shared column so far.
  subscript(column: String) -> String? { cells[column] }

  mutating func add(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: RowDecoder
  ) {
    var given: [String: String] = [:]
    for column in columns {
      given[column.name] = decoder.text(header.field(column), record)
    }
    let isNext = keys.contains { key in
      guard let before = cells[key.name], let cell = given[key.name] else { return false }
      return cell != before
    }
    if isNext { cells = [:] }
    if cells.isEmpty { firstLine = record.line }
    cells.merge(given) { _, cell in cell }
  }

  /// The header whose blank cells say what the form says.
  func filling(_ header: Header) -> Header {
    var header = header
    for column in columns {
      if let cell = cells[column.name] { header.fill(column, with: cell) }
    }
    return header
  }
}
