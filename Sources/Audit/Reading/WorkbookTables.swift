internal import Archives

/// The cells of one sheet of a workbook.
struct AuditedSheet {
  struct Cell {
    var text: String
    var isNumber: Bool
    var hasFormula: Bool
  }
  var name: String
  /// The part that holds it.
  var part: String
  var isHidden: Bool
  /// From rows and columns, both from 1.
  var rows: [Int: [Int: Cell]] = [:]

  /// The name of a place, as `D7`.
  static func place(_ row: Int, _ column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }

  /// Row and column of a name such as `$D$7`.
  static func place(_ name: some StringProtocol) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in name.utf8 {
      switch byte {
      case 65...90: column = column * 26 + Int(byte) - 64
      case 48...57: row = row * 10 + Int(byte) - 48
      case UInt8(ascii: "$"): break
      default: return nil
      }
    }
    return row > 0 && column > 0 ? (row, column) : nil
  }
}

extension AuditedSheet {
  /// Whether numbers stand in some of its columns.
  func holdsNumbers(in columns: ClosedRange<Int>) -> Bool {
    rows.values.contains { row in
      row.contains { columns.contains($0.key) && $0.value.isNumber && !$0.value.text.isEmpty }
    }
  }

  /// Whether it holds numbers, or codes in place of them.
  var holdsNumbers: Bool {
    rows.values.contains { row in
      row.values.contains { cell in
        cell.isNumber && !cell.text.isEmpty || PrintedValue.Code(cell.text) != nil
      }
    }
  }

  /// The tables that stand on the sheet: a row of titles with rows below it, up to an empty one.
  ///
  /// A line above the titles is the caption. Nothing is assumed of styles or named tables, so that
  /// cells outside of them are read as well.
  func tables(_ file: String) -> [PrintedTable] {
    var tables: [PrintedTable] = []
    var caption = ""
    var open: PrintedTable?
    var width = 0
    var previous = 0
    for row in rows.keys.sorted() {
      let cells = rows[row] ?? [:]
      let texts = cells.filter { !$0.value.text.isEmpty }
      // A row of a table may have no more than its first cell; a line of text is longer.
      let isRow =
        texts.count > 1 || (open != nil && cells.count == width && cells[1]?.text.count ?? 99 < 60)
      if row != previous + 1 || !isRow {
        if let table = open { tables.append(table) }
        open = nil
      }
      previous = row
      if texts.count == 1, let text = texts.first?.value.text { caption = text }
      guard texts.count > 1 || (isRow && open != nil) else { continue }
      if open == nil {
        width = cells.keys.max() ?? 0
        let header = (1...max(width, 1)).map { cells[$0]?.text ?? "" }
        open = PrintedTable(
          file: file, place: name, caption: caption, header: header, rows: [])
        continue
      }
      open?.rows.append(
        (1...max(width, 1)).map { column in
          let cell = cells[column]
          return PrintedCell(
            text: cell?.text ?? "", place: AuditedSheet.place(row, column),
            isRaw: cell?.isNumber ?? false)
        })
    }
    if let table = open { tables.append(table) }
    return tables
  }
}

/// A workbook taken apart: its sheets, hidden ones too.
struct AuditedBook {
  var sheets: [AuditedSheet] = []

  /// - Parameter parts: the bytes of every part, by name.
  init(_ parts: [String: [UInt8]]) {
    let shared = AuditedBook.sharedTexts(parts["xl/sharedStrings.xml"] ?? [])
    let home = parts.keys.first { $0.hasSuffix("workbook.xml") } ?? "xl/workbook.xml"
    let links = AuditedBook.links(parts["xl/_rels/workbook.xml.rels"] ?? [])
    var markup = Markup(parts[home] ?? [])
    while let token = markup.next() {
      guard case .open("sheet", let attributes, _) = token, let name = attributes["name"] else {
        continue
      }
      let target = links[attributes["r:id"] ?? ""] ?? ""
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
      var sheet = AuditedSheet(name: name, part: path, isHidden: attributes["state"] != nil)
      sheet.read(parts[path] ?? [], shared)
      sheets.append(sheet)
    }
  }

  private static func links(_ bytes: [UInt8]) -> [String: String] {
    var links: [String: String] = [:]
    var markup = Markup(bytes)
    while let token = markup.next() {
      if case .open("Relationship", let attributes, _) = token, let id = attributes["Id"] {
        links[id] = attributes["Target"]
      }
    }
    return links
  }

  private static func sharedTexts(_ bytes: [UInt8]) -> [String] {
    var texts: [String] = []
    var isText = false
    var markup = Markup(bytes)
    while let token = markup.next() {
      switch token {
      case .open("si", _, _): texts.append("")
      case .open("t", _, let isEmpty): isText = !isEmpty
      case .close("t"): isText = false
      case .text(let text): if isText, !texts.isEmpty { texts[texts.count - 1] += text }
      default: break
      }
    }
    return texts
  }
}

extension AuditedSheet {
  fileprivate mutating func read(_ bytes: [UInt8], _ shared: [String]) {
    var markup = Markup(bytes)
    var (row, column) = (0, 0)
    var kind = ""
    var tag = ""
    var cell = Cell(text: "", isNumber: false, hasFormula: false)
    while let token = markup.next() {
      switch token {
      case .open("row", let attributes, _):
        row = attributes["r"].flatMap { Int($0) } ?? row + 1
        column = 0
      case .open("c", let attributes, let isEmpty):
        column = attributes["r"].flatMap { AuditedSheet.place($0)?.column } ?? column + 1
        kind = attributes["t"] ?? "n"
        cell = Cell(text: "", isNumber: kind == "n", hasFormula: false)
        if isEmpty { rows[row, default: [:]][column] = cell }
      case .open(let name, _, let isEmpty):
        tag = isEmpty ? "" : name
        if name == "f" { cell.hasFormula = true }
      case .text(let text):
        if tag == "v", kind == "s" {
          let index = Int(text) ?? -1
          cell.text = shared.indices.contains(index) ? shared[index] : ""
        } else if tag == "v" || tag == "t" {
          cell.text += text
        }
      case .close("c"): rows[row, default: [:]][column] = cell
      case .close: tag = ""
      case .comment: break
      }
    }
  }
}
