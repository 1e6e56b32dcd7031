import People
import Testing

@Suite struct NamedPeopleTests {
  private static let known: Set<String> = [
    "amaya ortiz", "ben cole", "chloe diaz", "maria garcia", "jose ortega y gasset",
  ]

  private static func read(_ text: String) -> NamedPeople {
    NamedPeople(text) { text in
      if text == "S1" || text == "S2" { return .whole }
      guard let name = PersonName(text) else { return .none }
      if known.contains(name.key) { return .whole }
      return ["amaya", "ben", "chloe", "maria"].contains(name.key) ? .given : .none
    }
  }

  @Test(arguments: [
    ("Amaya Ortiz, Ben Cole", ["Amaya Ortiz", "Ben Cole"]),
    ("Amaya Ortiz and Ben Cole", ["Amaya Ortiz", "Ben Cole"]),
    ("Amaya Ortiz & Ben Cole", ["Amaya Ortiz", "Ben Cole"]),
    ("Amaya Ortiz / Ben Cole", ["Amaya Ortiz", "Ben Cole"]),
    ("Amaya Ortiz, Ben Cole, and Chloe Diaz", ["Amaya Ortiz", "Ben Cole", "Chloe Diaz"]),
    ("Amaya Ortiz y Ben Cole", ["Amaya Ortiz", "Ben Cole"]),
    ("Ortiz, Amaya and Cole, Ben", ["Ortiz, Amaya", "Cole, Ben"]),
    ("Ortiz, Amaya, Cole, Ben", ["Ortiz, Amaya", "Cole, Ben"]),
    ("Amaya Ortiz, Zed Newman", ["Amaya Ortiz", "Zed Newman"]),
    ("Amaya and Ben", ["Amaya", "Ben"]), ("Amaya, Ben, Chloe", ["Amaya", "Ben", "Chloe"]),
    ("S1, S2", ["S1", "S2"]),
  ])
  func partsSeveral(text: String, texts: [String]) {
    #expect(NamedPeopleTests.read(text) == .several(texts))
  }

  @Test(arguments: [
    "Garcia, Maria", "Maria Garcia", "Newman, Zed", "Newman Lopez, Zed", "Jose Ortega y Gasset",
    "Roe, Bo (P2, A)", "Dana Williams, M.Ed.", "Garcia, Maria, Jr.", "Ben", "Anderson, Leo",
  ])
  func keepsOne(text: String) {
    #expect(NamedPeopleTests.read(text) == .one(text))
  }

  @Test(arguments: ["Zed Newman, Yan Oldman", "Zed and Yan", "Amaya Ortiz and friends"])
  func inventsNobody(text: String) {
    #expect(NamedPeopleTests.read(text) == .unclear)
  }
}
