/// Names of schools as files write them, as far as people are told apart by them.
package enum SchoolName {
  /// Whether two names may be those of one school: one has all words of the other, as `Oak`, `Oak
  /// Middle` and `Oak MS` have.
  ///
  /// Names with numbers are one only where they are the same.
  package static func mayBeOne(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    guard !(first + second).contains(where: \.isNumber) else { return false }
    let (one, other) = (words(of: first), words(of: second))
    return !one.isEmpty && !other.isEmpty && (one.isSubset(of: other) || other.isSubset(of: one))
  }

  private static func words(of name: String) -> Set<String> {
    Set(PersonName.words(of: name).map { short[$0] ?? $0 }.filter { $0 != "school" })
  }

  private static let short = [
    "ms": "middle", "hs": "high", "es": "elementary", "elem": "elementary", "sch": "school",
  ]
}
