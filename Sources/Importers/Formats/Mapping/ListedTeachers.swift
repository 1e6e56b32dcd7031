import Coaching

/// Who teaches which of several classes, where a cell lists the classes and another their teachers.
///
/// Programs sort each list by itself, so that places say nothing; the family name in the title of a
/// class does, as in `Math 5 - Brook`.
enum ListedTeachers {
  /// The teacher of each class; empty where no title tells.
  static func teachers(_ teachers: [String], of classes: [String]) -> [String] {
    let families = teachers.map(familyName)
    var found = classes.map { title -> String in
      let words = Set(words(of: title))
      let named = teachers.indices.filter {
        !families[$0].isEmpty && words.isSuperset(of: families[$0])
      }
      return named.count == 1 ? teachers[named[0]] : ""
    }
    // The one that is left teaches the class that is left.
    let left = teachers.filter { !found.contains($0) }
    let open = found.indices.filter { found[$0].isEmpty }
    if left.count == 1, open.count == 1, found.count > 1, teachers.count == classes.count {
      found[open[0]] = left[0]
    }
    return found
  }

  /// The words before a comma, else the last one.
  private static func familyName(_ name: String) -> [String] {
    guard let comma = name.firstIndex(of: ",") else { return words(of: name).suffix(1) }
    return words(of: String(name[..<comma]))
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
  }
}
