extension String {
  /// With blanks where words begin with a capital alone: `LastName` and `DelgadoP1` are two words each.
  package var partedAtCapitals: String {
    var isSmall = false
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 4)
    for byte in utf8 {
      guard byte < 0x80 else { return partedAtAnyCapitals }
      if isSmall, (0x41...0x5A).contains(byte) { bytes.append(0x20) }
      isSmall = (0x61...0x7A).contains(byte)
      bytes.append(byte)
    }
    return bytes.count == utf8.count ? self : String(decoding: bytes, as: UTF8.self)
  }

  /// The same for letters of every kind.
  private var partedAtAnyCapitals: String {
    var parted = ""
    var isSmall = false
    for letter in self {
      if isSmall, letter.isUppercase { parted.append(" ") }
      isSmall = letter.isLowercase
      parted.append(letter)
    }
    return parted
  }
}
