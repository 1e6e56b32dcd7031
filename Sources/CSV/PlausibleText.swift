/// How much the bytes beyond ASCII look like text in an encoding of one byte a character.
///
/// Letters inside words, capitals at their beginning, dashes and quotation marks where they
/// belong count for it; capitals inside words, lone letters and odd symbols against it. So the
/// byte 0xD0 between blanks is the dash of Mac OS Roman, and 0xE9 inside a word the é of
/// Windows-1252.
struct PlausibleText {
  private(set) var score = 0
  private let upperHalf: [UInt16]

  init(_ encoding: TextEncoding, _ bytes: ContiguousArray<UInt8>) {
    self.init(encoding, bytes, at: Array(bytes.indices))
  }

  /// The same for the bytes at some places alone.
  init(_ encoding: TextEncoding, _ bytes: ContiguousArray<UInt8>, at places: [Int]) {
    upperHalf = encoding.upperHalf
    for index in places where bytes[index] >= 0x80 {
      let byte = bytes[index]
      let before = index > 0 ? character(bytes[index - 1]) : " "
      let after = index + 1 < bytes.count ? character(bytes[index + 1]) : " "
      score += weight(of: character(byte), after: before, before: after)
    }
  }

  private func character(_ byte: UInt8) -> UnicodeScalar {
    guard byte >= 0x80 else { return UnicodeScalar(byte) }
    return UnicodeScalar(upperHalf[Int(byte) - 0x80]) ?? "\0"
  }

  private func weight(
    of scalar: UnicodeScalar, after left: UnicodeScalar, before right: UnicodeScalar
  ) -> Int {
    if scalar == "\0" { return -3 }
    // Words of one letter, as in "à la carte".
    if !isLetter(left), !isLetter(right), PlausibleText.words.contains(scalar) { return 1 }
    if scalar.properties.isLowercase { return isLetter(left) || isLower(right) ? 2 : -1 }
    if scalar.properties.isUppercase {
      if isLower(left) { return -2 }
      return isLetter(left) || isLetter(right) ? 2 : -1
    }
    switch scalar {
    case "–", "—":
      let isSpaced = left == " " && right == " "
      return isSpaced || (isDigit(left) && isDigit(right)) ? 2 : 1
    case "’": return isLetter(left) ? 2 : 0
    case "‘", "“": return !isLetter(left) && (isLetter(right) || isDigit(right)) ? 2 : 0
    case "”":
      let isEnd = isLetter(left) || isDigit(left) || ".!?".unicodeScalars.contains(left)
      return isEnd && !isLetter(right) ? 2 : 0
    case "…", "•", "°", "®", "©", "™", "\u{A0}", "«", "»", "·", "¿", "¡", "€", "£", "½", "¼", "¾":
      return 1
    default: return -1
    }
  }

  private static let words = Set("àÀéÉèÈóÓúÚýÝåÅöÖ".unicodeScalars)

  private func isLetter(_ scalar: UnicodeScalar) -> Bool { scalar.properties.isAlphabetic }
  private func isLower(_ scalar: UnicodeScalar) -> Bool { scalar.properties.isLowercase }
  private func isDigit(_ scalar: UnicodeScalar) -> Bool { ("0"..."9").contains(scalar) }
}
