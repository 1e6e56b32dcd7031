import Documents
import Tables
import TestSupport
import Testing

@testable import Exporters

@Suite struct MarkdownExporterTests {
  @Test(arguments: [
    ("plain text, 37.0%", "plain text, 37.0%"),
    ("a|b", "a\\|b"),
    ("*bold* _em_", "\\*bold\\* \\_em\\_"),
    ("<b>&amp;", "\\<b\\>\\&amp;"),
    ("[x](y)", "\\[x\\](y)"),
    ("`code`", "\\`code\\`"),
    ("a\\b", "a\\\\b"),
    ("http://x.org", "http\\://x.org"),
    ("www.x.org", "www\\.x.org"),
    ("a@x.org", "a\\@x.org"),
    ("two\nlines", "two<br>lines"),
  ])
  func escapesData(text: String, cell: String) {
    #expect(MarkdownText.cell(text) == cell)
  }

  @Test(arguments: [
    ("# no heading", "\\# no heading"), ("- no list", "\\- no list"), ("+1", "\\+1"),
    ("1. no list", "1\\. no list"), ("2) no list", "2\\) no list"), ("=1", "\\=1"),
    ("2026 was", "2026 was"), ("word", "word"),
  ])
  func escapesTheStartOfAParagraph(line: String, expected: String) {
    #expect(MarkdownText.opening(line) == expected)
  }

  @Test(arguments: [("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``")])
  func quotesCode(text: String, expected: String) {
    #expect(MarkdownText.code(text) == expected)
  }

  @Test func fencesListingsBeyondTheirOwnFences() {
    #expect(MarkdownText.listing("```\nx", language: "sql") == "````sql\n```\nx\n````")
  }

  @Test func writesTheSmallDocument() throws {
    try expectGolden(MarkdownExporter().text(of: smallDocument()), "small.md")
  }

  @Test func writesATableAlone() {
    let document = Document(title: "", blocks: [.table(table(of: ["x"]))])
    #expect(MarkdownExporter().text(of: document) == "| Text |\n| ---- |\n| x    |\n")
  }

  @Test func nestsLists() {
    let inner = Block.list(isOrdered: true, items: [[.paragraph([.text("b")])]])
    let document = Document(
      title: "", blocks: [.list(isOrdered: false, items: [[.paragraph([.text("a")]), inner]])])
    #expect(MarkdownExporter().text(of: document) == "- a\n  1. b\n")
  }
}
