import Documents
public import Tables

/// A table in columns that stand below each other, for a terminal.
public struct AlignedText {
  private var header: [String]
  private var rows: [[String]]
  private var areNumbers: [Bool]
  /// The names of columns that found no room.
  public private(set) var leftOut: [String] = []

  /// - Parameter width: how many characters a line may have; any number where missing.
  public init(_ table: Table, fitting width: Int? = nil) {
    header = table.columns.map { Self.visible($0.name) }
    let formats = table.columns.map(TableFormat.readable)
    rows = table.rows.map { row in
      zip(row, formats).map { Self.visible(Self.exact($0, $1) ?? $1.text($0)) }
    }
    areNumbers = table.columns.map { $0.type == .integer || $0.type == .number }
    if let width { fit(width) }
  }

  /// The lines, the names of the columns first.
  public var text: String {
    let widths = widths
    let line = { (cells: [String]) in
      let padded = cells.indices.map { column in
        let fill = String(repeating: " ", count: widths[column] - cells[column].count)
        return areNumbers[column] ? fill + cells[column] : cells[column] + fill
      }
      return Self.trimmed(padded.joined(separator: "  ")) + "\n"
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([header, rule] + rows).map(line).joined()
  }

  /// Without the blanks at its end; bytes are looked at, since a page has many lines.
  private static func trimmed(_ line: String) -> String {
    let last = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return last.map { String(line[...$0]) } ?? ""
  }

  private var widths: [Int] {
    header.indices.map { column in
      rows.reduce(header[column].count) { max($0, $1[column].count) }
    }
  }

  // MARK: Room

  /// The least room of a text that is cut.
  private static let least = 8

  /// Cuts the widest texts, names of columns too, until a line has room; then leaves out columns at the end.
  ///
  /// Numbers are never cut: half of one is another number.
  private mutating func fit(_ width: Int) {
    var room = widths
    let floors = header.indices.map { column in
      areNumbers[column]
        ? max(min(Self.least, room[column]), rows.reduce(0) { max($0, $1[column].count) })
        : min(Self.least, room[column])
    }
    func total(_ room: [Int]) -> Int { room.reduce(0, +) + 2 * max(0, room.count - 1) }
    while total(room) > width {
      let wide = room.indices.filter { room[$0] > floors[$0] }
      guard let widest = wide.max(by: { room[$0] < room[$1] }) else { break }
      room[widest] -= 1
    }
    var kept = room.count
    while kept > 1, total(Array(room[..<kept])) > width { kept -= 1 }
    leftOut = Array(header[kept...])
    func cut(_ cells: [String]) -> [String] {
      zip(cells.prefix(kept), room).map { text, room in
        text.count > room ? text.prefix(room - 1) + "…" : text
      }
    }
    header = cut(header)
    rows = rows.map(cut)
    areNumbers = Array(areNumbers.prefix(kept))
  }

  // MARK: Cells

  /// A number that four decimals would make 0.
  private static func exact(_ value: Value, _ format: ValueFormat) -> String? {
    guard case .number(let number) = value, format == .upToFourDecimals, number != 0,
      abs(number) < 0.00005
    else { return nil }
    return value.plain
  }

  /// Text whose control characters are seen, and not obeyed by a terminal.
  static func visible(_ text: String) -> String {
    guard
      !text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }),
      text.unicodeScalars.contains(where: { scalar in
        scalar.properties.generalCategory == .control || turnsText(scalar)
      })
    else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20: shown.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
      case 0x7F: shown.append("\u{2421}")
      case 0x80...0x9F: shown.append("?")
      case _ where turnsText(scalar): shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// Signs that let text run from right to left whatever its letters, as U+202E.
  private static func turnsText(_ scalar: Unicode.Scalar) -> Bool {
    [0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C...0x061C].contains {
      $0.contains(scalar.value)
    }
  }
}
