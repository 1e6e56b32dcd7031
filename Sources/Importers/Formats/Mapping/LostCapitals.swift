import Coaching

/// Names in titles that lost their capitals, as `OVERALL SCALE SCORE` and what a database made of
/// it: the same name must be the same item in every export.
enum LostCapitals {
  /// Whether all letters are capitals, or none is.
  static func isOfOneCase(_ title: [UInt8]) -> Bool {
    let isSmall = title.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    let isCapital = title.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return isSmall != isCapital
  }

  /// A name with a capital at the beginning of each word of more weight than `and`.
  static func titled(_ name: String) -> String {
    var titled = ""
    var word = ""
    func finish() {
      let isFirst = !titled.contains(where: \.isLetter)
      let isSmall = !isFirst && small.contains(word)
      titled += isSmall ? word : word.prefix(1).uppercased() + word.dropFirst()
      word = ""
    }
    for letter in name.lowercased() {
      if letter.isLetter || letter.isNumber || letter == "'" {
        word.append(letter)
      } else {
        finish()
        titled.append(letter)
      }
    }
    finish()
    return titled
  }

  private static let small: Set<String> = [
    "a", "and", "by", "for", "in", "of", "on", "the", "to", "with",
  ]
}
