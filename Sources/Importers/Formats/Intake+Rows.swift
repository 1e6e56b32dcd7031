import CSV
import Coaching
import Tables

/// Reads the rows of a file that a format knows.
extension Intake {
  /// The decoder of a file: how it writes numbers and days, and what its words mean.
  private func decoder(_ file: RecognisedFile) async throws(CSVError) -> RowDecoder {
    let recognition = file.recognition
    var decoder = RowDecoder(file: file.name, source: file.source)
    decoder.words = project.words
    decoder.numbers = try await NumberColumns(
      of: file.csv, head: file.head, skipping: recognition.skipping)
    decoder.days = DayColumns(
      of: file.csv, head: file.head,
      recognition.days(file.source, vendor: recognition.importer.days))
    decoder.days.zone = zone
    return decoder
  }

  /// Reads row by row, in the order of the file.
  mutating func readRows(
    _ file: RecognisedFile, _ rows: any FileRows
  ) async throws(CSVError) -> (read: Int, kept: Int) {
    if file.recognition.profile.kind.isFact, TemplateSheet.isOne(file.name) {
      findings.append(
        Finding(.templateSheet, at: Location(file: file.name), severity: .note))
      return (0, 0)
    }
    var rows = rows
    var decoder = try await decoder(file)
    decoder.known = DecodedCells()
    findings += decoder.days.findings
    let csv = file.csv.leavingOut(rows.shortRows(decoder))
    try rows.prepare(csv, project)
    var (read, kept) = (0, 0)
    let isLog =
      file.recognition.profile.kind == .conferences
      || file.recognition.profile.kind == .walkthroughs && file.recognition.form != nil
    var responses = ResponseRows(file.recognition)
    var above = CellsAbove(file.source?.asAbove ?? [], in: file.recognition.header.titles)
    let summary = try csv.forEachRecord { record in
      read += 1
      above.take(record) { record in
        responses.take(record, &decoder) { row, decoder in
          guard rows.add(row, &decoder, &self) else { return }
          kept += 1
          if isLog { pastedRows[file.name, default: PastedRows()].note(record) }
        }
      }
    }
    findings += above.findings(in: file.name)
    rows.finish(&self)
    take(decoder)
    take(summary, file.head, file.name)
    return (read + summary.recordsLeftOut, kept)
  }

  /// Reads marks, piece by piece on all cores.
  mutating func readMarks(
    _ file: RecognisedFile
  ) async throws(CSVError) -> (read: Int, kept: Int) {
    let rows = MarkFile(header: file.recognition.header)
    var empty = emptyMarkPiece(file: file.name)
    empty.decoder = try await decoder(file)
    empty.decoder.known = DecodedCells()
    empty.know(rowsAt: rows.places)
    findings += empty.decoder.days.findings
    let csv = file.csv.leavingOut(
      ShortRows(of: .marks, file.recognition.header, empty.decoder))
    var (pieces, summary) = try await csv.forEachRecordInParallel(
      from: empty, pieceSize: pieceSize ?? file.csv.usualPieceSize, begin: { $0.expect($1) }
    ) { piece, record in
      rows.add(record, to: &piece)
    } end: {
      $0.endReading()
    }
    var (read, kept) = (summary.recordsLeftOut, 0)
    // Each piece is let go of when it has been merged.
    pieces.reverse()
    while let piece = pieces.popLast() {
      read += piece.read
      kept += piece.marks.count
      merge(consume piece)
    }
    take(summary, file.head, file.name)
    return (read, kept)
  }
}
