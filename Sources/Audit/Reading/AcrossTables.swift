extension Published {
  /// A table that a report turns: the values of one of its columns are titles, one for each.
  struct Across: Decodable, Sendable {
    /// The title of the column before the turned ones.
    var first: String
    /// The titles that the turned columns can have, in small letters.
    var titles: Set<String>
    /// The titles of the same table as it is without being turned: of what the first column and its
    /// brackets name, of the turned columns, and of their cells.
    var header: [String]
  }

  /// A table with a row for each cell of what was turned; as it is where it is no such table.
  func lengthened(_ printed: PrintedTable) -> PrintedTable {
    for across in across {
      guard printed.header.first == across.first, printed.header.count > 1,
        printed.header.dropFirst().allSatisfy({ across.titles.contains($0.lowercased().trimmed) })
      else { continue }
      var table = printed
      table.header = across.header
      table.rows = printed.rows.flatMap { cells in
        zip(printed.header, cells).dropFirst().compactMap { title, cell -> [PrintedCell]? in
          guard let first = cells.first, !cell.text.trimmed.isEmpty else { return nil }
          let (name, bracket) = Published.parted(first)
          return [name, bracket, PrintedCell(text: title, place: first.place), cell]
        }
      }
      return table
    }
    return printed
  }

  /// `Foundation (Flex)`: what stands before the brackets, and in them.
  private static func parted(_ cell: PrintedCell) -> (PrintedCell, PrintedCell) {
    var (name, bracket) = (cell, cell)
    bracket.text = ""
    if cell.text.trimmed.hasSuffix(")"), let start = cell.text.lastIndex(of: "(") {
      name.text = cell.text[..<start].trimmed
      bracket.text = cell.text[cell.text.index(after: start)...].trimmed.dropLast().trimmed
    }
    return (name, bracket)
  }
}
