package import Archives

/// The tables of a Word file: the text of their cells, row by row, and what stands above each.
///
/// A table in a cell is text of that cell. What a reviewer struck out is left out.
package struct WordTables: Sendable {
  package struct Table: Sendable {
    /// The paragraph above it, which is its caption where it has one.
    package let caption: String
    /// Its bookmark, which is its label where we wrote it.
    package let label: String
    package fileprivate(set) var rows: [[String]] = []
  }

  package private(set) var tables: [Table] = []
  /// What the file says it is about, in its properties; we write the walk window there.
  package private(set) var subject: String?

  package init(_ archive: borrowing Archive) throws(WorkbookError) {
    let part = "word/document.xml"
    guard let bytes = try archive.find(part) else { throw .damaged(part: part) }
    tables = try MarkupReader.read(bytes, of: part) { reader throws(WorkbookError) in
      var cells = WordCells()
      while let piece = try reader.next() {
        switch piece {
        case .open:
          if reader.name == "bookmarkStart" { cells.mark(reader.attribute("w:name")) }
          cells.open(reader.name)
        case .close: cells.close(reader.name)
        case .text: cells.add(reader.text)
        }
      }
      return cells.tables
    }
    subject = try WordTables.subject(of: archive)
  }

  private static func subject(of archive: borrowing Archive) throws(WorkbookError) -> String? {
    let part = "docProps/core.xml"
    guard let bytes = try archive.find(part) else { return nil }
    return try MarkupReader.read(bytes, of: part) { reader throws(WorkbookError) in
      var subject: String?
      var isSubject = false
      while let piece = try reader.next() {
        switch piece {
        case .open: isSubject = reader.name == "subject"
        case .close: isSubject = false
        case .text: if isSubject { subject = (subject ?? "") + reader.text }
        }
      }
      return subject
    }
  }

  /// Whether an archive is a Word file.
  package static func isWord(_ archive: borrowing Archive) -> Bool {
    archive.part(named: "word/document.xml") != nil
  }
}

/// Puts the cells of tables together as their elements begin and end.
private struct WordCells {
  private(set) var tables: [WordTables.Table] = []
  /// The last bookmark and the last paragraph before what comes.
  private var label = ""
  private var above = ""
  private var depth = 0
  private var row: [String] = []
  private var cell = ""
  private var isText = false

  mutating func mark(_ name: String?) {
    if depth == 0, let name { label = name }
  }

  mutating func open(_ name: String) {
    switch name {
    case "tbl":
      depth += 1
      if depth == 1 {
        tables.append(WordTables.Table(caption: above, label: label))
        (above, label) = ("", "")
      }
    case "tr": if depth == 1 { row = [] }
    case "tc": if depth == 1 { cell = "" }
    case "p" where depth == 0: above = ""
    case "p", "br", "tab": if !cell.isEmpty, !cell.hasSuffix(" ") { cell += " " }
    case "t": isText = true
    default: break
    }
  }

  mutating func close(_ name: String) {
    switch name {
    case "tbl": depth -= 1
    case "tr": if depth == 1 { tables[tables.count - 1].rows.append(row) }
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
    if !isText { return }
    if depth > 0 { cell += text } else { above += text }
  }
}
