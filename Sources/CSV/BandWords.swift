/// What stands at the head of a band above the columns of a gradebook and says what the band holds.
enum BandWords {
  /// - Parameter label: in lower case.
  static func contains(_ label: String) -> Bool {
    let word = word(label)
    return points.contains(word) || others.contains(word)
  }

  /// Whether the band says out of how many points the scores below are.
  static func speakOfPoints(_ label: String) -> Bool { points.contains(word(label)) }

  private static func word(_ label: String) -> String {
    label.hasSuffix(":") ? String(label.dropLast()) : label
  }

  private static let points: Set<String> = [
    "points", "points possible", "possible", "possible points", "max", "max points", "maximum",
    "max score", "total points", "out of",
    "puntos", "puntos posibles", "puntuaci\u{F3}n m\u{E1}xima",
    "points max", "bar\u{E8}me", "note maximale",
    "punkte", "max. punkte", "maximalpunkte",
  ]

  private static let others: Set<String> = [
    "weight", "weighting", "due", "due date", "due on", "date", "date due", "assigned",
    "date assigned", "type", "assessment type", "assignment type", "category", "standard",
    "standards", "unit", "term", "topic",
    "fecha", "fecha l\u{ED}mite", "tipo", "categor\u{ED}a", "peso",
    "date limite", "\u{E9}ch\u{E9}ance", "cat\u{E9}gorie", "coefficient",
    "datum", "f\u{E4}llig", "f\u{E4}llig am", "art", "kategorie", "gewichtung",
  ]
}
