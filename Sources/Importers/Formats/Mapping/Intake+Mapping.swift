import CSV
import Canonical
import Coaching
import Tables

extension Intake {
  /// Opens a file that a mapping describes and looks through its classes; `nil` for any other file.
  mutating func open(
    _ file: DataFolder.PlannedFile, _ row: inout SourceRow
  ) async -> MappedFile? {
    do throws(CSVError) {
      let name = snapshots.commonNames[file.name] ?? file.input.csvName
      guard let mapped = try await MappedFile(file, name: name) else { return nil }
      row.profile = file.profile?.id
      row.encoding = file.encoding
      row.delimiter = file.delimiter
      row.columnsNotRead = file.columnsNotRead(frameworks: district.frameworks)
      let unread = mapped.recognition.scoresNotRead(in: mapped.head)
      if !unread.isEmpty {
        findings.append(
          Finding(.scoresNotRead(unread), at: Location(file: file.name), severity: .note))
      }
      let kinds = mapped.translation.mapping.kinds
      if kinds.contains(.students), !kinds.contains(where: \.isFact) { reportResultsNotRead(row) }
      if mapped.csv.dialect.encoding.isGuessed {
        findings.append(
          Finding(
            .encoding(used: mapped.csv.dialect.encoding.name), at: Location(file: file.name)))
      }
      if let day = mapped.exportDay {
        district.exportDay = max(district.exportDay ?? day, day)
      }
      try mapped.noteClasses(in: &sharedClasses)
      return mapped
    } catch {
      findings.append(Finding(error))
      return nil
    }
  }

  /// Reads what an opened file says of people and classes.
  mutating func readFragments(of mapped: MappedFile, _ row: inout SourceRow) {
    do throws(CSVError) {
      (row.read, row.kept) = try readFragments(mapped)
    } catch {
      findings.append(Finding(error))
    }
  }

  /// Reads the facts of one kind that a mapped file holds.
  mutating func read(_ mapped: MappedFile, _ kind: FileKind, _ row: inout SourceRow) {
    guard mapped.translation.tables.contains(where: { $0.kind == kind }) else {
      // Of a format with scores this file has no column that is known to hold any.
      if kind == .marks, mapped.recognition.mapping?.kinds.contains(.marks) ?? false {
        findings.append(Finding(.noScores, at: Location(file: mapped.file.name), severity: .note))
      }
      return
    }
    let isFurther = !district.given.insert(kind).inserted
    do throws(CSVError) {
      (row.read, row.kept) = try readFacts(mapped, kind)
    } catch {
      findings.append(Finding(error))
    }
    if row.read == 0, !isFurther { district.given.remove(kind) }
    if kind == .marks, row.read > 0, row.kept == 0 { reportNoScores(in: mapped) }
  }

  /// Says that no row of a file of scores gave one, and where scores are there, what it lacks.
  private mutating func reportNoScores(in mapped: MappedFile) {
    let location = Location(file: mapped.file.name)
    guard let band = mapped.translation.lackingBand else {
      findings.append(Finding(.noScores, at: location, severity: .note))
      return
    }
    // A list of staff begins as a gradebook does.
    findings.append(
      Finding(.missingBand(band), at: location, severity: mapped.looksScored ? .error : .note))
  }

  /// Reads what a file says of people, places, classes and pathways.
  mutating func readFragments(
    _ mapped: MappedFile
  ) throws(CSVError) -> (read: Int, kept: Int) {
    let tables = mapped.translation.tables.filter { !$0.kind.isFact }
    var decoders = mapped.decoders(for: tables)
    for place in decoders.indices { decoders[place].days.zone = zone }
    // What an earlier table says of a row stands, so each table's rows are gathered by themselves.
    var parts = tables.map { _ in Fragments() }
    let areConstant = tables.map(\.isConstant)
    let mapping = mapped.translation.mapping
    let (layout, lists, isOfGradebook) = (mapping.id, mapping.lists, mapping.hasFacts)
    let kinds = ItemKindWords(project.words)
    var composed = CSVRecord(composingFrom: 1)
    var responses = ResponseRows(mapped.recognition)
    // A response that was left out is noted where the facts are read.
    var unfinished = RowDecoder(file: mapped.file.name)
    var (read, kept) = (0, 0)
    let summary = try mapped.csv.forEachRecord { record in
      read += 1
      var isKept = false
      responses.take(record, &unfinished) { record, _ in
        let classes = classes(of: record, row: read, mapped, &composed)
        for (place, table) in tables.enumerated() where read == 1 || !areConstant[place] {
          table.rows(of: record, row: read, &composed, classes: classes) { row in
            guard var part = Fragments.Row(row, table, &decoders[place]) else { return }
            part.isOfGradebook = isOfGradebook
            if !part.isDetail, lists.contains(table.kind) { part.list = layout }
            if table.kind == .pathways {
              ItemTitle.sort(&part, mapped.file.source)
              if part.isOfGradebook { part.complete(kinds) }
            }
            parts[place].add(part, of: table.kind, in: snapshots.files)
            isKept = true
          }
        }
      }
      if isKept { kept += 1 }
    }
    // What is said of the records is said here, and not again where facts are read from them.
    take(summary, mapped.head, mapped.file.name, isRagged: mapping.isRagged)
    findings += mapped.translation.lacking.map { lack in
      Finding(
        .untoldTable(lack.kind.rawValue), at: Location(file: mapped.file.name), column: lack.title,
        severity: lack.kind.isFact ? .error : .note)
    }
    for (place, table) in tables.enumerated() {
      fragments.add(parts[place], of: table.kind, in: snapshots.files)
      reportDays(of: decoders[place])
      take(decoders[place])
    }
    return (read + summary.recordsLeftOut, kept)
  }

