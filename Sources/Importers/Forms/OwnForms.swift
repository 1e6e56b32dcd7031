import Canonical
import Coaching
import Tables

/// Forms of ours that come back, whatever stands above the header: a workbook that was saved as CSV
/// has a title, and the table of the visit with its one row.
struct OwnForms: CanonicalImporter {
  /// They are canonical files by name.
  let profiles: [String] = []

  func identify(_ look: FileLook) -> Recognition? {
    let (records, source) = (look.records, look.source)
    for (index, record) in records.prefix(30).enumerated() where index + 1 < records.count {
      let titles = record.map { $0 ?? "" }
      let folded = titles.map(Words.folded)
      guard let form = folded.firstIndex(of: "form"), form < records[index + 1].count,
        let mark = records[index + 1][form], let kind = Self.formKinds[mark]
      else { continue }
      let constants = (source?.constants ?? [:]).merging(
        Self.visit(above: records[..<index], of: kind, source)
      ) {
        given, cell in cell.isEmpty ? given : cell
      }
      let header = Header(
        titles: titles, columns: source?.columns ?? [:], constants: constants)
      return Recognition(
        importer: self, profile: .canonical(kind), header: header, skipping: index + 1)
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
