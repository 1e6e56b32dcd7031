import CSV
import Canonical
import Coaching

/// Which rows that are cut short still mean what they say (R102).
///
/// Cells that may have moved are not read. Where one of them would decide what the row means, as who,
/// when, in which class or what became of it, the row gives nothing: a conference is not held because
/// its outcome is lost. Nor does it where a cell that is read is not what its column holds, since then
/// that has moved as well.
struct ShortRows: Sendable {
  /// The columns of the file that decide what a row means.
  private var places: Set<Int>
  private var tables: [Cells] = []
  /// The same for files whose rows a mapping turns into rows of these tables.
  private var mapped: [(table: BoundTable, cells: Cells)] = []

  /// - Parameter places: the columns without which a row of a vendor's layout means nothing.
  init(deciding places: some Sequence<Int>) { self.places = Set(places) }

  /// For rows as canonical files have them.
  ///
  /// - Parameter decoder: how the file writes its days and what its words mean.
  init(of kind: FileKind, _ header: Header, _ decoder: RowDecoder) {
    let cells = Cells(kind, header, decoder)
    places = cells.places
    tables = [cells]
  }

  /// For rows of which a mapping makes others.
  init(of tables: [BoundTable], _ decoder: (BoundTable) -> RowDecoder) {
    // Details only tell more of what is known from elsewhere.
    let told = tables.filter { !$0.isDetail }
    places = Set(told.flatMap(\.decidingColumns))
    mapped = told.filter { $0.kind.isFact && !$0.isPerItem }
      .map { ($0, Cells($0.kind, $0.header, decoder($0))) }
  }

  func areMeant(_ record: borrowing CSVRecord) -> Bool {
    guard places.allSatisfy({ $0 < record.certainColumns }),
      tables.allSatisfy({ $0.read(record) })
    else { return false }
    var composed = CSVRecord(composingFrom: record.line)
    return mapped.allSatisfy { table, cells in
      var isRead = true
      table.rows(of: record, row: 1, &composed) { isRead = isRead && cells.read($0) }
      return isRead
    }
  }
}

extension ShortRows {
  /// The cells of one canonical row that decide what it means.
  private struct Cells: Sendable {
    private let columns: [(facts: ColumnFacts, field: Field)]
    private let decoder: RowDecoder

    init(_ kind: FileKind, _ header: Header, _ decoder: RowDecoder) {
      let file = CanonicalFile.of(kind)
      columns = (file.declared + file.further).filter { $0.decides(in: kind) }
        .map { ($0, header.field($0)) }.filter { $0.field.isGiven }
      self.decoder = decoder
    }

    var places: Set<Int> {
      Set(columns.flatMap { [$0.field.column].compactMap(\.self) + $0.field.later })
    }

    func read(_ record: borrowing CSVRecord) -> Bool {
      for (facts, field) in columns where !read(facts, field, record) { return false }
      return !hasStrayWord(record)
    }

    private func read(
      _ facts: ColumnFacts, _ field: Field, _ record: borrowing CSVRecord
    ) -> Bool {
      guard field.hasContent(in: record) else { return !facts.isRequired || facts.name == "status" }
      var trial = decoder
      switch facts.content {
      case .id: return !facts.isRequired || field.withID(of: record) { _ in true } == true
      case .day: _ = trial.day(field, record)
      case .yesNo: _ = trial.yesNo(field, record)
      case .number: _ = trial.requiredNumber(field, record)
      case .whole, .ids, .codes, .text: return true
      case .code, .word:
        return facts.words.isEmpty || !field.hasValue(in: record) || knows(facts, field, record)
      }
      return trial.findings.count == decoder.findings.count
    }

    /// Whether a cell is a word that its column knows, in our words or the district's.
    private func knows(
      _ facts: ColumnFacts, _ field: Field, _ record: borrowing CSVRecord
    ) -> Bool {
      guard let text = decoder.text(field, record) else { return false }
      let word = Words.folded(decoder.words.meaning(of: text, in: facts.name))
      if facts.words.contains(where: { Words.folded($0) == word }) { return true }
      guard facts.name == "status" else { return false }
      return StepStatus(word) != nil
        || field.withContent(of: record) { decoder.codes.status($0) != nil } == true
    }

    /// Whether a word of a column after the end stands among the cells that may hold anything.
    private func hasStrayWord(_ record: borrowing CSVRecord) -> Bool {
      let behind = columns.filter { ($0.field.column ?? 0) >= record.count }.flatMap(\.facts.words)
      guard !behind.isEmpty else { return false }
      let places = places
      return (0..<record.count).contains { place in
        !places.contains(place)
          && record.withField(place) { cell in
            guard let cell else { return false }
            return behind.contains { Words.matches(cell, $0) }
          }
      }
    }
  }
}

extension CSVFile {
  /// The same file without rows that are cut short and give nothing.
  func leavingOut(_ rows: ShortRows) -> CSVFile {
    var file = self
    file.usesShort = { rows.areMeant($0) }
    return file
  }

  /// The same file without rows that are cut short and give nothing to any of the tables.
  func leavingOutShortRows(
    of tables: [BoundTable], _ decoder: (BoundTable) -> RowDecoder
  ) -> CSVFile {
    leavingOut(ShortRows(of: tables, decoder))
  }
}
