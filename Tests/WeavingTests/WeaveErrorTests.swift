import Documents
import Queries
import Tables
import Testing
import Weaving

@Suite struct WeaveErrorTests {
  @Test(arguments: [
    (
      "\n```{sql}\n--| label: tbl-a\nselect section,\n  studnts from sections\n```",
      "r.md:5:3: no such column: studnts (did you mean 'students'?)"
    ),
    (
      "```{sql}\n--| columns: {sectoin: {width: 3}}\nselect section from sections\n```",
      "r.md:2:15: no such column: sectoin (did you mean 'section'?)"
    ),
    (
      "```{sql}\n--| highlight: {when: \"rat > 1\", style: bad}\nselect rate from sections\n```",
      "r.md:2:24: no such column: rat (did you mean 'rate'?)"
    ),
    (
      "```{sql}\nselect * from \"tbl-b\"\n```\n```{sql tbl-b}\nselect 1 as x\n```",
      "r.md:2:15: the block 'tbl-b' is further down, or left out of this format"
    ),
    (
      "```{sql sections}\nselect 1 as x\n```",
      "r.md:1:9: the label 'sections' is the name of a table already"
    ),
    (
      "```{sql tbl-a}\nselect 1 as x, 2 as X\n```",
      "r.md:2:1: expected columns of different names; 'X' is there twice"
    ),
    (
      "```{sql tbl-a}\nselect section from sections\n```\n`{value} tbl-a.section`",
      "r.md:4:10: expected one row in 'tbl-a', found 3"
    ),
    (
      "```{sql tbl-a}\nselect 1 as x\n```\n`{value} tbl-a.y`",
      "r.md:4:16: no such column: y (did you mean 'x'?)"
    ),
    ("a `{sql} selct 1`", "r.md:1:10: expected SELECT, WITH or VALUES, found selct"),
    ("`{sql} select 1, 2`", "r.md:1:8: expected one value, found 2 columns"),
    ("`{sql} select :schol`", "r.md:1:15: no value for parameter :schol"),
    ("::: {if=\"count(\"}\n:::", "r.md:1:10: incomplete input"),
    (
      "See @tbl-a.\n```{sql tbl-a}\n--| output: false\nselect 1 as x\n```",
      "r.md:1:5: 'tbl-a' is not shown, so nothing can refer to it"
    ),
    (
      "::: {when-format=\"docx\"}\n```{sql tbl-a}\nselect 1 as x\n```\n:::\n`{value} tbl-a.x`",
      "r.md:6:10: the block 'tbl-a' is further down, or left out of this format"
    ),
    (
      "```{sql tbl-a}\nselect 1 as x\n```\n```{chart}\n{data: tbl-a, type: bar, x: x, y: z, alt: c}\n```",
      "r.md:5:35: no such column: z (did you mean 'x'?)"
    ),
    (
      "```{sql}\n--| columns: {x: {total: sum}}\nselect 'a' as x\n```",
      "r.md:2:15: expected count, min or max: 'x' holds no numbers to make a sum of"
    ),
    (
      "```{sql tbl-a}\nselect 'a' as x, 1 as y, 2 as z\n```\n```{chart}\n"
        + "{data: tbl-a, type: pie, x: x, y: [y, z], alt: c}\n```",
      "r.md:5:39: expected one column for y: a pie has one whole"
    ),
    (
      "```{sql}\n--| suppress: {n: n}\nselect 1 as n\n```",
      "r.md:2:19: expected 'below', here or in the defaults"
    ),
    ("---\nparams:\n  s: {required: true}\n---", "r.md:3:3: parameter 's' needs a value"),
    (
      "---\nparams:\n  s: {from: \"select 'x'\", type: date}\n---",
      "r.md:3:3: expected a value of type date for 's'"
    ),
  ])
  func saysWhatIsWrongAndWhere(source: String, sentence: String) {
    let error = #expect(throws: WeaveError.self) { try weave(source) }
    #expect(error?.description == sentence)
  }

  /// Everything that only the rows show is told at once, each once, and nothing that follows from another.
  @Test func tellsAllCausesInTheOrderOfLines() throws {
    let source = """
      ---
      title: "`{value} tbl-a.section`"
      ---
      `{value} tbl-a.section` and `{value} tbl-a[Z9].rate` in @tbl-b.

      ```{sql tbl-a}
      select section, rate from sections order by 1
      ```

      ```{sql tbl-b}
      select json_extract('{', '$.a') as x order by 1
      ```

      `{sql} select section from sections`
      """
    let woven = try weave(source, keepsGoing: true)
    #expect(
      woven.causes.map(\.description) == [
        "r.md:2:18: expected one row in 'tbl-a', found 3",
        "r.md:4:10: expected one row in 'tbl-a', found 3",
        "r.md:4:38: expected one row in 'tbl-a[…]', found 0",
        "r.md:11:1: malformed JSON",
        "r.md:14:8: expected one value, found 3 rows",
      ])
  }

  @Test func goesOnWhereAsked() throws {
    let source = """
      ```{sql tbl-a}
      select none_such from sections
      ```
      Missing: `{value} tbl-a.x`

      ```{sql}
      select 1 as x
      ```
      """
    let woven = try weave(source, keepsGoing: true)
    #expect(woven.failures.map(\.location.line) == [2, 4])
    guard case .notice(let notice) = woven.document.blocks[0] else {
      Issue.record("expected a notice")
      return
    }
    #expect(notice == Notice(.error, "r.md:2:8: no such column: none_such"))
    #expect(woven.document.tables.count == 1)
  }
}
