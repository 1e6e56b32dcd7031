import Documents
import Tables
import Testing

/// Headings that hold all up to the next of their level.
@Suite struct SectionTests {
  /// The nesting of a report: words of headings and paragraphs, containers in brackets.
  private func outline(_ source: String) throws -> String {
    try outline(Report(source, file: "r.md").blocks)
  }

  private func outline(_ blocks: [ReportBlock]) -> String {
    blocks.map { block in
      switch block.content {
      case .container(let container):
        let sheet = container.sheet.map { $0.filled { (_: InlineExpression) throws(Never) in "?" } }
        let word = sheet ?? container.condition?.text ?? (container.startsPage ? "page" : "all")
        return "[\(word): \(outline(container.blocks))]"
      case .prose(let prose):
        return prose.filled { (_: InlineExpression) throws(Never) in
          .rule
        } _: { (_: InlineExpression) throws(Never) in
          [.text("?")]
        }.map(words).joined(separator: " ")
      default: return block.label ?? "block"
      }
    }.joined(separator: " ")
  }

  private func words(_ block: Block) -> String {
    switch block {
    case .heading(_, let inlines): "#" + inlines.plain
    case .paragraph(let inlines): inlines.plain
    case .group(let group): (group.id ?? "") + group.blocks.map(words).joined()
    default: "?"
    }
  }

  @Test(arguments: [
    ("## A {sheet=\"A\"}\n\na\n\n## B {sheet=\"B\"}\n\nb\n", "[A: #A a] [B: #B b]"),
    ("## A {page}\n\na\n\n### C\n\nc\n\n## B\n\nb\n", "[page: #A a #C c] #B b"),
    ("## A {sheet=\"A\"}\n\n# B\n", "[A: #A] #B"),
    ("## A {sheet=\"A\"}\n\n### C {page}\n\nc\n\n## B\n", "[A: #A [page: #C c]] #B"),
    ("::: {page}\n## A {sheet=\"A\"}\na\n:::\n\nb\n", "[page: [A: #A a]] b"),
    ("## A {if=\":n > 1\"}\n\n```{sql t}\nselect 1 order by 1\n```\n", "[:n > 1: #A t]"),
    ("## A {#sec-a sheet=\"A\"}\n\nSee @sec-a.\n", "[A: sec-a#A See ?.]"),
    ("## A {sheet=\"`{value} params.as_of`\"}\n", "[?: #A]"),
    ("## Sets {1, 2}\n\n## Next \\{x}\n", "#Sets {1, 2} #Next {x}"),
    ("## A {sheet=\"A\"}\n\n~~~ text\n## no heading\n~~~\n\na\n", "[A: #A ? a]"),
  ])
  func endsWhereTheNextOfItsLevelBegins(source: String, outline: String) throws {
    let source = "---\nparams: {as_of: \"1\", n: 2}\n---\n" + source
    #expect(try self.outline(source) == outline)
  }

  @Test(arguments: [
    (
      "## A {shet=\"A\"}\n", "r.md:1:7: unknown attribute 'shet' (did you mean 'sheet'?)"
    ),
    ("## A {#sec-a sheet=}\n", "r.md:1:14: expected a value: sheet=\"…\""),
    ("::: {page}\n## A {sheet=\"A\"}\n", "r.md:1:6: the container never closes"),
    ("## A {page}\n:::\n", "r.md:2:1: expected no ::: here: no container is open"),
  ])
  func saysWhereItIsWrong(source: String, sentence: String) {
    let error = #expect(throws: ReportError.self) { try Report(source, file: "r.md") }
    #expect(error?.description == sentence)
  }
}
