/// The known word that somebody most likely meant.
public enum Nearest {
  /// The word closest to `name`, or `nil` where none is close.
  ///
  /// Close means at most one slip in three letters, and one in a shorter word; upper and lower
  /// case are alike. Of equally close words the first by its letters is taken.
  public static func word(to name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    let allowed = max(1, wanted.count / 3)
    var best: (slips: Int, word: String)?
    for word in known {
      // No word is nearer than the letters that it has more or less.
      guard abs(word.unicodeScalars.count - wanted.count) <= allowed else { continue }
      let slips = distance(wanted, Array(word.lowercased().unicodeScalars))
      guard slips <= allowed else { continue }
      if let best, (best.slips, best.word) <= (slips, word) { continue }
      best = (slips, word)
    }
    return best?.word
  }

  /// The word of which `name` is a slip of the pen: one letter too many, too few, another, or two
  /// exchanged; two such slips in nine letters, and in four letters nothing but an exchange.
  public static func misspelling(
    _ name: String, of known: some Sequence<String>
  ) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard wanted.count > 3, let word = word(to: name, among: known) else { return nil }
    let meant = Array(word.lowercased().unicodeScalars)
    if meant.count < 5 {
      return wanted.sorted() == meant.sorted() ? word : nil
    }
    return distance(wanted, meant) <= (wanted.count < 9 ? 1 : 2) ? word : nil
  }

  /// ` (did you mean 'teacher'?)`, or nothing.
  public static func hint(_ word: String?) -> String {
    word.map { " (did you mean '\($0)'?)" } ?? ""
  }

  /// Letters to insert, drop, replace, or exchange with their neighbor.
  ///
  /// Optimal string alignment: https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var older: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
        var slips = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          slips = min(slips, older[column - 1] + 1)
        }
        current.append(slips)
      }
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}
