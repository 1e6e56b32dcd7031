import Coaching

/// An answer that says more than its word: `Yes, but only some students`, `Not yet (first week)`.
///
/// What such answers mean together is said of the word with a star behind it, `Yes *`.
enum TailedAnswer {
  private static let mostWords = 3
  /// No word of a status is longer, in any language.
  private static let longest = 40

  /// The word of a status with which an answer begins that goes on; the longest where there are several.
  static func head(of text: String) -> String? {
    text.prefix(longest).indices.dropFirst().reversed().lazy.filter { !isPart(text[$0]) }
      .map { text[..<$0].trimmingSuffix(in: " ,;:.-–—(") }
      .first { head in
        head.count > 1 && head.split(separator: " ").count <= mostWords
          && follows(text.dropFirst(head.count))
          && ClosedWords.meaning(of: String(head), in: "status", []) != nil
      }.map(String.init)
  }

  /// What stands for all answers that begin with a word and go on.
  static func key(of head: String) -> String { "\(head) *" }

  /// The word of a key, as answers are compared with it; `nil` where the key is a word.
  static func head(ofKey key: String) -> String? {
    guard key.hasSuffix(" *") else { return nil }
    let head = key.dropLast(2).trimmingSuffix(in: " ").lowercased()
    return head.isEmpty ? nil : head
  }

  /// Whether an answer begins with a word and goes on.
  static func begins(_ text: String, with head: String) -> Bool {
    text.lowercased().hasPrefix(head) && follows(text.dropFirst(head.count))
  }

  private static func follows(_ rest: some StringProtocol) -> Bool {
    rest.first.map { !isPart($0) } == true && rest.contains { $0.isLetter || $0.isNumber }
  }

  private static func isPart(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || "'’".contains(letter)
  }
}
