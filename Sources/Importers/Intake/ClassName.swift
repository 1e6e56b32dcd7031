import People

/// What classes are called by those who keep a log and by gradebooks: `P1` and `Math 7 - P1`.
///
/// A name is the set of its words; a period is one word, however it is written.
struct ClassName: Hashable, Sendable {
  let words: Set<String>

  init(_ text: String) {
    var words: Set<String> = []
    var isPeriod = false
    for piece in ClassName.pieces(of: text) {
      if ClassName.periods.contains(piece) {
        isPeriod = true
      } else if let number = ClassName.number(piece) {
        words.insert(isPeriod ? "#\(number)" : number)
        isPeriod = false
      } else if ["st", "nd", "rd", "th"].contains(piece) {
        continue
      } else {
        words.insert(piece)
        isPeriod = false
      }
    }
    // `3rd period`: the number stands before the word.
    if isPeriod, let last = words.first(where: { $0.allSatisfy(\.isNumber) }) {
      words.remove(last)
      words.insert("#" + last)
    }
    // A number alone is that of a period.
    if words.count == 1, let only = words.first, only.allSatisfy(\.isNumber) {
      words = ["#" + only]
    }
    self.words = words
  }

  /// Whether one of two names has all words of the other.
  func mayBe(_ other: ClassName) -> Bool {
    !words.isEmpty && !other.words.isEmpty
      && (words.isSubset(of: other.words) || other.words.isSubset(of: words))
  }

  /// Runs of letters and runs of digits, in lower case.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var last: Character?
    for letter in text.lowercased() {
      defer { last = letter }
      guard letter.isLetter || letter.isNumber else { continue }
      let goesOn = last.map { $0.isLetter && letter.isLetter || $0.isNumber && letter.isNumber }
      if goesOn == true {
        pieces[pieces.count - 1].append(letter)
      } else {
        pieces.append(String(letter))
      }
    }
    return pieces
  }

  private static func number(_ piece: String) -> String? {
    guard piece.allSatisfy(\.isNumber) else { return nil }
    let plain = piece.drop { $0 == "0" }
    return plain.isEmpty ? "0" : String(plain)
  }

  private static let periods: Set<String> = [
    "p", "per", "pd", "prd", "period", "periods", "hour", "hr", "block", "blk", "periodo", "hora",
    "bloque", "stunde", "heure",
  ]
}
