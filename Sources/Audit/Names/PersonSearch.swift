internal import Foundation

/// People who must not be found in an output, by what can be searched for.
package struct PersonWords: Sendable {
  /// Names, ids and addresses, each as it is written in the data.
  package var names: [String] = []
  package var ids: [String] = []
  package var addresses: [String] = []

  package init() {}
}

/// Looks for people in every text of an output.
///
/// Texts and names are compared word by word, without case and accents, so that neither markup between two
/// words nor another way to write a sign hides a name. A name of one word counts only where it is
/// a whole text, and an id of digits alone only outside of numbers and with five digits or more:
/// shorter ones cannot be told from counts. A cell that is a number is an id where it is one of six digits.
package struct PersonSearch: Sendable {
  /// From a first word to the words that are to follow.
  private var phrases: [String: [[String]]] = [:]
  private var wholeTexts: Set<String> = []
  private var digits: Set<String> = []
  /// Ids of six digits or more as numbers, without the zeros before them.
  private var longNumbers: Set<Int> = []
  /// Initials with family names: only where properties of a file may hold them.
  private var initials: Set<[String]> = []
  /// Names of schools, by their first words: they are public, whoever else is called so.
  private var places: [String: [[String]]] = [:]
  /// Ids that cannot be looked for.
  package private(set) var tooShort = 0

  /// - Parameter allowed: words that stand for something else as well, as the name of a school.
  package init(_ people: PersonWords, allowed: Set<String> = []) {
    let allowed = Set(allowed.map { PersonSearch.words($0) })
    for words in allowed { if let first = words.first { places[first, default: []].append(words) } }
    for name in people.names + people.addresses {
      let words = PersonSearch.words(name)
      if !words.isEmpty, !allowed.contains(words) { add(name: name, words) }
    }
    for id in people.ids {
      let words = PersonSearch.words(id)
      if let first = words.first, !allowed.contains(words) { add(id: id, words, first) }
    }
  }

  private mutating func add(name: String, _ words: [String]) {
    // "Ruiz-Gil, Ana" and "Ana Ruiz-Gil" are one person, wherever the family name begins.
    for start in words.indices { add(Array(words[start...] + words[..<start])) }
    let given = name.split(separator: ",").count == 2 ? PersonSearch.givenFirst(name) : words
    if let first = given.first?.first, let last = given.last, given.count > 1 {
      initials.formUnion([[String(first), last], [last, String(first)]])
    }
  }

  private mutating func add(id: String, _ words: [String], _ first: String) {
    if id.utf8.allSatisfy({ (48...57).contains($0) }) {
      if let number = Int(id), number >= 100_000 { longNumbers.insert(number) }
      if id.utf8.count < 5 { tooShort += 1 } else { digits.insert(first) }
    } else if words.count > 1 || first.utf8.count > 2 {
      phrases[first, default: []].append(words)
    } else {
      tooShort += 1
    }
  }

  /// The words of `Ruiz-Gil, Ana` in the order of `Ana Ruiz-Gil`.
  private static func givenFirst(_ name: String) -> [String] {
    name.split(separator: ",").reversed().flatMap { words($0) }
  }

  private mutating func add(_ words: [String]) {
    if words.count == 1 {
      wholeTexts.insert(words[0])
    } else {
      phrases[words[0], default: []].append(words)
    }
  }

  /// Letters and digits, in small letters without accents.
  private static func words(_ text: some StringProtocol) -> [String] {
    let isPlain = text.utf8.allSatisfy { $0 < 128 }
    let options: String.CompareOptions = [
      .caseInsensitive, .diacriticInsensitive, .widthInsensitive,
    ]
    let folded = isPlain ? text.lowercased() : text.folding(options: options, locale: nil)
    return folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether somebody is named in a text.
  func finds(in text: String, isNumber: Bool) -> Bool {
    if isNumber { return isID(text) }
    let words = PersonSearch.words(text)
    if words.count == 1, wholeTexts.contains(words[0]) { return true }
    for (place, word) in words.enumerated() {
      if digits.contains(word), !isDecimal(word, in: text) { return true }
      for phrase in phrases[word] ?? [] where words[place...].starts(with: phrase) {
        if !isPlace(words, place..<place + phrase.count) { return true }
      }
    }
    return false
  }

  /// Whether a number is an id: one of six digits or more, since no count of a school is as large.
  private func isID(_ text: String) -> Bool {
    guard let number = Double(text.trimmed), number >= 100_000, number < 1e15,
      let whole = Int(exactly: number)
    else { return false }
    return longNumbers.contains(whole)
  }

  /// Whether a property of a file names somebody, as `R. Alder` for whoever made it.
  func finds(inProperty text: String) -> Bool {
    let words = PersonSearch.words(text)
    return finds(in: text, isNumber: false)
      || zip(words, words.dropFirst()).contains { initials.contains([$0, $1]) }
  }

  /// Whether some words stand within the name of a school.
  private func isPlace(_ words: [String], _ range: Range<Int>) -> Bool {
    (0...range.lowerBound).contains { start in
      places[words[start]]?.contains {
        start + $0.count >= range.upperBound && words[start...].starts(with: $0)
      } ?? false
    }
  }

  /// Whether digits are what stands after a point: a share, no id.
  private func isDecimal(_ word: String, in text: String) -> Bool { text.contains("." + word) }
}
