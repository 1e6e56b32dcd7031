import Coaching
import Foundation
import People
import Tables

/// What districts write in place of the words of closed columns.
enum ClosedWords {
  /// The word of ours that a word most likely means; `nil` where no one can say.
  static func meaning(of text: String, in column: String, _ frameworks: [Framework]) -> String? {
    let folded = folded(text)
    switch column {
    case "model": return model(folded, frameworks)
    case "source": return source(text)
    case "status":
      if let status = StepStatus(text) { return status.word }
      // `Yes!` is yes.
      if text.count > 2, let last = text.last, "!.".contains(last) {
        return meaning(of: String(text.dropLast()), in: column, frameworks)
      }
    default: break
    }
    let known = ProjectWords.columns.first { $0.name == column }?.words ?? []
    if let word = known.first(where: { Words.folded($0) == folded }) { return word }
    return synonyms[column]?.first { $0.value.contains(folded) }?.key
  }

  /// As words are compared here: also without accents, so that `Sí` is `si`.
  private static func folded(_ text: String) -> String {
    let folded = Words.folded(text)
    return folded.utf8.allSatisfy { $0 < 0x80 }
      ? folded : folded.folding(options: .diacriticInsensitive, locale: nil)
  }

  /// Whether a text is an answer that forms offer and nobody's name: yes, not yet, a level.
  static func isAnswer(_ text: String) -> Bool {
    let folded = folded(text)
    return StepStatus(text) != nil || answers.contains(folded) || RubricLevels.isWord(text)
  }

  /// Whether a word means one thing in one district and another in the next, so that it is asked.
  static func isOpen(_ text: String, in column: String) -> Bool {
    column == "type" && ["progresscheck", "progress"].contains(folded(text))
  }

  /// Whether a text says that nobody knows.
  static func isUnknown(_ text: String) -> Bool { unknown.contains(folded(text)) }

  private static let unknown: Set<String> = [
    "notsure", "unsure", "unknown", "dontknow", "idontknow", "unclear", "couldnottell",
    "cannottell",
    "noestoyseguro", "noestoysegura", "nose", "passur", "incertain", "unklar", "weissnicht", "?",
  ]

  private static let answers = (synonyms["status"] ?? [:]).values.reduce(
    into: Set(["maybe", "notsure", "n/a", "na", "none", "tbd"])
  ) { $0.formUnion($1) }

  /// A model whose title stands in the text, where it is the only one.
  private static func model(_ folded: String, _ frameworks: [Framework]) -> String? {
    let found = frameworks.filter { framework in
      let title = Words.folded(framework.facts.title)
      return folded == Words.folded(framework.facts.id) || folded == title
        || !title.isEmpty && folded.contains(title)
    }
    return found.count == 1 ? found[0].facts.id : nil
  }

  /// Whose view a text says it is: `Teacher (self-reflection)`, `Coach / observer`.
  private static func source(_ text: String) -> String? {
    let words = Set(PersonName.words(of: text))
    guard words.count < 7 else { return nil }
    // The answer to whether it is a self-reflection.
    if words.count == 1, let status = StepStatus(text), status.isAssessed {
      return (status == .inPlace ? Walkthrough.Source.selfView : .observer).rawValue
    }
    if !words.isDisjoint(with: selves) || words.isSuperset(of: ["teacher", "reflection"]) {
      return Walkthrough.Source.selfView.rawValue
    }
    if words == ["coach"] || words == ["team"] { return words.first }
    return words.isDisjoint(with: observers) ? nil : Walkthrough.Source.observer.rawValue
  }

  static let selves: Set<String> = [
    "self", "myself", "autoevaluacion", "autorreflexion", "autoevaluation",
    "selbsteinschatzung", "selbstreflexion",
  ]
  private static let observers: Set<String> = [
    "observer", "coach", "admin", "administrator", "principal", "ap", "dean", "director",
    "supervisor",
    "specialist", "visitor", "peer", "leader", "observation", "walkthrough", "visit", "observador",
    "observadora", "directora",
    "observateur", "beobachter", "beobachterin", "schulleitung",
  ]

  /// Folded and without accents, by column and meaning, in English, Spanish, French and German.
  private static let synonyms: [String: [String: Set<String>]] = [
    "status": [
      "inPlace": [
        "consistently", "consistent", "always", "fully", "fullyinplace", "evident",
        "established", "proficient", "seen",
        "si", "siempre", "totalmente", "presente", "oui", "toujours", "enplace", "ja", "immer",
        "vorhanden",
      ],
      "emerging": [
        "somewhat", "partlyevident", "partiallyevident", "somewhatevident", "partially",
        "partlyinplace", "partiallyinplace", "sortof", "kindof",
        "developing", "inprogress",
        "beginning", "sometimes", "some", "attempted", "approaching",
        "parcialmente", "parcial", "enparte", "algo", "aveces", "enproceso", "endesarrollo",
        "partiellement", "enpartie", "parfois", "encours", "teilweise", "zumteil", "teils",
        "manchmal",
      ],
      "notYet": [
        "notevident", "never", "absent", "notinplace", "none",
        "todaviano", "aunno", "nunca", "non", "pasencore", "jamais", "nein", "nochnicht", "nie",
      ],
      "notObservable": [
        "n/o", "couldnotobserve", "unabletoobserve", "notseen",
        "noobservado", "noobservable", "nonobserve", "nonobservable", "nichtbeobachtet",
        "nichtbeobachtbar",
      ],
      "notApplicable": [
        "noaplica", "nocorresponde", "sansobjet", "nonapplicable", "entfallt", "nichtzutreffend",
      ],
    ],
    "type": [
      "goal": [
        "goalsetting", "goals", "goalconference", "settinggoals",
        "meta", "metas", "objetivo", "objetivos", "fijaciondemetas", "objectif", "objectifs",
        "ziel", "ziele", "zielgesprach",
      ],
      "mentoring": [
        "mentor", "mentorship", "advisory", "mentorcheckin",
        "mentoria", "tutoria", "mentorat", "tutorat",
      ],
      "projectCheckIn": [
        "project", "projectcheck", "checkin",
        "proyecto", "revisiondeproyecto", "avancedeproyecto", "projet", "pointprojet",
        "suividuprojet", "projekt", "projektstand",
      ],
      "feedback": [
        "progresscheck", "progress", "reflection", "reflect", "reflecting", "workfeedback",
        "writingfeedback",
        "retroalimentacion", "comentarios", "retour", "retroaction", "ruckmeldung",
      ],
    ],
    "outcome": [
      "held": [
        "done", "completed", "complete", "met", "yes", "realizada", "si", "fait", "tenu", "oui",
        "stattgefunden", "ja",
      ],
      "studentAbsent": [
        "absent", "noshow", "studentout", "ausente", "alumnoausente", "eleveabsent",
        "schulerabwesend",
      ],
      "teacherAbsent": ["teacherout", "sub", "substitute"],
      "cancelled": [
        "canceled", "postponed", "rescheduled", "moved", "cancelada", "annule", "reporte",
        "abgesagt",
      ],
    ],
    "led_by": ["student": ["studentled", "learner"], "teacher": ["teacherled", "adult"]],
    "format": ["1:1": ["oneonone", "onetoone", "individual", "1on1"], "group": ["smallgroup"]],
  ]
}
