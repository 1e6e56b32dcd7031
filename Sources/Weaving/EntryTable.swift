import Documents
import Tables

/// The table of an entry block: keys filled in, everything else for people.
///
/// Keys that the block does not list among its columns come first.
struct EntryTable {
  private let chunk: EntryChunk

  init(_ chunk: EntryChunk) { self.chunk = chunk }

  func outcome(in scope: Scope) throws(WeaveError) -> Outcome {
    var keys: [String] = []
    var source: Outcome?
    var count = 0
    switch chunk.rows {
    case .blank(let rows): count = rows
    case .from(let label, let limit, let names, let place):
      guard let found = scope.outcome(label) else {
        throw WeaveError(.notRun(label: label), at: place)
      }
      for name in names { _ = try found.index(of: name, at: place) }
      keys = names
      source = found
      count = min(limit ?? .max, found.table.count)
    }
    let listed = chunk.columns.map(\.name)
    let names = keys.filter { !listed.contains($0) } + listed
    var columns: [Column] = []
    for name in names { columns.append(try column(name, keys, source)) }
    let rows = (0..<count).map { row in
      names.map { name in
        keys.contains(name) ? source?.table[row, name] ?? .missing : .missing
      }
    }
    var outcome = Outcome(Table(columns: columns, rows: rows))
    for (index, name) in names.enumerated() {
      if keys.contains(name), let source, let place = source.table.index(of: name) {
        outcome.columns[index] = source.columns[place]
        outcome.columns[index].total = nil
        outcome.columns[index].isHidden = false
        outcome.titles[index] = source.titles[place]
      }
      outcome.columns[index].isLocked = keys.contains(name)
      if let option = chunk.columns.first(where: { $0.name == name }) {
        outcome.columns[index].isLocked = option.isLocked ?? keys.contains(name)
        outcome.columns[index].choices = option.choices
        outcome.columns[index].width = option.width ?? outcome.columns[index].width
        outcome.titles[index] = option.title ?? outcome.titles[index]
      }
    }
    return outcome
  }

  private func column(
    _ name: String, _ keys: [String], _ source: Outcome?
  ) throws(WeaveError) -> Column {
    let option = chunk.columns.first { $0.name == name }
    if keys.contains(name), let source, let index = source.table.index(of: name) {
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
