import People
import Templates
import Testing

@Suite struct PeopleMatchTests {
  private static let nicknames = Nicknames(String(decoding: Templates.nicknames, as: UTF8.self))

  private static func match(
    _ people: [Person] = [], students: Bool = false, _ allowed: Set<Likeness> = Likeness.safe
  ) -> PeopleMatch {
    PeopleMatch(people, allowing: allowed, nicknames: nicknames, usesGivenNames: students)
  }

  private static let roster = [
    Person(id: "T1", name: "Garcia, Maria", scopes: ["marsh"], rank: .roster),
    Person(id: "T2", name: "Marta Garcia", scopes: ["north"], rank: .roster),
    Person(id: "T3", name: "Robert O'Neil", scopes: ["marsh"], rank: .roster),
    Person(id: "T4", name: "Kim, Laura", scopes: ["north"], rank: .roster),
    Person(id: "T5", name: "Laura Kim", scopes: ["lake"], rank: .roster),
    Person(id: "T6", name: "Wu, Al", scopes: ["lake"], rank: .roster),
    Person(id: "T7", name: "Zoe Diaz-Mora", scopes: ["marsh"], rank: .roster),
  ]

  @Test(arguments: [
    ("MARIA GARCIA", ["marsh"], Identity.same(id: "T1")),
    ("Maria Garcia", [], .same(id: "T1")),
    ("Ms. Garcia", ["marsh"], .alike(id: "T1", .surname)),
    ("Ms. Garcia", ["north"], .alike(id: "T2", .surname)),
    ("Ms. Garcia", [], .open(id: "Ms. Garcia", candidates: ["T1", "T2"], .surname)),
    ("Bob O'Neil", ["marsh"], .alike(id: "T3", .nickname)),
    ("R. O’Neil", ["marsh"], .alike(id: "T3", .initial)),
    ("roneil@lake.org", [], .alike(id: "T3", .email)),
    ("Laura Kim", [], .open(id: "Laura Kim", candidates: ["T4", "T5"], nil)),
    ("Laura Kim", ["lake"], .same(id: "T5")),
    // Two of one name stay two: at another school it is somebody else until somebody says so.
    ("Maria Garcia", ["lake"], .open(id: "Maria Garcia", candidates: ["T1"], nil)),
    ("Maria Garzia", ["marsh"], .open(id: "Maria Garzia", candidates: ["T1"], .slip)),
    ("Ana Lopez", ["marsh"], .new(id: "Ana Lopez")),
    ("Zoe Diaz", ["marsh"], .open(id: "Zoe Diaz", candidates: ["T7"], .middle)),
    ("Zoe Mora", ["marsh"], .open(id: "Zoe Mora", candidates: ["T7"], .middle)),
    ("Zoe Maria Diaz-Mora", ["marsh"], .new(id: "Zoe Maria Diaz-Mora")),
    // In a short name one letter is no slip.
    ("Al Wi", ["lake"], .new(id: "Al Wi")),
  ])
  func findsTeachersOfTheRoster(text: String, scopes: [String], identity: Identity) {
    let mention = Mention(text, in: Set(scopes))
    let identities = PeopleMatchTests.match(PeopleMatchTests.roster).identities(of: [mention])
    #expect(identities[mention] == identity)
  }

  /// A family name with an initial behind it, and what stands behind the names of teachers.
  @Test(arguments: [
    ("Abbott U.", true, Identity.alike(id: "S1", .initial)),
    ("Ortiz S.", true, .open(id: "Ortiz S.", candidates: ["S2", "S3"], .initial)),
    // Ben is a given name with the initial of a family name as well.
    ("Ben H.", true, .open(id: "Ben H.", candidates: ["S4", "S5"], .initial)),
    ("Uri Abbott 204", false, .same(id: "S1")), ("Abbott/7th", false, .alike(id: "S1", .surname)),
    ("Ortiz/7th", false, .open(id: "Ortiz/7th", candidates: ["S2", "S3"], .surname)),
    ("Uri Abbott 2", false, .new(id: "Uri Abbott 2")),
    ("Uri Abbott 204", true, .new(id: "Uri Abbott 204")),
    ("Al Wei 204", false, .new(id: "Al Wei 204")),
  ])
  func findsFamilyNamesWithMore(text: String, students: Bool, identity: Identity) {
    let people = [
      ("S1", "Uri Abbott"), ("S2", "Sonia Ortiz"), ("S3", "Sam Ortiz"), ("S4", "Henry Ben"),
      ("S5", "Ben Hart"),
    ].map { Person(id: $0.0, name: $0.1, scopes: ["c"], rank: .roster) }
    let mention = Mention(text, in: ["c"])
    let match = PeopleMatchTests.match(people, students: students)
    #expect(match.identities(of: [mention])[mention] == identity)
  }

