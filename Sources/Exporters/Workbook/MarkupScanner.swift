/// Reads XML piece by piece and throws where it is not well-formed.
///
/// It reads what this program writes: elements, attributes with quoted values, the five named
/// entities and numbered ones, comments and declarations. Names and values are ranges of the
/// bytes, so that a large worksheet is read without allocating.
struct MarkupScanner {
  enum Piece {
    case open(name: Range<Int>, attributes: Range<Int>)
    case close(name: Range<Int>)
    case text(Range<Int>)
  }

  struct Fault: Error, Hashable, CustomStringConvertible {
    var offset: Int
    var rule: String

    var description: String { "byte \(offset): \(rule)" }
  }

  let bytes: [UInt8]
  private var index = 0
  private var open: ContiguousArray<Range<Int>> = []
  private var hasRoot = false
  /// The attributes of the tag being read.
  private var seen: ContiguousArray<Range<Int>> = []
  /// The element that `<name/>` opened and closes at once.
  private var pendingClose: Range<Int>?

  init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    guard (try? UTF8Span(validating: bytes.span)) != nil else {
      throw Fault(offset: 0, rule: "expected UTF-8")
    }
  }

  /// Reads everything, for its faults alone.
  static func check(_ bytes: [UInt8]) throws(Fault) {
    var scanner = try MarkupScanner(bytes)
    while try scanner.next() != nil {}
  }

  /// The next piece; `nil` at the end of a complete document.
  mutating func next() throws(Fault) -> Piece? {
    if let name = pendingClose {
      pendingClose = nil
      return .close(name: name)
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else { return try text() }
      switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
      case UInt8(ascii: "?"): try skip(past: "?>")
      case UInt8(ascii: "!"):
        let isComment = starts(with: "<!--")
        guard isComment || open.isEmpty else { throw fault("unexpected declaration") }
        try skip(past: isComment ? "-->" : ">")
      case UInt8(ascii: "/"): return try closeTag()
      default: return try openTag()
      }
    }
    guard open.isEmpty, hasRoot else { throw fault("the document ends inside an element") }
    return nil
  }

  /// The value of an attribute as it stands in the file, entities and all.
  func value(of name: String, in attributes: Range<Int>) -> String? {
    var cursor = attributes.lowerBound
    while let attribute = attribute(from: cursor, to: attributes.upperBound) {
      if matches(attribute.name, name) { return string(attribute.value) }
      cursor = attribute.value.upperBound + 1
    }
    return nil
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func matches(_ range: Range<Int>, _ text: String) -> Bool {
    guard range.count == text.utf8.count else { return false }
    return bytes[range].elementsEqual(text.utf8)
  }

  // MARK: Pieces

  private mutating func text() throws(Fault) -> Piece {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      try character()
    }
    let range = start..<index
    if open.isEmpty, bytes[range].contains(where: { !isBlank($0) }) {
      throw Fault(offset: start, rule: "text outside the root element")
    }
    return .text(range)
  }

  /// Steps over one character of text or of a value.
  private mutating func character() throws(Fault) {
    let byte = bytes[index]
    if byte == UInt8(ascii: "&") { return try entity() }
    if byte < 0x20, !isBlank(byte) { throw fault("a control character") }
    if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
      throw fault("a character that XML forbids")
    }
    index += 1
  }

  private mutating func entity() throws(Fault) {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ";"), index - start < 12 { index += 1 }
    let name = string(start + 1..<index)
    let isKnown = ["amp", "lt", "gt", "quot", "apos"].contains(name)
    let isNumber = name.hasPrefix("#") && name.count > 1
    guard index < bytes.count, bytes[index] == UInt8(ascii: ";"), isKnown || isNumber else {
      throw Fault(offset: start, rule: "an ampersand that begins no entity")
    }
    index += 1
  }

  private mutating func closeTag() throws(Fault) -> Piece {
    index += 2
    let name = try self.name()
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
      throw fault("a tag that never ends")
    }
    index += 1
    guard let opened = open.popLast(), bytes[opened] == bytes[name] else {
      throw Fault(offset: name.lowerBound, rule: "an end tag without its start tag")
    }
    return .close(name: name)
  }

  private mutating func openTag() throws(Fault) -> Piece {
    index += 1
    guard !open.isEmpty || !hasRoot else { throw fault("a second root element") }
    hasRoot = true
    let name = try self.name()
    let start = index
    seen.removeAll(keepingCapacity: true)
    while true {
      let before = index
      skipBlanks()
      guard index < bytes.count else { throw fault("a tag that never ends") }
      if bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "/") { break }
      guard index > before else { throw fault("expected a blank before an attribute") }
      let key = try self.name()
      for earlier in seen where bytes[earlier] == bytes[key] {
        throw Fault(offset: key.lowerBound, rule: "an attribute twice")
      }
      seen.append(key)
      try attributeValue()
    }
    let attributes = start..<index
    if bytes[index] == UInt8(ascii: "/") {
      index += 1
      pendingClose = name
    } else {
      open.append(name)
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
      throw fault("a tag that never ends")
    }
    index += 1
    return .open(name: name, attributes: attributes)
  }

  private mutating func attributeValue() throws(Fault) {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "="),
      bytes[index + 1] == UInt8(ascii: "\"") || bytes[index + 1] == UInt8(ascii: "'")
    else { throw fault("expected a quoted value") }
    let quote = bytes[index + 1]
    index += 2
    while index < bytes.count, bytes[index] != quote {
      guard bytes[index] != UInt8(ascii: "<") else { throw fault("'<' in a value") }
      try character()
    }
    guard index < bytes.count else { throw fault("a value that never ends") }
    index += 1
  }

  // MARK: Bytes

  private func attribute(
    from start: Int, to end: Int
  ) -> (name: Range<Int>, value: Range<Int>)? {
    var cursor = start
    while cursor < end, isBlank(bytes[cursor]) { cursor += 1 }
    guard let equals = bytes[cursor..<end].firstIndex(of: UInt8(ascii: "=")), equals + 1 < end,
      let close = bytes[(equals + 2)..<end].firstIndex(of: bytes[equals + 1])
    else { return nil }
    return (cursor..<equals, equals + 2..<close)
  }

  private mutating func name() throws(Fault) -> Range<Int> {
    let start = index
    while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
    guard index > start, !isDigit(bytes[start]) else { throw fault("expected a name") }
    return start..<index
  }

  private mutating func skipBlanks() {
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
  }

  private mutating func skip(past end: String) throws(Fault) {
    while index < bytes.count {
      if starts(with: end) {
        index += end.utf8.count
        return
      }
      index += 1
    }
    throw fault("a declaration or comment that never ends")
  }

  private func starts(with text: String) -> Bool {
    bytes[index...].starts(with: text.utf8)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x3A, 0x5F, 0x2D, 0x2E, 0x80...: true
    default: false
    }
  }

  private func fault(_ rule: String) -> Fault { Fault(offset: index, rule: rule) }
}
