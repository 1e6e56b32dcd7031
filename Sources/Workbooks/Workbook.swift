package import Archives

/// The values of an XLSX workbook, sheet by sheet.
///
/// Values are those that were last computed and saved: formulas are not run, and what only changes
/// the look is not read. A cell that spans several others has its value in the first of them.
/// Rows and columns that are hidden, as a filter does, are read like the others. Charts and
/// pictures are no sheets.
package struct Workbook: Sendable {
  package struct Sheet: Sendable {
    package let name: String
    package let isHidden: Bool
    /// What it holds, or why it cannot be read.
    package let text: Result<SheetText, WorkbookError>
  }

  /// In the order of their tabs.
  package private(set) var sheets: [Sheet] = []
  /// What the program that wrote the workbook noted as its keywords.
  package private(set) var keywords = ""

  /// Reads all sheets; one that cannot be read does not stop the others.
  package init(_ archive: borrowing Archive) throws(WorkbookError) {
    if let kind = Workbook.otherKind(of: archive) { throw .otherKind(kind) }
    let package = try Relationships(of: "", in: archive)
    guard let home = package.part(kind: "officeDocument"), let bytes = try archive.find(home)
    else { throw .damaged(part: "_rels/.rels") }
    keywords = try Workbook.keywords(package, archive)
    let list = try SheetList(bytes, part: home)
    let relationships = try Relationships(of: home, in: archive)
    var strings = SharedStrings()
    if let part = relationships.part(kind: "sharedStrings"), let bytes = try archive.find(part) {
      strings = try SharedStrings(bytes, part: part)
    }
    var formats = NumberFormats()
    if let part = relationships.part(kind: "styles"), let bytes = try archive.find(part) {
      formats = try NumberFormats(bytes, part: part)
    }
    let reader = SheetReader(
      strings: strings, formats: formats, numbers: NumberText(isFrom1904: list.isFrom1904))
    for sheet in list.sheets {
      guard let part = relationships.part(sheet.id, kind: "worksheet") else { continue }
      let text = Workbook.text(of: part, reader, archive)
      sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, text: text))
    }
  }

  private static func text(
    of part: String, _ reader: SheetReader, _ archive: borrowing Archive
  ) -> Result<SheetText, WorkbookError> {
    do throws(WorkbookError) {
      guard let bytes = try archive.find(part) else { return .failure(.damaged(part: part)) }
      return .success(try reader.text(bytes, part: part))
    } catch {
      return .failure(error)
    }
  }

  private static func keywords(
    _ package: Relationships, _ archive: borrowing Archive
  ) throws(WorkbookError) -> String {
    guard let part = package.part(kind: "core-properties"), let bytes = try archive.find(part)
    else { return "" }
    return try MarkupReader.read(bytes, of: part) { reader throws(WorkbookError) in
      var text = ""
      var isInside = false
      while let piece = try reader.next() {
        switch piece {
        case .open: isInside = reader.name == "keywords"
        case .close: isInside = false
        case .text: if isInside { text += reader.text }
        }
      }
      return text
    }
  }

  /// Whether an archive is a workbook of some kind, ours or another's.
  package static func isWorkbook(_ archive: borrowing Archive) -> Bool {
    otherKind(of: archive) != nil || archive.part(named: "[Content_Types].xml") != nil
  }

  /// Workbooks of other programs, which are archives too.
  private static func otherKind(of archive: borrowing Archive) -> String? {
    for part in archive.parts {
      if part.name == "mimetype" { return "an OpenDocument file" }
      if part.name == "xl/workbook.bin" { return "a binary workbook (XLSB)" }
      if part.name.hasSuffix(".iwa") || part.name == "Index.zip" { return "a Numbers file" }
      if part.name == "word/document.xml" { return "a Word file" }
      if part.name == "ppt/presentation.xml" { return "a presentation" }
    }
    return nil
  }
}

/// The sheets that a workbook lists.
private struct SheetList {
  private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
  private(set) var isFrom1904 = false

  init(_ bytes: [UInt8], part: String) throws(WorkbookError) {
    try MarkupReader.read(bytes, of: part) { reader throws(WorkbookError) in
      while let piece = try reader.next() {
        guard case .open = piece else { continue }
        if reader.name == "workbookPr", let flag = reader.attribute("date1904") {
          isFrom1904 = flag == "1" || flag == "true"
        } else if reader.name == "sheet", let id = reader.relationship {
          let state = reader.attribute("state") ?? "visible"
          sheets.append((reader.attribute("name") ?? "", id, state != "visible"))
        }
      }
    }
  }
}
