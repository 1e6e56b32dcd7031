import Documents

/// The parts of the Word document whose styles ours take.
struct WordStyles {
  let theme: Theme

  /// What the foot says, and what the words are checked in.
  private let language: Language

  private let logo: Logo?

  init(_ theme: Theme, in language: Language = .english, logo: Logo? = nil) {
    self.theme = theme
    self.logo = logo
    self.language = language
  }

  /// A language with its region, as Word wants it.
  static func tag(_ tag: String) -> String {
    ["en": "en-US", "es": "es-US"][tag] ?? tag
  }

  private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let words =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let typesStart = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  var types: String {
    Self.head + """
      <Types xmlns="\(Self.package)/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.\
      relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="\(Self.typesStart)document.main+xml"/>
      <Override PartName="/word/styles.xml" ContentType="\(Self.typesStart)styles+xml"/>
      <Override PartName="/word/footer1.xml" ContentType="\(Self.typesStart)footer+xml"/>
      \(withLogo { "<Default Extension=\"png\" ContentType=\"image/png\"/>\n\(headerType)\n" })</Types>
      """
  }

  private var headerType: String {
    "<Override PartName=\"/word/header1.xml\" ContentType=\"\(Self.typesStart)header+xml\"/>"
  }

  /// What is there for the picture alone.
  private func withLogo(_ text: () -> String) -> String { logo == nil ? "" : text() }

  var relationships: String {
    let header = withLogo {
      "<Relationship Id=\"rId91\" Type=\"\(Self.office)/header\" Target=\"header1.xml\"/>\n"
    }
    return Self.head + """
      <Relationships xmlns="\(Self.package)/relationships">
      <Relationship Id="rId1" Type="\(Self.office)/styles" Target="styles.xml"/>
      <Relationship Id="rId90" Type="\(Self.office)/footer" Target="footer1.xml"/>
      \(header)</Relationships>
      """
  }

  /// Letter paper with margins of an inch, the page number below.
  var document: String {
    let header = withLogo { "<w:headerReference w:type=\"default\" r:id=\"rId91\"/>\n" }
    return Self.head + """
      <w:document \(Self.words) xmlns:r="\(Self.office)"><w:body><w:p/><w:sectPr>
      \(header)<w:footerReference w:type="default" r:id="rId90"/>
      <w:pgSz w:w="12240" w:h="15840"/>
      <w:pgMar w:top="1200" w:right="1300" w:bottom="1200" w:left="1300" w:header="600" \
      w:footer="600" w:gutter="0"/>
      </w:sectPr></w:body></w:document>
      """
  }

  /// What the picture of the header is found by.
  static let pictures =
    head + """
      <Relationships xmlns="\(package)/relationships">
      <Relationship Id="rId1" Type="\(office)/image" Target="media/logo.png"/>
      </Relationships>
      """

  /// The picture of the district at the top of every page, in the margin.
  static func header(with logo: Logo) -> String {
    // In units of which an inch has 914,400; two inches wide, or 0.38 high.
    let scale = logo.scale(within: (width: 1_828_800, height: 347_472))
    let size = [logo.width, logo.height].map { Int((Double($0) * scale).rounded()) }
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    return head + """
      <w:hdr \(words) xmlns:r="\(office)"><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:drawing>\
      <wp:inline xmlns:wp="\(drawing)/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">\
      <wp:extent cx="\(size[0])" cy="\(size[1])"/><wp:docPr id="1" name="logo" descr=""/>\
      <a:graphic xmlns:a="\(drawing)/main"><a:graphicData uri="\(drawing)/picture">\
      <pic:pic xmlns:pic="\(drawing)/picture"><pic:nvPicPr><pic:cNvPr id="1" name="logo"/>\
      <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/>\
      </a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
      <a:ext cx="\(size[0])" cy="\(size[1])"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>\
      </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:hdr>
      """
  }

  var footer: String {
    Self.head + """
      <w:ftr \(Self.words)><w:p><w:pPr><w:jc w:val="right"/></w:pPr>\
      <w:r><w:rPr><w:color w:val="\(quiet)"/><w:sz w:val="18"/></w:rPr>\
      <w:t xml:space="preserve">\(brand)\(language.say(.pageWord)) </w:t></w:r>\
      <w:r><w:rPr><w:color w:val="\(quiet)"/><w:sz w:val="18"/></w:rPr>\
      <w:fldChar w:fldCharType="begin"/></w:r>\
      <w:r><w:rPr><w:color w:val="\(quiet)"/><w:sz w:val="18"/></w:rPr>\
      <w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
      <w:r><w:rPr><w:color w:val="\(quiet)"/><w:sz w:val="18"/></w:rPr>\
      <w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
      """
  }

  private var brand: String { theme.name.map { MarkupText.escaped($0) + " · " } ?? "" }

  var styles: String {
    Self.head + "<w:styles \(Self.words)>\n" + defaults
      + paragraphs.map(\.xml).joined(separator: "\n") + characters + table + "</w:styles>\n"
  }

  // MARK: Styles

  private var defaults: String {
    """
    <w:docDefaults><w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="\(font)" w:hAnsi="\(font)" w:cs="\(font)" w:eastAsia="\(font)"/>
    <w:color w:val="\(digits(.text))"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="\(Self.tag(language.tag))"/>
    </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>
    <w:spacing w:before="0" w:after="0" w:line="264" w:lineRule="auto"/>
    </w:pPr></w:pPrDefault></w:docDefaults>

    """
  }

  /// A style of paragraphs: its name, the space around it, the look of its text.
  private struct Paragraph {
    var name: String
    var base: String? = "Normal"
    var before = 0
    var after = 0
    var keepsNext = false
    var properties = ""
    /// From both margins, in twentieths of a point.
    var indent = 0
    var size = 0
    var color: String?
    var isBold = false
    var isItalic = false
    /// 0 for the highest heading.
    var outline: Int?

