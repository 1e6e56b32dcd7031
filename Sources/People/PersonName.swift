import Foundation

/// A person's name made comparable, as R100 says: `García, Ms. María` and `maria garcia` are one.
///
/// Case, accents, apostrophes, dashes, dots and blanks do not count, nor do titles and suffixes, nor
/// the order around a comma. A middle name counts: without it two people may be meant.
package struct PersonName: Hashable, Sendable {
  /// How much of a name is written.
  package enum Extent: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// Given name and family name: `Maria Garcia`.
    case full
    /// `M. Garcia`
    case initialAndFamily
    /// `Maria G.`
    case givenAndInitial
    /// `Maria`, `Ms. Garcia`
    case single
    /// `MG`, `M. G.`
    case initials
    /// The part of an address before the sign: `mgarcia`.
    case address

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The words in lower case without signs, given names first.
  package let words: [String]
  package let extent: Extent
  /// The name in brackets or quotes: `Tom` of `Thomas "Tom" Schmidt`.
  package let nickname: String?
  /// The title before the name, such as `mr`; `Mr. Garcia` is not `Ms. Garcia`.
  package let title: String?
  /// What tells a parent from a child of the same name: `jr`, `sr`, `iii`.
  package let suffix: String?
  /// A family name of two words with a dash between them, as its words: `lopez reyes`.
  let hyphenated: String?

  /// The words as one text: names with the same key are the same name.
  package var key: String { words.joined(separator: " ") }

  /// No name is longer, in bytes.
  private static let longest = 200

  /// `nil` for what is no name: an id with digits, a page of text, signs alone.
  package init?(_ written: String) {
    guard written.utf8.count <= PersonName.longest, !PersonName.isNumbered(written) else {
      return nil
    }
    let text = written.turnedBack ?? written
    if let sign = text.firstIndex(of: "@"), !text.contains(" ") {
      words = PersonName.words(in: text[..<sign].filter { !$0.isNumber })
      guard !words.isEmpty else { return nil }
      (extent, nickname, title) = (.address, nil, nil)
      (suffix, hyphenated) = (nil, nil)
      return
    }
    if let initials = PersonName.initials(in: text) {
      words = initials
      (extent, nickname, title) = (.initials, nil, nil)
      (suffix, hyphenated) = (nil, nil)
      return
    }
    let (whole, inBrackets) = PersonName.partingBrackets(PersonName.leavingOutTag(text))
    guard !whole.contains(where: \.isNumber) else { return nil }
    let plain = PersonName.leavingOutDegrees(whole)
    let parts = plain.split(separator: ",").map { PersonName.words(in: $0) }
    let suffix = PersonName.suffix(in: parts)
    self.suffix = suffix
    title = parts.joined().first { PersonName.titles.contains($0) && $0 != suffix }
    let names = parts.map { $0.filter { !PersonName.isDecoration($0) } }.filter { !$0.isEmpty }
    guard let family = names.first else { return nil }
    let words = names.count > 1 ? names.dropFirst().joined() + family : family
    self.words = words
    // `(7th Math)` and `(Ms.)` are what somebody teaches and is called.
    nickname =
      inBrackets.contains(where: \.isNumber)
      ? nil : PersonName.words(in: inBrackets).first { !PersonName.isDecoration($0) }
    guard words.contains(where: { $0.count > 1 }) else { return nil }
    // Lopez-Reyes is one name of two words.
    let written = plain.split { $0 == "," || $0.isWhitespace }.map { part in
      PersonName.words(in: part).filter { !PersonName.isDecoration($0) }
    }.filter { !$0.isEmpty }
    hyphenated = written.first { $0.count > 1 && words.suffix($0.count) == $0[...] }?
      .joined(separator: " ")
    extent = PersonName.extent(of: words, written: written.count)
  }

  /// Whether nothing but letters, blanks and a digit stand there, as in an id: most lists of people are long.
  private static func isNumbered(_ text: String) -> Bool {
    var hasDigit = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: hasDigit = true
      case 0x20, 0x41...0x5A, 0x61...0x7A: break
      default: return false
      }
    }
    return hasDigit
  }

  /// `Jr.` and `III` wherever they stand; `Sr.` after a name, since before one it is a title.
  private static func suffix(in parts: [[String]]) -> String? {
    for (place, part) in parts.enumerated() {
      for (index, word) in part.enumerated() {
        if generations.contains(word) { return word }
        let isBehind = index > 0 || place > 0 && parts[0].count > 1
        if word == "sr", isBehind { return word }
      }
    }
    return nil
  }

  /// The text without `M.Ed.`, `PhD` and the like after a name; two letters before it are initials.
  private static func leavingOutDegrees(_ text: String) -> String {
    guard text.contains(where: { $0 == "." || $0 == "," || $0 == " " }) else { return text }
    var before = 0
    return text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      part.split(separator: " ").filter { word in
        let plain = word.filter { $0 != "." }.lowercased()
        let isShort = shortDegrees.contains(plain) && word.contains(".")
        if isShort && before > 1 || degrees.contains(plain) && before > 0 { return false }
        if words(in: word).contains(where: { !isDecoration($0) }) { before += 1 }
        return true
      }.joined(separator: " ")
    }.joined(separator: ",")
  }

  /// Two or three letters, all capitals, that stand for the words of a name.
  private static func initials(in text: String) -> [String]? {
    guard text.utf8.count <= 12 else { return nil }
    let letters = text.filter { $0 != "." && $0 != " " && $0 != "-" }
    guard (2...3).contains(letters.count), letters.allSatisfy({ $0.isUppercase }),
      !isDecoration(letters.lowercased())
    else { return nil }
    // `A. Li` has a letter more; `J R` and `JR` are written for one.
    return letters.map { String($0).lowercased() }
  }

  /// The first letters by which the name may be written: of all words, and of the first and the last.
  package var initials: Set<String> {
    guard words.count > 1 else { return [] }
    let all = words.compactMap(\.first)
    return Set([String(all)] + all.dropFirst().map { String([all[0], $0]) })
  }

  /// The text without what stands behind a whole name and a dash: `Bella Baker - 504`, ` - ELL`.
  private static func leavingOutTag(_ text: String) -> String {
    let mayHoldDash = text.utf8.contains {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") || $0 >= 0x80
    }
    guard mayHoldDash else { return text }
    for dash in [" - ", " \u{2013} ", " \u{2014} ", " | "] {
      guard let sign = text.range(of: dash) else { continue }
      let (name, tag) = (text[..<sign.lowerBound], text[sign.upperBound...])
      let isTag =
        tag.contains(where: \.isNumber)
        || tag.count <= 4 && !tag.isEmpty && tag.allSatisfy { $0.isUppercase }
      let isWhole =
        !name.contains(where: \.isNumber)
        && words(in: name).count { !isDecoration($0) } > 1
      if isTag, isWhole { return String(name) }
    }
    return text
  }

  /// The name of a text that ends with a room, a grade or a period: `Megan O'Dell 204`, `Raman/7th`; `nil`
  /// for any other, as an id or two people who are told apart by a number.
  package static func undecorated(_ text: String) -> PersonName? {
    let parts = text.split { $0.isWhitespace || "/|,#".contains($0) }.map(String.init)
    guard let place = parts.firstIndex(where: { $0.contains(where: \.isNumber) }), place > 0 else {
      return nil
    }
    let isSaid = PersonName.places.contains(parts[place - 1].lowercased().filter(\.isLetter))
    let digits = parts[place].filter(\.isNumber).count
    let isPlace = isSaid || digits > 2 || digits < parts[place].count || text.contains("/")
    let rest = parts[..<(isSaid ? place - 1 : place)].filter { $0.contains(where: \.isLetter) }
    guard isPlace, !rest.isEmpty else { return nil }
    // The order around a comma stays.
    let end = text.range(of: isSaid ? parts[place - 1] : parts[place], options: .backwards)
    let name = text[..<(end?.lowerBound ?? text.endIndex)]
    return PersonName(
      name.trimmingCharacters(in: CharacterSet(charactersIn: " /|,#-\u{2013}\u{2014}(")))
  }

  private static let places: Set<String> = [
    "rm", "room", "gr", "grade", "per", "period", "p", "hall", "salon", "aula", "raum", "salle",
  ]

  private static func extent(of words: [String], written: Int) -> Extent {
    guard words.count > 1, written > 1 else { return .single }
    if words[0].count == 1 { return .initialAndFamily }
    return words[words.count - 1].count == 1 ? .givenAndInitial : .full
  }

  /// The text outside brackets and quotes, and that inside.
  private static func partingBrackets(_ text: String) -> (plain: String, inside: String) {
    let mayHoldBrackets = text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), 0x80...: true
      default: false
      }
    }
    guard mayHoldBrackets else { return (text, "") }
    var (plain, inside) = ("", "")
    var closing: Character?
    for letter in text {
      if letter == closing {
        closing = nil
      } else if closing != nil {
        inside.append(letter)
      } else if let end = brackets[letter] {
        closing = end
        plain.append(" ")
      } else {
        plain.append(letter)
      }
    }
    return (plain, inside)
  }

  /// The words of any text, in lower case without signs and digits.
  package static func words(of text: String) -> [String] { words(in: text) }

  private static func words(in text: some StringProtocol) -> [String] {
    text.utf8.allSatisfy({ $0 < 0x80 })
      ? plainWords(in: text) : foldedWords(in: String(text).turnedBack ?? String(text))
  }

  /// The words of a text that is all ASCII, as ``foldedWords(in:)`` has them, byte by byte.
  private static func plainWords(in text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        word.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      case UInt8(ascii: "a")...UInt8(ascii: "z"): word.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "'"), UInt8(ascii: "`"): break
      default:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func foldedWords(in text: some StringProtocol) -> [String] {
    text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil
    )
    .filter { !apostrophes.contains($0) }
    .split { !$0.isLetter }.map(String.init)
  }

  static func isDecoration(_ word: String) -> Bool {
    titles.contains(word) || generations.contains(word)
  }

  private static let apostrophes: Set<Character> = ["'", "’", "‘", "`", "´", "ʼ", "ʻ", "′", "＇"]
  private static let brackets: [Character: Character] = [
    "(": ")", "[": "]", "\"": "\"", "“": "”", "«": "»",
  ]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "dra", "prof", "professor", "profesor", "profesora",
    "coach", "maestro", "maestra", "mtro", "mtra", "profr", "profra", "profa", "profe", "lic",
    "licda", "licdo", "dona", "frl", "fraulein", "senor", "senora", "senorita", "sr", "sra", "srta",
    "mme",
    "mlle", "monsieur", "madame", "mademoiselle", "herr", "frau",
  ]
  private static let generations: Set<String> = ["jr", "ii", "iii", "iv"]
  private static let degrees: Set<String> = [
    "phd", "edd", "eds", "med", "mba", "mfa", "psyd", "nbct", "esq", "msed", "bsed", "maed",
  ]
  /// Degrees that are also initials or names; dots and a whole name before them tell.
  private static let shortDegrees: Set<String> = ["ma", "ba", "ms", "bs", "mat", "jd", "md"]
}

