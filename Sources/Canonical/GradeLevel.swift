/// The grades of school as files write them, by which a column of grades is known.
///
/// `3` for `03`, `3rd`, `Grade 3`, `G03`, `Third` and `Year 3`; `K` for `KG`, `Kindergarten` and `0`. A student's
/// grade stays as its file has it: a year of an English school is no grade of an American one.
package enum GradeLevel {
  /// The one form of a grade; `nil` for what names none or several: `K-2`, `2028`.
  package static func form(of text: String) -> String? {
    guard !text.hasPrefix("-") else { return nil }
    let whole = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
    let words = words(of: whole).filter { !frame.contains($0) }
    if words.count == 1, let number = Int(words[0]) {
      return number == 0 ? "K" : number <= highest ? String(number) : nil
    }
    let phrase = words.joined(separator: " ")
    return ordinals.firstIndex(of: phrase).map { String($0 + 1) }
      ?? early.first { $0.phrases.contains(phrase) }?.form
  }

  /// In small letters; a digit beside a letter begins another word.
  private static func words(of text: Substring) -> [String] {
    var words: [String] = []
    var last: Character = " "
    for letter in text {
      defer { last = letter }
      guard letter.isLetter || letter.isNumber else { continue }
      let begins =
        !(last.isLetter || last.isNumber) || last.isNumber != letter.isNumber
      if begins { words.append("") }
      words[words.count - 1] += letter.lowercased()
    }
    return words
  }

  private static let highest = 13
  /// What stands around the number.
  private static let frame: Set<String> = [
    "grade", "gr", "grd", "g", "grado", "year", "yr", "y", "klasse", "klassenstufe", "niveau",
    "level", "st", "nd", "rd", "th", "º", "ª", "er", "ro", "do", "to", "mo", "vo", "no",
  ]
  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
  ]
  private static let early: [(form: String, phrases: Set<String>)] = [
    ("K", ["k", "kg", "kn", "kinder", "kindergarten"]),
    (
      "PK",
      [
        "pk", "pkg", "prek", "pre k", "pre kg", "prekinder", "pre kinder", "prekindergarten",
        "pre kindergarten",
      ]
    ),
    ("TK", ["tk", "transitional kindergarten"]),
  ]
}
