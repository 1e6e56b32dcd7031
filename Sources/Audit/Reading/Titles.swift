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
    return ids[column]?[text] ?? words[text] ?? text
  }
}
