/// How many fields the records of a file have, by its header and by its first records.
struct RecordLength: Hashable, Sendable {
  /// Blank fields that records regularly have beyond the last column, as where a program ends
  /// each row with a separator.
  private(set) var surplus = 0
  /// The number of the last column that has a title, where nothing stands behind it.
  private(set) var titled: Int
  /// Whether the program leaves out separators behind the last cell of a row that is filled.
  private(set) var endsEarly = false
  /// Tells where the cells of a short record belong.
  private(set) var looks: ColumnLooks

  /// - Parameters:
  ///   - fields: how many columns the header has.
  ///   - titled: how many of them there are up to the last with a title.
  ///   - rows: the first records below it.
  init(fields: Int, titled: Int, _ rows: [CSVRecord]) {
    self.titled = rows.allSatisfy { $0.isBlank(from: titled) } ? titled : fields
    var surplus = 0
    let longer = rows.filter { $0.count > fields && $0.isBlank(from: fields) }.map(\.count)
    if let length = longer.max(), longer.count > 1, longer.count * 2 > rows.count,
      longer.allSatisfy({ $0 == length })
    {
      surplus = length - fields
    }
    self.surplus = surplus
    let titled = self.titled
    let lengths = [fields, fields + surplus, titled]
    let whole = rows.filter { lengths.contains($0.count) }
    looks = ColumnLooks(whole, fields: fields)
    let short = rows.count { $0.count < titled }
    let hasBlankEnd = whole.contains { $0.count == fields && $0.range(of: fields - 1) == nil }
    endsEarly =
      short > 1 && short * 2 > rows.count || short > 2 && short * 4 >= rows.count && !hasBlankEnd
  }

  /// Whether a record fills `fields` columns, with nothing beyond them but what all have there.
  func fits(_ record: borrowing CSVRecord, _ fields: Int) -> Bool {
    if record.count == titled, titled < fields { return true }
    if surplus == 0 { return record.count == fields }
    // Without the separator at its end, a row ends with a cell.
    if record.count == fields { return fields > 0 && record.range(of: fields - 1) != nil }
    return record.count == fields + surplus && record.isBlank(from: fields)
  }
}

extension CSVRecord {
  /// Whether nothing stands in a field or in those behind it.
  func isBlank(from first: Int) -> Bool {
    (first..<max(count, first)).allSatisfy { range(of: $0) == nil }
  }

  /// Makes all fields but some missing.
  mutating func keep(_ places: [Int]) {
    var kept = places[...]
    for index in 0..<count {
      if kept.first == index { kept.removeFirst() } else { marks[index] |= 1 }
    }
  }
}
