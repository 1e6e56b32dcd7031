import Tables
import Testing

/// Findings as a person reads them.
@Suite struct FindingGroupTests {
  private func finding(_ problem: Finding.Problem, _ file: String, _ line: Int) -> Finding {
    Finding(problem, at: Position(file: file, line: line), column: "c")
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
      finding(.draft, "a", 1), finding(.unknownID(kind: "student", file: "students.csv"), "a", 2),
      finding(.unknownID(kind: "section", file: "sections.csv"), "a", 3),
      Finding(.badDate, at: Position(file: "a", line: 4), severity: .error),
      Finding(.badDate, at: Position(file: "a", line: 5)),
    ])
    #expect(groups.map(\.severity) == [.error, .warning, .warning, .warning, .note])
    #expect(groups.map(\.count) == [1, 1, 1, 1, 1])
  }

  @Test func saysThatARowWentWithItsCell() {
    let position = Position(file: "a", line: 4)
    let row = Finding(.badDate, at: position, severity: .error)
    #expect(row.action == "The row was left out. Write it as yyyy-mm-dd.")
    let cell = Finding(.badDate, at: position)
    #expect(cell.action == "The day was left out. Write it as yyyy-mm-dd.")
  }

  private static let problems: [Finding.Problem] = [
    .unknownStatus, .unknownValue(allowed: ["yes", "no"]),
    .stepOutsidePhase(phase: "Foundation", steps: 11), .unknownPhase(model: "flex", known: ["a"]),
    .unknownModel(known: ["flex"]), .modelWithoutSteps(model: "flex"), .duplicateKey(key: ["id"]),
    .duplicateOfFiles(key: ["id"], taken: "a (1).csv", other: "a.csv", .number),
    .earlierExport(than: "b.csv", .day, marksKept: 0),
    .earlierExport(than: "b.csv", .dated, marksKept: 2),
    .earlierCopy(of: "b.csv", .number, rows: 3, alone: 0),
    .earlierCopy(of: "b.csv", .day, rows: 3, alone: 1), .belowTable(2),
    .untoldTable("pathways"), .duplicateRating, .sentTwice,
    .unknownID(kind: "student", file: "students.csv"), .badDate,
    .ambiguousDate, .destroyedDays, .countedDays(pattern: "excel1900"), .badNumber,
    .negativeScore, .levelWithoutScale, .missingValue, .missingDetail, .missingColumn,
    .uncomputed(2), .scoreAbovePossible, .scaleMismatch, .mixedScales, .draft, .archived,
    .unfinished, .outsideWindows, .overlappingWindows(other: "a.csv:2"), .notEnrolled,
    .fieldCount(found: 1, expected: 2), .openQuote, .encoding(used: "Windows-1252"),
    .lostCharacters, .unknownColumn, .repeatedColumn, .lostZeros, .lostDigits, .landedConflict,
    .nearMatch(kind: "teacher", other: Position(file: "a.csv", line: 2)), .commasInBrackets,
    .ambiguousName(kind: "teacher"), .joinedNames(kind: "student", spellings: 3, people: 2),
    .logEnds(Day(number: 0)),
    .framework("expected a phase"), .setting("expected a number"), .unrecognised,
    .severalLayouts(["a", "b"]), .unreadable(reason: "the file is empty"),
  ]

  /// Two sentences: what was done with it, then what a person can do.
  @Test(arguments: problems)
  func saysWhatWasDoneAndWhatToDo(problem: Finding.Problem) {
    let action = Finding(problem, at: Position(file: "marks.csv", line: 7)).action
    #expect(action.split(separator: /\. (?=[A-Z])/).count >= 2, "\(action)")
    #expect(action.hasSuffix("."))
    #expect(!problem.sentence.isEmpty && !problem.sentence.hasSuffix("."))
  }
}
