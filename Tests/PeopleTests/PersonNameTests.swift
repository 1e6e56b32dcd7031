import People
import Testing

@Suite struct PersonNameTests {
  @Test(arguments: [
    "Maria Garcia", "maria garcia", "GARCIA, MARIA", "García, María", "Ms. Maria Garcia",
    "Garcia,  Maria", "Dr Maria Garcia", "Maria\u{A0}Garcia", "Garcia, Ms. Maria",
  ])
  func foldsWhatIsTheSameName(text: String) throws {
    let name = try #require(PersonName(text))
    #expect(name.key == "maria garcia")
    #expect(name.extent == .full)
  }

  @Test(arguments: [
    ("JosÃ© NÃºÃ±ez", "jose nunez"), ("Elena MÃ¡rquez-DÃ­az", "elena marquez diaz"),
    ("MÃ¼ller, ZoÃ«", "zoe muller"),
    ("SÃO Ana", "sao ana"), ("João Sá", "joao sa"),
  ])
  func turnsBackWhatWasReadInAnotherEncoding(text: String, key: String) throws {
    #expect(try #require(PersonName(text)).key == key)
  }

  @Test(arguments: [
    ("Megan O'Dell 204", "megan odell"), ("Raman/7th", "raman"),
    ("Megan O'Dell Rm 204B", "megan odell"),
    ("O'Dell, Megan - 7th Math", "megan odell"), ("Ms. Garcia, Room 12", "garcia"),
    ("Salazar / Gr 7", "salazar"),
  ])
  func leavesOutARoomOrAGrade(text: String, key: String) throws {
    #expect(try #require(PersonName.undecorated(text)).key == key)
  }

  /// Numbers by which people of one name are told apart, and ids.
  @Test(arguments: ["Maria Garcia 2", "Teacher 14", "T014", "204", "Maria Garcia", "7th Math"])
  func leavesOutNoOtherNumber(text: String) {
    #expect(PersonName.undecorated(text) == nil)
  }

  @Test(arguments: [
    ("Robert O’Neil", "O'Neil, Robert"), ("Ana Lopez-Reyes", "Lopez–Reyes, Ana"),
    ("Juan Perez Jr.", "Perez, Juan"), ("D’Angelo Brown", "Brown, D'Angelo"),
    ("Ana Lopez-Reyes", "ANA LOPEZ REYES"),
  ])
  func foldsSignsAndOrder(left: String, right: String) throws {
    let (left, right) = (PersonName(left), PersonName(right))
    #expect(try #require(left).key == #require(right).key)
  }

  @Test(arguments: [
    ("M. Garcia", PersonName.Extent.initialAndFamily), ("Leo P.", .givenAndInitial),
    ("Ms. Garcia", .single), ("Diana", .single), ("maria.garcia@lakeisd.org", .address),
    ("Maria Luisa Garcia", .full), ("J. P.", .initials), ("MG", .initials),
    ("Bella Baker - 504", .full), ("Bella B. - ELL", .givenAndInitial),
  ])
  func saysHowMuchOfANameIsWritten(text: String, extent: PersonName.Extent) throws {
    #expect(try #require(PersonName(text)).extent == extent)
  }

  @Test(arguments: ["", "T014", "7", "--", "Room 12", "M."])
  func isNoneWhereNobodyIsNamed(text: String) {
    #expect(PersonName(text) == nil)
  }

  @Test func keepsTheNameInBracketsApart() throws {
    let name = try #require(PersonName("Thomas (Tom) Schmidt"))
    #expect(name.key == "thomas schmidt")
    #expect(name.nickname == "tom")
  }

  @Test(arguments: ["Ann Lee (7th Math)", "Lee, Ann (Ms.)", "Ann Lee [Room 12]"])
  func takesNoRemarkForANickname(text: String) throws {
    let name = try #require(PersonName(text))
    #expect(name.key == "ann lee")
    #expect(name.nickname == nil)
  }
}
