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
/// Texts and names are compared word by word, without case, so that neither markup between two
/// words nor another way to write a sign hides a name. A name of one word counts only where it is
/// a whole text, and an id of digits alone only outside of numbers and with five digits or more:
/// shorter ones cannot be told from counts.
package struct PersonSearch: Sendable {
  /// From a first word to the words that are to follow.
  private var phrases: [String: [[String]]] = [:]
  private var wholeTexts: Set<String> = []
  private var digits: Set<String> = []
  /// Ids that cannot be looked for.
  package private(set) var tooShort = 0

  /// - Parameter allowed: words that stand for something else as well, as the name of a school.
  package init(_ people: PersonWords, allowed: Set<String> = []) {
    let allowed = Set(allowed.map { PersonSearch.words($0) })
    for name in people.names + people.addresses {
      let words = PersonSearch.words(name)
      guard !words.isEmpty, !allowed.contains(words) else { continue }
      add(words)
      // "Ruiz, Ana" and "Ana Ruiz" are one person.
      if words.count == 2 { add(words.reversed()) }
    }
    for id in people.ids {
      let words = PersonSearch.words(id)
      guard !allowed.contains(words), let first = words.first else { continue }
      if id.utf8.allSatisfy({ (48...57).contains($0) }) {
        if id.utf8.count < 5 { tooShort += 1 } else { digits.insert(first) }
      } else if words.count > 1 || first.utf8.count > 2 {
        phrases[first, default: []].append(words)
      } else {
        tooShort += 1
      }
    }
  }

  private mutating func add(_ words: [String]) {
    if words.count == 1 {
      wholeTexts.insert(words[0])
    } else {
      phrases[words[0], default: []].append(words)
    }
  }

  /// Letters and digits, in small letters.
  private static func words(_ text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether somebody is named in a text.
  func finds(in text: String, isNumber: Bool) -> Bool {
    if isNumber { return false }
    let words = PersonSearch.words(text)
    if words.count == 1, wholeTexts.contains(words[0]) { return true }
    for (place, word) in words.enumerated() {
      if digits.contains(word), !isDecimal(word, in: text) { return true }
      for phrase in phrases[word] ?? [] where words[place...].starts(with: phrase) { return true }
    }
    return false
  }

  /// Whether digits are what stands behind a point: a share, no id.
  private func isDecimal(_ word: String, in text: String) -> Bool { text.contains("." + word) }
}
