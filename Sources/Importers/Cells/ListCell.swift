/// A cell that holds several answers, and how they are told apart.
///
/// Of the separators the first that stands in the cell counts, so that a comma parts nothing where
/// answers are joined by `;`. Separators inside brackets belong to an answer.
struct ListCell: Hashable, Sendable {
  /// The characters that may stand between two answers, the likeliest first.
  var separators: [UInt8]
  /// The answers to choose from, where walkbook.yaml lists them; each is taken whole.
  var options: [String] = []
  /// Whether the answers are names of people: a comma parts `Rae Stone, Max Brook`, and stands inside
  /// the one name `Stone, Rae`.
  var areNames = false
  /// Whether a list of teachers has the order of the list of their classes.
  var isInOrder = false

  /// Names of people, as programs list them.
  static let names: ListCell = {
    var names = ListCell(";|,")
    names.areNames = true
    return names
  }()

  /// The answers of a cell, and whether a separator inside brackets was passed over.
  struct Parts: Hashable {
    var texts: [String] = []
    var hasBracketedSeparators = false
  }

  init(_ separators: String, options: [String] = []) {
    self.separators = Array(separators.utf8.filter { $0 != UInt8(ascii: " ") })
    // Where one answer begins with another, the longer is meant.
    self.options = options.map(\.trimmingBlanks).filter { !$0.isEmpty }
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  func parts(of cell: String) -> Parts {
    if areNames, let names = ListCell.pairs(in: cell) { return Parts(texts: names) }
    let bytes = Array(cell.utf8)
    let isInside = ListCell.bracketed(bytes)
    var parts = Parts()
    let places = bytes.indices.filter { !isInside[$0] }
    guard
      let separator = separators.first(where: { sign in places.contains { bytes[$0] == sign } }),
      !areNames || separator != UInt8(ascii: ",") || ListCell.areWholeNames(cell)
    else {
      parts.texts = [cell.trimmingBlanks].filter { !$0.isEmpty }
      parts.hasBracketedSeparators =
        !areNames && !options.contains(cell.trimmingBlanks)
        && bytes.contains(where: separators.contains)
      return parts
    }
    var start = 0
    while start < bytes.count {
      if bytes[start] <= 0x20 || bytes[start] == separator {
        start += 1
        continue
      }
      var end = start
      if let option = option(at: start, of: bytes, separator) {
        end += option.utf8.count
      } else {
        while end < bytes.count, bytes[end] != separator || isInside[end] {
          if bytes[end] == separator { parts.hasBracketedSeparators = true }
          end += 1
        }
      }
      parts.texts.append(String(decoding: bytes[start..<end], as: UTF8.self).trimmingBlanks)
      start = end
    }
    return parts
  }

  /// The names in `Brook, Max,Hill, Ivy`, where a comma stands in each and between them; `nil` where the
  /// commas do not alternate so.
  private static func pairs(in cell: String) -> [String]? {
    let parts = cell.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count > 3, parts.count.isMultiple(of: 2),
      !cell.contains(where: { ";|".contains($0) })
    else { return nil }
    let words = parts.map { String($0).trimmingBlanks }
    guard !words.contains("") else { return nil }
    let isSpaced = parts.map { $0.first == " " }
    let alternates = parts.indices.allSatisfy { isSpaced[$0] == !$0.isMultiple(of: 2) }
    guard alternates || !words.contains(where: { $0.contains(" ") }) else { return nil }
    return stride(from: 0, to: words.count, by: 2).map { "\(words[$0]), \(words[$0 + 1])" }
  }

  /// Whether each part between commas has a blank inside, as a given name and a family name have.
  private static func areWholeNames(_ cell: String) -> Bool {
    cell.split(separator: ",").allSatisfy { String($0).trimmingBlanks.contains(" ") }
  }

  /// The option that stands at a place, up to a separator or the end.
  private func option(at start: Int, of bytes: [UInt8], _ separator: UInt8) -> String? {
    options.first { option in
      guard bytes[start...].starts(with: option.utf8) else { return false }
      let next = bytes[(start + option.utf8.count)...].first { $0 > 0x20 }
      return next.map { $0 == separator } ?? true
    }
  }

  /// For each byte whether it stands between brackets that are closed.
  private static func bracketed(_ bytes: [UInt8]) -> [Bool] {
    var opened: [Int] = []
    var changes = Array(repeating: 0, count: bytes.count + 1)
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): opened.append(place)
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        guard let start = opened.popLast() else { break }
        changes[start] += 1
        changes[place + 1] -= 1
      default: break
      }
    }
    var depth = 0
    return bytes.indices.map { place in
      depth += changes[place]
      return depth > 0
    }
  }
}
