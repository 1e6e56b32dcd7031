package import Archives

/// The tables of a Word file: the text of their cells, row by row.
///
/// A table in a cell is text of that cell. What a reviewer struck out is left out.
package struct WordTables: Sendable {
  package private(set) var tables: [[[String]]] = []

  package init(_ archive: borrowing Archive) throws(WorkbookError) {
    let part = "word/document.xml"
    guard let bytes = try archive.find(part) else { throw .damaged(part: part) }
    tables = try MarkupReader.read(bytes, of: part) { reader throws(WorkbookError) in
      var cells = WordCells()
      while let piece = try reader.next() {
        switch piece {
        case .open: cells.open(reader.name)
        case .close: cells.close(reader.name)
        case .text: cells.add(reader.text)
        }
      }
      return cells.tables
    }
  }

  /// Whether an archive is a Word file.
  package static func isWord(_ archive: borrowing Archive) -> Bool {
    archive.part(named: "word/document.xml") != nil
  }
}

/// Puts the cells of tables together as their elements begin and end.
private struct WordCells {
  private(set) var tables: [[[String]]] = []
  private var depth = 0
  private var row: [String] = []
  private var cell = ""
  private var isText = false

  mutating func open(_ name: String) {
    switch name {
    case "tbl":
      depth += 1
      if depth == 1 { tables.append([]) }
    case "tr": if depth == 1 { row = [] }
    case "tc": if depth == 1 { cell = "" }
    case "p", "br", "tab": if !cell.isEmpty, !cell.hasSuffix(" ") { cell += " " }
    case "t": isText = depth > 0
    default: break
    }
  }

  mutating func close(_ name: String) {
    switch name {
    case "tbl": depth -= 1
    case "tr": if depth == 1 { tables[tables.count - 1].append(row) }
    case "tc":
      if depth == 1 {
        while cell.hasSuffix(" ") { cell.removeLast() }
        row.append(cell)
      }
    case "t": isText = false
    default: break
    }
  }

  mutating func add(_ text: String) {
    if isText { cell += text }
  }
}
