import People
import Testing

/// Who is found in titles and names of files, and what is taken for nobody.
@Suite struct NamesInTextTests {
  private static let names: NamesInText = {
    var names = NamesInText()
    names.add("Delgado, Rosa", byFamily: true)
    names.add("S. O'Ruiz", byFamily: true)
    names.add("Nia Abara", byFamily: false)
    names.add("May Hill", byFamily: true)
    names.allow("Hill Middle")
    return names
  }()

  @Test(arguments: [
    "Rosa Delgado", "DELGADO Rosa", "Delgado P1", "delgado-p1", "DelgadoP1", "Delgado's quiz",
    "Delgado’s quiz", "rdelgado", "Period 3 (O’Ruiz)", "Retake of Nia Abara",
    "abara_nia", "Ms. Unknown", "mr-unknown-p1", "Dr. Nobody's room",
  ])
  func findsPeople(text: String) { #expect(Self.names.found(in: text)) }

  @Test(arguments: [
    "", "Ratios", "MS Math 7", "Hill Middle", "Nia", "Abara", "Response time in ms", "Dr", "Unit 3",
    "Rosa's choice", "Mr. 7", "Mean, median",
  ])
  func findsNobody(text: String) { #expect(!Self.names.found(in: text)) }

  @Test func takesAFamilyNameForAWordWhereItMayBeOne() {
    var names = NamesInText()
    names.add("Ann Winter", byFamily: true)
    #expect(names.found(in: "Winter walk"))
    #expect(!names.found(in: "Winter walk", byFamily: false))
    #expect(names.found(in: "Ann Winter's walk", byFamily: false))
  }
}
