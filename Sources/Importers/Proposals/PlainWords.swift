import Coaching
import Tables

/// What columns and words of ours are called in questions to people.
enum PlainWords {
  /// `notYet` as people write it: not yet.
  static func text(of word: String) -> String {
    var text = ""
    for letter in word {
      if letter.isUppercase, !text.isEmpty { text += " " }
      text += letter.lowercased()
    }
    return text
  }

  /// The words of a list by what they are called, where that is something else.
  static func labels(of words: [String]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: Set(words).map { ($0, text(of: $0)) })
      .filter { $0.key != $0.value }
  }

  /// What a column of ours holds, or which actions.
  static func name(of meaning: String, _ frameworks: [Framework]) -> String {
    if let name = names[meaning] { return name }
    let parts = meaning.split(separator: ".").map(String.init)
    let model = frameworks.first { parts.count > 1 && $0.facts.id == parts[0] }
    let phase = frameworks.flatMap(\.phases).first { $0.id == parts.last }
    guard let phase else { return text(of: meaning.replacing("_", with: " ")) }
    return "\(phase.title) actions" + (model.map { " of \($0.facts.title)" } ?? "")
  }

  private static let names = [
    "date": "day", "teacher_id": "teacher", "student_id": "student", "school_id": "school",
    "section_id": "class", "observer_id": "who visited", "type": "kind of conference",
    "led_by": "who led", "outcome": "whether it took place", "source": "whose view it is",
    "status": "what was seen of actions",
  ]
}
