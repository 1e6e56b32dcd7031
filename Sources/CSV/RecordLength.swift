/// How many fields the records of a file have, by its header and by its first records.
struct RecordLength: Hashable, Sendable {
  /// Blank fields that records regularly have beyond the last column, as where a program ends
  /// each row with a separator.
  private(set) var surplus = 0
  /// The number of the last column that has a title, where nothing stands after it.
  private(set) var titled: Int
  /// Whether rows have ended with the last titled column where full ones end after it.
  private let isTitledUsual: Bool
  /// Whether most rows end before the last column, so that it is the header that tells their length.
  private(set) var endsEarly = false
  /// Tells where the cells of a short record belong.
  private(set) var looks: ColumnLooks
  /// Whether most rows have something after the last column, which has no title there.
  private let hasUntitledColumn: Bool

  /// - Parameters:
  ///   - fields: how many columns the header has.
  ///   - titled: how many of them there are up to the last with a title.
  ///   - rows: the first records below it.
  init(fields: Int, titled: Int, _ rows: [CSVRecord]) {
    self.titled = rows.allSatisfy { $0.isBlank(from: titled) } ? titled : fields
    let surplus = RecordLength.surplus(fields, rows)
    self.surplus = surplus
    let titled = self.titled
    isTitledUsual = !rows.contains { $0.count == fields }
    let long = rows.count { !$0.isBlank(from: fields) }
    hasUntitledColumn = long > 2 && long * 2 >= rows.count
    let whole = rows.filter {
      (fields...fields + surplus).contains($0.count) || $0.count == titled
    }
    let short = rows.count { $0.count < titled }
    let hasBlankEnd = whole.contains { $0.count == fields && $0.range(of: fields - 1) == nil }
    // A whole row beside two short ones may as well be what a row should be.
    let isUsual = short > (whole.isEmpty ? 1 : 2)
    endsEarly =
      isUsual && short * 2 > rows.count || short > 2 && short * 4 >= rows.count && !hasBlankEnd
    let known = endsEarly ? rows.filter { $0.count <= fields + surplus } : whole
    looks = ColumnLooks(known, fields: fields)
  }

  /// How many blank fields at least half of the records have beyond the last column (R102).
  ///
  /// One record is no habit. Nor is it one where too many others, which end with the last column,
  /// leave that blank: those with a field more have a separator inside.
  private static func surplus(_ fields: Int, _ rows: [CSVRecord]) -> Int {
    let longer = rows.filter { $0.count > fields && $0.isBlank(from: fields) }
    let half = (rows.count + 1) / 2
    let whole = rows.count { $0.count == fields && $0.range(of: fields - 1) == nil }
    guard longer.count > 1, longer.count >= half, whole * 2 < longer.count else { return 0 }
    return longer.map(\.count).sorted(by: >)[half - 1] - fields
  }

  /// How many columns of a row of a sheet, from the first, are used where something stands after them:
  /// all where that is a remark beside them, and not the last cell of a row into which somebody has put
  /// one (R102).
  func usableColumns(of record: borrowing CSVRecord, beside fields: Int) -> Int {
    if record.range(of: fields) == nil { return fields }
    guard looks.allFit(record) else { return 0 }
    return hasUntitledColumn || !looks.mayHaveMoved(record, from: fields - 1)
      ? fields : looks.columnsBeforeGap(in: record)
  }

  /// How many columns of a short record, from the first, are used: those that cannot have moved, or
  /// all where most rows end early and nothing in this one looks moved.
  func usableColumns(of record: borrowing CSVRecord) -> Int {
    if endsEarly, looks.allFit(record) { return .max }
    return looks.certainColumns(of: record)
  }

  /// Whether a record fills `fields` columns, with nothing beyond them but what most have there.
  func fits(_ record: borrowing CSVRecord, _ fields: Int) -> Bool {
    // Without the separators at its end, a row ends with a cell.
    if record.count == titled, titled < fields {
      return isTitledUsual || record.range(of: titled - 1) != nil
    }
    if surplus == 0 || record.count == fields + surplus {
      return record.count == fields + surplus && record.isBlank(from: fields)
    }
    return (fields..<fields + surplus).contains(record.count) && record.isBlank(from: fields)
      && fields > 0 && record.range(of: fields - 1) != nil
  }
}

extension CSVRecord {
  /// Whether nothing stands in a field or in those after it.
  func isBlank(from first: Int) -> Bool {
    (first..<max(count, first)).allSatisfy { range(of: $0) == nil }
  }

  /// Puts the fields into another order.
  mutating func arrange(_ order: [Int]) {
    var (text, ends) = (ContiguousArray<UInt8>(), [Int]())
    for place in order {
      let range = range(of: place)
      if let range { text += bytes[range] }
      ends.append(text.count << 1 | (range == nil ? 1 : 0))
    }
    // The buffers keep their size.
    bytes.replaceSubrange(0..<text.count, with: text)
    marks.replaceSubrange(0..<ends.count, with: ends)
    (count, byteCount) = (ends.count, text.count)
  }

  /// Makes all fields after the first ones missing, since they may belong elsewhere.
  mutating func trust(first columns: Int) {
    certainColumns = columns
    for index in min(columns, count)..<count { marks[index] |= 1 }
  }
}
