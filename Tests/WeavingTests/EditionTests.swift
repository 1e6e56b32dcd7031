import Documents
import Queries
import Tables
import Testing
import Weaving

@Suite struct EditionTests {
  private let report: Report

  init() throws {
    report = try Report(
      """
      ---
      params:
        school: {choices: {sql: "select distinct school from sections"}}
        count: {type: integer, from: "select count(*) from sections where school = :school"}
        day: {type: date, default: 2026-03-05}
        least: {type: integer, default: 1}
      for-each:
        sql: >
          select school, min(section) as first from sections
          group by school having count(*) >= :least order by school
        sort-into: "{school}"
      output:
        xlsx: {file: "plan-{school}-{first}"}
        html: {file: "plan.html"}
      ---
      """, file: "reports/plan.md")
  }

  @Test func makesOneForEachRow() throws {
    let editions = try report.editions(in: sections())
    #expect(editions.map(\.key) == ["014", "020"])
    #expect(editions.map(\.folder) == ["014", "020"])
    #expect(editions.map { $0.fileName(.xlsx) } == ["plan-014-M1.xlsx", "plan-020-M3.xlsx"])
    #expect(editions[0].fileName(.html) == "plan.html")
    #expect(editions[0].fileName(.docx) == "plan-014.docx")
    #expect(
      editions[0].parameters == [
        "school": .text("014"), "first": .text("M1"), "count": .integer(2),
        "day": Value(Day("2026-03-05")), "least": .integer(1),
      ])
  }

  @Test func keepsTheRowsOfAGivenValue() throws {
    let editions = try report.editions(
      in: sections(), given: ["school": .text("020"), "count": .text("7")])
    #expect(editions.map(\.key) == ["020"])
    #expect(editions[0].parameters["count"] == .integer(7))
  }

  @Test func givesParametersToTheStatement() throws {
    let editions = try report.editions(in: sections(), given: ["least": .integer(2)])
    #expect(editions.map(\.key) == ["014"])
  }

  @Test(arguments: [
    (
      ["scool": Value.text("x")],
      "r.md: no such parameter: scool (did you mean 'school'?); it has school, n"
    ),
    (
      ["school": .text("x")],
      "r.md:3:3: expected one of the choices of 'school'; "
        + "walkbook query \"select distinct school from sections\" lists them"
    ),
    (
      ["school": .text("0I4")],
      "r.md:3:3: expected one of the choices of 'school' (did you mean '014'?)"
    ),
    (["n": .text("x")], "r.md:4:3: expected a value of type integer for 'n'"),
  ])
  func refusesValuesThatDoNotFit(given: [String: Value], sentence: String) throws {
    let report = try Report(
      """
      ---
      params:
        school: {choices: {sql: "select distinct school from sections"}}
        n: 3
      ---
      """, file: "r.md")
    let catalog = try sections()
    let error = #expect(throws: WeaveError.self) {
      try report.editions(in: catalog, given: given)
    }
    #expect(error?.description == sentence)
  }

  /// A value that nobody gave is held to the choices, too, and told where it is written.
  @Test func refusesADefaultThatIsNoChoice() throws {
    let report = try Report(
      "---\nparams:\n  school: {default: S99, choices: {sql: \"select school from sections\"}}\n---\n",
      file: "r.md")
    let error = #expect(throws: WeaveError.self) { try report.editions(in: sections()) }
    #expect(
      error?.description
        == "r.md:3:21: expected one of the choices of 'school'; "
        + "walkbook query \"select school from sections\" lists them")
  }

  @Test func namesTheOnlyEditionForItsReport() throws {
    let report = try Report("x", file: "/reports/agenda.md")
    let edition = try report.editions(in: sections())[0]
    #expect(edition.fileName(.markdown) == "agenda.md")
    #expect(edition.key == nil)
  }
}
