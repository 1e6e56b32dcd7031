import Coaching
import Tables

/// Answers to what was seen of an action that say more than their word.
extension ProposedRoles {
  /// Such answers by their words, and all other words as they are.
  static func tails(
    _ words: [ProposedWord], of rows: Int, _ people: Set<String>
  ) -> (tailed: [ProposedWord], whole: [ProposedWord]) {
    guard words.first?.column == "status" else { return ([], words) }
    let tails = freeTails(words, of: rows, people)
    return (
      tailed(words.filter { tails.contains($0.text) }),
      words.filter { !tails.contains($0.text) }
    )
  }

  /// Answers that begin with a word and go on as somebody wrote it: in more than two ways, or in such that
  /// are no choices of a list.
  private static func freeTails(
    _ words: [ProposedWord], of rows: Int, _ people: Set<String>
  ) -> Set<String> {
    let tailed = words.filter { $0.meaning == nil && TailedAnswer.head(of: $0.text) != nil }
    let byHead = Dictionary(grouping: tailed) {
      TailedAnswer.head(of: $0.text).map(Words.folded) ?? ""
    }
    return Set(
      byHead.values.filter { group in
        let closed = ClosedColumn(group, of: rows, people: people)
        return group.count > 2 || !group.allSatisfy(closed.shows)
      }.joined().map(\.text))
  }

  /// A choice that goes on behind a word most likely means what the word does.
  static func meant(_ word: ProposedWord) -> ProposedWord {
    guard word.column == "status", word.meaning == nil, let head = TailedAnswer.head(of: word.text)
    else { return word }
    var word = word
    (word.meaning, word.isSure) = (meaning(ofHead: head), false)
    return word
  }

  /// What answers that begin so may mean: that something is in place may be less with what follows.
  private static func meaning(ofHead head: String) -> String? {
    let meaning = ClosedWords.meaning(of: head, in: "status", [])
    return meaning == StepStatus.inPlace.word ? nil : meaning
  }

  /// Answers that say more than their word, by the word: what they say more is not shown.
  private static func tailed(_ words: [ProposedWord]) -> [ProposedWord] {
    Dictionary(grouping: words) { TailedAnswer.head(of: $0.text).map(Words.folded) ?? "" }
      .filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
      .compactMap { _, words in
        guard let head = words.compactMap({ TailedAnswer.head(of: $0.text) }).min() else {
          return nil
        }
        return ProposedWord(
          column: "status", text: TailedAnswer.key(of: head), meaning: meaning(ofHead: head),
          count: words.reduce(0) { $0 + $1.count }, isSure: false)
      }
  }
}
