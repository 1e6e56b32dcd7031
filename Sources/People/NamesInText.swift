import Foundation

/// Finds people in texts that are no names: titles of classes and playlists, names of files.
///
/// A full name counts in either order, a family name alone where one is known by it, an initial
/// with it as in an address, and whoever is addressed: `Ms Delgado`.
package struct NamesInText: Sendable {
  private var families: Set<String> = []
  /// From a first word to the words of full names.
  private var full: [String: Set<[String]>] = [:]
  private var allowed: Set<String> = []

  package init() {}

  /// Adds somebody who must not be named.
  ///
  /// - Parameter byFamily: whether the family name alone says who it is, as it does of teachers.
  package mutating func add(_ name: String, byFamily: Bool) {
    guard let words = PersonName(name)?.words, let first = words.first, let last = words.last else {
      return
    }
    if words.count > 1 {
      full[first, default: []].insert(words)
      full[last, default: []].insert([last] + words.dropLast())
    }
    guard byFamily else { return }
    families.formUnion(words.count == 1 ? words : words.dropFirst().filter { $0.count > 3 })
    guard words.count > 1 else { return }
    if last.count > 2 { families.insert(last) }
    families.formUnion([first.prefix(1) + last, last + first.prefix(1)])
  }

  /// Words that stand for something else as well, as the name of a school.
  package mutating func allow(_ name: String) { allowed.formUnion(PersonName.words(of: name)) }

  /// Whether somebody is named in a text.
  ///
  /// - Parameter byFamily: whether a family name alone counts.
  package func found(in text: String, byFamily: Bool = true) -> Bool {
    let text = text.replacing("’", with: "'").replacing("'s", with: "")
    return addresses(somebody: text)
      || [text, NamesInText.partingCapitals(text)].contains { text in
        let words = PersonName.words(of: text)
        return byFamily && words.contains { families.contains($0) && !allowed.contains($0) }
          || words.indices.contains { place in
            full[words[place]]?.contains { words[place...].starts(with: $0) } ?? false
          }
      }
  }

  /// `Ms Delgado`, `mr-lee`; `MS Math` is a middle school's.
  private func addresses(somebody text: String) -> Bool {
    let words = text.split { !$0.isLetter && $0 != "'" }
    return zip(words, words.dropFirst()).contains { title, name in
      let isSmall = title.allSatisfy(\.isLowercase)
      return NamesInText.addresses.contains(title.lowercased())
        && (isSmall || title.dropFirst().allSatisfy(\.isLowercase)) && name.count > 1
        && (isSmall ? name.count > 2 : name.first?.isUppercase ?? false)
        && !allowed.isSuperset(of: PersonName.words(of: String(name)))
    }
  }

  private static let addresses: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "señor", "señora", "sra", "srta",
    "mme", "mlle",
  ]

  /// `DelgadoP1` in parts: `Delgado P1`.
  private static func partingCapitals(_ text: String) -> String {
    var parted = ""
    var isSmall = false
    for letter in text {
      if isSmall && letter.isUppercase { parted.append(" ") }
      isSmall = letter.isLowercase
      parted.append(letter)
    }
    return parted
  }
}
