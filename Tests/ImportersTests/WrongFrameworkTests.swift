import Coaching
import Importers
import Tables
import Testing

/// A framework file that breaks a rule is left out whole, and says where and why.
@Suite struct WrongFrameworkTests {
  private static let header = "framework_id,title,ordering,version,phase,section,number,label"

  /// A file in order: two phases of two sections, three actions.
  private static let rows = [
    "own,Own Rotation,sequential,1,start,Planning,1,Plan two groups",
    "own,Own Rotation,sequential,1,start,Teaching,2,Teach one group",
    "own,Own Rotation,sequential,1,later,Teaching,1,Let groups choose",
  ]

  private func read(_ lines: [String], header: String = Self.header) async throws -> Intake {
    try await DataFiles([
      "frameworks/own.csv": ([header] + lines).joined(separator: "\n") + "\n"
    ]).read()
  }

  @Test func takesAFileInOrder() async throws {
    let intake = try await read(Self.rows)
    #expect(intake.findings == [])
    #expect(
      intake.district.progression("own")?.steps.map(\.id)
        == ["own.start.01", "own.start.02", "own.later.01"])
  }

  /// One thing is wrong in each: the row at fault, what stands there, the column, the sentence.
  @Test(arguments: [
    (
      "a gap in the numbers", 2, "own,Own Rotation,sequential,1,start,Teaching,3,Teach one group",
      "number", "expected action number 2; numbers run 1, 2, 3 without gaps"
    ),
    (
      "a number twice", 2, "own,Own Rotation,sequential,1,start,Teaching,1,Teach one group",
      "number", "expected action number 2; numbers run 1, 2, 3 without gaps"
    ),
    (
      "a first number that is not 1", 1, "own,Own Rotation,sequential,1,start,Planning,2,Plan",
      "number", "expected action number 1; numbers run 1, 2, 3 without gaps"
    ),
    (
      "a number in words", 2, "own,Own Rotation,sequential,1,start,Teaching,two,Teach one group",
      "number", "expected a number"
    ),
    (
      "a label without a number", 2,
      "own,Own Rotation,sequential,1,start,Teaching,,Teach one group",
      "number", "an action needs a number"
    ),
    (
      "no label", 2, "own,Own Rotation,sequential,1,start,Teaching,2,",
      "label", "an action needs a label"
    ),
    (
      "an unknown ordering", 1, "own,Own Rotation,ladder,1,start,Planning,1,Plan two groups",
      "ordering", "expected one of sequential, unorderedContinuum, rubricLevels, selfRating"
    ),
    (
      "two orderings", 3, "own,Own Rotation,selfRating,1,later,Teaching,1,Let groups choose",
      "ordering", "one ordering in a file"
    ),
    (
      "two versions", 3, "own,Own Rotation,sequential,2,later,Teaching,1,Let groups choose",
      "version", "one version in a file"
    ),
    (
      "two frameworks", 3, "other,Own Rotation,sequential,1,later,Teaching,1,Let groups choose",
      "framework_id", "one framework in a file"
    ),
    (
      "no phase", 3, "own,Own Rotation,sequential,1,,Teaching,1,Let groups choose",
      "phase", "value missing"
    ),
    (
      "a phase of signs only", 3, "own,Own Rotation,sequential,1,--,Teaching,1,Let groups choose",
      "phase", "expected a phase with letters"
    ),
    (
      "no id", 2, ",Own Rotation,sequential,1,start,Teaching,2,Teach one group",
      "framework_id", "value missing"
    ),
    (
      "an id in capitals", 1, "Own,Own Rotation,sequential,1,start,Planning,1,Plan two groups",
      "framework_id", "expected small letters, digits and hyphens"
    ),
  ])
  func refuses(
    what: String, row: Int, text: String, column: String, sentence: String
  ) async throws {
    var rows = Self.rows
    rows[row - 1] = text
    let intake = try await read(rows)
    let first = try #require(intake.findings.first)
    #expect(first.location == Location(file: "frameworks/own.csv", line: row + 1))
    #expect(first.column == column)
    #expect(first.problem.sentence == sentence)
    #expect(first.severity == .error)
    #expect(!first.action.isEmpty)
    #expect(intake.district.framework("own") == nil, "the file is left out whole")
  }

  @Test func refusesASectionInTwoPieces() async throws {
    let intake = try await read([
      "own,Own,sequential,1,start,Planning,1,Plan", "own,Own,sequential,1,start,Teaching,2,Teach",
      "own,Own,sequential,1,start,Planning,3,Plan again",
    ])
    #expect(intake.findings.map(\.location.line) == [4])
    #expect(
      intake.findings.map(\.problem.sentence) == ["the actions of a section stand together"])
  }

  @Test func refusesAPhaseInTwoPieces() async throws {
    let intake = try await read(Self.rows + ["own,Own Rotation,sequential,1,start,Teaching,3,More"])
    #expect(intake.findings.first?.location.line == 5)
    #expect(intake.findings.first?.problem.sentence == "the rows of a phase stand together")
  }

  @Test func refusesAnIndicatorThatNoRubricHas() async throws {
    let intake = try await read(
      ["own,Own,sequential,1,start,Planning,1,Plan,student-feedback;good-vibes"],
      header: Self.header + ",rubric_indicators")
    #expect(intake.findings.map(\.column) == ["rubric_indicators"])
    #expect(intake.findings.map(\.problem.sentence) == ["expected indicators of a rubric"])
  }

  @Test func refusesALinkToNoMeasure() async throws {
    let intake = try await read(
      ["own,Own,sequential,1,start,Planning,1,Plan,happiness>=0.5"],
      header: Self.header + ",measures")
    #expect(intake.findings.map(\.column) == ["measures"])
    #expect(
      intake.findings.map(\.problem.sentence) == ["expected links such as lockstep<=0.5"])
  }

  @Test(arguments: ["framework_id", "ordering", "phase", "number", "label"])
  func namesAMissingColumn(column: String) async throws {
    let header = Self.header.replacing(column, with: "remark")
    let intake = try await read(Self.rows, header: header)
    let finding = try #require(intake.findings.first { $0.column == column })
    #expect(finding.location == Location(file: "frameworks/own.csv", line: 1))
    #expect(finding.problem.sentence == "the column is missing")
    #expect(intake.district.framework("own") == nil)
  }

  @Test func refusesASecondFileOfTheSameFramework() async throws {
    let text = ([Self.header] + Self.rows).joined(separator: "\n") + "\n"
    let intake = try await DataFiles([
      "frameworks/a.csv": text, "frameworks/b.csv": text,
    ]).read()
    #expect(intake.findings.map(\.location.file) == ["frameworks/b.csv"])
    #expect(
      intake.findings.map(\.problem.sentence) == ["another file holds this framework"])
    #expect(intake.district.progression("own") != nil)
  }

  @Test func refusesATitleThatIsTaken() async throws {
    let intake = try await read(Self.rows.map { $0.replacing("Own Rotation", with: "Flex") })
    #expect(intake.findings.map(\.problem.sentence) == ["another framework has this title"])
    #expect(intake.district.framework("own") == nil)
    #expect(intake.district.progression("flex")?.steps.count == 29)
  }

  @Test func refusesAnEmptyFile() async throws {
    let intake = try await read([])
    #expect(intake.findings.map(\.problem.sentence) == ["no rows"])
  }

  @Test func keepsOursWhereADistrictsOwnIsWrong() async throws {
    let intake = try await read(["flex,Flex,sequential,9,foundation,Planning,2,Start at two"])
    #expect(intake.findings.count == 1)
    #expect(intake.district.progression("flex")?.facts.version == "1")
  }

  @Test(arguments: ["\r\n", "\r"])
  func readsOtherLineEndsAndSeparators(end: String) async throws {
    let lines = ([Self.header] + Self.rows).map { $0.replacing(",", with: ";") }
    let intake = try await DataFiles([
      "frameworks/own.csv": "\u{FEFF}" + lines.joined(separator: end) + end
    ]).read()
    #expect(intake.findings == [])
    #expect(intake.district.progression("own")?.isWalkable == true)
  }
}
