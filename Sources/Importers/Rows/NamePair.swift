import Coaching
import People

/// Two columns that hold the halves of a name, such as `Teacher last name` and `Teacher first name`.
struct NamePair: Hashable, Sendable {
  /// The place of the family name.
  let family: Int
  /// The place of the given name.
  let given: Int

  func holds(_ place: Int) -> Bool { place == family || place == given }

  /// The pairs whose titles say the same but for the word of the half.
  static func all(in titles: [String]) -> [NamePair] {
    let halves = titles.map(half)
    func places(_ isFamily: Bool, _ whose: [String]) -> [Int] {
      halves.indices.filter { halves[$0].map { $0 == (isFamily, whose) } ?? false }
    }
    return halves.indices.compactMap { place in
      guard let half = halves[place], half.isFamily, places(true, half.whose).count == 1 else {
        return nil
      }
      let given = places(false, half.whose)
      return given.count == 1 ? NamePair(family: place, given: given[0]) : nil
    }
  }

  /// Which half a title asks for, and whose, as its other words say.
  private static func half(_ title: String) -> (isFamily: Bool, whose: [String])? {
    var words = PersonName.words(of: title.partedAtCapitals)
    guard words.count <= 5 else { return nil }
    for (isFamily, known) in [(true, families), (false, givens)] {
      guard let place = words.firstIndex(where: known.contains) else { continue }
      words.remove(at: place)
      return (isFamily, words.filter { !fillers.contains($0) })
    }
    return nil
  }

  private static let families: Set<String> = [
    "last", "lastname", "family", "surname", "nachname", "familienname", "apellido", "apellidos",
  ]
  private static let givens: Set<String> = [
    "first", "firstname", "given", "forename", "vorname", "nombre", "nombres", "prenom",
  ]
  private static let fillers: Set<String> = ["name", "names", "s", "the", "of", "del", "de", "la"]
}
