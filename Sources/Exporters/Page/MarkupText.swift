/// Text made safe for XML and HTML: the one place where data becomes markup.
enum MarkupText {
  /// Escapes `& < > " '`, in text and in attributes alike, and drops what XML forbids.
  static func escaped(_ text: String) -> String {
    var result = ""
    append(text, to: &result)
    return result
  }

  /// The same, onto a page that is being written.
  static func append(_ text: String, to page: inout String) {
    guard needsCare(text) else {
      page += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": page += "&amp;"
      case "<": page += "&lt;"
      case ">": page += "&gt;"
      case "\"": page += "&quot;"
      case "'": page += "&#39;"
      default: page.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
  }

  /// Text with line ends as LF and without characters that XML forbids.
  static func clean(_ text: String) -> String {
    guard needsCare(text) else { return text }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      if scalar == "\n", isAfterReturn { continue }
      if scalar == "\r" {
        result.append("\n")
      } else {
        result.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }

  /// Whether XML 1.0 can hold the character; controls that nobody sees are refused too.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20..<0x7F, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD: true
    case 0x10000...: scalar.value & 0xFFFE != 0xFFFE
    default: false
    }
  }

  /// Most text is plain ASCII and passes at the speed of a scan.
  private static func needsCare(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), 0..<0x20, 0x7F...:
        return true
      default: continue
      }
    }
    return false
  }
}
