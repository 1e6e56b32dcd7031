import Archives

/// A data folder written as one text, for corpora.
///
/// A line `=== name` begins a file; what follows up to the next such line is its content. Files
/// named `book.xlsx/xl/workbook.xml` or `roster.zip/users.csv` are packed into one archive, so
/// that its checksums are right whatever happens to its parts.
package struct FolderText: Sendable {
  package private(set) var files: [(name: String, bytes: [UInt8])] = []

  private static let mark = Array("=== ".utf8)

  package init(_ input: some Sequence<UInt8>) {
    var name = "marks.csv"
    var content: [UInt8] = []
    var parts: [(name: String, bytes: [UInt8])] = []
    let lines = Array(input).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.starts(with: FolderText.mark) {
        if index > 0 { parts.append((name, content)) }
        name = String(decoding: line.dropFirst(4).prefix(80), as: UTF8.self)
        content = []
      } else {
        content += line
        if index < lines.count - 1 { content.append(0x0A) }
      }
    }
    parts.append((name, content))
    var archives: [String: [(name: String, bytes: [UInt8])]] = [:]
    for part in parts {
      if let (archive, inside) = FolderText.archive(of: part.name) {
        archives[archive, default: []].append((inside, part.bytes))
      } else {
        files.append((FolderText.plain(part.name), part.bytes))
      }
    }
    for (name, parts) in archives.sorted(by: { $0.key < $1.key }) {
      files.append((FolderText.plain(name), StoredArchive.bytes(files: parts)))
    }
  }

  private static func archive(of name: String) -> (String, String)? {
    for ending in [".xlsx/", ".zip/"] {
      guard let range = name.firstRange(of: ending) else { continue }
      let inside = name[range.upperBound...]
      return (String(name[..<range.upperBound].dropLast()), String(inside))
    }
    return nil
  }

  /// A name that cannot leave the folder in which the file is written; one folder may stand in it.
  private static func plain(_ name: String) -> String {
    let steps = name.split(separator: "/").suffix(2).map { step in
      String(
        step.unicodeScalars.map {
          $0.properties.isAlphabetic || "0"..."9" ~= $0 || ".-_ ~#[]()".unicodeScalars.contains($0)
            ? Character($0) : "_"
        })
    }
    let safe = steps.filter { $0 != "." && $0 != ".." && !$0.isEmpty }
    return safe.isEmpty ? "marks.csv" : safe.joined(separator: "/")
  }
}
