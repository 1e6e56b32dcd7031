import CSV
import Coaching

/// Cells that stand only in the first row of a block, since people leave out what is the same as above.
///
/// Totals and titles among the rows neither take a cell nor give one, and in a row that is cut short a blank
/// may be a cell that is lost.
struct CellsAbove {
  private let places: Set<Int>
  private var above: [Int: String] = [:]
  private var composed = CSVRecord(composingFrom: 1)

  /// - Parameter names: the columns, by their titles.
  init(_ names: [String], in titles: [String]) {
    let wanted = Set(names.map(Words.folded))
    places = Set(titles.indices.filter { wanted.contains(Words.folded(titles[$0])) })
  }

  /// Hands on a row with the cells that it leaves out.
  mutating func take(_ record: borrowing CSVRecord, _ body: (borrowing CSVRecord) -> Void) {
    guard !places.isEmpty, !record.isShort else { return body(record) }
    let cells = record.texts.map { ($0 ?? "").trimmingBlanks }
    guard !LogLines.isLabel(cells.filter { !$0.isEmpty }) else { return body(record) }
    composed.restart(from: record)
    for place in 0..<max(cells.count, (places.max() ?? 0) + 1) {
      var text = record.text(place) ?? ""
      if places.contains(place) {
        let isBlank = place >= cells.count || cells[place].isEmpty
        if isBlank { text = above[place] ?? "" } else { above[place] = text }
      }
      composed.append(text.utf8.span)
      composed.endField()
    }
    body(composed)
  }
}
