import Archives
import Documents
import Foundation
import Tables
import Testing

@testable import Exporters

/// A theme reaches workbooks, pages, Word and charts; without one nothing changes.
@Suite struct ThemeOutputTests {
  private var theme: Theme {
    var theme = Theme()
    theme.name = "River & Bend"
    theme.font = "Source Sans 3"
    theme.codeFont = "Fira Code"
    theme.palette.set(.heading, to: 0x14532D)
    theme.palette.set(.blue, to: 0x1D6F42)
    return theme
  }

  private func themed(_ theme: Theme) -> Document {
    var document = smallDocument()
    document.theme = theme
    return document
  }

  @Test func reachesPages() {
    let page = PageExporter().text(of: themed(theme))
    #expect(page.contains("h1,h2,h3,h4,h5,h6{color:#14532D"))
    #expect(page.contains("font-family:\"Source Sans 3\",system-ui"))
    #expect(page.contains("\"Fira Code\",ui-monospace"))
    #expect(page.contains("<p class=\"brand\">River &amp; Bend</p>"))
    #expect(!page.contains("#16425B"))
    #expect(!page.contains("#0072B2"))
  }

  @Test func reachesWorkbooks() async throws {
    let parts = try await workbookParts(themed(theme))
    let styles = parts["xl/styles.xml"] ?? ""
    #expect(styles.contains("FF14532D"))
    #expect(styles.contains("Source Sans 3"))
    #expect(!styles.contains("FF16425B"))
    #expect(!styles.contains("\"Arial\""))
    let sheet = parts["xl/worksheets/sheet1.xml"] ?? ""
    #expect(
      sheet.contains("&amp;C&amp;9 River &amp;&amp;amp; Bend")
        || sheet.contains("River &amp;&amp; Bend"))
    for (name, text) in parts where name.hasPrefix("xl/charts/chart") {
      #expect(!text.contains("Arial"), "\(name)")
      #expect(!text.contains("0072B2"), "\(name)")
    }
  }

  @Test func reachesWord() {
    let styles = WordStyles(theme)
    #expect(styles.styles.contains("w:ascii=\"Source Sans 3\""))
    #expect(styles.styles.contains("w:val=\"14532D\""))
    #expect(!styles.styles.contains("16425B"))
    #expect(styles.footer.contains("River &amp; Bend"))
  }

  /// A picture of one point.
  private static let picture: [UInt8] = [UInt8](
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
        + "RU5ErkJggg==") ?? Data())

  /// The district's picture stands in the page, on the first sheet and at the top of Word.
  @Test func bringsThePicture() async throws {
    var document = smallDocument()
    #expect(!PageExporter().text(of: document).contains("<img"))
    let logo = try #require(Logo(Self.picture))
    document.logo = logo
    let page = PageExporter().text(of: document)
    try MarkupScanner.check(Array(page.utf8))
    #expect(
      page.contains("img-src data:;") && page.contains("src=\"data:image/png;base64,iVBORw0K"))
    let parts = try await workbookParts(document)
    #expect(parts["xl/media/image1.png"] != nil)
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains("<drawing r:id=") == true)
    let reference = ReferenceDocument.bytes(of: document.theme, in: .english, logo: logo)
    let word = try Archive(reference)
    let names = word.parts.map(\.name)
    #expect(names.contains("word/header1.xml") && names.contains("word/media/logo.png"))
  }

  @Test func takesPicturesAlone() {
    let long = Self.picture + [UInt8](repeating: 0, count: Logo.mostBytes)
    for other in [[], Array("GIF89a".utf8), Array(Self.picture.prefix(20)), long] {
      #expect((Logo(other) == nil), "\(other.count) bytes")
    }
  }

  @Test func reachesDrawings() throws {
    let chart = try #require(smallDocument().charts.first)
    let drawing = ChartDrawing.svg(of: chart, id: "c", theme: theme)
    #expect(drawing.contains("#1D6F42"))
    #expect(drawing.contains("font-family=\"'Source Sans 3', Arial"))
    #expect(!drawing.contains("#0072B2"))
  }
}
