import Coaching
import Importers
import Tables
import Testing

/// Answers of forms that hold several, and levels in all the ways in which forms write them.
@Suite struct FormAnswerTests {
  private static func walks(_ how: String) -> String {
    """
    sources:
      - files: "form*.csv"
        tables:
          - walkthroughs:
              teacher_id: "{Teacher}"
              model: flex
              phase: foundation
              step: "{In place}"
              status: inPlace
            each: {step: \(how)}
    """
  }

  /// How the answers of a cell are told apart, the answer, what is in place, and what is said.
  private static let several: [(how: String, cell: String, steps: String, isSaid: Bool)] = [
    ("\";\"", "1. daily block;4. plan, weekly", "1+ 4+", false),
    ("\";,\"", "1. daily block;4. plan, weekly;", "1+ 4+", false),
    ("\", \"", "1. daily block, 3. lesson", "1+ 3+", false),
    ("\",\"", "1. outdoors (hiking, parks), 3. lesson", "1+ 3+", true),
    ("\",\"", "1. outdoors [a, (b, c), d]", "1+", true),
    ("\",\"", "1. smile ( and (a, b), 3. lesson", "1+ 3+", true),
    ("\",\"", "1. smile :), 3. lesson (open, 4. plan", "1+ 3+ 4+", false),
    (
      "{between: \",\", options: [\"1. block, daily\", \"1. block, daily, long\", 3. lesson]}",
      "1. block, daily, long, 3. lesson, 4. else", "1+ 3+ 4+", false
    ),
    (
      "{options: [\"1. outdoors (hiking, parks)\", 3. lesson]}",
      "3. lesson, 1. outdoors (hiking, parks)", "1+ 3+", false
    ),
    ("{options: [\"1. block (a, b)\"]}", "1. block (a, b)", "1+", false),
  ]

  @Test(arguments: several)
  func tellsAnswersApart(how: String, cell: String, steps: String, isSaid: Bool) async throws {
    let intake = try await read([
      "form.csv": "Timestamp,Teacher,In place\n2026/09/28 2:30:02 PM MDT,T1,\"\(cell)\"\n",
      "walkbook.yaml": Self.walks(how),
    ])
    #expect(intake.facts == ["form-2 T1 2026-09-28 \(steps)"])
    #expect(intake.found == (isSaid ? ["note unknown-value form.csv:2 In place"] : []))
  }

  /// A question with several answers that `columns` calls by a phase.
  @Test(arguments: [
    ("\"1. daily block;4. plan, weekly\"", "1+ 4+", []),
    ("\"1. daily block, 3. lesson\"", "1+ 3+", []),
    ("Not observed", "", []), ("", "", []), ("\"1. block, daily, 3. lesson\"", "1+ 3+", []),
    ("\"daily block, lesson\"", "", ["warning step-outside-phase form.csv:2 Seen"]),
    ("\"1. outdoors (hiking, parks), 3. lesson\"", "1+ 3+", ["note unknown-value form.csv:2 Seen"]),
    ("1. daily block;posters", "1+", ["warning step-outside-phase form.csv:2 Seen"]),
    ("1. daily block;12. more;14", "1+", ["warning step-outside-phase form.csv:2 Seen"]),
  ])
  func readsActionsListedInACell(cell: String, steps: String, said: [String]) async throws {
    let intake = try await read([
      "form.csv": "Timestamp,Teacher,Seen\n2026/09/28 2:30:02 PM MDT,T1,\(cell)\n",
      "walkbook.yaml": """
      sources:
        - files: "form*.csv"
          columns: {Teacher: teacher_id, Seen: flex.foundation}
          constants: {model: flex}
      """,
    ])
    #expect(intake.facts == [("form-2 T1 2026-09-28 " + steps).trimming])
    // Nobody said what an action means that is not among the answers.
    let isOpen = cell != "Not observed"
    let open = isOpen ? ["note unknown-status form.csv:2 Seen"] : []
    #expect(intake.found.sorted() == (said + open).sorted())
  }

  private static let levels = [
    ("4", "1+ 2+ 3+ 4-"), ("4 - weekly plan", "1+ 2+ 3+ 4-"), ("Step 4", "1+ 2+ 3+ 4-"),
    ("4: weekly plan", "1+ 2+ 3+ 4-"), ("4 - 3 groups", "1+ 2+ 3+ 4-"), ("Not observed", ""),
    ("", ""), ("complete", "all"),
  ]

