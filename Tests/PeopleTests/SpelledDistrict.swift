import People
import TestSupport

/// A made-up district whose people ten writers name, each with habits of its own.
struct SpelledDistrict {
  /// A way of writing a name.
  enum Habit: String, CaseIterable {
    case plain, case_ = "case", accents, apostrophe, reversed, title, suffix, nickname, initial
    case surname, given, email, middle, slip
  }

  /// Somebody of the district.
  struct Somebody {
    let id: String
    let given: String
    let family: String
    let scope: String
  }

  let people: [Somebody]
  private let nicknames: [String: String]

  /// - Parameters:
  ///   - count: how many people there are.
  ///   - size: how many of them share a school or a class.
  init(seed: UInt64, count: Int, sharing size: Int) {
    var random = SeededRandom(seed: seed)
    nicknames = Dictionary(uniqueKeysWithValues: SpelledDistrict.givens.map { ($0.0, $0.1) })
    people = (0..<count).map { number in
      Somebody(
        id: "P\(1000 + number)",
        given: SpelledDistrict.givens.randomElement(using: &random)?.0 ?? "",
        family: SpelledDistrict.family(&random), scope: "C\(number / size)")
    }
  }

  var roster: [Person] {
    people.map {
      Person(id: $0.id, name: "\($0.given) \($0.family)", scopes: [$0.scope], rank: .roster)
    }
  }

  /// Every spelling, with who is meant by it, in any order.
  func spellings(
    of habits: [Habit], seed: UInt64
  ) -> [(mention: Mention, habit: Habit, truth: String)] {
    var random = SeededRandom(seed: seed)
    return people.flatMap { person in
      habits.map { habit in
        (Mention(spelling(of: person, habit, &random), in: [person.scope]), habit, person.id)
      }
    }.shuffled(using: &random)
  }

  private func spelling(
    of person: Somebody, _ habit: Habit, _ random: inout SeededRandom
  ) -> String {
    let (given, family) = (person.given, person.family)
    switch habit {
    case .plain: return "\(given) \(family)"
    case .case_:
      return Bool.random(using: &random)
        ? "\(given) \(family)".uppercased() : "\(given)  \(family)".lowercased()
    case .accents:
      let plain: [Character: Character] = ["á": "a", "é": "e", "í": "i", "ñ": "n", "ó": "o"]
      return String("\(given) \(family)".map { plain[$0] ?? $0 })
    case .apostrophe: return "\(given) \(family)".replacing("'", with: "’")
    case .reversed: return "\(family), \(given)"
    case .title:
      return "\(["Ms.", "Mr", "Dr."].randomElement(using: &random) ?? "") \(given) \(family)"
    case .suffix: return "\(given) \(family) \(["Jr.", "III"].randomElement(using: &random) ?? "")"
    case .nickname: return "\(nicknames[given] ?? given) \(family)"
    case .initial: return "\(given.prefix(1)). \(family)"
    case .surname: return "Ms. \(family)"
    case .given: return "\(given) \(family.prefix(1))."
    case .email:
      return "\(given.prefix(1))\(family)@pine.example".lowercased().replacing("'", with: "")
    case .middle: return "\(given) Lee \(family)"
    case .slip: return "\(given) \(SpelledDistrict.slipped(family, &random))"
    }
  }

  /// Two letters within the name swapped.
  private static func slipped(_ name: String, _ random: inout SeededRandom) -> String {
    var letters = Array(name)
    let place = Int.random(in: 2..<letters.count - 1, using: &random)
    letters.swapAt(place, place + 1)
    return String(letters)
  }

  private static func family(_ random: inout SeededRandom) -> String {
    let first = starts.randomElement(using: &random) ?? ""
    let middle = middles.randomElement(using: &random) ?? ""
    return first + middle + (ends.randomElement(using: &random) ?? "")
  }

  private static let starts = [
    "Al", "Bar", "Cor", "Del", "Es", "Far", "Gar", "Hol", "Iba", "Jen", "Kel", "Lor", "Mar", "Nor",
    "O'Br", "Per", "Quin", "Rod", "San", "Tor", "Var", "Wil", "Yba", "D'Am", "Núñ",
  ]
  private static let middles = ["an", "be", "do", "ga", "in", "ko", "la", "mi", "ro", "té"]
  private static let ends = ["dez", "ford", "lis", "man", "rez", "son", "ton", "vic", "wick", "zo"]
  /// Given names, each with one that is short for it.
  private static let givens = [
    ("Robert", "Bob"), ("William", "Bill"), ("Margaret", "Peggy"), ("Elizabeth", "Beth"),
    ("Thomas", "Tom"), ("Katherine", "Kathy"), ("Michael", "Mike"), ("James", "Jim"),
    ("Jennifer", "Jenny"), ("Rebecca", "Becky"), ("Samuel", "Sam"), ("Benjamin", "Ben"),
    ("Charles", "Chuck"), ("Patricia", "Patty"), ("Susan", "Sue"), ("Daniel", "Dan"),
    ("Joseph", "Joe"), ("Timothy", "Tim"), ("Deborah", "Debbie"), ("Nicholas", "Nick"),
    ("Gregory", "Greg"), ("Jessica", "Jess"), ("Matthew", "Matt"), ("Anthony", "Tony"),
  ]
}
