package import Coaching
package import Tables

/// The rows of one canonical file of a shard, column by column.
package struct FactTable: Hashable, Sendable {
  package let kind: FileKind
  /// What tells it from others of its kind: the log of conferences, or the shape of walk-throughs.
  package let part: String
  package let columns: [String]
  package private(set) var cells: [TextColumn]

  init(kind: FileKind, part: String, columns: [String], cells: [TextColumn]) {
    precondition(columns.count == cells.count, "each column has its cells")
    (self.kind, self.part, self.columns, self.cells) = (kind, part, columns, cells)
  }

  package var count: Int { cells.first?.count ?? 0 }

  /// The parts of a table, in their order.
  init(kind: FileKind, part: String, _ parts: some Sequence<Table>) {
    var names: [String] = []
    var builders: [ColumnBuilder] = []
    for table in parts {
      if names.isEmpty {
        names = table.columns.map(\.name)
        builders = names.map { _ in ColumnBuilder() }
      }
      for column in names.indices {
        for row in 0..<table.count { builders[column].add(table[row, column]) }
      }
    }
    self.init(kind: kind, part: part, columns: names, cells: builders.map(\.column))
  }

  func column(_ name: String) -> TextColumn? {
    columns.firstIndex(of: name).map { cells[$0] }
  }

  /// With other texts in one of its columns.
  func mapping(_ name: String, _ text: (String) -> String) -> FactTable {
    var table = self
    if let place = columns.firstIndex(of: name) { table.cells[place] = cells[place].mapping(text) }
    return table
  }

  func picking(_ rows: [Int]) -> FactTable {
    var table = self
    table.cells = cells.map { $0.picking(rows) }
    return table
  }

  /// Rows by the order of their kind; those that are alike in it stay in their order.
  var sorted: FactTable { picking(rowsInOrder) }

  var rowsInOrder: [Int] {
    let keys = MergeRule.of(kind).order.compactMap(column)
    return (0..<count).sorted { left, right in
      for key in keys where key.places[left] != key.places[right] {
        return key.places[left] < key.places[right]
      }
      return left < right
    }
  }

  /// One below the other.
  static func joined(_ tables: [FactTable]) -> FactTable? {
    guard let first = tables.first else { return nil }
    let cells = first.columns.indices.map { column in
      TextColumn.joined(tables.map { $0.cells[column] })
    }
    return FactTable(kind: first.kind, part: first.part, columns: first.columns, cells: cells)
  }

  /// What `import` writes: parts of at most some thousand rows.
  package var written: AnySequence<Table> {
    let (columns, length) = (columns.map(Column.identifier), 1 << 14)
    return AnySequence(
      stride(from: 0, to: count, by: length).lazy.map { start in
        Table(
          columns: columns,
          rows: (start..<min(start + length, count)).lazy.map { row in
            cells.map { Value($0[row]) }
          })
      })
  }
}

/// A column while its rows come; no text is made for a value that came before.
private struct ColumnBuilder {
  private var known: [Value: UInt32] = [:]
  private var texts: [String?] = []
  private var byText: [String?: UInt32] = [:]
  private var places: ContiguousArray<UInt32> = []

  mutating func add(_ value: Value) {
    if let place = known[value] { return places.append(place) }
    let text = value == .missing ? nil : value.plain
    let place = byText[text] ?? UInt32(texts.count)
    if Int(place) == texts.count {
      texts.append(text)
      byText[text] = place
    }
    known[value] = place
    places.append(place)
  }

  var column: TextColumn { TextColumn(texts, places) }
}
