import Tables
import Testing

@testable import Documents

@Suite struct MarkdownTests {
  private func blocks(_ source: String) throws -> [Block] {
    try Prose(source, at: Location(file: "r.md", line: 1, column: 1))
      .filled { expression throws(ReportError) in
        .notice(Notice(.note, "\(expression.source)"))
      } _: { expression throws(ReportError) in
        [.text("«\(expression.location.line):\(expression.location.column)»")]
      }
  }

  @Test(arguments: [
    ("# One", "1 One"), ("### Two *three*", "3 Two three"),
    ("## `{value} params.x` x", "2 «1:5» x"),
  ])
  func readsHeadings(source: String, text: String) throws {
    guard case .heading(let level, let inlines) = try blocks(source)[0] else {
      Issue.record("expected a heading")
      return
    }
    #expect("\(level) \(inlines.plain)" == text)
  }

  @Test func readsInlines() throws {
    guard
      case .paragraph(let inlines) = try blocks(
        "a **b** *c* `d` [e](https://x.org)  \nf\ng <!-- no --> &amp; h_i")[0]
    else {
      Issue.record("expected a paragraph")
      return
    }
    #expect(inlines.contains(.strong([.text("b")])))
    #expect(inlines.contains(.emphasis([.text("c")])))
    #expect(inlines.contains(.code("d")))
    #expect(inlines.contains(.link([.text("e")], target: "https://x.org")))
    #expect(inlines.plain == "a b c d e\nf g  & h_i")
  }

  @Test func readsListsQuotesAndListings() throws {
    let blocks = try blocks("1. a\n2. b\n   - c\n\n> d\n\n```sql\nselect 1\n```\n\n---\n")
    guard case .list(isOrdered: true, let items) = blocks[0], case .quote = blocks[1],
      case .code(let code, let language) = blocks[2], case .rule = blocks[3]
    else {
      Issue.record("expected a list, a quote, a listing and a rule")
      return
    }
    #expect(items.count == 2)
    #expect(items[1].count == 2)
    #expect(code == "select 1\n")
    #expect(language == "sql")
  }

  @Test func readsTables() throws {
    guard
      case .grid(let header, let rows) = try blocks("| a | b |\n|---|---|\n| `x` | **c** |\n")[0]
    else {
      Issue.record("expected a table")
      return
    }
    #expect(header.map(\.plain) == ["a", "b"])
    #expect(rows.map { $0.map(\.plain) } == [["x", "c"]])
  }

  @Test func findsReferencesAlsoWithUnderscores() throws {
    guard case .paragraph(let inlines) = try blocks("See @tbl-a_b. Mail me@tbl-x.org.")[0] else {
      Issue.record("expected a paragraph")
      return
    }
    #expect(inlines.plain == "See «1:5». Mail me@tbl-x.org.")
  }

  @Test func fillsATableInAParagraphOfItsOwn() throws {
    guard case .notice = try blocks("- x\n\n  `{table} tbl-a(b, c)`")[0].inner[1] else {
      Issue.record("expected the table")
      return
    }
  }

  @Test(arguments: [
    ("x <b>y</b>", "r.md:1:3: HTML is not supported; write Markdown"),
    ("\n<div>x</div>", "r.md:2:1: HTML is not supported; write Markdown"),
    ("![x](y.png)", "r.md:1:1: an image is not supported; draw a {chart}"),
    ("[x](javascript:y)", "r.md:1:1: expected a link to http, https, mailto or #label"),
    (
      "- a\n\n      ```{sql}\n  ```{sql}\n  x\n  ```",
      "r.md:4:3: expected a block that runs at the left margin"
    ),
    ("x `{table} tbl-a`", "r.md:1:4: expected {table} in a paragraph of its own"),
    ("x `{valeu} tbl-a.b`", "r.md:1:4: unknown inline word 'valeu' (did you mean 'value'?)"),
    ("`{value} a.b | 0.0.0`", "r.md:1:16: unknown format '0.0.0'"),
    ("`{value} b`", "r.md:1:10: expected label.column, label[key].column or params.name"),
  ])
  func refusesWhatTheFormatDoesNotKnow(source: String, sentence: String) {
    let error = #expect(throws: ReportError.self) { try blocks(source) }
    #expect(error?.description == sentence)
  }
}

extension Block {
  fileprivate var inner: [Block] {
    if case .list(_, let items) = self { items.flatMap(\.self) } else { [] }
  }
}
