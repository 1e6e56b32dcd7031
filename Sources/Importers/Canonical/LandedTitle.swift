import People

/// Questions of forms whose one answer is an action: where a teacher is.
enum LandedTitle {
  /// Whether a title asks for one action and not for all that are in place.
  static func isLanded(_ title: String) -> Bool {
    let words = PersonName.words(of: title)
    return asksForLast(title) || words.contains { landed.contains($0) }
      || phrases.contains { phrase in
        words.indices.contains { words[$0...].starts(with: phrase) }
      }
  }

  /// Whether the action asked for is the last in place: the one behind it is then the first that is not
  /// (R29).
  static func asksForLast(_ title: String) -> Bool {
    let words = PersonName.words(of: title)
    return words.contains { lasts.contains($0) } && words.contains { reached.contains($0) }
  }

  private static let lasts: Set<String> = [
    "last", "highest", "furthest", "farthest", "latest", "ultima", "ultimo", "derniere", "dernier",
    "letzte", "letzter", "hochste",
  ]
  private static let reached: Set<String> = [
    "place", "met", "achieved", "completed", "complete", "mastered", "reached", "observed", "seen",
    "implemented", "lograda", "logrado", "lugar", "cumplida", "implementada", "implementado",
    "atteinte", "realisee", "erreicht", "umgesetzt", "vorhanden", "erfullt",
  ]
  private static let landed: Set<String> = ["landed", "landing"]
  private static let phrases: [[String]] = [
    ["where", "is", "the", "teacher"], ["where", "is", "this", "teacher"],
    ["where", "are", "they"], ["where", "did", "the", "teacher", "land"], ["next", "action"],
    ["next", "step"], ["first", "action", "not"], ["first", "step", "not"], ["current", "step"],
    ["current", "action"],
  ]
}
