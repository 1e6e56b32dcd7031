import Coaching
import Tables
import Testing

@testable import Importers

/// Each finding of this room says what was done, and what a person can do.
@Suite struct ProblemTests {
  private static let problems: [Finding.Problem] = [
    .unknownStatus, .unknownValue(allowed: ["yes", "no"]), .commasInBrackets,
    .stepOutsidePhase(phase: "Foundation", steps: 11), .unknownPhase(model: "flex", known: ["a"]),
    .unknownModel(known: ["flex"]), .modelWithoutSteps(model: "flex"), .duplicateKey(key: ["id"]),
    .untickedUnsaid, .duplicateRating, .landedConflict, .sentTwice, .sentAgain(line: 3),
    .severalTeachers,
    .joinedSpells, .spellsApart, .modelOfActions,
    .duplicateOfFiles(key: ["id"], taken: "a (1).csv", other: "a.csv", .number),
    .earlierExport(than: "b.csv", .day, marksKept: 0),
    .earlierExport(than: "b.csv", .dated, marksKept: 2),
    .earlierCopy(of: "b.csv", .number, rows: 3, alone: 0),
    .earlierCopy(of: "b.csv", .openDay(isDayFirst: true), rows: 3, alone: 0),
    .earlierCopy(of: "b.csv", .schoolDay, rows: 3, alone: 1),
    .earlierCopy(of: "b.csv", .day, rows: 3, alone: 1), .belowTable(2), .untoldTable("pathways"),
    .exportsWithoutOrder(other: "b.csv"), .classOfTwoSchools,
    .unknownID(kind: "student", file: "students.csv"),
    .badDate, .errorForDay, .endBeforeBegin("begin"), .ambiguousDate, .destroyedDays,
    .countedDays(pattern: "excel1900"), .timesOfAnotherClock,
    .badNumber, .untoldNumber, .dayForNumber, .errorForNumber, .negativeScore, .levelWithoutScale,
    .missingValue, .missingDetail, .missingColumn, .errorForID, .uncomputed(2),
    .scoreAbovePossible, .totalsDiffer(1, of: 2), .scaleMismatch, .mixedScales, .untoldScale,
    .mixedPoints, .unknownStanding(among: ["open", "done"]),
    .draft, .archived, .unfinished, .negativeMinutes, .outsideWindows,
    .overlappingWindows(other: "a.csv:2"),
    .notEnrolled, .notEmployed, .severalClasses, .secondTable, .lostCharacters,
    .misspelledColumn(nearest: "name"), .nothingElseRead(["a"], file: "teachers.csv"),
    .repeatedColumn, .lostZeros, .lostDigits,
    .nearMatch(kind: "teacher", other: Location(file: "a.csv", line: 2)),
    .nameOfTwoPlaces(kind: "teacher"), .unclearNames, .labelLine,
    .ambiguousName(kind: "teacher"), .joinedNames(kind: "student", spellings: 3, people: 2),
    .logEnds(Day(number: 0)), .framework("expected a phase"),
    .setting("expected a number", .error), .setting("expected a number", .warning),
    .unrecognised, .unmappedForm(host: "a form"), .severalLayouts(["a", "b"]),
    .unreadable(reason: "the file is empty"),
  ]

  @Test(arguments: problems)
  func saysWhatWasDoneAndWhatToDo(problem: Finding.Problem) {
    let action = Finding(problem, at: Location(file: "marks.csv", line: 7)).action
    #expect(action.split(separator: /\. (?=[A-Z])/).count >= 2, "\(action)")
    #expect(action.hasSuffix("."))
    #expect(!problem.sentence.isEmpty && !problem.sentence.hasSuffix("."))
  }

  @Test(
    arguments: [
      (
        .stepOutsidePhase(phase: "Foundation", steps: 11),
        "expected an action 1 to 11 of Foundation"
      ),
      (
        .unknownID(kind: "student", file: "students.csv"),
        "expected a student listed in students.csv"
      ),
      (.unknownID(kind: "item", file: "pathways.csv"), "expected an item listed in pathways.csv"),
      (
        .joinedNames(kind: "student", spellings: 1, people: 1), "1 spelling of 1 student joined"
      ),
      (
        .joinedNames(kind: "teacher", spellings: 3, people: 2), "3 spellings of 2 teachers joined"
      ),
      (.duplicateKey(key: ["student_id", "item_id"]), "expected a unique student_id and item_id"),
    ] as [(Finding.Problem, String)])
  func saysWhatIsExpected(problem: Finding.Problem, sentence: String) {
    #expect(problem.sentence == sentence)
  }

  /// A row that means nothing without the cell goes with it; a setting that is no error is idle.
  @Test func saysWhatWasLeftOut() {
    let location = Location(file: "a.csv", line: 4)
    #expect(
      Finding(.badDate, at: location, severity: .error).action
        == "The row was left out. Write it as yyyy-mm-dd.")
    #expect(
      Finding(.badDate, at: location).action == "The day was left out. Write it as yyyy-mm-dd.")
    #expect(
      Finding(.setting("unknown", .warning), at: location, severity: .warning).action
        == "It changes nothing. Correct or remove it.")
  }
}