  /// A slip in the family name is nobody more whom the given name may mean.
  @Test func findsAGivenNameBesideASlip() {
    let people = [Person(id: "S1", name: "Uri Abbott", scopes: ["c"], rank: .gradebook)]
    let mentions = ["Uri Abbottt", "Uri"].map { Mention($0, in: ["c"]) }
    let found = PeopleMatchTests.match(people, students: true).identities(of: Set(mentions))
    #expect(found[mentions[0]] == .open(id: "Uri Abbottt", candidates: ["S1"], .slip))
    #expect(found[mentions[1]] == .alike(id: "S1", .given))
  }

  @Test func joinsNothingButTheSameNameUnlessAllowed() {
    let mentions = ["Ms. Garcia", "Bob O'Neil", "R. O'Neil"].map { Mention($0, in: ["marsh"]) }
    let identities = PeopleMatchTests.match(PeopleMatchTests.roster, []).identities(
      of: Set(mentions))
    #expect(mentions.map { identities[$0]?.id } == mentions.map(\.text))
  }

  @Test func findsPeopleWhomOnlyLogsName() {
    let mentions = [
      "Maria Garcia", "garcia, maria", "Ms. Garcia", "M. Garcia", "Bob O'Neil", "Robert O’Neil",
      "Mr. O'Neil", "Tom Schmidt", "Thomas Schmidt", "T. Schmidt",
    ].map { Mention($0, in: ["marsh"]) }
    let identities = PeopleMatchTests.match().identities(of: Set(mentions))
    let ids = mentions.map { identities[$0]?.id ?? "" }
    #expect(Set(ids[0..<4]) == ["Maria Garcia"])
    #expect(Set(ids[4..<7]) == ["Robert O’Neil"])
    #expect(Set(ids[7...]) == ["Thomas Schmidt"])
  }

  /// A middle initial is asked about, but makes nobody whom a shorter name may mean.
  @Test(arguments: [
    ("Ibarra, Flora M.", "Flora I.", "S1"), ("Ibarra, Flora M.", "Flora", "S1"),
    // Another middle name may be that of another child.
    ("Flora Luisa Ibarra", "Flora I.", "Flora I."),
  ])
  func leavesShortNamesToTheListed(longer: String, short: String, id: String) {
    let people = [Person(id: "S1", name: "Ibarra, Flora", scopes: ["P1"], rank: .gradebook)]
    let mentions = [longer, short].map { Mention($0, in: ["P1"]) }
    let identities = PeopleMatchTests.match(people, students: true).identities(of: Set(mentions))
    #expect(identities[mentions[1]]?.id == id)
    guard case .open(_, ["S1"], .middle) = identities[mentions[0]] else {
      Issue.record("\(String(describing: identities[mentions[0]]))")
      return
    }
  }

