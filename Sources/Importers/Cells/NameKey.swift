import Foundation

/// A person's name made comparable: `Okafor-Lee, Amara`, `Amara OKAFOR-LEE` and `Ms. Amara
/// "Mara" Okafor Lee` alike.
///
/// Used to ask a person whether two names are one, never to match them.
struct NameKey: Hashable {
  /// Given names first, whatever the order was.
  let natural: String
  /// The same words in the order of letters, for names written family first without a comma.
  let sorted: String
  /// With the nickname from brackets or quotes in place of the given name.
  let nickname: String?
  /// With the given name by its first letter.
  let initial: String?

  /// No name is longer, in bytes; slips of a page of text would fill the memory.
  private static let longest = 200

  /// `nil` for what is no name: it has digits, hardly a letter, or goes on like a page.
  init?(_ text: String) {
    guard text.utf8.count <= NameKey.longest else { return nil }
    guard !text.contains(where: \.isNumber), text.count(where: \.isLetter) >= 4 else { return nil }
    var plain = ""
    var quoted = ""
    var closing: Character?
    for letter in text {
      if let end = closing {
        if letter == end { closing = nil } else { quoted.append(letter) }
      } else if let end = NameKey.brackets[letter] {
        closing = end
        plain.append(" ")
      } else {
        plain.append(letter)
      }
    }
    let parts = plain.split(separator: ",").map { NameKey.words(String($0)) }
      .filter { !$0.isEmpty }
    guard let family = parts.first else { return nil }
    let words = parts.count > 1 ? parts.dropFirst().joined() + family : family
    natural = words.joined(separator: " ")
    sorted = words.sorted().joined(separator: " ")
    let nicknames = NameKey.words(quoted)
    nickname =
      nicknames.isEmpty || words.count < 2
      ? nil : (nicknames.prefix(1) + words.dropFirst()).joined(separator: " ")
    initial = words.count < 2 ? nil : "\(words[0].prefix(1)) \(words[words.count - 1])"
  }

  /// Every way in which the name may be written.
  var spellings: [String] { [natural, sorted] + [nickname, initial].compactMap(\.self) }

  /// The name, and the name without each of its letters: two names share one of these where one
  /// letter was exchanged, added, left out or swapped with its neighbor.
  static func slips(of name: String) -> [String] {
    guard name.count >= 6 else { return [name] }
    return [name]
      + name.indices.map { index in
        String(name[..<index] + name[name.index(after: index)...])
      }
  }

  /// Lower-case words without accents, titles and suffixes; hyphens part words, apostrophes do not.
  private static func words(_ text: String) -> [String] {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .filter { !"'’`".contains($0) }
      .split { !$0.isLetter }.map(String.init).filter { !titles.contains($0) }
  }

  private static let brackets: [Character: Character] = [
    "(": ")", "[": "]", "\"": "\"", "“": "”",
  ]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "jr", "sr", "ii", "iii", "iv",
  ]
}
