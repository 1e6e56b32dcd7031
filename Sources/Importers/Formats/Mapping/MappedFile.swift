import CSV
import Coaching
import Tables

/// A file that a mapping describes, ready to be read.
struct MappedFile {
  let file: DataFolder.PlannedFile
  private(set) var csv: CSVFile
  let head: CSVHead
  let recognition: Recognition
  let translation: Translation
  private let numbers: NumberColumns
  private let percents: PercentColumns
  /// The day of the export, where the file's name tells.
  let exportDay: Day?

  /// `nil` for a file that is read without a mapping.
  ///
  /// - Parameter name: what the file is called, without the number of a download and the day of an
  ///   export where others of the same gradebook lie beside it.
  init?(_ file: DataFolder.PlannedFile, name: String) async throws(CSVError) {
    guard let head = file.head, let recognition = file.recognition,
      let mapping = recognition.mapping
    else { return nil }
    self.file = file
    self.head = head
    self.recognition = recognition
    var csv = head.file(
      file.name, skippingRecords: recognition.skipping,
      fields: mapping.isRagged ? nil : recognition.header.titles.count)
    if mapping.isRagged { csv.endLine = head.shape.endLine }
    self.csv = csv
    numbers = try await NumberColumns(of: csv, head: head, skipping: recognition.skipping)
    let above = head.records.prefix(max(recognition.skipping - 1, 0)).map(\.texts)
    let values = mapping.values(file: name, above: above, titles: recognition.header.titles)
    exportDay = mapping.exportText(head, recognition, file: file.input.csvName).flatMap { text in
      Day(String(text.prefix(10))) ?? DayPattern.unixSeconds.day(Array(text.utf8).span)
    }
    translation = Translation(
      mapping, header: recognition.header, values: values,
      bands: try MappedFile.bands(of: mapping, above: above, in: csv), source: file.source,
      form: recognition.form)
    percents = try PercentColumns(translation.tables.compactMap(\.percents), in: csv)
    var known: [FileKind: DayColumns] = [:]
    self.csv = csv.leavingOutShortRows(of: translation.tables) { decoder(for: $0, &known) }
  }

  /// The rows that say something of each column, above the header or among the rows.
  private static func bands(
    of mapping: Mapping, above: [[String?]], in csv: CSVFile
  ) throws(CSVError) -> [String: [String?]] {
    guard !mapping.bands.isEmpty else { return [:] }
    var names: [String: [String]] = [:]
    for band in mapping.bands {
      for word in band.words { names[Words.folded(word), default: []].append(band.name) }
    }
    var bands: [String: [String?]] = [:]
    for cells in above {
      let label = cells.lazy.map { ($0 ?? "").trimmingBlanks }.first { !$0.isEmpty }
      for name in label.flatMap({ names[Words.folded($0)] }) ?? [] { bands[name] = cells }
    }
    try csv.forEachRecord { record in
      // Rows of people are many; only the first cell tells.
      for place in 0..<record.count {
        guard let label = record.text(place)?.trimmingBlanks, !label.isEmpty else { continue }
        for name in names[Words.folded(label)] ?? [] { bands[name] = record.texts }
        break
      }
    }
    return bands
  }

  /// Whether any of the first rows has what may be a score below the title of work.
  var looksScored: Bool {
    let titles = recognition.header.titles
    let places = translation.mapping.itemColumns(of: titles).map(\.place)
      .filter { ScoreTitles.speakOfWork(titles[$0]) }
    return head.records.dropFirst(recognition.skipping).contains { record in
      places.contains { place in
        let cell = (record.text(place) ?? "").trimmingBlanks
        return ScoreColumn.looksLikeScore(cell) || cell.wholeMatch(of: /[A-F][+-]?/) != nil
      }
    }
  }

  /// The decoders of the rows of tables, which know how the file writes days and numbers.
  ///
  /// A file may have a table for each of a thousand columns; how days are written is looked up once for
  /// those of a kind.
  func decoders(for tables: [BoundTable]) -> [RowDecoder] {
    var known: [FileKind: DayColumns] = [:]
    return tables.map { decoder(for: $0, &known) }
  }

  private func decoder(for table: BoundTable, _ known: inout [FileKind: DayColumns]) -> RowDecoder {
    var decoder = RowDecoder(file: file.name, source: file.source)
    let header = recognition.header
    if translation.mapping.isOfTests, decoder.codes == .common {
      decoder.codes = decoder.codes.ofTests
    }
    // What the table's columns take as it is has the habits of the column it comes from.
    let places = table.places
    decoder.percents = table.percents.map { percents.whole(of: $0) }
    decoder.numbers = numbers.moved(to: places)
    if let found = known[table.kind] {
      decoder.days = found.moved(to: places)
      return decoder
    }
    // Of the columns that one fills, that of a day says how it is to be read; columns of items are
    // beside each other, though each has a table of its own.
    var names = header.titles.map { _ in "" }
    for other in translation.tables where other.kind == table.kind {
      for case (let place?, let name) in zip(other.places, other.header.names)
      where !DayColumns.names.contains(names[place]) {
        names[place] = name
      }
    }
    var plain = recognition
    plain.header = Header(titles: header.titles, canonical: names)
    plain.profile = .canonical(table.kind)
    let found = DayColumns(
      of: csv, head: head, plain.days(file.source, vendor: translation.mapping.days))
    known[table.kind] = found
    decoder.days = found.moved(to: places)
    return decoder
  }
}
