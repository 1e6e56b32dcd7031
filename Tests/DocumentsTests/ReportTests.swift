import Tables
import Testing

@testable import Documents

private let risk = """
  ---
  title: "Plan: `{value} params.school`"
  document: 1
  params:
    school:  {type: text, label: School, choices: {sql: "select code from schools"}, required: true}
    term:    "014"
    min_n:   {type: integer, default: 10}
    from:    2026-03-02
    share:   0.5
    zeros:   007
  for-each:
    sql: "select code as school from schools"
    sort-into: "{school}"
  output:
    xlsx: {file: "plan-{school}.xlsx"}
    html: {toc: true}
    md:
  defaults: {echo: true, suppress: {below: 10}}
  audience: staff
  ---
  # Risk

  ```{sql}
  --| label: tbl-risk
  --| caption: "Above, `{value} params.term`"
  --| sheet: Risk
  --| columns:
  --|   section:      {title: Section, width: 22}
  --|   students:     {format: "#,##0", total: sum}
  --|   failure_rate: {title: "Failing", format: "0.0%", scale: [green, yellow, red]}
  --|   trend:        {bar: blue, align: center, wrap: true, hidden: true}
  --| freeze: {rows: 1, columns: 2}
  --| filter: true
  --| highlight: {when: "failure_rate > 0.25", style: warning}
  --| suppress: {n: students, below: min_n, complementary: true}
  --| note: "Posted marks only."
  --| empty: "No sections."
  --| limit: 5
  select section
  from   section_risk;
  ```

  ```{sql tbl-more}
  select 1 as sections
  ```

  ::: {when-format="docx, html" #agenda page sheet="Agenda"}
  ::: {each="tbl-risk" as="t"}
  ### `{value} t.section`
  :::
  ```{chart}
  label: fig-risk
  data: tbl-risk
  type: bar
  x: section
  y: [failure_rate, trend]
  percent: true
  alt: "Sections."
  ```
  :::

  ```{check}
  --| label: chk-orphans
  --| severity: warn
  --| error-if: ">= 2"
  --| message: "Fix it."
  select 1
  ```

  ```{entry}
  label: ent-plan
  rows: {from: tbl-risk, limit: 20, keys: [section]}
  columns:
    section:  {locked: true}
    strategy: {list: ["Re-teach", "no"], width: 24}
    due:      {type: date}
  ```
  """

@Suite struct ReportTests {
  private func report() throws -> Report { try Report(risk, file: "risk.md") }

  @Test func readsFrontMatter() throws {
    let report = try report()
    #expect(report.parameters.map(\.name) == ["school", "term", "min_n", "from", "share", "zeros"])
    #expect(
      report.parameters.map(\.kind) == [.text, .text, .integer, .date, .number, .text])
    #expect(report.parameters[0].isRequired)
    #expect(report.parameters[0].choices?.statement?.text == "select code from schools")
    #expect(report.parameters[1].defaultValue == .text("014"))
    #expect(report.parameters[3].defaultValue == Value(Day("2026-03-02")))
    #expect(report.parameters[5].defaultValue == .text("007"))
    #expect(report.forEach?.sql.text == "select code as school from schools")
    #expect(report.outputs.map(\.format) == [.xlsx, .html, .markdown])
    #expect(report.output(.html)?.hasContents == true)
    #expect(report.output(.xlsx)?.file?.text(["school": .text("A/1")]) == "plan-A-1.xlsx")
    #expect(report.defaults.echo)
    #expect(report.defaults.suppressBelow == .number(10))
    #expect(report.audience == .staff)
  }

  @Test func readsABlockOfSQL() throws {
    guard case .sql(let block) = try report().blocks[1].content else {
      Issue.record("expected SQL")
      return
    }
    let options = block.options
    #expect(block.label == "tbl-risk")
    #expect(block.sql.text == "select section\nfrom   section_risk;")
    #expect(block.sql.location == Location(file: "risk.md", line: 39, column: 1))
    #expect(options.columns.map(\.name) == ["section", "students", "failure_rate", "trend"])
    #expect(options.columns[1].total == .sum)
    #expect(options.columns[2].scale == [.green, .yellow, .red])
    #expect(options.columns[3].isHidden)
    #expect(options.frozenColumns == 2)
    #expect(options.hasFilter)
    #expect(options.highlights.map(\.style) == [.warning])
    #expect(options.suppression?.below == .parameter("min_n"))
    #expect(options.limit == .number(5))
  }

  @Test func readsContainersInsideContainers() throws {
    guard case .container(let outer) = try report().blocks[3].content,
      case .container(let inner) = outer.blocks[0].content,
      case .chart(let chart) = outer.blocks[1].content
    else {
      Issue.record("expected two containers and a chart")
      return
    }
    #expect(outer.formats == [.docx, .html])
    #expect(outer.id == "agenda")
    #expect(outer.startsPage)
    #expect(inner.each?.label == "tbl-risk")
    #expect(inner.each?.alias == "t")
    #expect(chart.y.map(\.name) == ["failure_rate", "trend"])
    #expect(chart.isStacked && chart.isPercentStacked)
  }

  @Test func readsChecksAndEntries() throws {
    guard case .check(let check) = try report().blocks[4].content,
      case .entry(let entry) = try report().blocks[5].content
    else {
      Issue.record("expected a check and an entry")
      return
    }
    #expect(check.severity == .warn)
    #expect([0, 1, 2, 3].map(check.failure.contains) == [false, false, true, true])
    #expect(entry.columns.map(\.choices) == [[], ["Re-teach", "no"], []])
    #expect(entry.columns[2].type == .date)
  }

  @Test func leavesListingsAlone() throws {
    let report = try Report("````\n```{sql}\nselect 1\n```\n::: {x}\n````\n", file: "r.md")
    #expect(report.blocks.count == 1)
  }
}

