import Canonical
import Coaching
import People
import Tables

/// Yes and no in a column that asks of a conference whether it took place, and what they mean under its
/// title: no to `Happened?` is yes to `No show`.
enum OutcomeAnswer {
  /// Whether a title asks this: some word says it, and no other speaks of anything else, as
  /// `Homework completed` does.
  static func isAsked(_ title: String) -> Bool { sense(of: title) != nil }

  /// Whether a text answers such a question.
  static func isAnswer(_ text: String) -> Bool { answer(text) != nil }

  /// What became of the conference; `nil` where the title asks no such thing, or the text is no answer.
  static func outcome(_ text: String, under title: String) -> Conference.Outcome? {
    guard let isYes = answer(text), let sense = sense(of: title) else { return nil }
    switch (sense, isYes) {
    case (.tookPlace, true), (.cameThere, true), (.studentAway, false), (.notHeld, false):
      return .held
    case (.tookPlace, false), (.notHeld, true): return .cancelled
    case (.cameThere, false), (.studentAway, true): return .studentAbsent
    }
  }

  /// Whether a title asks for a yes where the conference took place, `Done?`, so that nothing there is none;
  /// a column of outcomes is blank where there is nothing to say.
  static func needsYes(_ title: String) -> Bool {
    outcome("yes", under: title) == .held
      && !PersonName.words(of: title).contains(Conferences.outcome.facts.name)
  }

  /// What became of a conference where the column of its kind says that there was none: `ABSENT`.
  static func outcome(inPlaceOfKind text: String) -> Conference.Outcome? {
    guard ClosedWords.meaning(of: text, in: "type", []) == nil,
      let word = ClosedWords.meaning(of: text, in: "outcome", [])
    else { return nil }
    let outcome = Conference.Outcome(rawValue: word)
    return outcome == .held ? nil : outcome
  }

  /// What yes means.
  private enum Sense { case tookPlace, cameThere, studentAway, notHeld }

  private static func sense(of title: String) -> Sense? {
    let words = PersonName.words(of: title)
    guard !words.isEmpty else { return nil }
    let isDenied = words.contains { denials.contains($0) }
    var sense: Sense?
    for word in words where !fillers.contains(word) && !denials.contains(word) {
      guard let found = senses[word] else { return nil }
      sense = sense ?? found
    }
    guard let sense, isDenied else { return sense }
    switch sense {
    case .tookPlace: return .notHeld
    case .cameThere: return .studentAway
    case .studentAway, .notHeld: return nil
    }
  }

  private static func answer(_ text: String) -> Bool? {
    answers[Words.folded(text)]
  }

  private static let answers: [String: Bool] = [
    "yes": true, "y": true, "true": true, "x": true, "✓": true, "✔": true, "☑": true, "1": true,
    "sí": true, "si": true,
    "oui": true, "ja": true, "no": false, "n": false, "false": false, "0": false, "non": false,
    "nein": false,
  ]

  private static let denials: Set<String> = ["no", "not", "didnt", "wasnt", "nicht", "pas"]

  /// Words that say nothing of what is asked.
  private static let fillers: Set<String> = [
    "was", "is", "it", "the", "this", "did", "has", "conference", "conferences", "conferencing",
    "meeting", "session", "conferred", "student", "students", "take", "took", "actually", "y", "n",
    "yes", "or", "up", "with", "we", "a", "se", "la", "el", "conferencia", "l", "entretien",
    "gesprach", "hat", "das", "estudiante", "alumno", "eleve", "schuler", "status", "today",
  ]

  private static let senses: [String: Sense] = [
    "happened": .tookPlace, "happen": .tookPlace, "held": .tookPlace, "completed": .tookPlace,
    "complete": .tookPlace, "occurred": .tookPlace, "occur": .tookPlace, "done": .tookPlace,
    "conducted": .tookPlace, "outcome": .tookPlace, "place": .tookPlace, "met": .tookPlace,
    "realizada": .tookPlace,
    "realizo": .tookPlace, "stattgefunden": .tookPlace, "gehalten": .tookPlace, "tenu": .tookPlace,
    "attended": .cameThere, "attend": .cameThere, "attendance": .cameThere, "present": .cameThere,
    "show": .cameThere, "showed": .cameThere, "asistio": .cameThere, "presente": .cameThere,
    "anwesend": .cameThere,
    "noshow": .studentAway, "absent": .studentAway, "ausente": .studentAway,
    "abwesend": .studentAway,
    "cancelled": .notHeld, "canceled": .notHeld, "missed": .notHeld, "skipped": .notHeld,
    "postponed": .notHeld, "cancelada": .notHeld, "annule": .notHeld, "abgesagt": .notHeld,
  ]
}
