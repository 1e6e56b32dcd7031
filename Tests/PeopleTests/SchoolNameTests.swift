import People
import Testing

/// When names of schools are one, and when one is short for another.
@Suite struct SchoolNameTests {
  @Test(
    arguments: [
      ("Marsh MS", "Marsh Middle School", true), ("marsh middle", "Marsh Middle School", true),
      ("Northgate HS", "Northgate High", true), ("Elm Elem.", "Elm Elementary School", true),
      ("Marsh", "Marsh Middle School", false), ("PS 12", "PS 21", false),
      ("NHS", "Northgate High School", false), ("Oak Elementary", "Oak Middle", false),
    ])
  func hasOneKey(first: String, second: String, isOne: Bool) {
    #expect((SchoolName.key(of: first) == SchoolName.key(of: second)) == isOne)
  }

  @Test(
    arguments: [
      ("NHS", "Northgate High School", true), ("N.H.S.", "Northgate High", true),
      ("Marsh", "Marsh Middle", true), ("NHS", "Northgate Middle School", false),
      ("Marsh Middle", "Marsh Middle School", false), ("Oak", "Elm", false),
    ])
  func isShort(name: String, other: String, isShort: Bool) {
    #expect(SchoolName.isLess(name, than: other) == isShort)
    #expect(!isShort || SchoolName.mayBeOne(name, other))
  }
}