@Suite struct ReportErrorTests {
  @Test(arguments: [
    ("---\ntitel: x\n---", "r.md:2:1: unknown key 'titel' (did you mean 'title'?)"),
    ("---\ntitle: x\ntitle: y\n---", "r.md:3:1: key 'title' is there twice"),
    ("---\ntitle: [x\n---", "r.md:2:8: '[' never closes"),
    ("---\ntitle: x", "r.md:1: the front matter never closes"),
    ("---\nparams:\n  x: {type: txt}\n---", "r.md:3:13: unknown type 'txt' (did you mean 'text'?)"),
    (
      "---\nparams:\n  x: {type: date, default: soon}\n---",
      "r.md:3:28: expected a day, as 2026-10-31"
    ),
    ("---\noutput: {xslx: {}}\n---", "r.md:2:10: unknown format 'xslx' (did you mean 'xlsx'?)"),
    ("---\noutput: {md: {file: \"../x.md\"}}\n---", "r.md:2:21: expected a name without folders"),
    (
      "---\noutput: {md: {file: \"{scool}.md\"}}\nparams: {school: x}\n---",
      "r.md:2:21: unknown parameter 'scool' (did you mean 'school'?)"
    ),
    ("\n```{sqll}\n```", "r.md:2:5: unknown block 'sqll' (did you mean 'sql'?)"),
    ("```{sql}\nselect 1", "r.md:1:1: the block never closes"),
    ("```{sql}\n--| lable: x\n```", "r.md:2:5: unknown option 'lable' (did you mean 'label'?)"),
    (
      "```{sql}\n--| columns:\n--|   a: {widht: 3}\n```",
      "r.md:3:11: unknown column option 'widht' (did you mean 'width'?)"
    ),
    (
      "```{sql}\n--| columns: {a: {width: wide}}\n```",
      "r.md:2:26: expected a width of 1 to 255 characters"
    ),
    (
      "```{sql}\n--| columns: {a: {scale: [green, rad]}}\n```",
      "r.md:2:34: unknown color 'rad' (did you mean 'red'?)"
    ),
    (
      "```{sql}\n--| group: a\n```",
      "r.md:2:12: expected a column with a total to group for"
    ),
    (
      "```{sql tbl-a}\n--| label: tbl-b\n```",
      "r.md:2:12: a second label is not supported; the block has 'tbl-a' in its braces"
    ),
    ("```{sql tbl-a}\n```\n```{sql tbl-a}\n```", "r.md:3:9: label 'tbl-a' is there twice"),
    ("```{chart}\ndata: tbl-a\n```", "r.md:1:5: option 'alt' missing"),
    (
      "```{sql tbl-a}\n```\n```{chart}\n{data: tbl-a, type: bar, x: a, y: b}\n```",
      "r.md:3:5: option 'alt' missing"
    ),
    (
      "```{chart}\n{data: tbl-a, type: bar, x: a, y: b, alt: c}\n```",
      "r.md:2:8: unknown label 'tbl-a'"
    ),
    (
      "```{check}\n--| error-if: many\n--| message: x\n```",
      "r.md:2:15: expected a number of rows such as \"> 0\""
    ),
    ("::: {when-format=\"docs\"}\n:::", "r.md:1:19: unknown format 'docs' (did you mean 'docx'?)"),
    ("::: {sheat=\"x\"}\n:::", "r.md:1:6: unknown attribute 'sheat' (did you mean 'sheet'?)"),
    ("::: {each=\"tbl-a\"}\n:::", "r.md:1:6: attribute 'as' missing"),
    ("::: note\n:::", "r.md:1:1: expected ::: {…} or ::: alone"),
    ("::: {page}\n", "r.md:1:6: the container never closes"),
    (":::", "r.md:1:1: expected no ::: here: no container is open"),
    (
      "See @tbl-rsk.\n```{sql tbl-risk}\n```",
      "r.md:1:5: unknown label 'tbl-rsk' (did you mean 'tbl-risk'?)"
    ),
    ("a\n\nb `{value} tbl-a.b`", "r.md:3:12: unknown label 'tbl-a'"),
    (
      "`{value} params.x`", "r.md:1:17: expected a parameter 'x' under 'params' of the front matter"
    ),
    (
      "```{sql}\n--| note: \"`{value} params.x`\"\n```",
      "r.md:2:28: expected a parameter 'x' under 'params' of the front matter"
    ),
  ])
  func saysWhatIsUnknownAndWhere(source: String, sentence: String) {
    let error = #expect(throws: ReportError.self) { try Report(source, file: "r.md") }
    #expect(error?.description == sentence)
  }

  @Test(arguments: [
    ("pd plan", "pd plan"), ("../x", "-x"), ("a/b\\c:d", "a-b-c-d"), (".x. ", "x"), ("", "_"),
    ("con", "_con"), ("Con.txt", "_Con.txt"), ("Ünï", "Ünï"),
  ])
  func makesNamesSafe(name: String, safe: String) {
    #expect(FileName.safe(name) == safe)
  }
}
