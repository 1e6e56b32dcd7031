import Canonical
package import Coaching
package import Tables

/// A canonical file to be filled in: its columns, and the words that may stand in some of them.
package struct BlankFile: Sendable {
  package let kind: FileKind

  package init(_ kind: FileKind) { self.kind = kind }

  /// The files of a district, in the order in which they are read; frameworks have a folder of
  /// their own.
  package static let district = FileKind.allCases.filter { $0 != .frameworks }.map(BlankFile.init)

  /// Who teaches whom, where.
  package static let roster =
    [FileKind.schools, .teachers, .sections, .students, .enrollments].map(BlankFile.init)

  package var columns: [Column] { CanonicalFile.tableColumns(of: kind) }

  /// The header alone.
  package var table: Table { Table(columns: columns) }

  /// The columns that every row must fill.
  package var required: Set<String> { CanonicalFile.of(kind).required }

  /// The words of a column's drop-down; none where anything may stand.
  package func choices(of column: Column) -> [String] {
    if column.type == .boolean { return ["yes", "no"] }
    return (CanonicalFile.of(kind).facts(of: column.name)?.words ?? []).map(BlankFile.said)
  }

  /// A word of a closed list as people write it: `student absent` is read like `studentAbsent`.
  private static func said(_ word: String) -> String {
    word.reduce(into: "") { text, letter in
      text += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }
}
