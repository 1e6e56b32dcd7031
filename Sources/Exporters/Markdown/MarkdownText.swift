/// Text made safe for Markdown: what data says is shown, never obeyed.
enum MarkdownText {
  /// Escapes what would be markup inside a line: emphasis, code, links, tags, cells of tables, and
  /// addresses that a viewer would turn into links by itself.
  static func escaped(_ text: String) -> String {
    let clean = MarkupText.clean(text)
    guard needsCare(clean) else { return clean }
    var result = ""
    var rest = Substring(clean)
    while let character = rest.first {
      let breaksAddress =
        character == ":" && rest.hasPrefix("://")
        || character == "." && result.suffix(3).lowercased() == "www"
      if breaksAddress || "\\`*_[]<>|~&@".contains(character) { result += "\\" }
      result.append(character)
      rest.removeFirst()
    }
    return result
  }

  /// The same for the beginning of a paragraph, where a list, a heading or a rule would begin.
  static func opening(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    if "#+-=".unicodeScalars.contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let next = line.dropFirst(digits.count).first
    guard !digits.isEmpty, next == "." || next == ")" else { return line }
    return digits + "\\" + line.dropFirst(digits.count)
  }

  /// One line of a table's cell.
  static func cell(_ text: String) -> String {
    lines(escaped(text)).joined(separator: "<br>")
  }

  /// Text between backticks, more of them than it holds.
  static func code(_ text: String) -> String {
    let clean = MarkupText.clean(text)
    let marks = String(repeating: "`", count: longestRun(in: clean) + 1)
    let needsAir = clean.hasPrefix("`") || clean.hasSuffix("`") || clean.isEmpty
    return needsAir ? "\(marks) \(clean) \(marks)" : marks + clean + marks
  }

  /// A fenced listing.
  static func listing(_ text: String, language: String?) -> String {
    let clean = MarkupText.clean(text)
    let fence = String(repeating: "`", count: max(3, longestRun(in: clean) + 1))
    let word = (language ?? "").filter { $0.isLetter || $0.isNumber }
    return "\(fence)\(word)\n\(clean)\(clean.hasSuffix("\n") ? "" : "\n")\(fence)"
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Most text is plain and passes at the speed of a scan.
  private static func needsCare(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "/") where previous == UInt8(ascii: ":"): return true
      case UInt8(ascii: ".") where previous == UInt8(ascii: "w"): return true
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "&"), UInt8(ascii: "@"):
        return true
      default: previous = byte
      }
    }
    return false
  }
}
