import Coaching

/// The names in the `Section` column of a Canvas export.
///
/// A student in several sections has one row, and the names stand there as a sentence: `A and B`,
/// `A, B, and C`, in the language of whoever exported. A class may also be called `Reading and
/// Writing 6`, or `Math 7, Period 1`; the roster and the other rows tell which is meant.
struct CanvasSections: Sendable {
  /// How many rows have each text.
  private var rows: [String: Int] = [:]

  /// Takes note of the text of one row.
  mutating func note(_ text: String) { rows[text, default: 0] += 1 }

  /// The names that a text lists; the whole text where it is one name.
  ///
  /// A sentence is taken apart where one of its parts stands alone in another row or is a class
  /// of the roster. Without that, English sentences are, unless several students have the same:
  /// then it is the name of their class.
  ///
  /// - Parameter isListed: whether a class of the roster has this name.
  func names(in text: String, isListed: (String) -> Bool) -> [String] {
    func isKnown(_ name: String) -> Bool { rows[name] != nil || isListed(name) }
    let readings = CanvasSections.sentences(text, isKnown)
    let known = readings.map { $0.names.count(where: isKnown) }
    if let most = known.max(), most > 0, let best = known.firstIndex(of: most) {
      return readings[best].names
    }
    let english = readings.first { $0.conjunction == "and" }
    return rows[text, default: 0] < 2 ? english?.names ?? [text] : [text]
  }

  private typealias Sentence = (names: [String], conjunction: String)

  /// The ways to read a text as a sentence, the last conjunction first.
  private static func sentences(_ text: String, _ isKnown: (String) -> Bool) -> [Sentence] {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return words.indices.dropFirst().dropLast().reversed().flatMap { place -> [Sentence] in
      let conjunction = words[place].lowercased()
      guard conjunctions.contains(conjunction) else { return [] }
      let before = words[..<place].joined(separator: " ")
      let last = words[(place + 1)...].joined(separator: " ")
      let several = before.last == "," ? String(before.dropLast()) : before
      let list: Sentence = (parts(of: several, isKnown) + [last], conjunction)
      // Three and more have a comma before the conjunction in English, and not in most languages.
      return before.last == "," ? [list] : [([before, last], conjunction), list]
    }
  }

  /// The names between commas; a known name may have commas of its own.
  private static func parts(of text: String, _ isKnown: (String) -> Bool) -> [String] {
    let pieces = text.components(between: ", ")
    var names: [String] = []
    var start = 0
    while start < pieces.count {
      let ends = (start + 1...pieces.count).reversed()
      let end = ends.first { isKnown(pieces[start..<$0].joined(separator: ", ")) } ?? start + 1
      names.append(pieces[start..<end].joined(separator: ", "))
      start = end
    }
    return names
  }

  /// The words for `and` in languages of Canvas that write blanks around them.
  private static let conjunctions: Set<String> = [
    "and", "ac", "agus", "ak", "e", "en", "et", "i", "in", "ja", "och", "og", "und", "và", "y",
    "и", "і", "και",
  ]
}

extension String {
  fileprivate func components(between separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: true).map(String.init)
  }
}