  /// Each is short for William, and a short name that nobody is listed under is no rival of another.
  @Test func joinsTwoShortNamesOfOne() {
    let people = [Person(id: "S1", name: "Stone, William", scopes: ["P1"], rank: .gradebook)]
    let mentions = ["Bill Stone", "Will Stone"].map { Mention($0, in: ["P1"]) }
    let identities = PeopleMatchTests.match(people, students: true).identities(of: Set(mentions))
    for mention in mentions { #expect(identities[mention]?.id == "S1", "\(mention.text)") }
  }

  @Test func leavesOpenWhoCouldBeTwo() {
    let mentions = ["Mr. Garcia", "Ms. Garcia", "Maria Garcia"].map { Mention($0, in: ["marsh"]) }
    let identities = PeopleMatchTests.match().identities(of: Set(mentions))
    #expect(Set(mentions.map { identities[$0]?.id }).count == 3 || identities.count == 3)
    for mention in mentions.prefix(2) {
      guard case .open? = identities[mention] else {
        Issue.record("\(mention.text) joined, though both titles occur")
        continue
      }
    }
  }

  /// Of teachers not all are known: who is meant, a person says.
  @Test func leavesInitialsOfTeachersOpen() {
    let mentions = ["Maria Garcia", "MG", "Ms. Maria"].map { Mention($0, in: ["marsh"]) }
    let identities = PeopleMatchTests.match().identities(of: Set(mentions))
    for mention in mentions.dropFirst() {
      guard case .open(_, ["Maria Garcia"], _)? = identities[mention] else {
        Issue.record("\(mention.text): \(String(describing: identities[mention]))")
        continue
      }
    }
  }

  /// Whose name may be shortened or have a word more is not joined past another who shares two of its
  /// words (R100).
  @Test(
    arguments: [
      "Ana M. Lopez-Reyes", "Ana Lopez-eRyes", "Maria J. Garcia", "Maria Garcia Marquez",
      "Ana M. Lopez",
    ], [false, true])
  func joinsNobodyPastAnotherOfTheName(text: String, students: Bool) {
    let people = [
      ("T3", "Maria Garcia"), ("T4", "Ana Lopez-Reyes"), ("T5", "Ana Lopez"),
      ("T6", "María José García Márquez"),
    ].map { Person(id: $0.0, name: $0.1, scopes: ["S3"], rank: .roster) }
    let mention = Mention(text, in: ["S3"])
    let identities = PeopleMatchTests.match(people, students: students, Set(Likeness.allCases))
      .identities(of: [mention])
    guard case .open(_, let candidates, .middle)? = identities[mention], candidates.count > 1 else {
      Issue.record("\(text): \(String(describing: identities[mention]))")
      return
    }
  }

  /// Where another of the name is at another school, nobody stands in the way.
  @Test func joinsALongerNameThatOneOfTheSchoolHas() {
    let people = [
      Person(id: "T4", name: "Ana Lopez-Reyes", scopes: ["S1"], rank: .roster),
      Person(id: "T5", name: "Ana Lopez", scopes: ["S3"], rank: .roster),
    ]
    let mention = Mention("Ana M. Lopez", in: ["S3"])
    let identities = PeopleMatchTests.match(people, [.middle]).identities(of: [mention])
    #expect(identities[mention] == .alike(id: "T5", .middle))
  }

  /// Strangers of a log, of whom nobody knows where they are, take no name from the listed of a school.
  @Test(
    arguments: [
      ("Magraret Martinez", [], "Ms. Martinez", ["S3"], "T2"),
      ("Jose Martinez", [], "Ms. Martinez", ["S3"], "T2"),
      ("Molly Martinez", [], "M. Martinez", ["S3"], "T2"),
      // Of the school itself he may be meant; and so may one where no school is named.
      ("Jose Martinez", ["S3"], "Mr. Martinez", ["S3"], nil),
      ("Jose Martinez", [], "Mr. Martinez", [], nil),
      // Letters that changed places make no other name; another letter may.
      ("Magraret Martinez", [], "Ms. Martinez", [], "T2"),
      ("Margarex Martinez", [], "Ms. Martinez", [], nil),
    ] as [(String, [String], String, [String], String?)])
  func keepsNamesOfTheListed(
    stranger: String, at: [String], text: String, of: [String], id: String?
  ) {
    let people = [
      Person(id: "T2", name: "Margaret Martinez", scopes: ["S3"], rank: .roster),
      Person(id: "T3", name: "Ann Alder", scopes: ["S3"], rank: .roster),
    ]
    let mention = Mention(text, in: Set(of))
    let identities = PeopleMatchTests.match(people, [.initial, .surname])
      .identities(of: [mention, Mention(stranger, in: Set(at))])
    #expect(identities[mention]?.id == id ?? text)
    guard id != nil else {
      if case .open? = identities[mention] { return }
      Issue.record("\(String(describing: identities[mention]))")
      return
    }
  }

  @Test func findsStudentsOfAClass() {
    let people = [
      Person(id: "S1", name: "Perez, Leo", scopes: ["P1"], rank: .gradebook),
      Person(id: "S2", name: "Zapata, Leo", scopes: ["P3"], rank: .gradebook),
      Person(id: "S3", name: "Quinn, Diana", scopes: ["P5"], rank: .gradebook),
      Person(id: "S4", name: "Diaz, Diana", scopes: ["P5"], rank: .gradebook),
    ]
    let mentions: [(Mention, String)] = [
      (Mention("Leo", in: ["P1"]), "S1"), (Mention("Leo Z.", in: ["P1", "P3"]), "S2"),
      (Mention("leo perez", in: ["P1"]), "S1"), (Mention("Diana", in: ["P5"]), "Diana"),
      (Mention("Diana Q.", in: ["P5"]), "S3"), (Mention("Diaz", in: ["P5"]), "S4"),
    ]
    let identities = PeopleMatchTests.match(people, students: true)
      .identities(of: Set(mentions.map(\.0)))
    for (mention, id) in mentions { #expect(identities[mention]?.id == id, "\(mention.text)") }
  }
}
