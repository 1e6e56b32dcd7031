import Coaching
import Testing

@testable import Importers

/// Tests of which only the name of the file says which they are: two of them are no tries at one, and
/// the later takes the place of the earlier only where it repeats its rows.
@Suite struct TestsByNameTests {
  @Test(arguments: messes)
  func tellsTestsApart(mess: Mess) async throws { try await mess.expectAsWanted() }

  private static func settings(_ days: String) -> String {
    """
    sources:
      - files: "*.csv"
        headers: [Student ID, Score]
        item-columns: {item: {headers: [Score]}}
        tables:
          - pathways:
              pathway_id: "{@file}"
              position: "{@column}"
              item_id: "{@file}: {@header}"
              item_title: "{@header}"
              kind: progression
            per: item
          - marks:
              student_id: "{Student ID}"
              item_id: "{@file}: {@header}"
              score: "{@cell}"
    \(days)        per: item

    """
  }

  private static let dated = settings("          assessed: \"{Test Date}\"\n")

  private static func scores(_ first: Int, _ second: Int, day: String? = nil) -> String {
    let date = day.map { ",\($0)" } ?? ""
    return "Student ID,Student\(day == nil ? "" : ",Test Date"),Score\n"
      + "501,Ada Alder\(date),\(first)\n502,Ben Birch\(date),\(second)\n"
  }

  private static let messes = [
    Mess(
      "one name in two folders",
      [
        "ELA/results.csv": scores(88, 70, day: "2024-09-18"),
        "Math/results.csv": scores(18, 12, day: "2024-09-18"), "walkbook.yaml": dated,
      ],
      facts: [
        "501 ELA, results: Score 88 2024-09-18", "502 ELA, results: Score 70 2024-09-18",
        "501 Math, results: Score 18 2024-09-18", "502 Math, results: Score 12 2024-09-18",
      ]),
    Mess(
      "months apart",
      [
        "benchmark 2024-09-15.csv": scores(412, 397),
        "benchmark 2025-01-20.csv": scores(430, 401), "walkbook.yaml": settings(""),
      ],
      facts: [
        "501 benchmark 2024-09-15: Score 412", "502 benchmark 2024-09-15: Score 397",
        "501 benchmark 2025-01-20: Score 430", "502 benchmark 2025-01-20: Score 401",
      ]),
    Mess(
      "numbers behind the name, and other scores",
      [
        "Quiz (1).csv": scores(18, 12), "Quiz (2).csv": scores(8, 7), "walkbook.yaml": settings(""),
      ],
      facts: [
        "501 Quiz (1): Score 18", "502 Quiz (1): Score 12", "501 Quiz (2): Score 8",
        "502 Quiz (2): Score 7",
      ]),
    Mess(
      "numbers behind the name, and the same scores but one",
      [
        "Quiz (1).csv": scores(18, 12), "Quiz (2).csv": scores(18, 14),
        "walkbook.yaml": settings(""),
      ],
      facts: ["501 Quiz: Score 18", "502 Quiz: Score 14"],
      findings: ["note duplicate-key Quiz (1).csv"]),
  ]
}
