import Coaching
import TestSupport
import Testing

@Suite struct RegistryTests {
  @Test(arguments: [UInt64(1), 2, 3])
  func givesEveryIdentifierOneReference(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var registry = Registry<Student>()
    var expected: [String: Reference<Student>] = [:]
    for _ in 0..<2_000 {
      let id = "00\(Int.random(in: 0..<500, using: &random))é"
      let reference = registry.intern(id)
      #expect(expected[id].map { $0 == reference } ?? true)
      expected[id] = reference
      #expect(registry[reference].id == id)
      #expect(registry.find(id) == reference)
    }
    #expect(registry.count == expected.count)
    #expect(registry.find("absent") == nil)
  }

  @Test func sortsByTheBytesOfIdentifiers() {
    var registry = Registry<School>()
    for id in ["b", "a", "B", "10", "9"] { _ = registry.intern(id) }
    #expect(registry.sorted.map { registry[$0].id } == ["10", "9", "B", "a", "b"])
    #expect(registry.ranks == [4, 3, 2, 0, 1])
  }

  @Test func letsTheLaterRowTakeThePlaceOfTheEarlier() {
    var registry = Registry<School>()
    var school = School(id: "S1")
    school.name = "First"
    let wasKnownAtFirst = registry.list(school)
    school.name = "Second"
    let wasKnownThen = registry.list(school)
    #expect(!wasKnownAtFirst)
    #expect(wasKnownThen)
    #expect(registry.find("S1").map { registry[$0].name } == "Second")
    let seen = registry.intern("S2")
    #expect(!registry.isListed(seen))
  }
}
