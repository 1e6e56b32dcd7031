/// What kind of value a cell looks like, before anybody knows what its column means.
enum CellLook: Hashable, Sendable {
  case blank, number, day, text

  /// Whether the cell is a number or a day, as titles hardly ever are.
  var isTyped: Bool { self == .number || self == .day }

  init(_ text: String?) {
    self = text.map { CellLook($0.utf8.span) } ?? .blank
  }

  init(_ cell: Span<UInt8>) {
    var signs = Signs()
    for place in cell.indices { signs.add(cell[place]) }
    self = signs.look
  }

  /// Counts of the signs in a cell; enough to tell a number and a day from words.
  private struct Signs {
    private var digits = 0
    private var pluses = 0
    private var dashes = 0
    private var points = 0
    private var commas = 0
    private var slashes = 0
    private var colons = 0
    private var percents = 0
    private var gaps = 0
    private var others = 0
    private var first: UInt8?
    private var last: UInt8 = 0

    mutating func add(_ byte: UInt8) {
      // Blanks at the ends do not count.
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        if first != nil { gaps += 1 }
        return
      }
      first = first ?? byte
      last = byte
      switch byte {
      case 48...57: digits += 1
      case UInt8(ascii: "+"): pluses += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: ","): commas += 1
      case UInt8(ascii: "/"): slashes += 1
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: "%"): percents += 1
      default: others += 1
      }
    }

    var look: CellLook {
      guard let first else { return .blank }
      guard digits > 0 else { return .text }
      if isNumber(first) { return .number }
      return isDay(first) ? .day : .text
    }

    private func isNumber(_ first: UInt8) -> Bool {
      let signs = pluses + dashes
      let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
      let isShare = percents == 1 && last == UInt8(ascii: "%")
      return others + slashes + colons == 0 && signs == (isSigned ? 1 : 0)
        && (percents == 0 || isShare) && points <= 1
    }

    /// Two equal signs between digits, with a time of day after them or without; or a time.
    private func isDay(_ first: UInt8) -> Bool {
      let isDated = max(dashes, slashes, points) >= 2 && digits >= 4
      let isTime = colons > 0 && digits >= 3
      return (48...57).contains(first) && others <= min(6, digits) && (isDated || isTime)
    }
  }
}

extension CSVRecord {
  /// What the cell of a column looks like; blank where it is missing.
  func look(of index: Int) -> CellLook {
    withField(index) { bytes in
      guard let bytes else { return .blank }
      return CellLook(bytes)
    }
  }
}
