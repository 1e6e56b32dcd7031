import Coaching

/// What a district's own words mean in the closed columns of all its files: `words:` of
/// `walkbook.yaml`, by column.
struct ProjectWords: Sendable {
  /// By column, then by the folded word: one of the words that the column knows.
  private var meanings: [String: [String: String]] = [:]

  /// The columns whose words can be said, and what each knows; a model's are those of frameworks.
  static let columns: [(name: String, words: [String])] = [
    ("status", ["inPlace", "emerging", "notYet", "notApplicable", "notObservable", "notAssessed"]),
    ("type", Conference.Kind.allCases.map(\.rawValue)),
    ("format", Conference.Format.allCases.map(\.rawValue)),
    ("led_by", Conference.Leader.allCases.map(\.rawValue)),
    ("outcome", Conference.Outcome.allCases.map(\.rawValue)),
    ("source", Walkthrough.Source.allCases.map(\.rawValue)),
    ("item_kind", PathwayItem.Kind.allCases.map(\.rawValue)),
    ("model", []),
  ]

  mutating func add(_ word: String, of column: String, meaning: String) {
    meanings[column, default: [:]][Words.folded(word)] = meaning
  }

  /// Whether it is said what a word of a column stands for.
  func knows(_ word: String, in column: String) -> Bool {
    meanings[column]?[Words.folded(word)] != nil
  }

  /// What a word of a column stands for; the word itself where nothing is said of it.
  func meaning(of word: String, in column: String) -> String {
    meanings[column]?[Words.folded(word)] ?? word
  }

  /// The word of a closed list for which a district's word stands.
  func word<Word: RawRepresentable<String> & CaseIterable>(_ text: String, as _: Word.Type) -> Word?
  {
    guard let column = ProjectWords.column(of: Word.self),
      let meaning = meanings[column]?[Words.folded(text)]
    else { return nil }
    return Word.allCases.first { Words.folded($0.rawValue) == Words.folded(meaning) }
  }

  private static func column<Word>(of type: Word.Type) -> String? {
    switch type {
    case is Conference.Kind.Type: "type"
    case is Conference.Format.Type: "format"
    case is Conference.Leader.Type: "led_by"
    case is Conference.Outcome.Type: "outcome"
    case is Walkthrough.Source.Type: "source"
    default: nil
    }
  }
}
