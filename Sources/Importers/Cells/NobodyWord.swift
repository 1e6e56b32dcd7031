import Coaching

/// What people write in place of a name where nobody is meant, or everybody: a class, a group, nobody
/// that day, whoever stood in.
///
/// As a name it would make a person of its own.
enum NobodyWord {
  static func matches(_ text: String) -> Bool {
    isWord(text, words) || isTrial(text) || isStandIn(text) || !text.contains(where: isSign)
  }

  /// `Sub for Ms. Salazar`, `Substitute (Ito)`, `No school - PD day`.
  private static func isStandIn(_ text: String) -> Bool {
    let text = text.lowercased()
    return starts.contains { text.hasPrefix($0) }
  }

  private static let starts =
    ["sub", "substitute", "substitute teacher", "long-term sub", "long term sub"].flatMap { word in
      [" for ", " (", "(", " - ", ": ", "/"].map { word + $0 }
    } + ["no school ", "suplente de ", "vertretung f\u{FC}r "]

  private static func isSign(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }

  /// What people write who try out a form, or what a sheet shows as an example.
  static func isTrial(_ text: String) -> Bool { isWord(text, trials) }

  private static func isWord(_ text: String, _ words: Set<String>) -> Bool {
    guard text.utf8.count <= longest, !isNumber(text) else { return false }
    return words.contains(Words.folded(text.filter { !$0.isNumber }))
  }

  /// Whether there is one letter at most among signs and digits, as in ids.
  private static func isNumber(_ text: String) -> Bool {
    var letters = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x80...: letters += 1
      default: break
      }
    }
    return letters <= 1
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
      "unknown", "long term sub", "sub teacher", "guest teacher", "sub today", "sub here",
      "new student", "new kid", "no school", "suplente", "remplacant",
      "vertretung", "toda la clase", "todos", "nadie",
      "toute la classe", "personne", "ganze klasse", "alle", "niemand",
    ].map(Words.folded))
  private static let trials: Set<String> = Set(
    [
      "test", "testing", "tester", "test test", "test teacher", "teacher test", "teacher, test",
      "test student", "student test", "student, test", "test user", "test entry", "demo",
      "demo teacher", "demo student", "example", "example teacher", "example student", "sample",
      "sample teacher", "sample student", "your name", "your name here", "name here",
      "teacher name", "student name", "first last", "last, first", "first name last name",
      "jane doe", "john doe", "doe, jane", "doe, john", "asdf", "prueba", "ejemplo", "beispiel",
      "exemple", "tu nombre", "su nombre",
    ].map(Words.folded))
}
