package import Tables

extension AudienceView {
  /// Every number of every measure in a row of its own, for programs that want one long table.
  ///
  /// Columns: `measure`; `window_id`, where the row has one; `entity`, what else the row is about, as
  /// `model=flex; teacher_id=T1`; `name`, the column; `value`; of a share `numerator` and
  /// `denominator`, where the measure has them as columns; `hidden`, the code in place of a number
  /// that the audience does not see. Measures stand in their order, rows in theirs. Numbers that are
  /// missing have no row.
  package var numbers: Table {
    var result = Table(columns: Self.numberColumns)
    for measure in Measure.all {
      for part in Self.numbers(of: measure, in: table(measure)) {
        for row in part.rows { result.append(Array(row)) }
      }
    }
    return result
  }

  /// Those of one measure, in parts of at most some thousand rows of its table, so that they need not be
  /// there all at once.
  package static func numbers(
    of measure: Measure, in table: Table, atMost length: Int = 1 << 12
  ) -> some Sequence<Table> {
    let parts = Parts(of: measure)
    return stride(from: 0, to: table.count, by: length).lazy.map { start in
      var result = Table(columns: Self.numberColumns)
      for row in start..<min(start + length, table.count) {
        parts.append(Array(table.row(row)), to: &result)
      }
      return result
    }
  }

  package static let numberColumns: [Column] = [
    .identifier("measure"), .identifier("window_id"), .label("entity"), .identifier("name"),
    .score("value"), .score("numerator"), .score("denominator"), .label("hidden"),
  ]

  /// Which columns of a measure say what a row is about, and which are numbers.
  private struct Parts {
    let name: String
    let columns: [Column]
    let window: Int?
    let entity: [Int]
    /// By the column of a share: the columns of its counts.
    var quotients: [Int: (numerator: Int?, denominator: Int?)] = [:]

    init(of measure: Measure) {
      let schema = measure.disclosure
      name = measure.name
      let columns = measure.columns
      let window = columns.firstIndex { $0.name == "window_id" }
      // Whatever names a row, as a level or whether a class logs, or two rows would be one.
      let keys = Set(schema.keys.map(\.column))
      entity = columns.indices.filter {
        (columns[$0].role == .identifier || keys.contains($0)) && $0 != window
      }
      self.columns = columns
      self.window = window
      for (column, telling) in schema.tellings.enumerated() {
        guard case .share(let part, let whole, _) = telling else { continue }
        quotients[column] = (schema.counts[part].column, schema.counts[whole].column)
      }
    }

    func append(_ row: [Value], to result: inout Table) {
      let about = entity.filter { row[$0] != .missing }
        .map { "\(columns[$0].name)=\(row[$0].plain)" }.joined(separator: "; ")
      for column in columns.indices where [.count, .share, .score].contains(columns[column].role) {
        let value = row[column]
        if value == .missing { continue }
        let quotient = quotients[column]
        result.append([
          .text(name), window.map { row[$0] } ?? .missing, .text(about),
          .text(columns[column].name), value.hiding == nil ? Value(value.double) : value,
          number(quotient?.numerator, row), number(quotient?.denominator, row),
          value.hiding.map { .text($0.code) } ?? .missing,
        ])
      }
    }

    private func number(_ column: Int?, _ row: [Value]) -> Value {
      guard let column else { return .missing }
      return row[column].hiding == nil ? Value(row[column].double) : row[column]
    }
  }
}
