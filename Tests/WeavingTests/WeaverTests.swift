import Documents
import Queries
import Tables
import Testing
import Weaving

@Suite struct WeaverTests {
  /// A number of rows that SQL gives, and what the note says of it.
  @Test(arguments: [(30, 2, "The first 2 of 3 rows."), (60, 3, nil)])
  func showsAsManyRowsAsAsked(minutes: Int, rows: Int, note: String?) throws {
    let woven = try weave(
      """
      ---
      params: {minutes: {type: integer, default: \(minutes)}}
      ---
      ```{sql}
      --| limit: "case :minutes when 30 then 2 else 40 end"
      select section, students from sections order by section
      ```
      """)
    let table = try #require(woven.document.tables.first)
    #expect(table.data.count == rows)
    #expect(table.note == note)
  }

  @Test func weavesProseTablesAndReferences() throws {
    let woven = try weave(
      """
      ---
      title: "Plan `{value} params.term`"
      params: {term: "T1"}
      ---
      See @tbl-risk and @fig-risk: `{value} tbl-count.n | #,##0` of them, `{sql} select max(day) from sections | d mmm yyyy`.

      ```{sql}
      --| label: tbl-risk
      --| caption: "Sections, `{value} params.term`"
      --| columns: {rate: {title: "Failing", total: average}, students: {hidden: true}}
      --| freeze: {columns: 1}
      --| note: "Posted marks, `{value} tbl-count.n` rows."
      select section, students, rate from sections where rate > 0.2 order by rate desc
      ```

      ```{sql tbl-count}
      --| output: false
      select count(*) as n from "tbl-risk"
      ```

      ```{chart}
      {label: fig-risk, data: tbl-risk, type: bar, x: section, y: rate, limit: 2, alt: "High"}
      ```
      """)
    #expect(woven.document.title == "Plan T1")
    guard case .paragraph(let inlines) = woven.document.blocks[0],
      case .table(let table) = woven.document.blocks[1],
      case .chart(let chart) = woven.document.blocks[2]
    else {
      Issue.record("expected a paragraph, a table and a chart")
      return
    }
    #expect(inlines.plain == "See Table 1 and Figure 1: 2 of them, 4 Mar 2026.")
    #expect(inlines.contains(.link([.text("Table 1")], target: "#tbl-risk")))
    #expect(table.caption == "Sections, T1")
    #expect(table.note == "Posted marks, 2 rows.")
    #expect(table.number == 1)
    #expect(table.columns.map(\.title) == ["Section", "Students", "Failing"])
    #expect(table.columns.map(\.isHidden) == [false, true, false])
    #expect(table.text(row: 0, column: 2) == "40.0%")
    #expect(table.frozenColumns == 1)
    #expect(table.source == nil)
    #expect(chart.data.count == 2)
    #expect(chart.seriesTitles == ["Failing"])
    #expect([chart.xTitle, chart.yTitle] == ["Section", "Failing"])
    #expect(chart.tableLabel == "tbl-risk")
  }

  @Test func leavesTheCatalogAsItWas() throws {
    let catalog = try sections()
    for _ in 1...2 {
      _ = try weave("```{sql tbl-a}\nselect 1 as one\n```", in: catalog)
    }
    #expect(catalog.schema.map(\.name) == ["sections"])
  }

  @Test func picksARowByItsFirstColumn() throws {
    let source = """
      ---
      params: {s: "M2"}
      ---
      `{value} tbl-a[M1].students` and `{value} tbl-a[:s].students`

      ```{sql tbl-a}
      --| output: false
      select section, students from sections
      ```
      """
    #expect(try text(source) == "25 and 8")
  }

  @Test func showsADashForAMissingValue() throws {
    #expect(try text("`{sql} select null`.") == "–.")
  }

