import People
import Templates
import Testing

/// Two people of one name, or of one nickname, are never made one.
@Suite struct PeopleApartTests {
  private static let nicknames = Nicknames(String(decoding: Templates.nicknames, as: UTF8.self))

  /// - Parameters:
  ///   - mentions: texts with their schools, `text @school`.
  /// - Returns: who each is, in the same order.
  private static func ids(
    _ mentions: [String], roster: [Person] = [], students: Bool = false
  ) -> [String?] {
    let read = mentions.map { text in
      let parts = text.components(" @ ")
      return Mention(parts[0], in: Set(parts.dropFirst()))
    }
    let match = PeopleMatch(
      roster, allowing: Likeness.safe, nicknames: nicknames, usesGivenNames: students)
    let found = match.identities(of: Set(read))
    return read.map { found[$0]?.id }
  }

  @Test(
    arguments: [
      // One name at two schools is two people; without a school it is neither.
      (
        ["Maria Garcia @ Oak", "Maria Garcia @ Elm", "Ms. Garcia @ Elm", "Maria Garcia"],
        [
          "Maria Garcia (Oak)", "Maria Garcia (Elm)", "Maria Garcia (Elm)", "Maria Garcia",
        ]
      ),
      // A school may be written in several ways.
      (
        ["Maria Garcia @ Oak", "Maria Garcia @ Oak MS", "Maria Garcia @ Oak Middle School"],
        ["Maria Garcia", "Maria Garcia", "Maria Garcia"]
      ),
      (
        ["Maria Garcia @ School 1", "Maria Garcia @ School 12"],
        ["Maria Garcia (School 1)", "Maria Garcia (School 12)"]
      ),
      // Suffixes that differ.
      (
        ["John Smith Sr. @ Oak", "John Smith Jr. @ Oak", "Smith III, John @ Oak"],
        ["John Smith Sr.", "John Smith Jr.", "Smith III, John"]
      ),
      (["John Smith Jr. @ Oak", "John Smith @ Oak"], ["John Smith", "John Smith"]),
      (
        ["J. Smith Jr. @ Oak", "John Smith Jr. @ Oak", "John Smith Sr. @ Oak"],
        ["John Smith Jr.", "John Smith Jr.", "John Smith Sr."]
      ),
      // A nickname of two.
      (
        ["Katherine Bell @ Oak", "Kathleen Bell @ Oak", "Kate Bell @ Oak"],
        ["Katherine Bell", "Kathleen Bell", "Kate Bell"]
      ),
      (
        ["Chris Park @ Oak", "Christina Park @ Oak", "Christopher Park @ Oak"],
        ["Chris Park", "Christina Park", "Christopher Park"]
      ),
      (
        ["Kate Bell @ Oak", "Katherine Bell @ Oak", "Kathleen Bell @ Elm"],
        ["Katherine Bell", "Katherine Bell", "Kathleen Bell"]
      ),
    ] as [([String], [String])])
  func keepsApart(mentions: [String], ids: [String]) {
    #expect(PeopleApartTests.ids(mentions) == ids.map(Optional.some))
    #expect(PeopleApartTests.ids(mentions.reversed()) == ids.reversed().map(Optional.some))
  }

  @Test(arguments: [
    (
      [
        "Dana Williams", "Mrs. Dana Williams, Ed.D.", "Dana Williams, M.Ed.", "Dana Williams PhD",
        "Williams, Dana, M.A.", "DANA WILLIAMS, MBA",
      ], "Dana Williams"
    ),
    (
      [
        "Ana López-Reyes", "Ms. Lopez Reyes", "Señora López-Reyes", "Srta. Ana Lopez Reyes",
        "Frau Lopez-Reyes",
      ], "Ana López-Reyes"
    ),
  ])
  func joinsDegreesAndDoubleNames(spellings: [String], id: String) {
    let found = PeopleApartTests.ids(spellings.map { "\($0) @ Oak" })
    #expect(Set(found) == [id])
  }

  @Test(arguments: [
    ("Benjamin Carter", "S1"), ("Ben Carter", "S1"), ("Katherine Lund", "S2"),
    ("Elizabeth Lund", "Elizabeth Lund"),
  ])
  func findsTheLongFormOfANickname(text: String, id: String) {
    let roster = [
      Person(id: "S1", name: "Carter, Ben", scopes: ["P1"], rank: .gradebook),
      Person(id: "S2", name: "Lund, Kate", scopes: ["P1"], rank: .gradebook),
    ]
    #expect(PeopleApartTests.ids(["\(text) @ P1"], roster: roster, students: true) == [id])
  }

  @Test func leavesOpenWhomTheRosterMeans() {
    let roster = [Person(id: "S1", name: "Smith, John", scopes: ["P1"], rank: .gradebook)]
    let found = PeopleApartTests.ids(
      ["John Smith Jr. @ P1", "John Smith III @ P1"], roster: roster, students: true)
    #expect(found == ["John Smith Jr.", "John Smith III"])
    #expect(PeopleApartTests.ids(["John Smith Jr. @ P1"], roster: roster, students: true) == ["S1"])
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator).map(String.init)
  }
}
