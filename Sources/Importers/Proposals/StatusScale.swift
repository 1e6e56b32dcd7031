import Coaching
import Tables

/// The answers of one file to what was seen of actions, as one scale.
///
/// A word means what it means beside the others: of a scale of which nobody knows a word no other is sure,
/// and where nothing says not yet, `Not seen` may be the lowest level or no answer.
struct StatusScale {
  private let open: OpenStatuses
  /// The lowest answers where these may be one of two things, folded.
  private var lowest: Set<String> = []
  private let all: Int

  init(_ counts: [String: Int], _ frameworks: [Framework]) {
    open = OpenStatuses(counts)
    all = counts.values.reduce(0, +)
    let notYet = StepStatus.notYet.word
    let hasLowest = counts.keys.contains { text in
      !StatusScale.isUnseen(text)
        && ClosedWords.meaning(of: text, in: "status", frameworks) == notYet
    }
    let levels = counts.keys.filter { !StatusScale.isUnseen($0) && !$0.isEmpty }
    guard !hasLowest, !levels.isEmpty else { return }
    lowest = Set(counts.keys.filter(StatusScale.isUnseen).map(Words.folded))
  }

  /// Whether only a person can say what an answer means.
  func asks(_ text: String) -> Bool {
    open.contains(text) || !text.isEmpty && lowest.contains(Words.folded(text))
  }

  /// The words with what each stands beside; none is sure where one of the scale is not known.
  func settled(_ words: [ProposedWord], ours: [String]) -> [ProposedWord] {
    let isOpen = words.contains { $0.meaning == nil && $0.count * 20 >= all }
    let texts = words.map(\.text) + ours.filter { ours in !words.contains { $0.text == ours } }
    return words.map { word in
      var word = word
      word.isSure = word.isSure && !isOpen
      if isOpen { word.beside = Array(texts.filter { $0 != word.text }.sorted().prefix(5)) }
      return word
    }
  }

  /// `Not observed`, `Not seen`, a dash: nobody could see it, or somebody looked and it was not there.
  private static func isUnseen(_ text: String) -> Bool {
    let folded = Words.folded(text)
    return !text.isEmpty && (folded.isEmpty || unseen.contains(folded))
  }

  private static let unseen: Set<String> = [
    "notobserved", "notseen", "n/o", "noobservado", "nonobserve", "nichtbeobachtet",
  ]
}