  @Test func hidesSmallGroupsFromEverything() throws {
    let woven = try weave(
      """
      ```{sql tbl-a}
      --| suppress: {n: students, below: 10, complementary: true}
      --| note: "Counts."
      select section, students, rate from sections order by section
      ```

      `{value} tbl-a[M2].students` and `{value} tbl-a[M3].students`
      """)
    let table = try #require(woven.document.tables.first)
    #expect(table.data.values(of: "section")?.map(\.plain) == ["M1", "M2", "M3"])
    #expect(
      table.data.values(of: "students")
        == [.integer(25), .hidden(.fewer(than: 10)), .hidden(.complementary)])
    let legend = try #require(Hiding.legend([.fewer(than: 10), .complementary]))
    #expect(table.note == "Counts. \(legend)")
    guard case .paragraph(let inlines) = try #require(woven.document.blocks.last) else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.plain == "n<10 and comp.")
  }

  /// SQL over what is hidden would count without it: it is refused, wherever it stands.
  @Test(arguments: [
    "```{sql}\nselect sum(students) from \"tbl-a\"\n```",
    "`{sql} select count(rate) from \"tbl-a\"`",
    "```{check}\n--| message: none\nselect * from \"tbl-a\" where students > 9\n```",
    "::: {if=\"select count(*) from [tbl-a]\"}\nWords.\n:::",
  ])
  func refusesSQLOverSmallGroups(below: String) throws {
    let source =
      "```{sql tbl-a}\n--| suppress: {n: students, below: 10}\n"
      + "select section, students, rate from sections\n```\n\n\(below)\n"
    let error = try #require(throws: WeaveError.self) { try weave(source) }
    #expect(error.problem == .suppressed(label: "tbl-a"))
    let faults = DryRun.faults(of: try Report(source, file: "r.md"), in: try sections()).faults
    #expect(faults.map(\.problem) == [.suppressed(label: "tbl-a")])
  }

  /// Further groups are hidden until the total of the hidden ones tells none of them.
  @Test(arguments: [
    ([25, 8, 12], [1, 2]), ([30, 2, 10, 40], [0, 1, 2]), ([30, 2, 11, 40], [0, 1, 2]),
    ([30, 1, 1, 40], [0, 1, 2]), ([30, 7, 6, 40], [1, 2]), ([30, 9, 9, 40], [0, 1, 2]),
    ([30, 40], []), ([30, 0, 40], []), ([4, 0], [0]),
  ])
  func closesWhatATotalWouldTell(numbers: [Int], hidden: [Int]) throws {
    let rows = numbers.map { "(\($0))" }.joined(separator: ", ")
    let woven = try weave(
      "```{sql tbl-a}\n--| suppress: {n: n, below: 10, complementary: true}\n"
        + "select column1 as n from (values \(rows))\n```")
    let values = try #require(woven.document.tables[0].data.values(of: "n"))
    #expect(values.indices.filter { values[$0].hiding != nil } == hidden)
  }

  @Test func showsAGroupOfExactlyTheSmallestSize() throws {
    let woven = try weave(
      "```{sql tbl-a}\n--| suppress: {n: n, below: 10}\n"
        + "select column1 as n from (values (9), (10), (11))\n```")
    #expect(
      woven.document.tables[0].data.values(of: "n")
        == [.hidden(.fewer(than: 10)), .integer(10), .integer(11)])
  }

  @Test func takesTheThresholdFromParametersAndDefaults() throws {
    for below in ["below: min_n, ", ""] {
      let woven = try weave(
        """
        ---
        params: {min_n: 9}
        defaults: {suppress: {below: min_n}}
        ---
        ```{sql tbl-a}
        --| suppress: {\(below)n: students}
        select section, students from sections order by section
        ```
        """)
      #expect(
        woven.document.tables[0].data.values(of: "students")
          == [.integer(25), .hidden(.fewer(than: 9)), .integer(12)])
    }
  }

  @Test func highlightsTheFirstConditionThatHolds() throws {
    let woven = try weave(
      """
      ---
      params: {limit: 0.3}
      ---
      ```{sql}
      --| highlight:
      --|   - {when: "rate > :limit", style: bad}
      --|   - {when: "rate > 0.2", style: warning}
      select section, rate from sections order by section
      ```
      """)
    let table = woven.document.tables[0]
    #expect(table.rowStyles == [.warning, .bad, nil])
    #expect(table.number == nil)
  }

  @Test func showsTheFirstRowsAndSaysSo() throws {
    let woven = try weave(
      """
      ```{sql}
      --| limit: 2
      --| echo: true
      --| sheet: "Sheet `{sql} select 7`"
      select section from sections
      ```
      """)
    guard case .group(let group) = woven.document.blocks[0] else {
      Issue.record("expected a group")
      return
    }
    #expect(group.sheet == "Sheet 7")
    #expect(woven.document.tables[0].data.count == 2)
    #expect(woven.document.tables[0].note == "The first 2 of 3 rows.")
    #expect(woven.document.tables[0].source == "select section from sections")
  }

  @Test func saysWhatStandsInPlaceOfNoRows() throws {
    let empty = "select section from sections where 0"
    let plain = try weave("```{sql}\n\(empty)\n```").document.tables[0]
    #expect(plain.emptyText == "Nothing to show.")
    #expect(plain.data.columns == [.identifier("section")])
    let worded = try weave("```{sql}\n--| empty: None.\n\(empty)\n```").document.tables[0]
    #expect(worded.emptyText == "None.")
  }

  @Test func fillsKeysOfATableToFillIn() throws {
    let woven = try weave(
      """
      ```{sql tbl-a}
      --| output: false
      --| columns: {students: {title: "Pupils"}}
      select section, students from sections order by section
      ```

      ```{entry}
      label: ent-plan
      sheet: Plan
      rows: {from: tbl-a, limit: 2, keys: [section, students]}
      columns:
        section: {width: 9}
        move: {list: [Re-teach, Other], title: Move}
        due: {type: date}
      ```

      `{table} ent-plan(section, due)`
      """)
    let table = woven.document.tables[0]
    #expect(table.isEntry)
    #expect(table.data.columns.map(\.name) == ["students", "section", "move", "due"])
    #expect(table.columns.map(\.title) == ["Pupils", "Section", "Move", "Due"])
    #expect(table.columns.map(\.isLocked) == [true, true, false, false])
    #expect(table.columns[2].choices == ["Re-teach", "Other"])
    #expect(table.data.columns[3] == .day("due"))
    #expect(Array(table.data.row(1)) == [.integer(8), .text("M2"), .missing, .missing])
    #expect(woven.document.tables[1].data.columns.map(\.name) == ["section", "due"])
    #expect(woven.document.tables[1].number == nil)
  }

  @Test func fillsListedColumnsWhereNoKeysAreNamed() throws {
    let woven = try weave(
      """
      ```{sql tbl-a}
      --| output: false
      select section, 'team' as setting, null as due from sections order by section
      ```

      ```{entry}
      rows: {from: tbl-a, limit: 1}
      columns:
        section: {locked: true}
        setting: {list: [team, coach]}
        due: {type: date}
      ```
      """)
    let table = woven.document.tables[0]
    #expect(Array(table.data.row(0)) == [.text("M1"), .text("team"), .missing])
    #expect(table.columns.map(\.isLocked) == [true, false, false])
    #expect(table.data.columns[2] == .day("due"))
  }

  /// What is locked stands there to be read, whether or not it is a key.
  @Test(arguments: [
    "locked: [section, students]\ncolumns:\n  move: {title: Move}",
    "columns:\n  section: {}\n  students: {locked: true}\n  move: {title: Move}",
  ])
  func fillsWhatIsLockedBesideKeys(options: String) throws {
    let woven = try weave(
      "```{sql tbl-a}\n--| output: false\nselect section, students from sections order by section\n```\n\n"
        + "```{entry}\nrows: {from: tbl-a, limit: 2, keys: [section]}\n\(options)\n```")
    let table = woven.document.tables[0]
    #expect(Array(table.data.row(1)) == [.text("M2"), .integer(8), .missing])
    #expect(table.columns.map(\.isLocked) == [true, true, false])
    #expect(table.columns.map(\.isKey) == [true, false, false])
  }

  /// What people type is put back beside keys; two rows with the same would change places.
  @Test func refusesKeysThatDoNotTellRowsApart() {
    #expect(throws: WeaveError.self) {
      try weave(
        """
        ```{sql tbl-a}
        --| output: false
        select 'math' as subject, section from sections
        ```

        ```{entry}
        rows: {from: tbl-a, keys: [subject]}
        columns: {move: {title: Move}}
        ```
        """)
    }
  }

  @Test func keepsACheckSilentUnlessItFails() throws {
    let woven = try weave(
      """
      ```{check}
      --| label: chk-a
      --| message: "Large"
      select * from sections where students > 100
      ```
      ```{check}
      --| severity: warn
      --| message: "Small, below `{sql} select 10`"
      select * from sections where students < 10
      ```
      """)
    #expect(woven.checks.map(\.isPassed) == [true, false])
    #expect(woven.checks.map(\.isError) == [false, false])
    #expect(woven.checks[1].description == "r.md:6:5: Small, below 10 (1 row)")
    guard case .notice(let notice) = woven.document.blocks[0] else {
      Issue.record("expected a notice")
      return
    }
    #expect(notice == Notice(.warning, "Small, below 10 (1 row)"))
  }
}