    var id: String { name.split(separator: " ").joined() }

    var xml: String {
      var text = "<w:style w:type=\"paragraph\""
      if name == "Normal" { text += " w:default=\"1\"" }
      text += " w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      if let base { text += "<w:basedOn w:val=\"\(base)\"/>" }
      text += "<w:qFormat/><w:pPr>"
      if keepsNext { text += "<w:keepNext/><w:keepLines/>" }
      text += properties
      text += "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>"
      if indent > 0 { text += "<w:ind w:left=\"\(indent)\" w:right=\"\(indent)\"/>" }
      if let outline { text += "<w:outlineLvl w:val=\"\(outline)\"/>" }
      text += "</w:pPr><w:rPr>"
      if isBold { text += "<w:b/>" }
      if isItalic { text += "<w:i/>" }
      if let color { text += "<w:color w:val=\"\(color)\"/>" }
      if size > 0 { text += "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>" }
      return text + "</w:rPr></w:style>"
    }
  }

  private var font: String { theme.textFont }
  private var navy: String { digits(.heading) }
  private var quiet: String { digits(.quiet) }

  private func digits(_ role: Palette.Role) -> String { Palette.digits(theme.palette[role]) }

  private func digits(_ color: ThemeColor) -> String { Palette.digits(theme.palette.rgb(color)) }

  /// A band with a colored edge.
  private func band(_ edge: String, _ ground: String) -> String {
    #"<w:pBdr><w:left w:val="single" w:sz="36" w:space="8" w:color="\#(edge)"/></w:pBdr>"#
      + #"<w:shd w:val="clear" w:color="auto" w:fill="\#(ground)"/>"#
  }

  private var gray: String {
    #"<w:shd w:val="clear" w:color="auto" w:fill="\#(digits(Palette.Role.code))"/>"#
  }

  private var paragraphs: [Paragraph] {
    [
      Paragraph(name: "Normal", base: nil),
      Paragraph(name: "Body Text", before: 80, after: 120),
      Paragraph(name: "Lead", base: "BodyText", before: 80, after: 120, keepsNext: true),
      Paragraph(name: "First Paragraph", base: "BodyText", before: 80, after: 120),
      // The text of a cell: a row is not cut by the end of a page.
      Paragraph(
        name: "Compact", base: "BodyText", before: 20, after: 20, properties: "<w:keepLines/>"),
      Paragraph(name: "Title", after: 40, keepsNext: true, size: 40, color: navy, isBold: true),
      Paragraph(name: "Subtitle", after: 280, size: 23, color: quiet),
      heading(1, size: 30, before: 360),
      heading(2, size: 26, before: 280),
      heading(3, size: 23, before: 220),
      heading(4, size: 21, before: 180),
      heading(5, size: 21, before: 180),
      heading(6, size: 21, before: 180),
      Paragraph(
        name: "Block Text", base: "BodyText", before: 60, after: 140, indent: 400,
        color: quiet),
      Paragraph(
        name: "Table Caption", before: 200, after: 80, keepsNext: true, color: navy, isBold: true),
      Paragraph(name: "Chart", before: 80, keepsNext: true),
      Paragraph(name: "Image Caption", before: 60, after: 200, color: navy, isBold: true),
      Paragraph(name: "Note", before: 60, after: 160, size: 18, color: quiet, isItalic: true),
      Paragraph(
        name: "Notice note", before: 120, after: 120, properties: band(digits(.blue), "E6F1F8")),
      Paragraph(
        name: "Notice warning", before: 120, after: 120, properties: band(digits(.orange), "FFF0CF")
      ),
      Paragraph(
        name: "Notice error", before: 120, after: 120, properties: band(digits(.red), "FBE0D2"),
        isBold: true),
      Paragraph(
        name: "Contents Heading", before: 120, after: 60, keepsNext: true, color: navy,
        isBold: true),
      Paragraph(name: "Source Code", before: 0, after: 140, properties: gray),
    ]
  }

  private func heading(_ level: Int, size: Int, before: Int) -> Paragraph {
    Paragraph(
      name: "heading \(level)", before: before, after: 100, keepsNext: true, size: size,
      color: navy, isBold: true, outline: level - 1)
  }

  private var characters: String {
    """
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
    <w:name w:val="Default Paragraph Font"/></w:style>
    <w:style w:type="character" w:styleId="VerbatimChar"><w:name w:val="Verbatim Char"/><w:rPr>\
    <w:rFonts w:ascii="\(theme.codeFont)" w:hAnsi="\(theme.codeFont)" \
    w:cs="\(theme.codeFont)"/>\
    <w:sz w:val="19"/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>\
    <w:color w:val="\(digits(.link))"/><w:u w:val="single"/></w:rPr></w:style>

    """
  }

  /// White on navy above, thin rules between rows.
  private var table: String {
    """
    <w:style w:type="table" w:default="1" w:styleId="TableNormal">\
    <w:name w:val="Normal Table"/></w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/>\
    <w:basedOn w:val="TableNormal"/><w:rPr><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr>\
    <w:tblPr><w:tblBorders>\
    <w:bottom w:val="single" w:sz="6" w:space="0" w:color="\(navy)"/>\
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="\(digits(.rule))"/></w:tblBorders>\
    <w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>\
    <w:bottom w:w="50" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>\
    <w:trPr><w:cantSplit/></w:trPr>\
    <w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>\
    <w:shd w:val="clear" w:color="auto" w:fill="\(navy)"/><w:vAlign w:val="bottom"/></w:tcPr>\
    </w:tblStylePr></w:style>

    """
  }
}
