/// Names of schools as files write them, as far as people are told apart by them.
package enum SchoolName {
  /// Whether two names may be those of one school: one has all words of the other, as `Oak`, `Oak
  /// Middle` and `Oak MS` have, or is made of its first letters, as `NHS` is of Northgate High School.
  ///
  /// Names with numbers are one only where they are the same.
  package static func mayBeOne(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    guard !(first + second).contains(where: \.isNumber) else { return false }
    let (one, other) = (Set(words(of: first)), Set(words(of: second)))
    guard !one.isEmpty, !other.isEmpty else { return false }
    return one.isSubset(of: other) || other.isSubset(of: one)
      || isShort(first, for: second) || isShort(second, for: first)
  }

  /// What all spellings of one name have in common.
  ///
  /// Case, signs, `MS` for Middle and the word School do not count.
  package static func key(of name: String) -> String {
    let numbers = name.split { !$0.isNumber }.map(String.init)
    return (words(of: name).sorted() + numbers).joined(separator: " ")
  }

  /// Whether a name says less than another that it may mean.
  package static func isLess(_ name: String, than other: String) -> Bool {
    isShort(name, for: other)
      || Set(words(of: name)).isStrictSubset(of: Set(words(of: other)))
  }

  /// Whether a name is the first letters of another, with or without that of the word School.
  private static func isShort(_ name: String, for other: String) -> Bool {
    let letters = name.filter { $0 != "." && $0 != " " }
    guard (2...5).contains(letters.count), letters.allSatisfy({ $0.isUppercase }) else {
      return false
    }
    let initials = String(words(of: other).compactMap(\.first)).uppercased()
    return initials.count > 1 && letters == initials || letters == initials + "S"
  }

  private static func words(of name: String) -> [String] {
    PersonName.words(of: name).map { short[$0] ?? $0 }.filter { $0 != "school" }
  }

  private static let short = [
    "ms": "middle", "hs": "high", "es": "elementary", "elem": "elementary", "el": "elementary",
    "mid": "middle", "jh": "junior high", "jr": "junior", "sch": "school", "acad": "academy",
    "prim": "primary", "int": "intermediate",
  ]
}
