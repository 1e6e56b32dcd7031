import Documents
import Tables

/// The table of an entry block: some columns filled in, everything else for people.
///
/// Filled in are the keys and the columns that say whether they are locked, or without keys the listed columns that the result has
/// too and that give no type. Keys that the block does not list come first; keys are locked unless it says otherwise.
/// A later run finds a row again by its keys, or else by the first column that is filled in.
struct EntryTable {
  private let block: EntryBlock
  /// How columns of a name look in all tables of the report.
  private let standards: [ColumnOptions]

  init(_ block: EntryBlock, standards: [ColumnOptions]) {
    self.block = block
    self.standards = standards
  }

  func result(in scope: Scope) throws(WeaveError) -> BlockResult {
    var filled: [String] = []
    var source: BlockResult?
    var count = 0
    switch block.rows {
    case .blank(let rows): count = rows
    case .from(let label, let limit, let keys, let location):
      let names = keys?.map(\.name)
      guard let found = scope.result(label) else {
        throw WeaveError(.notRun(label: label), at: location)
      }
      for key in keys ?? [] { _ = try found.index(of: key.name, at: key.location) }
      for lock in block.locked { _ = try found.index(of: lock.name, at: lock.location) }
      filled = names.map { $0 + locked(in: found, but: $0) } ?? listed(in: found)
      source = found
      count = min(limit ?? .max, found.table.count)
      if let names, let first = keys?.first {
        try expectDistinct(names, in: found, first: count, of: label, at: first.location)
      }
    }
    let listed = block.columns.map(\.name)
    let names = filled.filter { !listed.contains($0) } + listed
    var columns: [Column] = []
    for name in names { columns.append(try column(name, filled, source)) }
    let rows = (0..<count).map { row in
      names.map { name in
        filled.contains(name) ? source?.table[row, name] ?? .missing : .missing
      }
    }
    var result = BlockResult(Table(columns: columns, rows: rows))
    for index in names.indices { setLook(index, of: &result, filled, source) }
    return result
  }

  private func listed(in source: BlockResult) -> [String] {
    block.columns.filter { $0.type == nil && source.table.index(of: $0.name) != nil }.map(\.name)
  }

  /// Columns of the result, beside the keys, that say whether people may type over what stands there.
  private func locked(in source: BlockResult, but keys: [String]) -> [String] {
    block.columns.filter { column in
      column.isLocked != nil && !keys.contains(column.name)
        && source.table.index(of: column.name) != nil
    }.map(\.name)
  }

  /// What people type is put back beside the keys of its row: two rows with the same would mix it up.
  ///
  /// A row whose key is hidden or missing is known by its place alone.
  private func expectDistinct(
    _ keys: [String], in source: BlockResult, first count: Int, of label: String,
    at location: Location
  ) throws(WeaveError) {
    let rows = (0..<count).map { row in
      keys.compactMap { source.table[row, $0] }.filter { $0 != .missing && $0.hiding == nil }
    }.filter { $0.count == keys.count }
    guard Set(rows).count == rows.count else {
      throw WeaveError(
        .expected("keys that tell the rows of '\(label)' apart: two have the same"), at: location)
    }
  }

  /// Gives a column its look: what is filled in looks as in the result, unless the block says otherwise.
  private func setLook(
    _ index: Int, of result: inout BlockResult, _ filled: [String], _ source: BlockResult?
  ) {
    let name = result.table.columns[index].name
    if filled.contains(name), let source, let own = source.table.index(of: name) {
      result.columns[index] = source.columns[own]
      result.columns[index].total = nil
      result.columns[index].isHidden = false
      result.titles[index] = source.titles[own]
    }
    var isListed = false
    if case .from(_, _, let keys?, _) = block.rows { isListed = keys.map(\.name).contains(name) }
    let option = block.columns.first { $0.name == name }
    result.columns[index].isFilled = filled.contains(name)
    // Where no key is named, the first thing filled in says what the row is about.
    result.columns[index].isKey = isListed || filled.first == name
    result.columns[index].isLocked = option?.isLocked ?? isListed
    let words = option?.choices ?? []
    let isYesNo = words.isEmpty && result.table.columns[index].type == .boolean
    result.columns[index].choices = isYesNo ? ["yes", "no"] : words
    result.columns[index].least = option?.least
    result.columns[index].most = option?.most
    let standard = standards.first { $0.name == name }
    result.columns[index].width =
      option?.width ?? result.columns[index].width ?? standard?.width
    result.columns[index].format = option?.format ?? result.columns[index].format
    result.columns[index].total = option?.total
    result.titles[index] = option?.title ?? result.titles[index] ?? standard?.title
  }

  private func column(
    _ name: String, _ filled: [String], _ source: BlockResult?
  ) throws(WeaveError) -> Column {
    let option = block.columns.first { $0.name == name }
    if filled.contains(name), let source, let index = source.table.index(of: name) {
      if let option, option.type != nil {
        throw WeaveError(.expected("no type: '\(name)' is filled in"), at: option.location)
      }
      return source.table.columns[index]
    }
    switch option?.type ?? .text {
    case .text: return .label(name)
    case .integer: return .count(name)
    case .number: return .score(name)
    case .date: return .day(name)
    case .boolean: return .flag(name)
    }
  }
}
