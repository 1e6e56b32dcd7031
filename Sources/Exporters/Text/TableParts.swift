import Documents
import Tables

/// The room that tables have on paper, in pixels.
struct PaperRoom {
  let width: Double
  let textSize: Double
  /// What a column takes beside its text.
  let margins: Double

  /// The text of a Word page, with tables in 9.5 points.
  static let word = PaperRoom(width: 640, textSize: 38.0 / 3, margins: 16)
  /// A slide, with tables in 18 points.
  static let slide = PaperRoom(width: 780, textSize: 24, margins: 20)
  /// A page that a browser prints, with tables in 8.5 points.
  static let page = PaperRoom(width: 670, textSize: 34.0 / 3, margins: 14)
}

extension Document {
  /// The document with tables that are too wide for a page in parts below each other.
  ///
  /// - Parameter isReadBack: whether tables that people fill in stay whole, to be read again.
  func inParts(for room: PaperRoom, isReadBack: Bool) -> Document {
    var document = self
    document.blocks = blocks.replacingTables { table in
      table.isEntry && isReadBack ? [table] : table.parts(for: room)
    }
    return document
  }
}

extension ReportTable {
  /// The table, or where its columns do not stand beside each other on a page with whole words, some of
  /// them at a time: each part begins with the columns that say what a row is about.
  func parts(for room: PaperRoom) -> [ReportTable] {
    let shown = shownColumns
    let needs = shown.map { need(of: $0, in: room) }
    guard !data.isEmpty, shown.count > 2, needs.reduce(0, +) > room.width else { return [self] }
    let heads = self.heads(among: shown)
    let place = { (column: Int) in shown.firstIndex(of: column) ?? 0 }
    let start = heads.reduce(0) { $0 + needs[place($1)] }
    var parts: [[Int]] = [[]]
    var width = start
    for column in shown where !heads.contains(column) {
      let need = needs[place(column)]
      if width + need > room.width, parts.last?.isEmpty == false {
        parts.append([])
        width = start
      }
      parts[parts.count - 1].append(column)
      width += need
    }
    guard parts.count > 1 else { return [self] }
    return parts.indices.map { index in
      part(index, of: parts.count, columns: (heads + parts[index]).sorted())
    }
  }

  /// The columns that every part has: the first, that of groups, and the keys where they leave room.
  private func heads(among shown: [Int]) -> [Int] {
    let frozen = Array(shown.prefix(max(1, min(2, frozenColumns))))
    return Array(Set(frozen + [group].compactMap(\.self).filter(shown.contains))).sorted()
  }

  /// The width in which no word is broken, and a sentence takes few lines.
  private func need(of column: Int, in room: PaperRoom) -> Double {
    let cells = (0..<data.count).map { text(row: $0, column: column) } + [totalText(of: column)]
    let words = (cells + [columns[column].title]).flatMap { $0.split(separator: " ") }
    let word = words.map { ReportTable.pixels(String($0), in: room) }.max() ?? 0
    let sentence = min(300, (cells.map { ReportTable.pixels($0, in: room) }.max() ?? 0) / 6)
    let open = isEntry && !columns[column].isLocked ? 56.0 : 0
    return min(room.width * 0.6, max(word, sentence, open)) + room.margins
  }

  private static func pixels(_ text: String, in room: PaperRoom) -> Double {
    TextWidth.pixels(text, size: room.textSize, isBold: true)
  }

  private func part(_ index: Int, of count: Int, columns places: [Int]) -> ReportTable {
    var part = self
    part.data = Table(
      columns: places.map { data.columns[$0] },
      rows: (0..<data.count).map { row in places.map { data[row, $0] } })
    part.columns = places.map { columns[$0] }
    part.group = group.flatMap(places.firstIndex)
    part.frozenColumns = places.count { $0 < frozenColumns }
    part.caption = [caption, "(\(index + 1)/\(count))"].compactMap(\.self).joined(separator: " ")
    if index > 0 { part.label = nil }
    if index + 1 < count { (part.note, part.source) = (nil, nil) }
    return part
  }
}
