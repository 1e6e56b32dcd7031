import Tables
import Testing

/// Findings as a person reads them.
@Suite struct FindingGroupTests {
  private func finding(_ problem: Finding.Problem, _ file: String, _ line: Int) -> Finding {
    Finding(problem, at: Location(file: file, line: line), column: "c")
  }

  @Test func makesTenThousandEqualFaultsOne() {
    let many = (1...10_000).reversed().map { finding(.badNumber, $0 > 2 ? "b" : "a", $0) }
    let groups = Finding.groups(of: many)
    #expect(groups.map(\.count) == [10_000])
    #expect(
      groups.first?.places.map(\.description) == [
        "a:1, column 'c'", "a:2, column 'c'", "b:3, column 'c'",
      ])
    #expect(groups.first?.further == 9_997)
  }

  @Test func tellsApartWhatIsNotTheSame() {
    let groups = Finding.groups(of: [
      finding(.draft, "a", 1), finding(.unknownID("students.csv"), "a", 2),
      finding(.unknownID("sections.csv"), "a", 3),
      Finding(.badDate, at: Location(file: "a", line: 4), severity: .error),
      Finding(.badDate, at: Location(file: "a", line: 5)),
    ])
    #expect(groups.map(\.severity) == [.error, .warning, .warning, .warning, .note])
    #expect(groups.map(\.count) == [1, 1, 1, 1, 1])
  }

  @Test func saysThatARowWentWithItsCell() {
    let location = Location(file: "a", line: 4)
    let row = Finding(.badDate, at: location, severity: .error)
    #expect(row.action == "The row was left out. Write it as yyyy-mm-dd.")
    let cell = Finding(.badDate, at: location)
    #expect(cell.action == "The day was left out. Write it as yyyy-mm-dd.")
  }
}

/// Problems of rules and severities of their own; the program's stand beside the code that finds.
extension Finding.Problem {
  static let draft = Self(.draft, "a draft", advice: "Left out. Publish it.")

  static let badDate = Self(
    .badDate, "expected a day such as 2026-09-30",
    advice: "The day was left out. Write it as yyyy-mm-dd.", isOfCell: true)

  static let badNumber = Self(
    .badNumber, "expected a number", advice: "The number was left out. Write digits.",
    isOfCell: true)

  static func unknownID(_ file: String) -> Self {
    Self(.unknownID, "expected an id listed in \(file)", advice: "The row was kept. Correct it.")
  }
}
