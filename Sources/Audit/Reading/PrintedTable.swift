/// A cell as it is written, and where.
struct PrintedCell: Sendable {
  var text: String
  /// The cell of a sheet, such as `D7`; the line or the row of a table elsewhere.
  var place: String
  /// Whether the text is the number itself, and not the number as it is shown.
  var isRaw = false
}

/// One table of one output, as it is written.
struct PrintedTable: Sendable {
  var file: String
  /// The sheet, or the caption of the table.
  var place: String
  var caption: String
  var header: [String]
  var rows: [[PrintedCell]]
}

/// What a cell of a published table says.
enum PrintedValue: Hashable, Sendable {
  case missing
  case text(String)
  /// A number, with the smallest and the largest that would be printed so.
  case number(Double, ClosedRange<Double>)
  case band(ClosedRange<Double>)
  case hidden(Code)

  /// What stands in place of a hidden number.
  enum Code: Hashable, Sendable {
    case fewer(Int)
    case complementary
    case coded

    var text: String {
      switch self {
      case .fewer(let smallest): "n<\(smallest)"
      case .complementary: "comp."
      case .coded: "coded"
      }
    }
  }

  init(_ cell: PrintedCell) {
    let text = PrintedValue.plain(cell.text)
    if text.isEmpty {
      self = .missing
    } else if let code = Code(text) {
      self = .hidden(code)
    } else if let band = PrintedValue.band(text) {
      self = .band(band)
    } else if let number = PrintedValue.number(text, isRaw: cell.isRaw) {
      self = number
    } else {
      self = .text(text)
    }
  }

  /// The text of a cell with the digits of any script as those of ours, and without the sign by which a
  /// spreadsheet takes it for a formula.
  private static func plain(_ text: String) -> String {
    var plain = text.filter { $0 != "\u{a0}" }.trimmed
    if plain.hasPrefix("="), plain.utf8.count > 1 { plain = plain.dropFirst().trimmed }
    guard !plain.utf8.allSatisfy({ $0 < 128 }) else { return plain }
    return String(
      plain.map { sign in
        guard let digit = sign.wholeNumberValue, digit < 10 else { return sign }
        return Character(String(digit))
      })
  }

  /// `≤5%`, `≥95%`, `21–40%`: whole percents, rounded before they were put into the band.
  private static func band(_ text: String) -> ClosedRange<Double>? {
    guard text.hasSuffix("%") else { return nil }
    let inner = text.dropLast()
    if inner.hasPrefix("≤"), let end = Double(inner.dropFirst()) { return 0...((end + 0.5) / 100) }
    if inner.hasPrefix("≥"), let end = Double(inner.dropFirst()) {
      return ((end - 0.5) / 100)...1
    }
    let ends = inner.split(separator: "–").compactMap { Double($0) }
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ((ends[0] - 0.5) / 100)...((ends[1] + 0.5) / 100)
  }

  private static func number(_ text: String, isRaw: Bool) -> PrintedValue? {
    var digits = text.filter { $0 != "," }
    let isPercent = digits.hasSuffix("%")
    if isPercent { digits.removeLast() }
    if digits.hasPrefix("+") { digits.removeFirst() }
    guard let first = digits.utf8.first, first == 45 || (48...57).contains(first),
      let number = Double(digits), number.isFinite
    else { return nil }
    let decimals = digits.split(separator: ".", omittingEmptySubsequences: false)
    let places = decimals.count == 2 ? decimals[1].utf8.count : 0
    var half = 0.5
    for _ in 0..<places { half /= 10 }
    if isRaw || (places == 0 && !isPercent) { half = min(half, 1e-11 * max(1, abs(number))) }
    let scale = isPercent ? 100.0 : 1
    return .number(number / scale, ((number - half) / scale)...((number + half) / scale))
  }
}

extension PrintedValue.Code {
  /// Whether a text begins with a code and has words or numbers behind it.
  static func isFollowed(in text: String) -> Bool {
    let text = text.trimmed
    for word in ["comp.", "coded"] where text.hasPrefix(word) { return text.count > word.count }
    return text.hasPrefix("n<") && !text.dropFirst(2).drop(while: \.isNumber).isEmpty
  }

  init?(_ text: String) {
    switch text {
    case "comp.": self = .complementary
    case "coded": self = .coded
    default:
      guard text.hasPrefix("n<"), let smallest = Int(text.dropFirst(2)) else { return nil }
      self = .fewer(smallest)
    }
  }
}

extension StringProtocol {
  /// Without blanks at either end.
  var trimmed: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    return String(text)
  }
}
