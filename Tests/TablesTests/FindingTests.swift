import Tables
import Testing

@Suite struct FindingTests {
  @Test(arguments: [
    (Finding.Problem.missingValue, "marks.csv:7: column 'score': value missing"),
    (.badNumber, "marks.csv:7: column 'score': expected a number"),
    (.badDate, "marks.csv:7: column 'score': expected a day such as 2026-09-30"),
    (
      .stepOutsidePhase(phase: "Foundation", steps: 11),
      "marks.csv:7: column 'score': expected an action 1 to 11 of Foundation"
    ),
    (
      .unknownID(kind: "student", file: "students.csv"),
      "marks.csv:7: column 'score': expected a student listed in students.csv"
    ),
    (
      .fieldCount(found: 3, expected: 4),
      "marks.csv:7: column 'score': expected 4 fields, found 3"
    ),
  ])
  func saysWhereAndWhatIsExpected(problem: Finding.Problem, sentence: String) {
    let finding = Finding(problem, at: Position(file: "marks.csv", line: 7), column: "score")
    #expect(finding.description == sentence)
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
    let at = { (file: String, line: Int) in Position(file: file, line: line) }
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
