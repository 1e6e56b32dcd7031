import CSV
import Coaching
import Tables

/// Reads walk forms that come back: walk-throughs whose first row says for all what they share.
///
/// A blank cell of a shared column has what the row above it has. Where the day, the teacher, the
/// observer or the walk-through changes, the next visit begins and shares nothing with the one
/// before, so that forms may be put below each other in one file. A visit without an id has that
/// of its first row. A row without status and evidence is passed over: nobody assessed the action.
struct WalkFormFile: Sendable {
  private static let keys = ["walkthrough_id", "date", "teacher_id", "observer_id"]

  private var file: WalkthroughFile
  /// As in the file, before a row passes its cells on.
  private let header: Header
  private var shared: [String: String] = [:]
  /// The line on which the visit begins.
  private var firstLine = 0

  init(_ file: WalkthroughFile) {
    self.file = file
    header = file.header
  }

  mutating func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    // Rows of other origin may stand in the same file.
    guard decoder.text(header.field("form"), record) == WalkForm.mark else {
      file.header = header
      return file.add(record, &decoder, &intake)
    }
    share(record, decoder)
    let isSeen = ["status", "evidence"].contains { decoder.text(header.field($0), record) != nil }
    return isSeen ? file.add(record, &decoder, &intake) : true
  }

  private mutating func share(_ record: borrowing CSVRecord, _ decoder: RowDecoder) {
    var cells: [String: String] = [:]
    for column in WalkForm.shared {
      cells[column.name] = decoder.text(header.field(column.name), record)
    }
    let isNext = WalkFormFile.keys.contains { key in
      guard let before = shared[key], let cell = cells[key] else { return false }
      return cell != before
    }
    if isNext { shared = [:] }
    if shared.isEmpty { firstLine = record.line }
    shared.merge(cells) { _, cell in cell }
    file.header = header
    let id = WalkthroughFile.rowID(decoder.file, firstLine)
    file.header.fill("walkthrough_id", with: shared["walkthrough_id"] ?? id)
    for column in WalkForm.shared {
      if let cell = shared[column.name] { file.header.fill(column.name, with: cell) }
    }
  }
}

extension Recognition {
  /// A walk form, whatever stands above its header: a workbook that was saved as CSV has a title,
  /// and the table of the visit with its one row.
  static func walkForm(_ records: [[String?]], source: ProjectFile.Source?) -> Recognition? {
    for (index, record) in records.prefix(30).enumerated() where index + 1 < records.count {
      let titles = record.map { $0 ?? "" }
      let folded = titles.map(Words.folded)
      guard let form = folded.firstIndex(of: "form"), form < records[index + 1].count,
        records[index + 1][form] == WalkForm.mark
      else { continue }
      let constants = (source?.constants ?? [:]).merging(visit(above: records[..<index], source)) {
        given, cell in cell.isEmpty ? given : cell
      }
      let header = Header(
        titles: titles, columns: source?.columns ?? [:], constants: constants)
      return Recognition(
        profile: .canonical(.walkthroughs), header: header, skipping: index + 1)
    }
    return nil
  }

  /// The cells of the visit, by column; empty where they were not filled in.
  private static func visit(
    above records: ArraySlice<[String?]>, _ source: ProjectFile.Source?
  ) -> [String: String] {
    for (index, record) in records.enumerated().reversed() {
      let folded = record.map { Words.folded($0 ?? "") }
      guard folded.contains("date"), folded.contains("teacherid") else { continue }
      // A row without anything is not a record.
      let cells = index + 1 < records.count ? records[index + 1] : []
      var visit: [String: String] = [:]
      for column in WalkForm.shared {
        guard let place = folded.firstIndex(of: Words.folded(column.name)) else { continue }
        let cell = place < cells.count ? cells[place] ?? "" : ""
        visit[column.name] = column.type == .day ? day(cell, source) : cell
      }
      return visit
    }
    return [:]
  }

  /// The one day that a cell can mean, as `yyyy-mm-dd`; else the cell as it is.
  private static func day(_ cell: String, _ source: ProjectFile.Source?) -> String {
    let patterns = source?.days.map { [$0] } ?? DayPattern.written
    let days = Set(patterns.compactMap { $0.day(cell.utf8.span) })
    return days.count == 1 ? days.first?.description ?? cell : cell
  }
}
