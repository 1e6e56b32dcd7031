internal import Foundation

/// Texts within a text that programs read back: links with `%20`, `\u0041` of a script, references
/// to signs that were written twice, and files within a link (`data:` in base64).
enum CodedText {
  /// What a text says to whoever reads it back; nothing where that is the text itself.
  static func readings(of text: String) -> [String] {
    var readings: [String] = []
    if text.utf8.contains(UInt8(ascii: "%")) {
      readings.append(replacing(text.replacing("+", with: " "), "%", 2))
    }
    if text.contains("\\u") { readings.append(replacing(text, "\\u", 4)) }
    if text.contains("&") { readings.append(Markup.plain(Array(text.utf8)[...])) }
    if text.contains("base64,") { readings += files(in: text) }
    return readings.filter { $0 != text }
  }

  /// Each mark with so many digits of sixteen as the byte, or the sign, that they are.
  private static func replacing(_ text: String, _ mark: String, _ digits: Int) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    let sign = Array(mark.utf8)
    while let byte = rest.first {
      let code = rest.dropFirst(sign.count).prefix(digits)
      if rest.starts(with: sign), code.count == digits,
        let number = UInt32(String(decoding: code, as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        if digits == 2 {
          bytes.append(UInt8(number))
        } else {
          bytes += Array(String(Character(scalar)).utf8)
        }
        rest = rest.dropFirst(sign.count + digits)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The files that stand in a text in base64.
  private static func files(in text: String) -> [String] {
    text.split(separator: "base64,").dropFirst().compactMap { piece in
      let code = piece.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+/".contains($0)) }
      let padded = code + String(repeating: "=", count: (4 - code.count % 4) % 4)
      guard let data = Data(base64Encoded: String(padded)) else { return nil }
      return PlainTables.text(of: Array(data))
    }
  }
}
