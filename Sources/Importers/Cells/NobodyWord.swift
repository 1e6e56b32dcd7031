import Coaching

/// What people write in place of a name where nobody is meant, or everybody: a class, a group, nobody
/// that day, whoever stood in.
///
/// As a name it would make a person of its own.
enum NobodyWord {
  static func matches(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    return words.contains(Words.folded(text.filter { !$0.isNumber }))
  }

  private static let longest = 28
  private static let words: Set<String> = Set(
    [
      "whole class", "whole group", "entire class", "full class", "all class", "the class",
      "class meeting", "small group", "small groups", "group", "everyone", "everybody", "all",
      "all students", "several students", "various", "various students", "none", "none today",
      "no one", "nobody", "no conference", "no conferences", "no conferences today",
      "no students", "n/a", "substitute", "substitute teacher", "sub", "vacant", "tbd",
      "to be determined",
      "unknown", "test teacher", "teacher test", "test test", "toda la clase", "todos", "nadie",
      "toute la classe", "personne", "ganze klasse", "alle", "niemand",
    ].map(Words.folded))
}
