/// The tables of a page, and of the text of a Word document.
enum PageTables {
  /// The names of the tags that make a table, in one kind of document.
  private struct Names {
    var table: String
    var row: String
    var cells: Set<String>
    var caption: String
    /// Text counts only inside this tag; everywhere where `nil`.
    var text: String?
  }

  static func read(page bytes: [UInt8], file: String) -> [PrintedTable] {
    read(
      bytes, file,
      Names(table: "table", row: "tr", cells: ["td", "th"], caption: "caption", text: nil))
  }

  /// Cells of a page that show a code and keep a number in an attribute.
  static func numbersBehindCodes(_ bytes: [UInt8]) -> [String] {
    let looks: Set = ["class", "style", "colspan", "rowspan", "id", "scope", "headers", "width"]
    var markup = Markup(bytes)
    var open: [String: String] = [:]
    var text = ""
    var places: [String] = []
    while let token = markup.next() {
      switch token {
      case .open("td", let attributes, _), .open("th", let attributes, _):
        (open, text) = (attributes, "")
      case .open(_, let attributes, _): open.merge(attributes) { first, _ in first }
      case .text(let part): text += part
      case .close("td"), .close("th"):
        guard PrintedValue.Code(text.trimmed) != nil else { continue }
        for (name, value) in open.sorted(by: { $0.key < $1.key }) where !looks.contains(name) {
          let cell = PrintedCell(text: value, place: "")
          if case .number = PrintedValue(cell) { places.append("\(name) of a cell") }
        }
      case .close, .comment: break
      }
    }
    return places
  }

  static func read(word bytes: [UInt8], file: String) -> [PrintedTable] {
    read(
      bytes, file, Names(table: "w:tbl", row: "w:tr", cells: ["w:tc"], caption: "w:p", text: "w:t"))
  }

  private static func read(_ bytes: [UInt8], _ file: String, _ names: Names) -> [PrintedTable] {
    var markup = Markup(bytes)
    var tables: [PrintedTable] = []
    var rows: [[String]]?
    var caption = ""
    var text = ""
    var isCounting = names.text == nil
    while let token = markup.next() {
      switch token {
      case .open(names.table, _, _): rows = []
      case .open(names.row, _, _): rows?.append([])
      case .open(let name, _, let isEmpty) where name == names.text: isCounting = !isEmpty
      case .open(let name, _, let isEmpty):
        let isPlace =
          names.cells.contains(name) || (name == names.caption && !isInCell(rows, names))
        if isPlace { text = "" }
        if isEmpty, names.cells.contains(name), let last = rows?.indices.last {
          rows?[last].append("")
        }
      case .close(let name) where name == names.text: isCounting = false
      case .close(let name) where names.cells.contains(name):
        if let last = rows?.indices.last { rows?[last].append(text.trimmed) }
        text = ""
      case .close(let name) where name == names.caption && !isInCell(rows, names):
        if !text.trimmed.isEmpty { caption = text.trimmed }
        text = ""
      case .close(names.table):
        tables += table(rows ?? [], caption, file)
        rows = nil
      case .text(let part): if isCounting { text += part }
      case .close, .comment: break
      }
    }
    return tables
  }

  /// In a Word document the paragraph that ends before a table is its caption, those inside are cells.
  private static func isInCell(_ rows: [[String]]?, _ names: Names) -> Bool {
    rows != nil && names.text != nil
  }

  private static func table(
    _ rows: [[String]], _ caption: String, _ file: String
  ) -> [PrintedTable] {
    guard let header = rows.first else { return [] }
    let cells = rows.dropFirst().enumerated().map { index, row in
      row.map { PrintedCell(text: $0, place: "row \(index + 1)") }
    }
    return [
      PrintedTable(file: file, place: caption, caption: caption, header: header, rows: cells)
    ]
  }
}
