import Tables

/// Gives the columns of a result their types and roles.
///
/// SQLite returns integers, numbers and texts. A result column with the name of a column of the
/// tables read, and with values that fit it, is that column again: days and yes or no come back.
/// Any other column is what its values are.
struct ResultColumns {
  /// The columns of the tables read, in a settled order.
  let known: [Column]

  func table(names: [String], values: ContiguousArray<Value>) -> Table {
    let width = names.count
    let columns = names.indices.map { place in
      let places = stride(from: place, to: values.count, by: width)
      return column(named: names[place], values: places.lazy.map { values[$0] })
    }
    var table = Table(columns: columns)
    var row: [Value] = []
    for start in stride(from: 0, to: values.count, by: width) {
      row.removeAll(keepingCapacity: true)
      for place in 0..<width {
        row.append(Self.value(values[start + place], as: columns[place].type))
      }
      table.append(row)
    }
    return table
  }

  private func column(named name: String, values: some Sequence<Value>) -> Column {
    var fits = Fits()
    for value in values { fits.add(value) }
    for column in known
    where column.name.lowercased() == name.lowercased() && fits.type(column.type) {
      return Column(name, column.type, column.role)
    }
    return fits.column(named: name)
  }

  private static func value(_ value: Value, as type: ColumnType) -> Value {
    switch (value, type) {
    case (.missing, _), (.hidden, _): value
    case (.integer(let integer), .boolean): .boolean(integer != 0)
    case (.integer(let integer), .number): .number(Double(integer))
    case (.text(let text), .day): Value(Day(text))
    case (_, .text): .text(value.plain)
    default: value
    }
  }
}

/// Which types can hold the values seen so far.
private struct Fits {
  private var isEmpty = true
  private var hasHidden = false
  private var hasInteger = false
  private var hasNumber = false
  private var hasText = false
  private var hasOnlyFlags = true
  private var hasOnlyDays = true

  mutating func add(_ value: Value) {
    if value == .missing { return }
    if value.hiding != nil {
      hasHidden = true
      return
    }
    isEmpty = false
    switch value {
    case .integer(let integer):
      hasInteger = true
      if integer != 0 && integer != 1 { hasOnlyFlags = false }
    case .text(let text):
      hasText = true
      // A day and nothing else: texts with a time of day stay texts.
      if text.utf8.count != 10 || Day(text) == nil { hasOnlyDays = false }
    default: hasNumber = true
    }
  }

  func type(_ type: ColumnType) -> Bool {
    switch type {
    case .text: !hasInteger && !hasNumber
    case .integer: !hasText && !hasNumber
    case .number: !hasText
    case .boolean: !hasText && !hasNumber && hasOnlyFlags
    case .day: !hasInteger && !hasNumber && hasOnlyDays
    }
  }

  func column(named name: String) -> Column {
    if isEmpty { return hasHidden ? .score(name) : .label(name) }
    if type(.integer) { return .count(name) }
    if type(.number) { return .score(name) }
    return type(.day) ? .day(name) : .label(name)
  }
}
