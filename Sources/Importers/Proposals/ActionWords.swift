import People

/// How far the words of actions are those of a phase, one for one.
///
/// A number or a place says which action is meant only where the district's actions are ours. Districts word
/// them in their own way, so a beginning of a word counts as the word: `setting` is `set`.
struct ActionWords {
  /// Actions that share a word with that of their number, and with no other more.
  private(set) var alike = 0
  /// Actions that share more with another than with that of their number.
  private(set) var contrary = 0
  /// Actions that say anything.
  private(set) var worded = 0

  /// - Parameter labels: the words of the actions of the phase, in their order.
  init(_ actions: [(number: Int, text: String)], labels: [String]) {
    let known = labels.map(ActionWords.words)
    for (number, text) in actions {
      let words = ActionWords.words(of: text)
      guard !words.isEmpty, known.indices.contains(number - 1) else { continue }
      worded += 1
      let shared = known.map { $0.intersection(words).count }
      let most = shared.max() ?? 0
      if most > shared[number - 1] {
        contrary += 1
      } else if most > 0 {
        alike += 1
      }
    }
  }

  /// Whether most of them are those of the phase, in its order.
  var areSame: Bool { alike * 2 > worded && contrary * 3 < alike }
  /// Whether nearly all are, so that they can be no others.
  var areSurelySame: Bool { worded > 4 && alike * 4 >= worded * 3 && contrary * 4 <= alike }
  /// Whether they are those of the phase in another order.
  var areElsewhere: Bool { contrary > 2 && contrary > alike && contrary * 2 > worded }
  /// Whether hardly any is of the phase: another list of as many.
  var areOthers: Bool { worded > 2 && alike * 4 < worded }

  private static func words(of text: String) -> Set<String> {
    Set(
      PersonName.words(of: text).filter { $0.count > 2 && !fillers.contains($0) }
        .map { String($0.prefix(stem)) })
  }

  private static let stem = 4
  /// Words that stand in actions of all kinds.
  private static let fillers: Set<String> = [
    "and", "are", "for", "from", "has", "have", "its", "one", "that", "the", "this", "with", "who",
    "they", "them", "their", "own", "student", "students", "teacher", "teachers", "learner",
    "learners",
  ]
}
