/// The tags and texts of a page, or of a part of an office document, one after the other.
///
/// It reads what Walkbook and office programs write: names, quoted attributes, character
/// references. It is not told what a document may hold, so that it sees everything.
struct Markup {
  enum Token {
    case open(String, [String: String], isEmpty: Bool)
    case close(String)
    case text(String)
    case comment(String)
  }

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag or text; `nil` at the end.
  mutating func next() -> Token? {
    guard place < bytes.count else { return nil }
    guard bytes[place] == UInt8(ascii: "<") else { return .text(text(until: UInt8(ascii: "<"))) }
    if matches("<!--") { return .comment(skip(past: "-->", from: 4)) }
    if matches("<![CDATA[") { return .text(skip(past: "]]>", from: 9)) }
    if matches("<?") || matches("<!") { return .comment(skip(past: ">", from: 2)) }
    return tag()
  }

  private func matches(_ prefix: StaticString) -> Bool {
    let wanted = Array("\(prefix)".utf8)
    return place + wanted.count <= bytes.count
      && bytes[place..<place + wanted.count].elementsEqual(wanted)
  }

  private mutating func skip(past end: String, from: Int) -> String {
    let wanted = Array(end.utf8)
    let start = min(place + from, bytes.count)
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        place = index + wanted.count
        return String(decoding: bytes[start..<index], as: UTF8.self)
      }
      index += 1
    }
    place = bytes.count
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  private mutating func text(until end: UInt8) -> String {
    let start = place
    while place < bytes.count, bytes[place] != end { place += 1 }
    return Markup.plain(bytes[start..<place])
  }

  private mutating func tag() -> Token {
    place += 1
    let isClosing = place < bytes.count && bytes[place] == UInt8(ascii: "/")
    if isClosing { place += 1 }
    let name = word()
    var attributes: [String: String] = [:]
    var isEmpty = false
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      if bytes[place] == UInt8(ascii: "/") || Markup.isBlank(bytes[place]) {
        isEmpty = bytes[place] == UInt8(ascii: "/")
        place += 1
        continue
      }
      let key = word()
      guard !key.isEmpty else {
        place += 1
        continue
      }
      attributes[key] = ""
      guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { continue }
      place += 1
      guard place < bytes.count else { break }
      let quote = bytes[place]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        place += 1
        attributes[key] = text(until: quote)
        place += 1
      } else {
        attributes[key] = word()
      }
      isEmpty = false
    }
    place += 1
    return isClosing ? .close(name) : .open(name, attributes, isEmpty: isEmpty)
  }

  private mutating func word() -> String {
    let start = place
    while place < bytes.count {
      let byte = bytes[place]
      if Markup.isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=") { break }
      if byte == UInt8(ascii: "/") { break }
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Text with its character references replaced.
  static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    var rest = Substring(decoding: bytes, as: UTF8.self)
    while let start = rest.firstIndex(of: "&") {
      text += rest[..<start]
      rest = rest[rest.index(after: start)...]
      guard let end = rest.prefix(10).firstIndex(of: ";"), let sign = sign(rest[..<end]) else {
        text += "&"
        continue
      }
      text.append(sign)
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  private static let accents: Set<String> = [
    "acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "caron", "slash",
  ]

  private static func sign(_ name: Substring) -> Character? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{a0}"
    default:
      // A letter with its accent, which no search needs: `eacute`.
      if let letter = name.first, Markup.accents.contains(String(name.dropFirst())) {
        return letter
      }
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let code =
        digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init).map(Character.init)
    }
  }
}
