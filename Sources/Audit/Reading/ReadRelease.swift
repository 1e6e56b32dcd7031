internal import Archives

/// A release taken apart: its tables, its texts, and what its parts give away by themselves.
struct ReadRelease {
  var tables: [PrintedTable] = []
  var parts: [AuditFinding] = []
  /// Every text of every part, with where it stands; texts that are numbers are marked.
  var texts: [Text] = []

  struct Text {
    var file: String
    var place: String
    var text: String
    var isNumber = false
    /// Whether it is a property or the name of a part, which programs fill in by themselves.
    var isProperty = false
  }

  /// The smallest group of students that its codes speak of.
  var smallestGroup: Int? {
    tables.lazy.flatMap(\.rows).joined().compactMap { cell -> Int? in
      guard case .fewer(let size)? = PrintedValue.Code(cell.text), size >= 5 else { return nil }
      return size
    }.max()
  }

  init(_ release: Release) {
    for file in release.files {
      // The name of a file, and of each folder of the release, is read before anything in it.
      for name in ReadRelease.names(of: file, in: release) {
        texts.append(Text(file: file.name, place: "", text: name, isProperty: true))
      }
      switch file.kind {
      case "xlsx": readBook(file)
      case "docx": readWord(file)
      case "html", "htm":
        tables += PageTables.read(page: file.bytes, file: file.name)
        addMarkup(file.bytes, file.name, "")
        for number in PageTables.numbersBehindCodes(file.bytes) {
          tell(file, number, "a hidden cell keeps a number")
        }
      default:
        tables += PlainTables.read(file)
        if let reason = PlainTables.reasonNotRead(file) { leave(file, reason) }
        texts.append(Text(file: file.name, place: "", text: PlainTables.text(of: file.bytes)))
      }
    }
    texts += texts.flatMap { text in
      CodedText.readings(of: text.text).map { Text(file: text.file, place: text.place, text: $0) }
    }
  }

  /// The names of a file and of the folders in which it lies within the release.
  private static func names(of file: WrittenFile, in release: Release) -> [String] {
    let folder = release.name + "/"
    guard file.name.hasPrefix(folder) else {
      return [file.name.split(separator: "/").last.map(String.init) ?? file.name]
    }
    return file.name.dropFirst(folder.count).split(separator: "/").map(String.init)
  }

  /// The parts of an archive by name; one that cannot be opened is a finding, since it was not read.
  private mutating func parts(of file: WrittenFile) -> [String: [UInt8]] {
    var parts: [String: [UInt8]] = [:]
    if ReadRelease.hasRemark(file.bytes) {
      tell(file, "", "a remark of the archive, or bytes after its end")
    }
    do {
      let archive = try Archive(file.bytes, limits: .ownFile)
      for part in archive.parts { parts[part.name] = try archive.bytes(of: part) }
    } catch {
      tell(file, "", "cannot be opened, so nothing in it was audited")
    }
    return parts
  }

