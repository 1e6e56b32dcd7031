import Documents
import Queries
import Tables
import Testing
import Weaving

@Suite struct ContainerTests {
  @Test(arguments: [(OutputFormat.html, "one"), (.docx, "two"), (.xlsx, "two")])
  func showsWhatIsForTheFormat(format: OutputFormat, shown: String) throws {
    let source = """
      ::: {when-format="html,md"}
      one
      :::
      ::: {when-format="docx,xlsx"}
      two
      :::
      """
    #expect(try text(source, to: format) == shown)
  }

  @Test(arguments: [
    ("select count(*) from sections", true), ("exists (select 1 from sections)", true),
    (":yes", true), ("select 1 where 0", false), ("select null", false),
    (#"select \"section\" = 'M1' from sections"#, true), ("1 > 2", false),
    ("'no'", false),
  ])
  func showsWhatAConditionAllows(condition: String, isShown: Bool) throws {
    let source = "---\nparams: {yes: true}\n---\n::: {if=\"\(condition)\"}\none\n:::"
    #expect(try weave(source).document.blocks.count == (isShown ? 1 : 0))
  }

  @Test(arguments: [
    ("if=\"select null\"", "see a table that is not shown here"),
    ("if=\"select 1 where 0\"", "see a table that is not shown here"),
    ("when-format=\"docx\"", "see a table that is not shown here"),
    ("if=\"select 1\"", "see Table 1"),
  ])
  func speaksOfWhatIsNotShown(condition: String, words: String) throws {
    let woven = try weave(
      """
      see @tbl-a

      ::: {\(condition)}
      ```{sql tbl-a}
      --| caption: A
      select 1 as a
      ```
      :::
      """)
    guard case .paragraph(let inlines)? = woven.document.blocks.first else {
      Issue.record("expected a paragraph")
      return
    }
    #expect(inlines.plain == words)
  }

  @Test func repeatsForEachRowWithBlocksOfItsOwn() throws {
    let woven = try weave(
      """
      ```{sql tbl-schools}
      --| output: false
      select school, count(*) as n from sections group by school order by school
      ```

      ::: {each="tbl-schools" as="s"}
      ### `{value} s.school`: `{value} s.n`, see @tbl-list

      ```{sql tbl-list}
      select section from sections where school = :s_school order by 1
      ```

      Listed: `{sql} select count(*) from sections where school = :s_school`
      :::

      All.
      """)
    let headings = woven.document.blocks.compactMap { block in
      if case .heading(_, let inlines) = block { inlines } else { nil }
    }
    #expect(headings.map(\.plain) == ["014: 2, see Table 1", "020: 1, see Table 2"])
    #expect(headings[1].last == .link([.text("Table 2")], target: "#tbl-list-2"))
    #expect(woven.document.tables.map(\.label) == ["tbl-list-1", "tbl-list-2"])
    #expect(woven.document.tables.map(\.data.count) == [2, 1])
  }

  @Test func makesGroupsOfSheetsAndPages() throws {
    let woven = try weave("::: {sheet=\"Model `{sql} select 1`\" #mix page}\nx\n:::")
    guard case .group(let group) = woven.document.blocks[0] else {
      Issue.record("expected a group")
      return
    }
    #expect(group.sheet == "Model 1")
    #expect(group.id == "mix")
    #expect(group.startsPage)
  }
}