extension PersonName {
  /// Ways in which the name may be written: as it is, with its words in the order of letters, which
  /// finds a family name written first without a comma, and with the nickname for the given name.
  package var spellings: [String] {
    let rest = words.dropFirst()
    let called = rest.isEmpty ? nil : nickname.map { ([$0] + rest).joined(separator: " ") }
    return [key, words.sorted().joined(separator: " ")] + [called].compactMap(\.self)
  }

  /// With the given name by its first letter and the last word.
  package var initial: String? {
    words.count < 2 ? nil : "\(words[0].prefix(1)) \(words[words.count - 1])"
  }

  /// The name, and the name without each of its letters.
  ///
  /// Two names share one of these where one letter was exchanged, added, left out or swapped with
  /// its neighbor. A short name has none.
  package var slips: [String] {
    let name = key
    guard name.count >= 6 else { return [] }
    return [name]
      + name.indices.map { index in String(name[..<index] + name[name.index(after: index)...]) }
  }

  /// The family names by which a full name may be called: all words after the first, and each.
  ///
  /// `Ana Lopez-Reyes` is also called by either part.
  package var families: Set<String> {
    guard words.count > 1 else { return [] }
    let rest = words.dropFirst()
    return Set([rest.joined(separator: " ")] + rest.filter { $0.count > 1 })
  }

  /// Two titles that one person does not have.
  func isAddressedUnlike(_ other: PersonName) -> Bool {
    guard let title, let theirs = other.title else { return false }
    return PersonName.men.contains(title) != PersonName.men.contains(theirs)
      && PersonName.gendered.contains(title) && PersonName.gendered.contains(theirs)
  }

  /// Two suffixes that one person does not have.
  func isGenerationUnlike(_ other: PersonName) -> Bool {
    guard let suffix, let theirs = other.suffix else { return false }
    return suffix != theirs
  }

  private static let men: Set<String> = [
    "mr", "senor", "sr", "monsieur", "herr", "maestro", "profesor", "mtro", "profr", "licdo",
  ]
  private static let gendered: Set<String> = men.union([
    "mrs", "ms", "miss", "senora", "senorita", "sra", "srta", "mme", "mlle", "madame",
    "mademoiselle", "frau", "maestra", "profesora", "mtra", "profra", "profa", "licda", "dona",
    "frl", "fraulein",
  ])
}
