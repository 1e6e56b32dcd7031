import Foundation

extension String {
  /// The text that a program has once taken for another encoding: `José` for `JosÃ©`; `nil` where it is none
  /// such.
  var turnedBack: String? {
    // `Ã`, `Â` and `â` stand for the first bytes of nearly all letters with accents.
    guard unicodeScalars.contains(where: { [0xC2, 0xC3, 0xC4, 0xC5, 0xE2].contains($0.value) })
    else { return nil }
    for encoding in [String.Encoding.windowsCP1252, .isoLatin1] {
      if let bytes = data(using: encoding), let text = String(data: bytes, encoding: .utf8) {
        return text == self ? nil : text
      }
    }
    return nil
  }
}
