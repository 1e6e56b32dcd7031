import CSV
import Canonical
import Coaching
import Tables

/// One row of a canonical file as it is read: its cells by column, and what is found in them.
///
/// A blank or unreadable cell of a required column is an error, and the row is left out; any other
/// bad cell is a warning and missing (R68).
struct CanonicalRow<Table: CanonicalTable> {
  let record: CSVRecord
  let header: Header
  /// Lent by the file for this row.
  fileprivate(set) var decoder: RowDecoder

  var location: Location { Location(file: decoder.file, line: record.line) }

  func field<Content>(_ column: CanonicalColumn<Table, Content>) -> Field { header.field(column) }

  func has<Content>(_ column: CanonicalColumn<Table, Content>) -> Bool { header.has(column) }

  /// The text of a cell, of whatever type; blank is no fault here.
  func text<Content>(_ column: CanonicalColumn<Table, Content>) -> String? {
    decoder.text(field(column), record)
  }

  subscript(column: CanonicalColumn<Table, String>) -> String? {
    mutating get { decoder.name(column.facts, field(column), record) }
  }

  /// The id by which a cell names an entry of another file.
  subscript<Entry>(column: CanonicalColumn<Table, Reference<Entry>>) -> String? {
    mutating get { decoder.name(column.facts, field(column), record) }
  }

  subscript(column: CanonicalColumn<Table, [String]>) -> [String] {
    mutating get {
      column.facts.content == .ids
        ? decoder.ids(field(column), record) : decoder.texts(field(column), record)
    }
  }

  subscript(column: CanonicalColumn<Table, Day>) -> Day? {
    mutating get {
      column.facts.isRequired
        ? decoder.requiredDay(field(column), record) : decoder.day(field(column), record)
    }
  }

  subscript(column: CanonicalColumn<Table, Bool>) -> Bool? {
    mutating get {
      column.facts.isRequired
        ? decoder.requiredYesNo(field(column), record) : decoder.yesNo(field(column), record)
    }
  }

  subscript(column: CanonicalColumn<Table, Double>) -> Double? {
    mutating get {
      column.facts.isRequired
        ? decoder.requiredNumber(field(column), record)
        : column.facts.unit == "minutes"
          ? decoder.minutes(field(column), record) : decoder.number(field(column), record)
    }
  }

  subscript(column: CanonicalColumn<Table, Int>) -> Int? {
    mutating get {
      guard column.facts.isRequired else { return decoder.whole(field(column), record) }
      guard decoder.requiredText(field(column), record) != nil else { return nil }
      return decoder.whole(field(column), record, severity: .error)
    }
  }

  subscript<Word: RawRepresentable<String> & CaseIterable>(
    column: CanonicalColumn<Table, Word>
  ) -> Word? {
    mutating get {
      guard column.facts.isRequired else { return decoder.word(field(column), record) }
      guard decoder.requiredText(field(column), record) != nil else { return nil }
      return decoder.word(field(column), record, severity: .error)
    }
  }

  /// The id in one column among several of the same name.
  mutating func id(_ field: Field) -> String? { decoder.id(field, record) }

  mutating func ids(_ field: Field) -> [String] { decoder.ids(field, record) }

  /// The text of a cell in a column that a file has besides the canonical ones.
  func text(_ field: Field) -> String? { decoder.text(field, record) }

  /// What the file calls the column that holds the cell of a field.
  func title(of field: Field) -> String {
    guard let place = field.column(in: record), header.titles.indices.contains(place) else {
      return field.name
    }
    return header.titles[place]
  }

  /// The number of a cell that forms write in several ways.
  mutating func number(_ column: CanonicalColumn<Table, Int>) -> Double? {
    decoder.requiredNumber(field(column), record)
  }

  mutating func report(
    _ problem: Finding.Problem, _ field: Field?, severity: Severity? = nil
  ) {
    decoder.report(problem, field, record, severity: severity)
  }

  mutating func reportOnce(_ problem: Finding.Problem, _ field: Field, severity: Severity) {
    decoder.reportOnce(problem, field, record, severity: severity)
  }

