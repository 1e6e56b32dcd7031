/// What stands at the head of a band above the columns of a gradebook and says what the band holds.
enum BandWords {
  /// - Parameter label: in lower case.
  static func contains(_ label: String) -> Bool {
    words.contains(label.hasSuffix(":") ? String(label.dropLast()) : label)
  }

  private static let words: Set<String> = [
    "points", "points possible", "possible", "possible points", "max", "max points", "maximum",
    "max score", "total points", "out of", "weight", "weighting", "due", "due date", "due on",
    "date", "date due", "assigned", "date assigned", "type", "assessment type", "assignment type",
    "category", "standard", "standards", "unit", "term", "topic",
    "puntos", "puntos posibles", "puntuaci\u{F3}n m\u{E1}xima", "fecha", "fecha l\u{ED}mite",
    "tipo", "categor\u{ED}a", "peso",
    "points max", "bar\u{E8}me", "note maximale", "date limite", "\u{E9}ch\u{E9}ance",
    "cat\u{E9}gorie", "coefficient",
    "punkte", "max. punkte", "maximalpunkte", "datum", "f\u{E4}llig", "f\u{E4}llig am", "art",
    "kategorie", "gewichtung",
  ]
}
