import CSV
import Canonical
import Coaching
import Tables

/// Reads walk forms that come back: walk-throughs whose first row says for all what they share.
///
/// Where the day, the teacher, the observer or the walk-through changes, the next visit begins
/// (``SharedCells``). A visit without an id has that of its first row. A row without status and
/// evidence is passed over: nobody assessed the action.
struct WalkFormFile: Sendable {
  private var file: WalkthroughFile
  /// As in the file, before a row passes its cells on.
  private let header: Header
  private var shared = SharedCells(
    WalkForm.sharedColumns,
    keys: [
      Walkthroughs.id.facts, Walkthroughs.date.facts, Walkthroughs.teacher.facts,
      Walkthroughs.observer.facts,
    ])

  init(_ file: WalkthroughFile) {
    self.file = file
    header = file.header
  }

  mutating func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    // Rows of other origin may stand in the same file.
    guard decoder.text(header.form, record) == WalkForm.mark else {
      file.header = header
      return file.add(record, &decoder, &intake)
    }
    shared.add(record, header, decoder)
    file.header = shared.filling(header)
    if shared[Walkthroughs.id.name] == nil {
      let id = WalkthroughFile.rowID(decoder.file, shared.firstLine)
      file.header.fill(Walkthroughs.id.facts, with: id)
    }
    let isSeen = [Walkthroughs.status, Walkthroughs.evidence].contains {
      decoder.text(header.field($0), record) != nil
    }
    return isSeen ? file.add(record, &decoder, &intake) : true
  }
}

extension Recognition {
  /// A form of ours, whatever stands above its header: a workbook that was saved as CSV has a title,
  /// and the table of the visit with its one row.
  static func form(_ records: [[String?]], source: ProjectFile.Source?) -> Recognition? {
    for (index, record) in records.prefix(30).enumerated() where index + 1 < records.count {
      let titles = record.map { $0 ?? "" }
      let folded = titles.map(Words.folded)
      guard let form = folded.firstIndex(of: "form"), form < records[index + 1].count,
        let mark = records[index + 1][form], let kind = formKinds[mark]
      else { continue }
      let constants = (source?.constants ?? [:]).merging(
        visit(above: records[..<index], of: kind, source)
      ) {
        given, cell in cell.isEmpty ? given : cell
      }
      let header = Header(
        titles: titles, columns: source?.columns ?? [:], constants: constants)
      return Recognition(
        profile: .canonical(kind), header: header, skipping: index + 1)
    }
    return nil
  }

  /// What a form becomes, by its mark.
  private static let formKinds: [String: FileKind] = [
    WalkForm.mark: .walkthroughs, RatingForm.mark: .ratings,
  ]

  /// The cells written once, by column; empty where they were not filled in.
  private static func visit(
    above records: ArraySlice<[String?]>, of kind: FileKind, _ source: ProjectFile.Source?
  ) -> [String: String] {
    let shared = kind == .ratings ? RatingForm.shared : WalkForm.shared
    for (index, record) in records.enumerated().reversed() {
      let folded = record.map { Words.folded($0 ?? "") }
      guard folded.contains(Words.folded(Walkthroughs.date.name)),
        folded.contains(Words.folded(Walkthroughs.teacher.name))
      else { continue }
      // A row without anything is not a record.
      let cells = index + 1 < records.count ? records[index + 1] : []
      var visit: [String: String] = [:]
      for column in shared {
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
