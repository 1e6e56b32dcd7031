/// The long table of all numbers: each in a row of its own, with what its row is about.
///
/// `measure`, `window_id`, `entity` as `model=flex; school_id=S01`, `name` of the column, `value`.
struct NumbersTable {
  private let rows: [[String: PrintedCell]]

  /// `nil` where a table is another one.
  init?(_ printed: PrintedTable) {
    let header = printed.header.map { $0.lowercased().trimmed }
    guard Set(header).isSuperset(of: ["measure", "entity", "name", "value"]) else { return nil }
    rows = printed.rows.map { cells in
      Dictionary(zip(header, cells)) { first, _ in first }
    }
  }

  /// Each number as a row of its table; the same row in another place is the same row.
  func reading(_ published: Published, _ titles: Titles) -> TableReading {
    var reading = TableReading()
    for row in rows {
      guard let measure = row["measure"]?.text, let name = row["name"]?.text,
        let value = row["value"], published.tables[measure]?.columns.contains(name) ?? false
      else { continue }
      var key: [String: String] = [:]
      if let window = row["window_id"]?.text, !window.isEmpty { key["window_id"] = window }
      for part in row["entity"]?.text.split(separator: ";") ?? [] {
        let sides = part.split(separator: "=", maxSplits: 1).map(\.trimmed)
        if sides.count == 2 { key[sides[0]] = sides[1] }
      }
      for (column, text) in key { key[column] = titles.key(text, in: column, published.words) }
      let label = published.tables[measure]?.key.compactMap { key[$0] } ?? []
      var cells = [name: (value: PrintedValue(value), place: value.place)]
      addCounts(of: row, published.tables[measure]?.shares?[name], to: &cells)
      if cells.count == 1, case .hidden(let code) = cells[name]?.value,
        let count = row["numerator"],
        isSmall(PrintedValue(count), code, of: published.tables[measure]?.people)
      {
        reading.oddities.append(
          TableReading.Oddity(
            cell: count.place, column: name, says: "a hidden number with what it is made from",
            isTold: true))
      }
      reading.rows.append(
        PublishedRow(
          table: measure, key: key, cells: cells, label: label.joined(separator: " / ")))
    }
    return reading
  }

  /// Whether a number is one that its code hides; a share may be hidden for its whole alone.
  private func isSmall(
    _ value: PrintedValue, _ code: PrintedValue.Code, of people: Published.People?
  ) -> Bool {
    guard case .number(let number, _) = value else { return false }
    let smallest = if case .fewer(let size) = code { size } else { people == .teachers ? 3 : 10 }
    return number > 0 && number < Double(smallest)
  }

  /// Of a share the two counts, which are columns of its table.
  private func addCounts(
    of row: [String: PrintedCell], _ quotient: String?,
    to cells: inout [String: (value: PrintedValue, place: String)]
  ) {
    let sides = quotient?.split(separator: "/").map(\.trimmed) ?? []
    for (side, column) in zip(sides, ["numerator", "denominator"]) where side != "?" {
      guard let cell = row[column], !cell.text.isEmpty else { continue }
      cells[side] = (PrintedValue(cell), cell.place)
    }
  }
}
