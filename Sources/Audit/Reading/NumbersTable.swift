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
      reading.rows.append(
        PublishedRow(
          table: measure, key: key, cells: [name: (PrintedValue(value), value.place)],
          label: label.joined(separator: " / ")))
    }
    return reading
  }
}
