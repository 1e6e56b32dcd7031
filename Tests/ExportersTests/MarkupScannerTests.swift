import Foundation
import FoundationXML
import Testing

@testable import Exporters

@Suite struct MarkupScannerTests {
  static let wellFormed = [
    "<a/>", "<a></a>", "<a b=\"1\" c='2'>x &amp; &#38; y<!-- c --></a>",
    "<?xml version=\"1.0\"?>\n<a><b/>\n</a>\n", "<a:b xmlns:a=\"u\"><a:c/></a:b>",
    "<a b=\">\"/>",
  ]

  static let broken = [
    "", "<a>", "</a>", "<a></b>", "<a/><b/>", "x<a/>", "<a/>x", "<a b=1/>", "<a b=\"1\" b=\"2\"/>",
    "<a b=\"<\"/>", "<a>&</a>", "<a>&nbsp;</a>", "<a", "<a b=\"", "<1a/>", "<a>\u{1}</a>",
    "<a>\u{FFFF}</a>", "<a><!-- </a>", "<a b=\"1\"c=\"2\"/>",
  ]

  @Test(arguments: wellFormed)
  func acceptsWhatXMLAllows(text: String) throws {
    try MarkupScanner.check(Array(text.utf8))
    #expect(XMLParser(data: Data(text.utf8)).parse())
  }

  @Test(arguments: broken)
  func refusesWhatXMLForbids(text: String) {
    #expect(throws: MarkupScanner.Fault.self) { try MarkupScanner.check(Array(text.utf8)) }
  }

  @Test func refusesBytesThatAreNotUTF8() {
    #expect(throws: MarkupScanner.Fault(offset: 0, rule: "expected UTF-8")) {
      try MarkupScanner.check(Array("<a>".utf8) + [0xFF] + Array("</a>".utf8))
    }
  }

  @Test func readsAttributes() throws {
    var scanner = try MarkupScanner(Array("<c r=\"A1\"  t='s' s=\"\"/>".utf8))
    guard case .open(let name, let attributes)? = try scanner.next() else { return }
    #expect(scanner.matches(name, "c"))
    #expect(scanner.value(of: "r", in: attributes) == "A1")
    #expect(scanner.value(of: "t", in: attributes) == "s")
    #expect(scanner.value(of: "s", in: attributes) == "")
    #expect(scanner.value(of: "x", in: attributes) == nil)
  }
}
