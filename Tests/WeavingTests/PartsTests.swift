import Documents
import Queries
import Tables
import Testing
import Weaving

/// What a report shows of itself: some parts in one format, ends of shares, what it was made from.
@Suite struct PartsTests {
  // MARK: Ends of shares

  private static func shares(_ rates: [Double], _ options: String) throws -> ReportTable {
    let catalog = try Catalog()
    let rows = rates.enumerated().map { index, rate -> [Value] in
      [
        .text("A\(index)"), .integer(20 + index), .integer(Int(rate * 20)), .number(rate),
        .number(1 - rate),
      ]
    }
    let columns = [
      Column.identifier("school"), .count("students"), .count("failing"), .share("rate"),
      .share("rest"),
    ]
    catalog.add(Table(columns: columns, rows: rows), named: "t")
    let woven = try weave(
      "```{sql tbl-a}\n--| suppress: {n: students, below: 10, \(options)}\nselect * from t order by school\n```\n",
      in: catalog)
    guard let table = woven.document.tables.first else { throw Missing.table }
    return table
  }

  private enum Missing: Error { case table }

  /// Beside the band stands how many people it is about, and no number that would tell the share.
  @Test func tellsSharesNearTheEndsAsBands() throws {
    let table = try Self.shares([0.5, 0.02, 0.98, 0.05, 0.051], "top-bottom: 5")
    #expect(
      table.data.values(of: "rate")
        == [
          .number(0.5), .hidden(.band("≤5%")), .hidden(.band("≥95%")), .hidden(.band("≤5%")),
          .number(0.051),
        ])
    #expect(
      table.data.values(of: "rest")
        == [
          .number(0.5), .hidden(.band("≥95%")), .hidden(.band("≤5%")), .hidden(.band("≥95%")),
          .number(1 - 0.051),
        ])
    #expect(
      table.data.values(of: "failing")
        == [
          .integer(10), .hidden(.complementary), .hidden(.complementary), .hidden(.complementary),
          .integer(1),
        ])
    #expect(table.data.values(of: "students") == [20, 21, 22, 23, 24].map(Value.integer))
    #expect(table.note?.contains("shares near the ends") == true)
  }

  /// A group that is too small is no band: a band would say something of it.
  @Test func hidesSmallGroupsBeforeTheirEnds() throws {
    let catalog = try Catalog()
    catalog.add(
      Table(
        columns: [.identifier("school"), .count("students"), .share("rate")],
        rows: [[.text("A"), .integer(3), .number(1)], [.text("B"), .integer(30), .number(1)]]),
      named: "t")
    let woven = try weave(
      "```{sql tbl-a}\n--| suppress: {n: students, below: 10, top-bottom: 5}\nselect * from t order by school\n```\n",
      in: catalog)
    let table = try #require(woven.document.tables.first)
    #expect(
      table.data.values(of: "rate") == [.hidden(.fewer(than: 10)), .hidden(.band("≥95%"))])
  }

  @Test(arguments: ["0", "50", "few"])
  func refusesEndsThatAreNone(percent: String) {
    #expect(throws: ReportError.self) {
      try Report(
        "```{sql}\n--| suppress: {n: students, below: 10, top-bottom: \(percent)}\nselect 1\n```\n",
        file: "r.md")
    }
  }

  // MARK: Only

  private static let parts = """
    ---
    output:
      html: {}
      md: {only: [agenda, sec-last]}
    ---

    Words for all.

    ```{sql tbl-a}
    select section, students from sections order by section
    ```

    ```{check}
    --| label: chk-a
    --| message: There are sections
    select * from sections
    ```

    ::: {#agenda}
    ```{sql tbl-b}
    --| caption: The agenda
    select count(*) as sections from "tbl-a"
    ```

    Of @tbl-a, and of @tbl-b.
    :::

    ## Not here {page}

    Nor this.

    ## Last {#sec-last page}

    The end.
    """

  @Test func showsOnlyTheParts() throws {
    let all = try weave(Self.parts).document
    #expect(all.tables.count == 2)
    let woven = try weave(Self.parts, to: .markdown)
    #expect(woven.document.tables.map(\.caption) == ["The agenda"])
    #expect(woven.document.tables.map(\.number) == [1])
    #expect(woven.document.tables[0].data[0, 0] == .integer(3))
    #expect(woven.document.headings.map(\.text) == ["Last"])
    #expect(woven.checks.map(\.isPassed) == [false])
    let words = woven.document.blocks.flatMap(\.all).compactMap { block in
      if case .paragraph(let inlines) = block { inlines.plain } else { nil }
    }
    #expect(words == ["Of a table that is not shown here, and of Table 1.", "The end."])
  }

  @Test func refusesAPartThatIsNotThere() throws {
    let report = Self.parts.replacing("[agenda,", with: "[agnda,")
    let error = try #require(throws: ReportError.self) { try Report(report, file: "r.md") }
    #expect("\(error)" == "r.md:4:15: unknown part 'agnda' (did you mean 'agenda'?)")
  }

  // MARK: The run

  @Test func asksForItsParameters() throws {
    let woven = try weave(
      """
      ---
      params:
        school: {type: text, label: School, default: "014"}
        days: {type: date, list: true, default: [2026-10-01, 2026-10-02]}
        none: {type: text}
      ---

      ```{sql}
      select name, label, value from "report-params" order by rowid
      ```

      Of `{sql} select report from "report-run"`.
      """)
    let rows = try #require(woven.document.tables.first).data.rows.map { $0.map(\.plain) }
    #expect(
      rows == [
        ["school", "School", "014"], ["days", "days", "2026-10-01, 2026-10-02"],
        ["none", "none", ""],
      ])
  }
}