  /// What is said of the days of a column is said once, whatever the tables it goes to.
  private mutating func reportDays(of decoder: RowDecoder) {
    for finding in decoder.days.findings where !findings.contains(finding) {
      findings.append(finding)
    }
  }

  /// Streams the facts of one kind.
  mutating func readFacts(
    _ mapped: MappedFile, _ kind: FileKind
  ) throws(CSVError) -> (read: Int, kept: Int) {
    let tables = mapped.translation.tables.filter { $0.kind == kind }
    var decoders = mapped.decoders(for: tables)
    for place in decoders.indices {
      decoders[place].days.zone = zone
      decoders[place].words = project.words
    }
    guard !decoders.isEmpty else { return (0, 0) }
    for decoder in decoders { reportDays(of: decoder) }
    return kind == .marks
      ? try readMarks(mapped, tables, decoders) : try readRows(mapped, tables, decoders)
  }

  /// From what a gradebook calls a class to its id; `nil` where no class has a title.
  private var classes: ((String) -> String)? {
    let titles = SectionTitles(district.roster)
    guard !titles.isEmpty || !sharedClasses.isEmpty else { return nil }
    let (roster, shared) = (district.roster, sharedClasses)
    return { titles.id($0, in: roster, shared) }
  }

  /// From the names of a row's classes to their ids, where several classes have one name.
  private func classes(
    of record: borrowing CSVRecord, row: Int, _ mapped: MappedFile, _ composed: inout CSVRecord,
    then known: ((String) -> String)? = nil
  ) -> ((String) -> String)? {
    guard !sharedClasses.isEmpty else { return known }
    let ids = mapped.classIDs(of: record, row: row, sharedClasses, &composed)
    guard !ids.isEmpty else { return known }
    return { name in
      let id = ids[name] ?? name
      return known?(id) ?? id
    }
  }

  private mutating func readMarks(
    _ mapped: MappedFile, _ tables: [BoundTable], _ decoders: [RowDecoder]
  ) throws(CSVError) -> (read: Int, kept: Int) {
    var piece = emptyMarkPiece(file: mapped.file.name)
    if let first = decoders.first { piece.decoder = first }
    let files = tables.map { MarkFile(header: $0.header) }
    let classes = classes
    // Where other exports lie beside it, a blank cell says that there is no mark any more.
    piece.listsBlanks = snapshots.hasOthers(mapped.file.name)
    var listed: Set<String> = []
    var (read, kept) = (0, 0)
    var composed = CSVRecord(composingFrom: 1)
    let summary = try mapped.csv.forEachRecord { record in
      read += 1
      let before = piece.marks.count
      let classes = self.classes(of: record, row: read, mapped, &composed, then: classes)
      for (place, (table, file)) in zip(tables, files).enumerated() {
        if piece.listsBlanks, let id = table.student(of: record, row: read) { listed.insert(id) }
        // Each column of items has habits of its own.
        piece.decoder.numbers = decoders[place].numbers
        piece.decoder.days = decoders[place].days
        piece.decoder.percents = decoders[place].percents
        table.rows(of: record, row: read, &composed, classes: classes) { file.add($0, to: &piece) }
        // A blank cell of a wide gradebook is no mark.
        if table.isPerItem, !piece.listsBlanks { piece.dropBlankMark() }
      }
      let made = piece.marks[before...]
      if made.contains(where: { !$0.isBlank }) || (!piece.listsBlanks && !made.isEmpty) {
        kept += 1
      }
    }
    piece.endReading()
    merge(piece)
    // A row without a mark lists its student, too.
    snapshots.note(Set(listed.map { aliases.id(of: $0, .student) }), in: mapped.file.name)
    return (read + summary.recordsLeftOut, kept)
  }

