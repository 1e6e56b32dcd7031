import Tables
import Testing

@testable import CSV

/// What is found in the text of a file says what was done, and what a person can do.
@Suite struct CSVProblemTests {
  @Test(
    arguments: [
      .fieldCount(found: 1, expected: 2), .fieldCount(found: 2, expected: 1), .openQuote,
      .innerQuote,
      .repeatedHeader, .endSign, .encoding(used: "Windows-1252"), .misread,
    ] as [Finding.Problem])
  func saysWhatWasDoneAndWhatToDo(problem: Finding.Problem) {
    let action = Finding(problem, at: Location(file: "marks.csv", line: 7)).action
    #expect(action.split(separator: /\. (?=[A-Z])/).count >= 2, "\(action)")
    #expect(action.hasSuffix("."))
    #expect(!problem.sentence.isEmpty && !problem.sentence.hasSuffix("."))
  }

  @Test(arguments: [
    (3, "4 fields, found 3", "Scores, and"), (5, "4 fields, found 5", "Read as far"),
  ])
  func tellsRowsThatAreTooShortFromOthers(found: Int, sentence: String, advice: String) {
    let finding = Finding(.fieldCount(found: found, expected: 4), at: Location(file: "a", line: 2))
    #expect(finding.description == "a:2: expected \(sentence)")
    #expect(finding.action.hasPrefix(advice))
    let row = Finding(
      .fieldCount(found: found, expected: 4), at: Location(file: "a", line: 2), severity: .error)
    #expect(row.action == "The row was left out. Correct the row.")
  }
}
