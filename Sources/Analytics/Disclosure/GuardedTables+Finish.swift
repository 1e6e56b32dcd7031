import Tables

extension GuardedTables {
  /// The tables of groups as the audience gets them, by name: its own rows in full, then the others.
  func finish() -> [String: Table] {
    var result: [String: Table] = [:]
    for measure in Measure.all { result[measure.name] = Table(columns: measure.columns) }
    for (place, table) in tables.enumerated() { result[table.name] = ordered(table, place) }
    guard let own else { return result }
    for measure in Measure.all {
      switch measure.disclosure.scope {
      case .groups, .team, .persons: continue
      case .classes: break
      }
      let full = measure.table(study)
      var shown = full.picking(own.rows(of: full))
      if let place = tables.firstIndex(where: { $0.name == measure.name }) {
        let table = tables[place].table
        for row in 0..<table.count where !isOpen(place, row) && !isWithheld(place, row) {
          shown.append(table.row(row))
        }
      }
      result[measure.name] = shown
    }
    return result
  }

  /// Rows whose order tells a count: hidden ones after the others of their window, in an order
  /// that tells nothing.
  private func ordered(_ table: GroupTable, _ place: Int) -> Table {
    guard let rank = table.schema.tellings.firstIndex(where: { $0.isRank }),
      case .rank(let bases) = table.schema.tellings[rank]
    else { return table.table.picking(told(table, place)) }
    var result = Table(columns: table.table.columns)
    for all in table.groups(by: [.window]) {
      let group = all.filter { !isWithheld(place, $0) }
      let hidden = group.filter { row in bases.contains { isHidden(place, row, $0) } }
      let shown = group.filter { !hidden.contains($0) }
      let sorted = hidden.sorted { left, right in
        key(table, left).lexicographicallyPrecedes(key(table, right))
      }
      for (number, row) in (shown + sorted).enumerated() {
        var values = Array(table.table.row(row))
        values[rank] = .integer(number + 1)
        result.append(values)
      }
    }
    return result
  }

  private func told(_ table: GroupTable, _ place: Int) -> [Int] {
    table.rows.indices.filter { !isWithheld(place, $0) }
  }

  private func key(_ table: GroupTable, _ row: Int) -> [Value] {
    table.schema.keys.map { table.rows[row].values[$0.column] }
  }
}

extension DisclosureSchema.Telling {
  fileprivate var isRank: Bool { if case .rank = self { true } else { false } }
}