  /// One answer of each row for one progression.
  @Test(arguments: levels)
  func readsALevel(answer: String, steps: String) async throws {
    let intake = try await read([
      "form.csv": "Timestamp,Teacher,Pause\n2026/09/28 2:30:02 PM MDT,T1,\(answer)\n",
      "walkbook.yaml": """
      sources:
        - files: "form*.csv"
          columns: {Teacher: teacher_id, Pause: landed_step}
          constants: {model: flex, landed_phase: foundation}
      """,
    ])
    let all = (1...11).map { "\($0)+" }.joined(separator: " ")
    let expected = steps == "all" ? all : steps
    #expect(intake.facts == [("form-2 T1 2026-09-28 " + expected).trimming])
    #expect(intake.findings == [])
  }

  /// Wide: a column for each progression; a row is a walk-through of each that was seen.
  @Test func readsOneRowForSeveralProgressions() async throws {
    let intake = try await read([
      "form.csv": """
      Timestamp,Teacher,Day,flex: pause,ev: pause
      2026/09/28 2:30:02 PM MDT,T1,9/24/2026,2 - own pace,Step 1
      2026/09/29 2:30:02 PM MDT,T2,9/25/2026,,Not observed
      2026/09/29 2:31:02 PM MDT,T3,9/25/2026,1,

      """,
      "walkbook.yaml": """
      sources:
        - files: "form*.csv"
          item-columns: {progression: "{model}: pause"}
          tables:
            - walkthroughs:
                teacher_id: "{Teacher}"
                date: "{Day}"
                model: "{model}"
                landed_phase: {from: "{model}", words: {flex: foundation, ev: personalized}}
                landed_step: "{@cell}"
              per: progression
              when: {"{@cell}": "*"}
      """,
    ])
    #expect(
      intake.facts == [
        "form-2 T1 2026-09-24 1+ 2-", "form-2-ev T1 2026-09-24 1-", "form-3 T2 2026-09-25",
        "form-4 T3 2026-09-25 1-",
      ])
    #expect(intake.findings == [])
  }

  /// Long: a row for each teacher and progression.
  @Test func readsARowForEachProgression() async throws {
    let intake = try await read([
      "form.csv": """
      Timestamp,Teacher,Observer,Progression,Phase,Step,Seen
      2026/09/28 2:30:02 PM MDT,T1,O1,Flex,Foundation,Step 2,In place
      2026/09/28 2:30:09 PM MDT,T1,O1,Enriched Virtual,Personalized,1 - goals,Not yet

      """,
      "walkbook.yaml": """
      sources:
        - files: "form*.csv"
          columns: {Teacher: teacher_id, Observer: observer_id, Progression: model, Seen: status}
      """,
    ])
    #expect(intake.facts == ["form-2 T1 2026-09-28 2+", "form-3 T1 2026-09-28 1-"])
    #expect(intake.findings == [])
  }

  /// Two forms of one name, as files of an archive, are not one form.
  @Test func keepsFormsOfOneNameApart() async throws {
    let form = "Timestamp,Teacher,Pause\n2026/09/28 2:30:02 PM MDT,%,2\n"
    let intake = try await read([
      "form.fall.csv": form.replacing("%", with: "T1"),
      "form.winter.csv": form.replacing("%", with: "T2"),
      "walkbook.yaml": """
      sources:
        - files: "form*.csv"
          columns: {Teacher: teacher_id, Pause: landed_step}
          constants: {model: flex, landed_phase: foundation}
      """,
    ])
    #expect(
      intake.facts == ["form.fall-2 T1 2026-09-28 1+ 2-", "form.winter-2 T2 2026-09-28 1+ 2-"])
  }

  /// Teachers' names are typed by hand: joined where aliases.csv says so, else asked about.
  @Test func asksAboutNamesTypedByHand() async throws {
    let intake = try await read([
      "teachers.csv": "teacher_id,name,school_id\nT1,Amara Okafor,S1\n",
      "schools.csv": "school_id\nS1\n",
      "aliases.csv": "kind,name,id\nteacher,Ms. O.,T1\n",
      "form.csv": """
      Timestamp,Whom did you visit?,Pause
      2026/09/28 2:30:02 PM MDT,Ms. O.,2
      2026/09/28 2:40:02 PM MDT,Amara Okafer,2

      """,
      "walkbook.yaml": """
      sources:
        - files: "form*.csv"
          columns: {Whom did you visit?: teacher_id, Pause: landed_step}
          constants: {model: flex, landed_phase: foundation}
      """,
    ])
    #expect(
      intake.facts == ["form-2 T1 2026-09-28 1+ 2-", "form-3 Amara Okafer 2026-09-28 1+ 2-"])
    #expect(
      intake.found == [
        "warning unknown-id form.csv:3 Whom did you visit?",
        "note near-match form.csv:3 Whom did you visit?",
      ])
  }
}

extension String {
  fileprivate var trimming: String { hasSuffix(" ") ? String(dropLast()) : self }
}
