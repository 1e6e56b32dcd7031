/// Titles of data stores in which two words are one: `gradelevel`, `schoolcode`, `admindate`; and names of
/// products that are one word and look like two.
enum GluedWords {
  /// `PowerSchool ID` is of no school.
  static func joined(_ words: [String]) -> [String] {
    var joined: [String] = []
    for word in words {
      if let last = joined.last, products.contains("\(last) \(word)") {
        joined[joined.count - 1] += word
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  private static let products = Set(TitleLists.words("products of two words"))

  /// A word that consists of known words alone, as these.
  static func parted(_ words: [String]) -> [String] {
    words.flatMap { word in
      word.count < shortest || known.contains(word) ? [word] : parts(of: word[...]) ?? [word]
    }
  }

  private static func parts(of word: Substring) -> [String]? {
    if word.isEmpty { return [] }
    // The longest first: `number` before `num`.
    for length in stride(from: min(word.count, longest), through: 2, by: -1) {
      let head = String(word.prefix(length))
      if known.contains(head), let rest = parts(of: word.dropFirst(length)) { return [head] + rest }
    }
    return nil
  }

  private static let shortest = 8
  private static let known = Set(TitleLists.words("parts of glued titles"))
  private static let longest = known.map(\.count).max() ?? 0
}
