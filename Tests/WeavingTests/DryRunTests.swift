import Documents
import Queries
import Tables
import Testing
import Weaving

/// All faults of a report at once, found without weaving it.
@Suite struct DryRunTests {
  private func faults(_ source: String, in catalog: Catalog? = nil) throws -> [String] {
    let report = try Report(source, file: "r.md")
    return DryRun.faults(of: report, in: try catalog ?? sections()).faults.map(\.description)
  }

  private static let table = "```{sql tbl-a}\nselect section, rate from sections\n```\n"

  @Test(arguments: [
    (
      "options",
      "```{sql}\n--| columns: {sectoin: {width: 3}}\nselect section from sections\n```",
      ["r.md:2:15: no such column: sectoin (did you mean 'section'?)"]
    ),
    (
      "a bar of words",
      "```{sql}\n--| columns: {section: {bar: blue}}\nselect section from sections\n```",
      [
        "r.md:2:15: expected a column of numbers: 'section' holds words, of which there is no bar and no scale"
      ]
    ),
    (
      "a highlight",
      "```{sql}\n--| highlight: {when: \"rat > 1\", style: bad}\nselect rate from sections\n```",
      ["r.md:2:24: no such column: rat (did you mean 'rate'?)"]
    ),
    (
      "a count of people",
      "```{sql}\n--| suppress: {n: m, below: 5}\nselect rate from sections\n```",
      ["r.md:2:19: no such column: m"]
    ),
    (
      "SQL", "```{sql}\nselect section,\n  studnts from sections\n```",
      ["r.md:3:3: no such column: studnts (did you mean 'students'?)"]
    ),
    (
      "a check", "```{check}\n--| message: none\nselect * from section\n```",
      ["r.md:3:15: no such table: section (did you mean 'sections'?)"]
    ),
    (
      "a chart",
      table + "```{chart}\n{data: tbl-a, type: bar, x: section, y: z, alt: c}\n```",
      ["r.md:5:41: no such column: z"]
    ),
    (
      "words", "Among `{value} tbl-a[M1].rat`, `{sql} select 1, 2`.\n" + table,
      [
        "r.md:1:26: no such column: rat (did you mean 'rate'?)",
        "r.md:1:39: expected one value, found 2 columns",
      ]
    ),
    (
      "a table in prose", "`{table} tbl-a(section, rat)`\n\n" + table,
      ["r.md:1:25: no such column: rat (did you mean 'rate'?)"]
    ),
    (
      "a folder that nothing names",
      "---\nfor-each: {sql: \"select section from sections order by 1\", sort-into: \"{sectoin}\"}\n---\n",
      ["r.md:2:71: no such parameter: sectoin (did you mean 'section'?)"]
    ),
    (
      "an entry",
      table + "```{entry}\nrows: {from: tbl-a, keys: [schol]}\ncolumns: {note: {}}\n```",
      ["r.md:5:28: no such column: schol"]
    ),
    (
      "what a condition leaves out", "::: {if=\"1 = 2\"}\n```{sql}\nselct 1\n```\n:::",
      ["r.md:3:1: expected SELECT, WITH or VALUES, found selct"]
    ),
    (
      "a condition", "::: {if=\"count(\"}\n:::", ["r.md:1:10: incomplete input"]
    ),
    (
      "what is repeated",
      table + "::: {each=\"tbl-a\" as=\"t\"}\n`{value} t.rat` `{sql} select :t_sect`\n:::",
      [
        "r.md:5:12: no such column: rat (did you mean 'rate'?)",
        "r.md:5:31: no value for parameter :t_sect",
      ]
    ),
    (
      "parameters", "---\nparams:\n  s: {from: \"select schol from sections\"}\n---\n",
      ["r.md:3:21: no such column: schol (did you mean 'school'?)"]
    ),
    (
      "editions",
      "---\nfor-each:\n  sql: select school from sections\n---\n`{sql} select :schol`",
      ["r.md:5:15: no value for parameter :schol (did you mean 'school'?)"]
    ),
  ])
  func findsFaultsOf(name: String, source: String, sentences: [String]) throws {
    #expect(try faults(source) == sentences)
  }

  @Test func findsThemAllAndBlamesNobodyElse() throws {
    let source = """
      ```{sql tbl-a}
      select nobody from sections
      ```
      `{value} tbl-a.x`
      ```{sql}
      select * from "tbl-a"
      ```
      ```{sql}
      select * from sectoins
      ```
      """
    #expect(
      try faults(source) == [
        "r.md:2:8: no such column: nobody",
        "r.md:9:15: no such table: sectoins (did you mean 'sections'?)",
      ])
  }

  @Test func asksForNoRows() throws {
    let catalog = try Catalog()
    catalog.add(Table(columns: [.identifier("section"), .share("rate")]), named: "sections")
    let source = """
      ---
      params:
        s: {required: true}
      ---
      \(Self.table)
      `{value} tbl-a.rate` of `{value} params.s`, see @tbl-a.

      ::: {each="tbl-a" as="t"}
      ```{sql tbl-one}
      select section from "tbl-a" where section = :t_section
      ```
      `{value} t.rate`
      :::
      """
    #expect(try faults(source, in: catalog) == [])
    #expect(catalog.schema.map(\.name) == ["sections"], "the labels are gone")
  }
}
