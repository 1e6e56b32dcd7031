import Documents
import Foundation
import Tables
import TestSupport
import Testing

@testable import Exporters

@Suite struct PageExporterTests {
  static let payloads = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>", "</style><script>alert(1)</script>",
    "javascript:alert(1)", "&lt;script&gt;", "<svg/onload=alert(1)>", "]]><x>", "--><x>",
    "\u{0}<b>", "<\u{2028}script>",
  ]

  @Test(arguments: payloads)
  func keepsDataData(payload: String) throws {
    var table = ReportTable(
      data: Table(
        columns: [.label(payload), .score("n")], rows: [[.text(payload), .number(1)]]))
    table.caption = payload
    table.note = payload
    table.label = payload
    table.source = payload
    var chart = Chart(
      kind: .bar, tableLabel: payload, data: table.data, x: 0, series: [1], seriesTitles: [payload],
      alternative: payload)
    chart.title = payload
    chart.label = payload
    let document = Document(
      title: payload, subtitle: payload,
      blocks: [
        .heading(level: 2, [.text(payload)]), .heading(level: 2, [.code(payload)]),
        .paragraph([.link([.text(payload)], target: payload)]),
        .paragraph([.link([.text(payload)], target: "#" + payload)]),
        .code(payload, language: payload), .notice(Notice(.error, payload)), .table(table),
        .chart(chart), .group(Group(id: payload, blocks: [])),
      ], hasContents: true)
    let page = PageExporter().text(of: document)
    let elements = try ElementList(page)
    #expect(elements.names.isDisjoint(with: ["script", "img", "iframe", "object", "x"]))
    #expect(elements.attributes.allSatisfy { !$0.hasPrefix("on") })
    #expect(elements.links.allSatisfy { $0.hasPrefix("#") || LinkTarget.isAllowed($0) })
  }

  @Test func writesAPageThatNeedsNothingElse() throws {
    let page = PageExporter().text(of: smallDocument())
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("url(") && !page.contains("@import") && !page.contains("<link"))
  }

  @Test func writesTablesThatCanBeHeard() throws {
    let page = PageExporter().text(of: smallDocument())
    #expect(page.contains("<caption>Table 1. Sections at risk</caption>"))
    #expect(page.contains("<th scope=\"col\" class=\"n\">Students</th>"))
    #expect(page.contains("<tr class=\"warning\"><th scope=\"row\"><span role=\"img\" "))
    #expect(page.contains("aria-label=\"look here\">▲</span> =1+1</th>"))
    #expect(page.contains("<tfoot><tr><th scope=\"row\">Total</th><td class=\"n\">42</td>"))
    #expect(page.contains("<summary>Data of this chart</summary>"))
  }

  @Test func writesTheSmallPage() throws {
    let page = PageExporter().text(of: smallDocument())
    let body = try #require(page.range(of: "<body>")).lowerBound
    try expectGolden(String(page[body...]), "small-page.html")
  }

  @Test func listsHeadingsWhereAskedFor() {
    let document = Document(
      title: "T",
      blocks: [.heading(level: 1, [.text("One")]), .heading(level: 2, [.text("Two")])],
      hasContents: true)
    let page = PageExporter().text(of: document)
    #expect(page.contains("<li><a href=\"#part-1\">One</a></li>"))
    #expect(page.contains("<li class=\"deep\"><a href=\"#part-2\">Two</a></li>"))
    #expect(page.contains("<h2 id=\"part-1\">One</h2>\n<h3 id=\"part-2\">Two</h3>"))
  }

  @Test func saysWhatAnEmptyTableMeans() {
    var empty = ReportTable(data: Table(columns: [.identifier("teacher_id")]))
    empty.emptyText = "No teacher is overdue."
    let page = PageExporter().text(of: document(of: empty))
    #expect(page.contains("<p class=\"empty\">No teacher is overdue.</p>"))
    #expect(!page.contains("<table"))
  }

  @Test func leavesHiddenColumnsOut() {
    var table = table(of: ["seen"])
    table.columns[0].isHidden = true
    #expect(!PageExporter().text(of: document(of: table)).contains("seen"))
  }

  @Test func writesAFileThatReadsBack() async throws {
    let folder = try ScratchFolder()
    try await PageExporter().write(smallDocument(), to: folder.path(of: "a.html"))
    #expect(
      try folder.bytes(of: "a.html") == Data(PageExporter().text(of: smallDocument()).utf8))
  }
}

/// What a page is made of, as a reader of markup sees it.
private struct ElementList {
  var names: Set<String> = []
  var attributes: Set<String> = []
  var links: [String] = []

  init(_ page: String) throws {
    var scanner = try MarkupScanner(Array(page.utf8))
    while let piece = try scanner.next() {
      guard case .open(let name, let attributes) = piece else { continue }
      names.insert(scanner.string(name))
      if let link = scanner.value(of: "href", in: attributes) { links.append(link) }
      var inValue = false
      let text = scanner.string(attributes)
      for part in text.split(separator: "\"", omittingEmptySubsequences: false) {
        if !inValue {
          self.attributes.insert(part.trimmingCharacters(in: [" ", "="]))
        }
        inValue.toggle()
      }
    }
  }
}