  /// Whether an archive says more after the list of its parts: a remark, or something behind it.
  private static func hasRemark(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0x50, 0x4B, 5, 6]
    var place = bytes.count - 22
    // A remark is no longer than two bytes can say; what is behind it may be.
    while place >= 0, !bytes[place..<place + 4].elementsEqual(mark) { place -= 1 }
    return place >= 0 && place != bytes.count - 22
  }

  private mutating func readBook(_ file: WrittenFile) {
    let parts = parts(of: file)
    let book = AuditedBook(parts)
    for sheet in book.sheets { tables += sheet.tables(file.name).map { $0 } }
    for (name, bytes) in parts.sorted(by: { $0.key < $1.key }) {
      addMarkup(bytes, file.name, name)
      texts.append(Text(file: file.name, place: name, text: name, isProperty: true))
      if !BookParts.isKnown(name) { tell(file, name, "a part that no workbook needs to have") }
    }
    for (place, says) in BookParts.findings(book, parts) { tell(file, place, says) }
  }

  private mutating func readWord(_ file: WrittenFile) {
    for (name, bytes) in parts(of: file).sorted(by: { $0.key < $1.key }) {
      addMarkup(bytes, file.name, name)
      texts.append(Text(file: file.name, place: name, text: name, isProperty: true))
      if name == "word/document.xml" {
        tables += PageTables.read(word: bytes, file: file.name)
      }
      let isNeedless = name.hasPrefix("word/comments") || name.hasPrefix("customXml/")
      // pandoc writes an empty list of comments into every document.
      if isNeedless, ReadRelease.hasText(bytes) {
        tell(file, name, "a part that no document needs to have")
      }
    }
  }

  private static func hasText(_ bytes: [UInt8]) -> Bool {
    var markup = Markup(bytes)
    while let token = markup.next() {
      if case .text(let text) = token, !text.trimmed.isEmpty { return true }
    }
    return false
  }

  private mutating func leave(_ file: WrittenFile, _ reason: String) {
    parts.append(
      AuditFinding(kind: .unread, file: file.name, place: "", isTold: false, says: reason))
  }

  private mutating func tell(_ file: WrittenFile, _ place: String, _ says: String) {
    parts.append(
      AuditFinding(kind: .part, file: file.name, place: place, isTold: true, says: says))
  }

  /// Tags that may stand in the middle of a name, as those of bold words and of runs; every other begins
  /// or ends a text.
  private static let inner: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "code", "em", "i", "mark", "small", "span", "strong", "sub",
    "sup",
    "tspan", "u", "r", "t", "w:r", "w:t", "w:hyperlink", "w:ins", "a:r", "a:t",
  ]
  /// What says how a run looks, with all in it.
  private static let looks: Set<String> = ["rPr", "w:rPr", "a:rPr"]

  /// Texts, attributes and comments of a part; of one that is no markup its bytes.
  private mutating func addMarkup(_ bytes: [UInt8], _ file: String, _ place: String) {
    var markup = Markup(bytes)
    var running = ""
    var isValue = false
    var looks = 0
    func finish() {
      if !running.isEmpty {
        // Elsewhere digits are words: ids stand in pages as they are written.
        texts.append(
          Text(
            file: file, place: place, text: running,
            isNumber: isValue && ReadRelease.isNumber(running),
            isProperty: place.hasPrefix("docProps/")))
      }
      (isValue, running) = (false, "")
    }
    while let token = markup.next() {
      switch token {
      case .open(let name, let attributes, let isEmpty):
        if ReadRelease.looks.contains(name), !isEmpty { looks += 1 }
        if isEmpty {
          // A line may be broken between two words of a name.
          running += " "
        } else if looks == 0, !ReadRelease.inner.contains(name) {
          finish()
          isValue = name == "v" || name == "c:v"
        }
        addAttributes(attributes, of: name, file, place)
      case .comment(let text): texts.append(Text(file: file, place: place, text: text))
      case .text(let text): running += text
      case .close(let name):
        if ReadRelease.looks.contains(name) {
          looks -= 1
        } else if looks == 0, !ReadRelease.inner.contains(name) {
          finish()
        }
      }
    }
    finish()
  }

  private mutating func addAttributes(
    _ attributes: [String: String], of tag: String, _ file: String, _ place: String
  ) {
    // The axes of a chart have numbers of their own.
    guard tag != "c:axId", tag != "c:crossAx" else { return }
    for (key, value) in attributes.sorted(by: { $0.key < $1.key })
    where !value.isEmpty && key != "style" && key != "d" {
      texts.append(
        Text(
          file: file, place: place, text: value,
          isNumber: value.utf8.allSatisfy { $0 < 65 }))
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && Double(text) != nil
  }
}

/// What the parts of a workbook may be, and what they must not hold.
enum BookParts {
  /// Parts that a workbook with tables, charts and links is made of.
  private static let known = [
    "[Content_Types].xml", "_rels/", "docProps/core.xml", "docProps/app.xml", "xl/workbook.xml",
    "xl/_rels/", "xl/worksheets/", "xl/charts/", "xl/chartsheets/", "xl/drawings/drawing",
    "xl/drawings/_rels/", "xl/tables/", "xl/sharedStrings.xml", "xl/theme/", "xl/styles.xml",
    "xl/metadata.xml",
  ]

  static func isKnown(_ part: String) -> Bool { known.contains { part.hasPrefix($0) } }

