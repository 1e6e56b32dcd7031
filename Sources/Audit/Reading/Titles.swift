import Tables

/// Which words of outputs stand for the same thing: titles in reports, ids in answers.
package struct Titles: Sendable {
  /// From names of key columns to titles and their ids; all in small letters.
  private var ids: [String: [String: String]] = [:]

  package init() {}

  /// - Parameter column: a key column, such as `school_id`.
  package mutating func add(_ title: String, is id: String, in column: String) {
    let (title, id) = (title.lowercased().trimmed, id.lowercased().trimmed)
    guard !title.isEmpty, !id.isEmpty else { return }
    ids[column, default: [:]][title] = id
  }

  /// What a key is compared by.
  func key(_ text: String, in column: String, _ words: [String: String]) -> String {
    // Reports mark rows with a sign before the first word.
    let text = String(text.lowercased().trimmed.drop { !$0.isLetter && !$0.isNumber })
    // "AW.1 · What a Claim Is" names an id and its title.
    if let dot = text.firstRange(of: " · ") {
      return key(String(text[..<dot.lowerBound]), in: column, words)
    }
    if column == "week", let day = Titles.day(ofSheet: text) { return day }
    return ids[column]?[text] ?? words[text] ?? text
  }

  /// The day that a sheet holds as a number, as other outputs write it.
  private static func day(ofSheet text: String) -> String? {
    guard let serial = Int32(text), (30_000..<80_000).contains(serial) else { return nil }
    return Day(number: serial - 25_569).description
  }
}
