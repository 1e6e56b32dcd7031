import Documents
import Exporters
import Tables

/// Puts what people typed into a workbook of ours into the document that takes its place.
///
/// A row is found again by its key. A cell that people may change keeps what they typed; one that
/// they left as it was given takes what the data say now. A row whose key is gone, and a row that
/// people added, go to a table of their own below.
struct EntryCarrier {
  /// The tables as people left them.
  private let tables: [FilledBook.Entries]
  /// Those of them that the document has.
  private var found: Set<String> = []
  /// How many rows have something typed.
  private(set) var rows = 0

  /// Columns by which a row is known in the documents of other walks, too.
  private static let lasting: Set = ["window_id", "commitment_id"]
  /// What is added to the name of a table for rows whose key is gone.
  private static let suffix = "-kept"

  /// Whether the tables are of the walk before: only rows that say themselves of which walk they are, or
  /// are known by an id, go on into the document of the next one.
  private let isOfAnotherWalk: Bool
  /// The tables that begin anew with the walk.
  private var begun: Set<String> = []

  /// - Parameter walk: the window that the tables were filled in for.
  init(_ tables: [FilledBook.Entries], of walk: String?, into document: Document) {
    self.tables = tables
    isOfAnotherWalk = walk != nil && document.walk != nil && walk != document.walk
  }

  /// Names of tables with something typed that the document has no place for.
  var homeless: [String] { left { !found.contains($0) && !begun.contains($0) } }

  /// Names of tables with something typed about the walk before.
  var ofAnotherWalk: [String] { left(begun.contains) }

  private func left(_ isLeft: (String) -> Bool) -> [String] {
    tables.filter { isLeft($0.name) && !typed(in: $0).isEmpty }.map(\.name)
  }

  mutating func fill(_ document: Document) -> Document {
    var document = document
    document.blocks = document.blocks.replacingTables { table in
      guard let name = table.entry else { return [table] }
      return fill(table, named: name)
    }
    return document
  }

  /// A row of a table that people filled in.
  private struct Typed {
    /// What they typed, by column.
    var cells: [String: String]
    /// The whole row, for a place where the data do not say what it is about.
    var all: [String: String]
    var key: [String]?
  }

  private func typed(in table: FilledBook.Entries) -> [Typed] {
    var given = table.given
    return (table.rows ?? []).compactMap { row in
      let key = table.key(row)
      let place = given.firstIndex { key != nil && table.key($0) == key }
      let before = place.map { given.remove(at: $0) }
      var cells: [String: String] = [:]
      for (index, text) in row.enumerated() {
        let isOpen = table.kinds[index] == .open || table.kinds[index] == .offered
        if let before, !isOpen || text == before[index] { continue }
        if before != nil || !text.isEmpty { cells[table.columns[index]] = text }
      }
      if cells.isEmpty { return nil }
      let all = Dictionary(zip(table.columns, row), uniquingKeysWith: { first, _ in first })
      return Typed(cells: cells, all: all, key: key)
    }
  }

  private mutating func fill(_ table: ReportTable, named name: String) -> [ReportTable] {
    var table = table
    let own = tables.filter { $0.name == name || $0.name == name + Self.suffix }
    if isOfAnotherWalk,
      !table.data.columns.contains(where: { Self.lasting.contains($0.name) })
    {
      begun.formUnion(own.map(\.name))
      return [table]
    }
    found.formUnion(own.map(\.name))
    var waiting = own.flatMap(typed)
    rows += waiting.count
    let keys = table.columns.indices.filter { table.columns[$0].isKey }
    guard !keys.isEmpty else {
      append(waiting, to: &table)
      return [table]
    }
    let rowKeys = (0..<table.data.count).map { row in
      keys.map { table.data[row, $0].plain.lowercased() }
    }
    let counts = Dictionary(rowKeys.map { ($0, 1) }, uniquingKeysWith: +)
    for (row, key) in rowKeys.enumerated() {
      // Rows whose keys are blank are not told apart: what was typed beside one may be another's.
      guard counts[key] == 1 || !key.contains(""),
        let place = waiting.firstIndex(where: { $0.key == key })
      else {
        continue
      }
      put(waiting.remove(at: place), in: row, of: &table)
    }
    return waiting.isEmpty ? [table] : [table, kept(waiting, like: table, named: name)]
  }

  private func put(_ typed: Typed, in row: Int, of table: inout ReportTable) {
    for (index, column) in table.columns.enumerated() where !column.isLocked && !column.isKey {
      guard let text = typed.cells[table.data.columns[index].name] else { continue }
      table.data[row, index] = Value(typed: text, in: table.data.columns[index])
    }
  }

  /// Rows without keys stand in their order, with room for more below.
  private func append(_ typed: [Typed], to table: inout ReportTable) {
    let count = max(table.data.count, typed.count + 2)
    let blank = [Value](repeating: .missing, count: table.columns.count)
    table.data = Table(
      columns: table.data.columns,
      rows: (0..<count).map { $0 < typed.count ? values(typed[$0], table.data.columns) : blank })
    table.rowStyles = Array(repeating: nil, count: count)
  }

  private func kept(_ typed: [Typed], like table: ReportTable, named name: String) -> ReportTable {
    let columns = table.data.columns
    var kept = ReportTable(
      data: Table(columns: columns, rows: typed.map { values($0, columns) }),
      columns: table.columns)
    for index in kept.columns.indices { kept.columns[index].isLocked = false }
    kept.isEntry = true
    kept.entry = name + Self.suffix
    kept.label = name + Self.suffix
    kept.given = Table(columns: columns)
    kept.caption = "\(table.caption ?? "Rows"): kept from before"
    kept.note = "Filled in by people; the data no longer suggest these rows, or never did."
    return kept
  }

  private func values(_ typed: Typed, _ columns: [Column]) -> [Value] {
    columns.map { Value(typed: typed.all[$0.name] ?? "", in: $0) }
  }
}

extension Value {
  /// What a person typed: as the column has it, else as it stands.
  fileprivate init(typed text: String, in column: Column) {
    let value: Value? =
      switch column.type {
      case .day: Day(text).map(Value.day)
      case .integer: TypedCell.number(text).flatMap(Int.init(exactly:)).map(Value.integer)
      case .number: TypedCell.number(text).map { Value($0) }
      // In the words of the drop-down; a spreadsheet writes TRUE for what is true.
      case .boolean: ["true": .text("yes"), "false": .text("no")][text.lowercased()]
      case .text: nil
      }
    self = text.isEmpty ? .missing : value ?? .text(text)
  }
}
