import Tables

/// Gives the columns of a result their types and roles.
///
/// SQLite returns integers, numbers and texts. A column that is passed on unchanged keeps its type
/// and role under whatever name: a share, a flag, a day. A computed column, also one of `min` or
/// `max`, gets the type of its values; whole numbers may be years or rooms and are not called counts.
struct ResultColumns {
  let names: [String]
  /// The column that each passes on; `nil` for what is computed.
  let origins: [Column?]

  /// - Parameter values: row by row.
  func table(of values: consuming ContiguousArray<Value>) -> Table {
    let width = names.count
    var fits = names.map { _ in Fits() }
    for place in values.indices { fits[place % width].add(values[place]) }
    let columns = names.indices.map { column($0, fits[$0]) }
    for place in values.indices {
      values[place] = Self.value(values[place], as: columns[place % width].type)
    }
    return Table(columns: columns, values: values)
  }

  private func column(_ place: Int, _ fits: Fits) -> Column {
    if let origin = origins[place], fits.type(origin.type) {
      return Column(names[place], origin.type, origin.role)
    }
    return fits.column(named: names[place])
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
      // Only days: a text with a time of day stays a text.
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
    if type(.integer) { return Column(name, .integer, .score) }
    if type(.number) { return .score(name) }
    return type(.day) ? .day(name) : .label(name)
  }
}