  static func findings(
    _ book: AuditedBook, _ parts: [String: [UInt8]]
  ) -> [(place: String, says: String)] {
    var findings: [(place: String, says: String)] = []
    // The words of drop-down lists stand on a sheet that nobody need see; numbers need not.
    for sheet in book.sheets where sheet.isHidden && sheet.holdsNumbers {
      findings.append((sheet.name, "a hidden sheet"))
    }
    let sheets = Dictionary(book.sheets.map { ($0.name, $0) }) { first, _ in first }
    for (name, bytes) in parts.sorted(by: { $0.key < $1.key }) {
      if name.hasPrefix("xl/charts/chart") { findings += cached(bytes, name, sheets) }
      if name == "xl/workbook.xml" { findings += names(bytes) }
      if name.hasPrefix("xl/worksheets/sheet") {
        findings += concealed(bytes, name, book.sheets.first { $0.part == name })
      }
    }
    return findings
  }

  /// Numbers that a chart keeps of cells in which a code stands.
  private static func cached(
    _ bytes: [UInt8], _ part: String, _ sheets: [String: AuditedSheet]
  ) -> [(place: String, says: String)] {
    var findings: [(place: String, says: String)] = []
    var tag = ""
    var range: (sheet: String, row: Int, column: Int, isDown: Bool)?
    var index = 0
    var markup = Markup(bytes)
    while let token = markup.next() {
      switch token {
      case .open(let name, let attributes, _):
        tag = name
        if name == "c:pt" { index = attributes["idx"].flatMap { Int($0) } ?? 0 }
        if name == "c:ser" { range = nil }
      case .close: tag = ""
      case .text(let text) where tag == "c:f": range = place(text)
      case .text(let text) where tag == "c:v":
        guard let range, Double(text) != nil else { continue }
        let row = range.row + (range.isDown ? index : 0)
        let column = range.column + (range.isDown ? 0 : index)
        let cell = sheets[range.sheet]?.rows[row]?[column]
        if PrintedValue.Code(cell?.text ?? "") != nil {
          let name = AuditedSheet.place(row, column)
          findings.append((part, "a chart keeps a number for \(range.sheet)!\(name), hidden there"))
        }
      default: break
      }
    }
    return findings
  }

  /// `'School Profile'!$D$8:$D$13`.
  private static func place(
    _ text: String
  ) -> (sheet: String, row: Int, column: Int, isDown: Bool)? {
    guard let mark = text.lastIndex(of: "!") else { return nil }
    var sheet = String(text[..<mark])
    if sheet.hasPrefix("'") {
      sheet = String(sheet.dropFirst().dropLast()).replacing("''", with: "'")
    }
    let ends = text[text.index(after: mark)...].split(separator: ":")
    guard let first = ends.first.flatMap({ AuditedSheet.place($0) }),
      let last = ends.last.flatMap({ AuditedSheet.place($0) })
    else { return nil }
    return (sheet, first.row, first.column, first.column == last.column)
  }

  /// Defined names that are more than what is printed or filtered.
  private static func names(_ bytes: [UInt8]) -> [(place: String, says: String)] {
    var findings: [(place: String, says: String)] = []
    var markup = Markup(bytes)
    while let token = markup.next() {
      guard case .open("definedName", let attributes, _) = token else { continue }
      let name = attributes["name"] ?? ""
      if !["_xlnm.Print_Titles", "_xlnm.Print_Area", "_xlnm._FilterDatabase"].contains(name) {
        findings.append(("xl/workbook.xml", "a defined name of its own"))
      }
    }
    return findings
  }

  /// Rows that are there and not shown, and columns of numbers; words for a chart may be hidden.
  private static func concealed(
    _ bytes: [UInt8], _ part: String, _ sheet: AuditedSheet?
  ) -> [(place: String, says: String)] {
    var findings: [(place: String, says: String)] = []
    var markup = Markup(bytes)
    while let token = markup.next() {
      guard case .open(let name, let attributes, _) = token, attributes["hidden"] == "1" else {
        continue
      }
      if name == "row" { findings.append((part, "a hidden row")) }
      guard name == "col" else { continue }
      let first = attributes["min"].flatMap { Int($0) } ?? 1
      let last = max(attributes["max"].flatMap { Int($0) } ?? .max, first)
      if sheet?.holdsNumbers(in: first...last) ?? true {
        findings.append((part, "a hidden column of numbers"))
      }
    }
    return findings
  }
}
