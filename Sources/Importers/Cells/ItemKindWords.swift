import Coaching
import People

/// What students do in an item of a gradebook, by the words of its title, where nothing better says
/// it.
///
/// A district's own words, `words: {item_kind: {Exit slip: check}}` in walkbook.yaml, come before
/// ours. A title that says two things, such as `Project workshop`, says neither.
struct ItemKindWords {
  private let own: ProjectWords

  init(_ own: ProjectWords = ProjectWords()) { self.own = own }

  /// The most words that a phrase has.
  private static let longest = 4

  func kind(of title: String) -> PathwayItem.Kind? {
    let words = PersonName.words(of: title)
    var kinds: Set<PathwayItem.Kind> = []
    var place = 0
    while place < words.count {
      // Of several phrases the longest counts: a practice test is practice.
      let runs = (1...Self.longest).filter { place + $0 <= words.count }.reversed()
      let found = runs.lazy.compactMap { count in
        phrase(words[place..<place + count].joined()).map { (count, $0) }
      }.first
      if let (count, kind) = found {
        kinds.insert(kind)
        place += count
      } else {
        place += 1
      }
    }
    return kinds.count == 1 ? kinds.first : nil
  }

  /// What a phrase means, whatever stands between its words, and in the plural too.
  private func phrase(_ text: String) -> PathwayItem.Kind? {
    let meaning = own.meaning(of: text, in: Self.column)
    if meaning != text { return PathwayItem.Kind(rawValue: meaning) }
    if let kind = Self.phrases[text] { return kind }
    guard text.count > 4, text.hasSuffix("s") else { return nil }
    return Self.phrases[String(text.dropLast())]
  }

  /// The column whose words they are.
  static let column = "item_kind"

  private static let phrases: [String: PathwayItem.Kind] = Dictionary(
    words.flatMap { kind, list in
      list.map { (PersonName.words(of: $0).joined(), kind) }
    }, uniquingKeysWith: { first, _ in first })

  /// In English, Spanish, French and German.
  private static let words: KeyValuePairs<PathwayItem.Kind, [String]> = [
    .pre: [
      "pre-assessment", "pre-test", "pre-quiz", "initial assessment", "evaluaci\u{F3}n inicial",
      "evaluaci\u{F3}n diagn\u{F3}stica", "prueba inicial", "preprueba", "preevaluaci\u{F3}n",
      "\u{E9}valuation diagnostique", "\u{E9}valuation initiale", "pr\u{E9}-test",
      "pr\u{E9}-\u{E9}valuation", "Vortest", "Eingangstest", "Eingangsdiagnose",
    ],
    .lesson: [
      "lesson", "mini-lesson", "lecci\u{F3}n", "lecciones", "le\u{E7}on", "Lektion", "Lektionen",
    ],
    .practice: [
      "practice", "practice test", "practice quiz", "exercise", "pr\u{E1}ctica",
      "ejercicio", "prueba de pr\u{E1}ctica", "exercice", "entra\u{EE}nement", "\u{DC}bung",
      "\u{DC}bungen", "\u{DC}bungstest",
    ],
    .check: [
      "checkpoint", "check", "check-in quiz", "check for understanding", "quiz", "quizzes",
      "exit ticket",
      "punto de control", "prueba corta", "boleto de salida", "point de contr\u{F4}le",
      "contr\u{F4}le", "billet de sortie", "Lernkontrolle", "Kurztest", "Zwischentest",
    ],
    .workshop: ["workshop", "taller", "talleres", "atelier", "Werkstatt"],
    .project: ["project", "proyecto", "projet", "Projekt", "Projekte"],
    .post: [
      "post-assessment", "post-test", "post-quiz", "final assessment", "evaluaci\u{F3}n final",
      "prueba final", "posprueba", "\u{E9}valuation finale", "\u{E9}valuation sommative",
      "Abschlusstest", "Nachtest",
    ],
  ]
}
