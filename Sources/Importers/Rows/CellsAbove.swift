import CSV
import Coaching
import Tables

/// Cells that stand only in the first row of a block, since people leave out what is the same as above.
///
/// Totals and titles among the rows neither take a cell nor give one, and in a row that is cut short a blank
/// may be a cell that is lost.
struct CellsAbove {
  private let places: Set<Int>
  private let titles: [String]
  /// How many cells of each column are taken from above, and the line of the first.
  private var taken: [Int: (count: Int, line: Int)] = [:]
  private var above: [Int: String] = [:]
  private var composed = CSVRecord(composingFrom: 1)

  /// - Parameter names: the columns, by their titles.
  init(_ names: [String], in titles: [String]) {
    let wanted = Set(names.map(Words.folded))
    self.titles = titles
    places = Set(titles.indices.filter { wanted.contains(Words.folded(titles[$0])) })
  }

  /// Hands on a row with the cells that it leaves out.
  mutating func take(_ record: borrowing CSVRecord, _ body: (borrowing CSVRecord) -> Void) {
    guard !places.isEmpty, !record.isShort else { return body(record) }
    let cells = record.texts.map { ($0 ?? "").trimmingBlanks }
    guard !LogLines.isLabel(cells.filter { !$0.isEmpty }) else { return body(record) }
    composed.restart(from: record)
    let line = record.line
    for place in 0..<max(cells.count, (places.max() ?? 0) + 1) {
      var text = record.text(place) ?? ""
      if places.contains(place) {
        let cell = place < cells.count ? cells[place] : ""
        if cell.isEmpty || DittoMark.matches(cell) {
          text = above[place] ?? ""
          if !text.isEmpty { taken[place, default: (0, line)].count += 1 }
        } else {
          above[place] = text
        }
      }
      composed.append(text.utf8.span)
      composed.endField()
    }
    body(composed)
  }

  /// What was taken from above, a finding for each column.
  func findings(in file: String) -> [Finding] {
    taken.sorted { $0.key < $1.key }.map { place, taken in
      Finding(
        .takenFromAbove(taken.count), at: Location(file: file, line: taken.line),
        column: titles.indices.contains(place) ? titles[place] : nil, severity: .note)
    }
  }
}

extension Finding.Problem {
  /// Cells of a log that are blank, or hold a ditto mark, since they are as above.
  static func takenFromAbove(_ count: Int) -> Self {
    Self(
      .shape, "\(count == 1 ? "1 cell is" : "\(count) cells are") as in the row above",
      advice: "Nothing need be done. Without as-above in walkbook.yaml a blank is a blank.")
  }
}
