/// Who is named in one cell: `Ana Diaz; Leo Park`, `Ana Diaz & Leo Park`, or one `Diaz, Ana`.
///
/// A comma may part two people and may stand inside one name, so that each part must be somebody, or
/// it is not said who is meant.
package enum NamedPeople: Hashable, Sendable {
  case one(String)
  case several([String])
  /// More than one name, and it cannot be told whose.
  case unclear

  /// How well a text is known to be somebody.
  package enum Knowledge: Hashable, Sendable {
    case whole
    /// A given name that somebody bears.
    case given
    case none
  }

  /// - Parameter known: whether a text is somebody's id or name.
  package init(_ text: String, known: (String) -> Knowledge) {
    let parts = NamedPeople.parts(of: text)
    if known(text) == .whole || parts.isEmpty {
      self = .one(text)
    } else if parts.count > 1 {
      self = NamedPeople.joined(parts, known)
    } else {
      self = NamedPeople.listed(text, known)
    }
  }

  /// The people named, where it can be told.
  package var texts: [String] {
    switch self {
    case .one(let text): [text]
    case .several(let texts): texts
    case .unclear: []
    }
  }

  /// The parts of a text between signs and words that stand between people and in no name.
  package static func parts(of text: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for piece in split(text, at: signs.contains) {
      if parts.last?.isEmpty == false { parts.append([]) }
      for word in piece.split(whereSeparator: \.isWhitespace) {
        if words.contains(word.lowercased()), parts.last?.isEmpty == false {
          parts.append([])
        } else {
          parts[parts.count - 1].append(word)
        }
      }
    }
    return parts.filter { !$0.isEmpty }.map { words in
      let part = words.joined(separator: " ")
      return part.hasSuffix(",") ? String(part.dropLast()) : part
    }
  }

  /// The people of a cell for whom another stands beside them, `Elena Ruiz & Marcus Webb`; the text alone
  /// where it is one name, or where a part is none.
  package static func together(_ text: String) -> [String] {
    let parts = parts(of: text)
    guard parts.count > 1, Set(parts).count == parts.count else { return [text] }
    let names = parts.map { PersonName($0) }
    let areWhole = zip(parts, names).allSatisfy { part, name in
      isWhole(part) || name.map { $0.title != nil && $0.words.count < 4 } ?? false
    }
    // `Ruiz & Webb`; behind a stroke stands also what somebody teaches.
    let areFamilies =
      !text.contains(where: { "/|+".contains($0) })
      && names.allSatisfy { $0?.words.count == 1 && $0?.extent == .single }
      && parts.allSatisfy { $0.first?.isUppercase == true }
    return areWhole || areFamilies ? parts : [text]
  }

  /// The pieces of a text between separators; one inside brackets parts nothing.
  private static func split(
    _ text: String, at isSeparator: (Character) -> Bool
  ) -> [Substring] {
    var pieces: [Substring] = []
    var (start, depth) = (text.startIndex, 0)
    for place in text.indices {
      switch text[place] {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case let sign where depth <= 0 && isSeparator(sign):
        pieces.append(text[start..<place])
        start = text.index(after: place)
      default: break
      }
    }
    return pieces + [text[start...]]
  }

  /// Each part must be somebody, or have a whole name.
  private static func joined(_ parts: [String], _ known: (String) -> Knowledge) -> Self {
    var texts: [String] = []
    for part in parts {
      let reading = NamedPeople(part, known: known)
      guard !reading.texts.isEmpty else { return .unclear }
      let areSomebody = reading.texts.allSatisfy { known($0) != .none || isWhole($0) }
      guard areSomebody else { return .unclear }
      texts += reading.texts
    }
    return .several(texts)
  }

  private static func listed(_ text: String, _ known: (String) -> Knowledge) -> Self {
    let parts = split(text) { $0 == "," }
      .map { $0.split(separator: " ").joined(separator: " ") }
      .filter { part in
        let words = PersonName.words(of: part)
        return words.isEmpty ? !part.isEmpty : words.contains { !PersonName.isDecoration($0) }
      }
    guard parts.count > 1 else { return .one(text) }
    let knowledge = parts.map(known)
    if knowledge.allSatisfy({ $0 == .whole }) { return .several(parts) }
    if let pairs = pairs(parts, known) { return .several(pairs) }
    if parts.count > 2, knowledge.allSatisfy({ $0 != .none }) { return .several(parts) }
    guard parts.allSatisfy({ $0.contains(" ") }) else {
      let isName = parts.count == 2 || PersonName(text).map { $0.suffix != nil } ?? false
      return isName ? .one(text) : .unclear
    }
    guard parts.allSatisfy(isWhole), parts.count > 2 || knowledge.contains(.whole) else {
      return .unclear
    }
    return .several(parts)
  }

  /// `Diaz, Ana, Park, Leo`, where both are known.
  private static func pairs(_ parts: [String], _ known: (String) -> Knowledge) -> [String]? {
    guard parts.count > 2, parts.count % 2 == 0 else { return nil }
    let pairs = stride(from: 0, to: parts.count, by: 2).map { "\(parts[$0]), \(parts[$0 + 1])" }
    return pairs.allSatisfy { known($0) == .whole } ? pairs : nil
  }

  /// Whether a text has a given name and a family name.
  private static func isWhole(_ text: String) -> Bool {
    guard let name = PersonName(text), name.words.count < 6 else { return false }
    return [.full, .initialAndFamily, .givenAndInitial].contains(name.extent)
  }

  private static let signs: Set<Character> = [";", "|", "&", "+", "/", "\n", "\r\n"]
  private static let words: Set<String> = ["and", "y", "und", "et", "with"]
}
