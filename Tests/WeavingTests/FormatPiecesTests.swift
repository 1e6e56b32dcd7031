import Documents
import Queries
import Tables
import Testing
import Weaving

/// Lists, sections, groups and the order of rows, woven.
@Suite struct FormatPiecesTests {
  private func values(
    _ source: String, given: [String: Value] = [:]
  ) throws -> [String: Value] {
    try Report(source, file: "r.md").editions(in: sections(), given: given)[0].parameters
  }

  @Test(
    arguments: [
      (#"["014"]"#, nil, "014: 2"), (#"["014", "020"]"#, nil, "014, 020: 3"),
      (#"["014"]"#, "020,014", "020, 014: 3"), (#"["014"]"#, " 020 , none", "020, none: 1"),
      (#"["o'h\"a"]"#, nil, "o'h\"a: 0"), ("[]", nil, ": 0"),
    ] as [(String, String?, String)])
  func asksForAllValuesOfAList(list: String, given: String?, said: String) throws {
    let source = """
      ---
      params: {schools: \(list)}
      ---
      `{value} params.schools`: `{sql} select count(*) from sections where school in (:schools...)`
      """
    let report = try Report(source, file: "r.md")
    let catalog = try sections()
    let given = given.map { ["schools": Value.text($0)] } ?? [:]
    let edition = try report.editions(in: catalog, given: given)[0]
    let woven = try Weaver(report: report, catalog: catalog, edition: edition, format: .html)
      .weave()
    guard case .paragraph(let inlines)? = woven.document.blocks.first else {
      Issue.record("expected a paragraph")
      return
    }
    #expect(inlines.plain == said || inlines.plain == "–" + said)
  }

  @Test func numbersOfAListAreNumbers() throws {
    let source =
      "---\nparams: {n: [8, 12]}\n---\n"
      + "`{sql} select count(*) from sections where students in (:n...)`"
    #expect(try text(source) == "2")
  }

  /// What stands behind a list on its line is found where the report has it.
  @Test func findsTheFaultBehindAList() {
    let source =
      "---\nparams: {s: [a, b]}\n---\n```{sql}\n"
      + "select 1 where 'a' in (:s...) and nme > 1\n```\n"
    let error = #expect(throws: WeaveError.self) { try weave(source) }
    #expect(error?.description == "r.md:5:35: no such column: nme")
  }

  @Test(arguments: [
    ("{type: integer, min: 1, max: 9}", "0", "expected 1 or more for 'n'"),
    ("{type: integer, min: 1, max: 9}", "10", "expected 9 or less for 'n'"),
    ("{type: date, max: 2026-10-01}", "2026-10-02", "expected 2026-10-01 or less for 'n'"),
    ("{type: integer, choices: [30, 60]}", "45", "expected one of the choices of 'n': 30, 60"),
    ("{type: boolean}", "maybe", "expected a value of type boolean for 'n'"),
    (
      "{list: true, choices: {sql: \"select school from sections\"}}", "014,015",
      "expected one of the choices of 'n' (did you mean '014'?)"
    ),
    ("{type: integer, list: true, min: 1}", "3,0", "expected 1 or more for 'n'"),
  ])
  func refusesValues(parameter: String, given: String, sentence: String) {
    let source = "---\nparams:\n  n: \(parameter)\n---\n"
    let error = #expect(throws: WeaveError.self) {
      try values(source, given: ["n": .text(given)])
    }
    #expect(error?.description == "r.md:3:3: \(sentence)")
  }

  @Test func booleansAreTrueOrNotInSQL() throws {
    let source =
      "---\nparams: {all: {type: boolean, default: no}}\n---\n"
      + "`{sql} select count(*) from sections where :all or students > 10`"
    #expect(try text(source) == "2")
  }

  @Test func leadsToHeadings() throws {
    let woven = try weave(
      """
      See @sec-risk.

      ## Risk in `{sql} select count(*) from sections` sections {#sec-risk}

      Words.
      """)
    guard case .paragraph(let inlines) = woven.document.blocks[0],
      case .group(let group) = woven.document.blocks[1],
      case .heading(_, let title)? = group.blocks.first
    else {
      Issue.record("expected a paragraph and a heading")
      return
    }
    #expect(
      inlines.contains(.link([.text("Risk in 3 sections")], target: "#sec-risk")), "\(inlines)")
    #expect(group.id == "sec-risk")
    #expect(title.plain == "Risk in 3 sections")
  }

  @Test(arguments: [
    ("## A {#risk}", "r.md:1:7: expected {#sec-…} behind the words of the heading"),
    ("## A {.wide}", "r.md:1:7: expected {#sec-…} behind the words of the heading"),
    ("See @sec-b.\n\n## A {#sec-a}", "r.md:1:5: unknown label 'sec-b' (did you mean 'sec-a'?)"),
    ("## A {#sec-a}\n\n## B {#sec-a}", "r.md:3:7: label 'sec-a' is there twice"),
    (
      "## See @sec-a {#sec-a}",
      "r.md:1:16: expected no reference in a heading that has a label"
    ),
  ])
  func refusesSections(source: String, error: String) {
    #expect(Report.reading(source, file: "r.md").errors.map(\.description) == [error])
  }

  @Test func keepsTheColumnOfItsGroups() throws {
    let woven = try weave(
      """
      ```{sql tbl-a}
      --| group: school
      --| columns: {students: {total: sum}}
      select section, school, students from sections order by school, section
      ```
      """)
    #expect(woven.document.tables[0].group == 1)
  }

  @Test(arguments: [
    ("group: school", "order by section desc", "r.md:2:12: expected rows in the order of 'school'"),
    (
      "group: scool", "order by school",
      "r.md:2:12: no such column: scool (did you mean 'school'?)"
    ),
  ])
  func refusesGroupsOfData(option: String, order: String, error: String) {
    let source = """
      ```{sql tbl-a}
      --| \(option)
      --| columns: {students: {total: sum}}
      select * from (select section, school, students from sections
        union all select 'M0', '020', 1) \(order)
      ```
      """
    let thrown = #expect(throws: WeaveError.self) { try weave(source) }
    #expect(thrown?.description == error)
  }

  @Test(arguments: [
    ("group: school", "r.md:2:12: expected a column with a total to group for"),
    ("group: [school, section]", "r.md:2:12: expected one column"),
  ])
  func refusesGroupsAsWritten(option: String, error: String) {
    let source = "```{sql}\n--| \(option)\nselect 1\n```\n"
    #expect(Report.reading(source, file: "r.md").errors.map(\.description) == [error])
  }

  @Test(arguments: [
    ("select section from sections", 1), ("select section from sections order by 1", 0),
    ("select count(*) as n from sections", 0), ("values (1), (2)", 0),
    ("select section from (select section from sections order by 1)", 1),
    ("with a as (select 1 as n) select n from a order by n", 0),
  ])
  func saysWhereRowsHaveNoOrder(sql: String, count: Int) throws {
    let source = "```{sql tbl-a}\n\(sql)\n```\n"
    let woven = try weave(source)
    #expect(woven.remarks.count == count)
    let remarks = DryRun.faults(of: try Report(source, file: "r.md"), in: try sections()).remarks
    #expect(remarks.count == count)
    #expect(
      remarks.allSatisfy {
        $0.description
          == "r.md:2:1: rows without an order may come otherwise another time; add 'order by'"
      })
  }

  @Test func asksNoOrderOfWhatNobodySees() throws {
    let source = "```{sql a}\n--| output: false\nselect section, 1 as n from sections\n```\n"
    #expect(try weave(source).remarks.isEmpty)
    let chart = "\n```{chart}\n{data: a, type: bar, x: section, y: n, alt: b}\n```\n"
    #expect(try weave(source + chart).remarks.count == 1)
  }
}
