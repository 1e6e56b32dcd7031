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
  /// Names of places, by their first words, longest first; whoever else is called so is not meant.
  private var places: [String: [[String]]] = [:]
  private var placeNames: [String] = []
  /// Names with numbers in them, as of pupils that a list gives no others: their words and numbers.
  private var numbered: Set<[Substring]> = []
  private var numberedLengths: Set<Int> = []

  package init() {}

  /// Adds somebody who must not be named.
  ///
  /// - Parameter byFamily: whether the family name alone says who it is, as it does of teachers.
  package mutating func add(_ name: String, byFamily: Bool) {
    guard let words = PersonName(name)?.words, let first = words.first, let last = words.last else {
      return add(numbered: name)
    }
    // "Muñoz-Peña, Ana" and "Ana Muñoz-Peña" are one, wherever the family name begins.
    if words.count > 1 {
      for start in words.indices {
        full[words[start], default: []].insert(Array(words[start...] + words[..<start]))
      }
    }
    guard byFamily else { return }
    families.formUnion(words.count == 1 ? words : words.dropFirst().filter { $0.count > 3 })
    guard words.count > 1 else { return }
    if last.count > 2 { families.insert(last) }
    families.formUnion([first.prefix(1) + last, last + first.prefix(1)])
  }

  private mutating func add(numbered name: String) {
    let words = NamesInText.wordsAndNumbers(of: name)
    guard words.count > 1, name.contains(where: \.isLetter) else { return }
    numbered.insert(words)
    numberedLengths.insert(words.count)
  }

  private static func wordsAndNumbers(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// Adds the name of a place, as a school, which is public also where a person is called so.
  package mutating func allow(place name: String) {
    let words = PersonName.words(of: name)
    guard let first = words.first else { return }
    places[first, default: []].append(words)
    if words.count > 1 { placeNames.append(name) }
  }

  /// Words that stand for something else as well, as the name of somebody who may be named.
  package mutating func allow(_ name: String) { allowed.formUnion(PersonName.words(of: name)) }

  /// Whether somebody is named in a text.
  ///
  /// - Parameter byFamily: whether a family name alone counts.
  package func found(in text: String, byFamily: Bool = true) -> Bool {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "'") }
    let text = isPlain ? text : text.replacing("’", with: "'").replacing("'s", with: "")
    if NamesInText.mayAddress(text) {
      let plain = placeNames.reduce(text) { $0.replacing($1, with: ";") }
      if addresses(somebody: plain) { return true }
    }
    if isNumbered(text) { return true }
    let parted = text.partedAtCapitals
    return names(somebody: text, byFamily) || parted != text && names(somebody: parted, byFamily)
  }

  private func isNumbered(_ text: String) -> Bool {
    guard !numbered.isEmpty else { return false }
    let words = NamesInText.wordsAndNumbers(of: text)
    return numberedLengths.contains { length in
      words.count >= length
        && (0...words.count - length).contains { start in
          numbered.contains(Array(words[start..<start + length]))
        }
    }
  }

  private func names(somebody text: String, _ byFamily: Bool) -> Bool {
    let words = PersonName.words(of: text)
    return words.indices.contains { place in
      isNamed(words, at: place, byFamily) && !isPlace(words, at: place)
    }
  }

  /// Whether the letters of an address stand anywhere in a text, of which most have none.
  private static func mayAddress(_ text: String) -> Bool {
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte >= 0x80 { return true }
      let letter = byte | 0x20
      // `mr`, `ms`, `mx`, `dr`, `mm` of mme, `ml` of mlle, `mi` of miss, `pro` of prof, `sr` of sra.
      switch (before.1, letter) {
      case (0x6D, 0x72), (0x6D, 0x73), (0x6D, 0x78), (0x6D, 0x6D), (0x6D, 0x6C), (0x6D, 0x69),
        (0x64, 0x72), (0x73, 0x72):
        return true
      case (0x72, 0x6F): if before.0 == 0x70 { return true }
      default: break
      }
      before = (before.1, letter)
    }
    return false
  }

  /// Whether somebody's name begins at a word.
  private func isNamed(_ words: [String], at place: Int, _ byFamily: Bool) -> Bool {
    byFamily && families.contains(words[place]) && !allowed.contains(words[place])
      || full[words[place]]?.contains { words[place...].starts(with: $0) } ?? false
  }

  /// Whether a word and the longest name that begins with it are part of the name of a place.
  private func isPlace(_ words: [String], at place: Int) -> Bool {
    let named = full[words[place]]?.filter { words[place...].starts(with: $0) } ?? []
    let end = place + max(1, named.map(\.count).max() ?? 1)
    return (0...place).contains { start in
      places[words[start]]?.contains {
        words[start...].starts(with: $0) && start + $0.count >= end
      } ?? false
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
}
