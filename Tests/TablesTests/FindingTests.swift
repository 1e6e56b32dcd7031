import Tables
import Testing

@Suite struct FindingTests {
  @Test func saysWhereAndWhatIsExpected() {
    let location = Location(file: "marks.csv", line: 7)
    #expect(
      Finding(.badNumber, at: location, column: "score").description
        == "marks.csv:7: column 'score': expected a number")
    #expect(
      Finding(.unknownID("students.csv"), at: location).description
        == "marks.csv:7: expected an id listed in students.csv")
    let setting = Finding.Problem(.setting, "expected a day", advice: "Correct it.")
    #expect(
      Finding(setting, at: Location(file: "walkbook.yaml", line: 2, column: 11)).description
        == "walkbook.yaml:2:11: expected a day")
  }

  @Test(arguments: Finding.Rule.allCases)
  func hasASeverityForEveryRule(rule: Finding.Rule) {
    let errors: Set<Finding.Rule> = [
      .stepOutsidePhase, .unknownPhase, .unknownModel, .framework, .setting, .unreadableFile,
    ]
    let notes: Set<Finding.Rule> = [
      .draft, .archived, .scoreAbovePossible, .totalsDiffer, .nearMatch, .logEnds,
      .encoding, .shape,
    ]
    let expected: Severity =
      errors.contains(rule) ? .error : notes.contains(rule) ? .note : .warning
    #expect(rule.severity == expected)
  }

  @Test func putsErrorsFirstThenTheOrderOfThePlaces() {
    let at = { (file: String, line: Int) in Location(file: file, line: line) }
    let table = Finding.table(of: [
      Finding(.draft, at: at("a.csv", 1)), Finding(.badDate, at: at("b.csv", 9)),
      Finding(.badDate, at: at("b.csv", 10)), Finding(.badDate, at: at("a.csv", 10)),
      Finding(.badDate, at: at("z.csv", 1), severity: .error),
    ])
    #expect(
      table.rows.map { row in row.prefix(4).map(\.plain).joined(separator: " ") } == [
        "error bad-date z.csv 1", "warning bad-date a.csv 10", "warning bad-date b.csv 9",
        "warning bad-date b.csv 10", "note draft a.csv 1",
      ])
  }
}