  mutating func report<Content>(
    _ problem: Finding.Problem, _ column: CanonicalColumn<Table, Content>,
    severity: Severity? = nil
  ) {
    decoder.report(problem, field(column), record, severity: severity)
  }

  mutating func report(
    _ problem: Finding.Problem, _ column: ColumnFacts, severity: Severity? = nil
  ) {
    decoder.report(problem, header.field(column), record, severity: severity)
  }

  mutating func reportOnce<Content>(
    _ problem: Finding.Problem, _ column: CanonicalColumn<Table, Content>, severity: Severity
  ) {
    decoder.reportOnce(problem, field(column), record, severity: severity)
  }

  /// Whether the row counts; what is left out is said.
  mutating func isPublished(_ state: CanonicalColumn<Table, String>) -> Bool {
    decoder.isPublished(field(state), record)
  }

  /// Reports a day that is before the one it follows.
  fileprivate mutating func check(_ span: DaySpan) {
    guard let begin = day(span.begin), let end = day(span.end), end < begin else { return }
    report(.endBeforeBegin(span.begin.name, span.consequence), span.end)
  }

  /// The day of a cell whose own faults have been said.
  private func day(_ facts: ColumnFacts) -> Day? {
    let field = header.field(facts)
    let column = field.column(in: record)
    return field.withContent(of: record) { decoder.days.day($0, in: column) } ?? nil
  }

  /// Notes that the row was sent a second time by the same people.
  mutating func noteSending(_ people: [Field], _ sendings: inout Sendings) {
    sendings.note(people, at: header.sending, record, &decoder)
  }

  /// The value of a cell, as far as its declaration alone tells.
  mutating func value(_ column: ColumnFacts) -> Value {
    decoder.value(column, header.field(column), record)
  }

  /// Whether every required cell can be read; the first that cannot has its finding.
  mutating func isComplete() -> Bool {
    Table.columns.allSatisfy { column in
      !column.facts.isRequired || value(column.facts) != .missing
    }
  }

  /// The same where one of the cells, which comes before all others, was read.
  mutating func isComplete<Content>(beside known: CanonicalColumn<Table, Content>) -> Bool {
    Table.columns.allSatisfy { column in
      !column.facts.isRequired || column.facts.number == known.facts.number
        || value(column.facts) != .missing
    }
  }
}

extension RowDecoder {
  /// Reads a row of a canonical file with the columns of its declaration.
  mutating func row<Table: CanonicalTable, Result>(
    _ table: Table.Type, _ record: borrowing CSVRecord, _ header: Header,
    _ body: (inout CanonicalRow<Table>) -> Result
  ) -> Result {
    // The decoder moves into the row and back, so that its findings are never copied.
    var row = CanonicalRow<Table>(
      record: copy record, header: header, decoder: RowDecoder(file: file))
    swap(&row.decoder, &self)
    defer { swap(&row.decoder, &self) }
    let result = body(&row)
    for span in Table.spans { row.check(span) }
    return result
  }

  /// The text of a cell that names something: an id, or a short text.
  fileprivate mutating func name(
    _ facts: ColumnFacts, _ field: Field, _ record: borrowing CSVRecord
  ) -> String? {
    switch (facts.content, facts.isRequired) {
    case (.id, true): requiredID(field, record)
    case (.id, false): id(field, record)
    case (_, true): requiredText(field, record)
    case (_, false): text(field, record)
    }
  }

  /// The value of a cell of some column, as far as its declaration alone tells.
  ///
  /// Words and yes or no stay text: what they mean is for the reader of the row.
  mutating func value(
    _ facts: ColumnFacts, _ field: Field, _ record: borrowing CSVRecord
  ) -> Value {
    switch facts.content {
    case .day:
      return Value(facts.isRequired ? requiredDay(field, record) : day(field, record))
    case .number:
      return Value(facts.isRequired ? requiredNumber(field, record) : number(field, record))
    case .ids: return Value(joined: ids(field, record))
    case .codes: return Value(joined: texts(field, record))
    case .id, .code, .text, .word, .yesNo, .whole: return Value(name(facts, field, record))
    }
  }
}

extension Value {
  /// A cell that holds several.
  init(joined parts: [String]) {
    self = parts.isEmpty ? .missing : .text(parts.joined(separator: ";"))
  }
}