  private mutating func readRows(
    _ mapped: MappedFile, _ tables: [BoundTable], _ decoders: [RowDecoder]
  ) throws(CSVError) -> (read: Int, kept: Int) {
    var decoders = decoders
    // For what is said of a row and not of a table.
    var decoder = RowDecoder(file: mapped.file.name)
    var readers = tables.map { table in
      CanonicalRows.of(
        table.kind, table.header, self, isForm: mapped.recognition.form != nil)
    }
    let classes = classes
    let isLog = tables.contains { $0.kind == .conferences }
    var (read, kept) = (0, 0)
    var composed = CSVRecord(composingFrom: 1)
    var responses = ResponseRows(mapped.recognition)
    var above = CellsAbove(
      mapped.file.source?.asAbove ?? [], in: mapped.recognition.header.titles)
    let summary = try mapped.csv.forEachRecord { record in
      read += 1
      var isKept = false
      above.take(record) { record in
        responses.take(record, &decoder) { record, decoder in
          let classes = self.classes(of: record, row: read, mapped, &composed, then: classes)
          for (place, table) in tables.enumerated() {
            let hasCommas = table.rows(of: record, row: read, &composed, classes: classes) { row in
              if readers[place].add(row, &decoders[place], &self) { isKept = true }
            }
            if hasCommas, let field = table.splitField {
              decoder.reportOnce(.commasInBrackets, field, record, severity: .note)
            }
          }
        }
        guard isKept else { return }
        kept += 1
        if isLog { pastedRows[mapped.file.name, default: PastedRows()].note(record) }
      }
    }
    findings += above.findings(in: mapped.file.name)
    for place in readers.indices { readers[place].finish(&self) }
    for decoder in [decoder] + decoders { take(decoder) }
    return (read + summary.recordsLeftOut, kept)
  }
}

extension Fragments.Row {
  /// What a translated row tells; `nil` where a cell that makes the row is blank.
  init?(_ record: borrowing CSVRecord, _ table: BoundTable, _ decoder: inout RowDecoder) {
    let columns = CanonicalFile.of(table.kind).declared
    let fields = columns.map { table.header.field($0) }
    let values = zip(columns, fields).map { column, field in
      field.isGiven ? decoder.part(column, field, record) : .missing
    }
    // A sum of rows is no student, whatever it is called.
    if [.students, .enrollments].contains(table.kind), case .text(let id)? = values.first,
      TotalWords.isTotal(id)
    {
      return nil
    }
    guard let first = values.first, first != .missing else {
      // A detail of nobody is nothing that anybody misses.
      if !table.isDetail {
        decoder.report(.missingValue, fields.first, record, severity: .error)
      }
      return nil
    }
    self.init(
      values: values, location: Location(file: decoder.file, line: record.line),
      titles: fields.map(\.name), isDetail: table.isDetail)
  }
}

extension Fragments.Row {
  /// What students do in an item of a gradebook, and whether they must, where the file does not say: work
  /// for no points is extra.
  fileprivate mutating func complete(_ kinds: ItemKindWords) {
    if self[Pathways.isRequired] == .missing, self[Pathways.pointsPossible] == .number(0) {
      self[Pathways.isRequired] = .text("no")
    }
    guard self[Pathways.itemKind] == .missing,
      let kind = kinds.kind(of: self[Pathways.itemTitle].plain)
    else { return }
    self[Pathways.itemKind] = .text(kind.rawValue)
  }
}

extension RowDecoder {
  /// What a cell tells of a row that other files may complete: nothing of it is required yet.
  fileprivate mutating func part(
    _ column: ColumnFacts, _ field: Field, _ record: borrowing CSVRecord
  ) -> Value {
    var column = column
    column.isRequired = false
    return value(column, field, record)
  }
}

extension Finding.Problem {
  /// A file of scores of which no row gave one.
  static let noScores = Self(
    .missingValue, "no row gives a score",
    advice: "Look whether the export has the scores; walkbook describe says what is read of it.")

  /// A gradebook without the row that says what its columns are out of.
  static func missingBand(_ words: String) -> Self {
    Self(
      .missingValue, "no row begins with '\(words)', so nothing says which columns are work",
      advice:
        "No score was read. Export the grades with all rows, or put below the header a row that "
        + "begins with '\(words)' and has the points possible of each column.")
  }

  /// A column of a list of people that looks like results.
  static let resultsNotRead = Self(
    .missingValue, "it looks like results, and a list of people has none",
    advice: "Keep scores in a file of their own; walkbook describe says how it would be read.")

  /// A column of a vendor's file without which the file tells nothing of a table.
  static func untoldTable(_ table: String) -> Self {
    Self(
      .missingValue, "the column is missing, so the file tells nothing of \(table)",
      advice: "The rest was read. Add the column, or name in walkbook.yaml what fills it.")
  }
}
