import CSV

/// One canonical column in one file: a place in its rows, a constant, or absent.
///
/// With a place and a constant, the constant stands where a cell is blank.
struct Field: Sendable {
  let column: Int?
  /// What few cells ask for, behind one reference: fields are handed around for each cell.
  private var contents: Contents

  private final class Contents: Sendable {
    let name: String
    let later: [Int]
    let constant: [UInt8]?
    let given: Int?

    init(_ name: String, _ later: [Int], _ constant: [UInt8]?, given: Int? = nil) {
      (self.name, self.later, self.constant, self.given) = (name, later, constant, given)
    }
  }

  init(name: String, column: Int?, constant: [UInt8]?) {
    self.column = column
    contents = Contents(name, [], constant)
  }

  /// The header as written, for findings.
  var name: String { contents.name }

  /// Columns that stand in where the one before is blank.
  var later: [Int] {
    get { contents.later }
    set { contents = Contents(name, newValue, constant, given: given) }
  }

  /// The column of the given name, where the other holds the family name alone.
  var given: Int? {
    get { contents.given }
    set { contents = Contents(name, later, constant, given: newValue) }
  }

  var constant: [UInt8]? {
    get { contents.constant }
    set { contents = Contents(name, later, newValue, given: given) }
  }

  /// The column that holds the cell of a row: the first that is not blank.
  func column(in record: borrowing CSVRecord) -> Int? {
    guard !later.isEmpty, let column else { return column }
    for place in [column] + later {
      let isFilled = record.withField(place) { bytes in
        if let bytes { !CellContent.range(in: bytes).isEmpty } else { false }
      }
      if isFilled { return place }
    }
    return column
  }

  /// The place of the field's cell and its bytes as a key; `nil` where a row may have several places for
  /// it, and for a long cell.
  @inline(__always)
  func key(in record: borrowing CSVRecord) -> (column: Int, cell: CellKey)? {
    guard let column, later.isEmpty, given == nil, let key = record.key(of: column) else {
      return nil
    }
    return (column, key)
  }

  var isGiven: Bool { column != nil || constant != nil }

  /// Lends the content of the field's cell in a row; `nil` where it is blank.
  ///
  /// Nothing is copied: this runs for every cell of a file.
  func withContent<Result>(
    of record: borrowing CSVRecord, _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    if let given, let column {
      let name = [given, column].compactMap { record.text($0)?.trimmingBlanks }
        .filter { !$0.isEmpty }.joined(separator: " ")
      return name.isEmpty ? nil : body(name.utf8.span)
    }
    if let column = column(in: record) {
      let result: Result? = record.withField(column) { bytes in
        guard let bytes else { return nil }
        let content = CellContent.range(in: bytes)
        return content.isEmpty ? nil : body(bytes.extracting(content))
      }
      if let result { return result }
    }
    return constant.flatMap { $0.isEmpty ? nil : body($0.span) }
  }

  func hasContent(in record: borrowing CSVRecord) -> Bool {
    withContent(of: record) { _ in true } ?? false
  }

  /// Whether the cell names anybody: it is not blank, and no word for nothing.
  func hasID(in record: borrowing CSVRecord) -> Bool {
    withContent(of: record) { !NothingWord.matches($0) } ?? false
  }

  /// Whether the cell of a day, a number or a word of a list says anything.
  func hasValue(in record: borrowing CSVRecord) -> Bool {
    withContent(of: record) { !NothingWord.matchesValue($0) } ?? false
  }

  /// Whether a spreadsheet has written that it could not compute the cell.
  func hasError(in record: borrowing CSVRecord) -> Bool {
    withContent(of: record) { NothingWord.isError($0) } ?? false
  }

  /// Whether the cell is neither blank nor a word for nothing; an error says that something is lost.
  func saysAnything(in record: borrowing CSVRecord) -> Bool {
    hasValue(in: record) || hasError(in: record)
  }

  /// Lends the id in the field's cell; `nil` where it is blank or has lost digits.
  func withID<Result>(
    of record: borrowing CSVRecord, _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    let result: Result?? = withContent(of: record) { content in
      if IDContent.hasLostDigits(content) || NothingWord.matches(content) { return nil }
      return body(content.extracting(IDContent.range(in: content)))
    }
    return result ?? nil
  }
}
