import Canonical
import Coaching
import Tables

/// The rows of one table in one shard.
struct ShardRows: Sendable {
  /// The partial that holds them.
  let place: String
  let name: String
  let table: FactTable

  var location: Location { Location(file: "\(place): \(name)") }
}

/// The rows of one table in all shards as one table; what several shards share is given once.
struct RowMerge {
  private let shards: [ShardRows]
  private let rule: MergeRule
  private let key: [String]
  /// All rows, shard by shard.
  private let all: FactTable
  /// Where the rows of each shard begin.
  private let starts: [Int]

  private(set) var table: FactTable

  init(_ kind: FileKind, _ shards: [ShardRows]) throws(PartialError) {
    precondition(!shards.isEmpty, "a table has rows in some shard")
    self.shards = shards
    rule = MergeRule.of(kind)
    key = rule.identity ?? CanonicalFile.of(kind).key
    if let other = shards.first(where: { $0.table.columns != shards[0].table.columns }) {
      throw PartialError(.broken(Manifest.name), at: other.location)
    }
    var starts = [0]
    for shard in shards { starts.append(starts[starts.count - 1] + shard.table.count) }
    self.starts = starts
    all = FactTable.joined(shards.map(\.table)) ?? shards[0].table
    table = all
    guard shards.count > 1 else { return }
    switch rule.meeting {
    case .same: throw PartialError(.differs(from: shards[0].place), at: shards[1].location)
    case .facts:
      let rows = all.rowsInOrder
      try expectOnce(rows)
      table = all.picking(rows)
    case .entries: table = try united(all.rowsInOrder)
    }
  }

  /// The place of the shard of a row.
  private func shard(of row: Int) -> Int {
    var (low, high) = (0, shards.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= row { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The shard of a row, and its number there from 1.
  private func origin(of row: Int) -> (shard: ShardRows, row: Int) {
    let place = shard(of: row)
    return (shards[place], row - starts[place] + 1)
  }

  private func isOfOneShard(_ first: Int, _ second: Int) -> Bool {
    shard(of: first) == shard(of: second)
  }

  /// What tells a row from others: the key of its kind, or all of it where the first of that is missing.
  private func identity(of row: Int) -> [UInt32] {
    let columns = key.compactMap(all.column)
    let isNamed = columns.first.map { $0[row] != nil } ?? false
    return (isNamed ? columns : all.cells).map { $0.places[row] }
  }

  // MARK: Facts

  /// No fact stands in two shards.
  private func expectOnce(_ rows: [Int]) throws(PartialError) {
    if key.count == 1, let column = all.column(key[0]), !key.allSatisfy(rule.order.contains) {
      return try expectOnce(by: column)
    }
    let owners = rule.order.prefix(1).compactMap(all.column)
    var run: [Int] = []
    for row in rows {
      if let last = run.last, owners.contains(where: { $0.places[last] != $0.places[row] }) {
        try expectOnce(among: run)
        run.removeAll(keepingCapacity: true)
      }
      run.append(row)
    }
    try expectOnce(among: run)
  }

  /// Of one owner, whose rows are mostly in one shard.
  private func expectOnce(among run: [Int]) throws(PartialError) {
    guard let first = run.first, run.contains(where: { !isOfOneShard(first, $0) }) else { return }
    var known: [[UInt32]: Int] = [:]
    for row in run {
      let identity = identity(of: row)
      if let other = known[identity], !isOfOneShard(row, other) { throw twice(row, other) }
      known[identity] = row
    }
  }

  private func expectOnce(by column: TextColumn) throws(PartialError) {
    var known = [Int](repeating: -1, count: column.texts.count)
    for row in 0..<column.count {
      let place = Int(column.places[row])
      if known[place] >= 0, column[row] != nil, !isOfOneShard(row, known[place]) {
        throw twice(row, known[place])
      }
      known[place] = row
    }
  }

  private func twice(_ row: Int, _ other: Int) -> PartialError {
    let (one, two) = (origin(of: row), origin(of: other))
    return PartialError(
      .twice(row: one.row, of: two.shard.place, two.row), at: one.shard.location)
  }

  // MARK: Entries

  /// Rows of one key are one; what one leaves blank another tells.
  private func united(_ rows: [Int]) throws(PartialError) -> FactTable {
    var entries: [[UInt32]: Int] = [:]
    var kept: [[Int]] = []
    for row in rows {
      let identity = identity(of: row)
      if let place = entries[identity] {
        kept[place].append(row)
      } else {
        entries[identity] = kept.count
        kept.append([row])
      }
    }
    var cells: [TextColumn] = []
    for place in all.columns.indices { cells.append(try unitedColumn(place, kept)) }
    return FactTable(
      kind: all.kind, part: all.part, columns: all.columns, cells: cells)
  }

  private func unitedColumn(_ place: Int, _ kept: [[Int]]) throws(PartialError) -> TextColumn {
    let column = all.cells[place]
    let name = all.columns[place]
    let isList = CanonicalFile.of(all.kind).facts(of: name)?.merging == .union
    var texts: [String?] = []
    texts.reserveCapacity(kept.count)
    for rows in kept {
      guard rows.contains(where: { column.places[$0] != column.places[rows[0]] }) else {
        texts.append(column[rows[0]])
        continue
      }
      let given = rows.filter { column[$0] != nil }
      if isList {
        let all = Set(given.flatMap { (column[$0] ?? "").split(separator: ";").map(String.init) })
        texts.append(all.sorted().joined(separator: ";"))
        continue
      }
      if let other = given.first(where: { column.places[$0] != column.places[given[0]] }) {
        let (one, two) = (origin(of: other), origin(of: given[0]))
        throw PartialError(
          .twoMeanings(name, row: one.row, of: two.shard.place, two.row), at: one.shard.location)
      }
      texts.append(given.first.flatMap { column[$0] })
    }
    return TextColumn(texts)
  }
}
