/// A text with holes, such as `{title} ({id:digits})`: how names of columns and files are made.
///
/// A hole takes what stands in its place, at least one character; `:digits` and `:number` take
/// nothing else. Upper and lower case of the text around holes are one, and so are blanks and
/// non-breaking blanks.
package struct TextPattern: Hashable, Sendable {
  /// What a hole takes.
  enum Kind: Hashable, Sendable {
    case text, digits, number
    /// One of these words.
    case words([Word])

    /// - Parameter text: `digits`, `number`, or words with `|` between them.
    init?(_ text: String) {
      switch text {
      case "text": self = .text
      case "digits": self = .digits
      case "number": self = .number
      case _ where text.contains("|"):
        self = .words(text.split(separator: "|").map { Word(String($0)) })
      default: return nil
      }
    }
  }

  /// A word as the pattern spells it, and as it is compared.
  struct Word: Hashable, Sendable {
    let spelled: String
    let compared: [UInt8]

    init(_ word: String) {
      spelled = word
      compared = TextPattern.comparable(word)
    }
  }

  enum Part: Hashable {
    case text([UInt8])
    case hole(String, Kind)
  }

  /// The pattern as written.
  package let source: String
  let parts: [Part]
  /// Whether its text is of words with capitals, so that a title without shows that it lost them.
  private let isOfWords: Bool
  /// Whether its text has signs between which a vendor sets what is not the title: brackets, a colon.
  let hasSigns: Bool

  /// `nil` where braces do not match or a hole has no name, or a kind that is not known.
  package init?(_ source: String) {
    self.source = source
    var parts: [Part] = []
    for piece in Braces.pieces(of: source) ?? [.hole("")] {
      switch piece {
      case .text(let text): parts.append(.text(TextPattern.comparable(text)))
      case .hole(let hole):
        let halves = hole.split(separator: ":", maxSplits: 1).map(String.init)
        guard !hole.contains("{"), let name = halves.first,
          let kind = Kind(halves.dropFirst().first ?? "text")
        else { return nil }
        parts.append(.hole(name, kind))
      }
    }
    self.parts = parts
    isOfWords = TextPattern.isOfWords(source)
    hasSigns = TextPattern.hasSigns(source)
  }

  private init(source: String, parts: [Part]) {
    self.source = source
    self.parts = parts
    isOfWords = TextPattern.isOfWords(source)
    hasSigns = TextPattern.hasSigns(source)
  }

  private static func hasSigns(_ source: String) -> Bool {
    texts(of: source).contains { text in
      text.contains { !$0.isLetter && !$0.isNumber && !$0.isWhitespace && $0 != "_" }
    }
  }

  /// What stands around the holes.
  private static func texts(of source: String) -> [String] {
    (Braces.pieces(of: source) ?? []).compactMap { piece in
      if case .text(let text) = piece { text } else { nil }
    }
  }

  private static func isOfWords(_ source: String) -> Bool {
    texts(of: source).contains {
      $0.contains(" ") && $0.contains(where: \.isUppercase) && $0.contains(where: \.isLowercase)
    }
  }

  /// The pattern of the same titles where a database has one sign for all that are no letters.
  var ofDatabase: TextPattern {
    var parts: [Part] = parts.map { part in
      if case .text(let text) = part { .text(TitleNames.spaced(text)) } else { part }
    }
    // What stands at an end is no sign between two words.
    if case .text(let text)? = parts.first {
      parts[0] = .text(Array(text.drop { $0 == UInt8(ascii: " ") }))
    }
    if case .text(let text)? = parts.last, text.last == UInt8(ascii: " ") {
      parts[parts.count - 1] = .text(Array(text.dropLast()))
    }
    return TextPattern(source: source, parts: parts)
  }

  /// The names of the holes.
  package var names: [String] {
    parts.compactMap { if case .hole(let name, _) = $0 { name } else { nil } }
  }

  /// The names of the holes that take any text.
  var openNames: [String] {
    parts.compactMap { if case .hole(let name, .text) = $0 { name } else { nil } }
  }

  /// What the holes take of a text that has this pattern; `nil` for any other text.
  ///
  /// Earlier holes take as little as they can.
  package func match(_ text: String) -> [String: String]? {
    let bytes = Array(text.replacing("\u{A0}", with: " ").utf8)
    // Nobody's column has such a name; trying every split of it would take for ever.
    guard bytes.count <= 2_000 else { return nil }
    // Most titles end otherwise, and need no trying.
    if case .text(let end)? = parts.last, !TextPattern.begins(bytes.suffix(end.count), with: end) {
      return nil
    }
    var found: [Range<Int>] = []
    var steps = 20_000
    guard match(bytes, from: 0, part: 0, &found, &steps) else { return nil }
    let isShouted = isOfWords && LostCapitals.isOfOneCase(bytes)
    var captures: [String: String] = [:]
    for (hole, range) in zip(holes, found) {
      let text = String(decoding: bytes[range], as: UTF8.self).trimmingBlanks
      captures[hole.name] =
        switch hole.kind {
        case .words(let words):
          words.first { $0.compared.elementsEqual(bytes[range].lazy.map(TextPattern.lower)) }?
            .spelled ?? text
        case .text where isShouted: LostCapitals.titled(text)
        default: text
        }
    }
    return captures
  }

  private var holes: [(name: String, kind: Kind)] {
    parts.compactMap { if case .hole(let name, let kind) = $0 { (name, kind) } else { nil } }
  }

  private func match(
    _ bytes: [UInt8], from start: Int, part: Int, _ found: inout [Range<Int>], _ steps: inout Int
  ) -> Bool {
    steps -= 1
    guard steps > 0 else { return false }
    guard part < parts.count else { return start == bytes.count }
    switch parts[part] {
    case .text(let text):
      guard TextPattern.begins(bytes[start...], with: text) else { return false }
      return match(bytes, from: start + text.count, part: part + 1, &found, &steps)
    case .hole(_, .words(let words)):
      for word in words.lazy.map(\.compared)
      where TextPattern.begins(bytes[start...], with: word) {
        found.append(start..<start + word.count)
        if match(bytes, from: start + word.count, part: part + 1, &found, &steps) { return true }
        found.removeLast()
      }
      return false
    case .hole(_, let kind):
      var end = start
      while end < bytes.count, TextPattern.takes(kind, bytes[end]) {
        end += 1
        found.append(start..<end)
        if match(bytes, from: end, part: part + 1, &found, &steps) { return true }
        found.removeLast()
      }
      return false
    }
  }

  private static func begins(_ bytes: ArraySlice<UInt8>, with text: [UInt8]) -> Bool {
    bytes.count >= text.count && zip(bytes, text).allSatisfy { lower($0) == $1 }
  }

  private static func takes(_ kind: Kind, _ byte: UInt8) -> Bool {
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    switch kind {
    case .text, .words: return true
    case .digits: return isDigit
    case .number: return isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }
  }

  fileprivate static func comparable(_ text: String) -> [UInt8] {
    text.replacing("\u{A0}", with: " ").utf8.map(lower)
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

/// Texts with `{holes}`, taken apart.
enum Braces {
  enum Piece: Hashable {
    case text(String)
    case hole(String)
  }

  /// The pieces in order; `nil` where a brace is not closed, not opened, or holds nothing.
  ///
  /// A hole may hold braces of its own, such as `{Date ({number})}`.
  static func pieces(of text: String) -> [Piece]? {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = close(of: open, in: rest) else { return nil }
      let hole = rest[rest.index(after: open)..<close]
      guard !hole.isEmpty else { return nil }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.hole(String(hole)))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// Where the brace that stands at `open` is closed.
  private static func close(of open: String.Index, in text: Substring) -> String.Index? {
    var depth = 0
    return text.indices[open...].first { index in
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
      return depth == 0
    }
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmingBlanks: String {
    let content = CellContent.range(in: utf8.span)
    return String(decoding: Array(utf8)[content], as: UTF8.self)
  }
}
