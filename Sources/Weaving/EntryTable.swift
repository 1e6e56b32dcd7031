import Documents
import Tables

/// The table of an entry block: some columns filled in, everything else for people.
///
/// Filled in are the keys, or else the listed columns that the result has too and that give no
/// type. Keys that the block does not list come first; keys are locked unless it says otherwise.
/// A later run finds a row again by its keys, or else by the first column that is filled in.
struct EntryTable {
  private let chunk: EntryChunk
  /// How columns of a name look in all tables of the report.
  private let standards: [ColumnOptions]

  init(_ chunk: EntryChunk, standards: [ColumnOptions]) {
    self.chunk = chunk
    self.standards = standards
  }

  func outcome(in scope: Scope) throws(WeaveError) -> Outcome {
    var filled: [String] = []
    var source: Outcome?
    var count = 0
    switch chunk.rows {
    case .blank(let rows): count = rows
    case .from(let label, let limit, let names, let place):
      guard let found = scope.outcome(label) else {
        throw WeaveError(.notRun(label: label), at: place)
      }
      for name in names ?? [] { _ = try found.index(of: name, at: place) }
      filled = names ?? listed(in: found)
      source = found
      count = min(limit ?? .max, found.table.count)
    }
    let listed = chunk.columns.map(\.name)
    let names = filled.filter { !listed.contains($0) } + listed
    var columns: [Column] = []
    for name in names { columns.append(try column(name, filled, source)) }
    let rows = (0..<count).map { row in
      names.map { name in
        filled.contains(name) ? source?.table[row, name] ?? .missing : .missing
      }
    }
    var outcome = Outcome(Table(columns: columns, rows: rows))
    for index in names.indices { dress(index, of: &outcome, filled, source) }
    return outcome
  }

  private func listed(in source: Outcome) -> [String] {
    chunk.columns.filter { $0.type == nil && source.table.index(of: $0.name) != nil }.map(\.name)
  }

  /// What is filled in looks as in the result; what the block says goes before.
  private func dress(
    _ index: Int, of outcome: inout Outcome, _ filled: [String], _ source: Outcome?
  ) {
    let name = outcome.table.columns[index].name
    if filled.contains(name), let source, let place = source.table.index(of: name) {
      outcome.columns[index] = source.columns[place]
      outcome.columns[index].total = nil
      outcome.columns[index].isHidden = false
      outcome.titles[index] = source.titles[place]
    }
    var isListed = false
    if case .from(_, _, let keys?, _) = chunk.rows { isListed = keys.contains(name) }
    let option = chunk.columns.first { $0.name == name }
    outcome.columns[index].isFilled = filled.contains(name)
    // Where no key is named, the first thing filled in says what the row is about.
    outcome.columns[index].isKey = isListed || filled.first == name
    outcome.columns[index].isLocked = option?.isLocked ?? isListed
    outcome.columns[index].choices = option?.choices ?? []
    outcome.columns[index].least = option?.least
    outcome.columns[index].most = option?.most
    let standard = standards.first { $0.name == name }
    outcome.columns[index].width =
      option?.width ?? outcome.columns[index].width ?? standard?.width
    outcome.columns[index].format = option?.format ?? outcome.columns[index].format
    outcome.columns[index].total = option?.total
    outcome.titles[index] = option?.title ?? outcome.titles[index] ?? standard?.title
  }

  private func column(
    _ name: String, _ filled: [String], _ source: Outcome?
  ) throws(WeaveError) -> Column {
    let option = chunk.columns.first { $0.name == name }
    if filled.contains(name), let source, let index = source.table.index(of: name) {
      if let option, option.type != nil {
        throw WeaveError(.expected("no type: '\(name)' is filled in"), at: option.place)
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
