import Tables
import Testing

@Suite struct NearestTests {
  @Test(arguments: [
    ("teachr", "teacher"), ("TEACHER", "teacher"), ("taecher", "teacher"), ("dat", "date"),
    ("sectoins", "sections"), ("mark", "marks"), ("visits", nil), ("", nil), ("x", nil),
  ])
  func findsTheWordMeant(name: String, word: String?) {
    #expect(Nearest.word(to: name, among: ["sections", "marks", "teacher", "date"]) == word)
  }

  @Test func takesTheFirstByLettersOfEquallyCloseWords() {
    #expect(Nearest.word(to: "tbl-x", among: ["tbl-b", "tbl-a"]) == "tbl-a")
  }

  @Test func hintsOnlyWhereAWordIsKnown() {
    #expect(Nearest.hint("date") == " (did you mean 'date'?)")
    #expect(Nearest.hint(nil) == "")
  }
}
