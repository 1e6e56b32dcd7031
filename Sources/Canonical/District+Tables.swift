package import Coaching
package import Tables

extension District {
  /// What was read, as the table of a canonical file: its name, its columns, one row for each fact.
  ///
  /// Dimensions in the order of ids, facts in file order. Walk-throughs are in the long shape, one
  /// row for each assessed step.
  package func table(_ kind: FileKind) -> Table { CanonicalFile.of(kind).table(self) }

  /// The same in parts of at most `length` rows, so that marks need not be values all at once.
  ///
  /// Marks are the one big kind of fact; any other is one part. A kind without rows has none.
  package func parts(of kind: FileKind, atMost length: Int = 1 << 14) -> some Sequence<Table> {
    let columns = CanonicalFile.tableColumns(of: kind)
    let slices = kind == .marks ? marks.slices(of: length) : [[]]
    return slices.lazy.map { slice in
      guard kind == .marks else { return table(kind) }
      return Table(columns: columns, rows: slice.lazy.map { GradebookMarks.row($0, in: self) })
    }.filter { !$0.isEmpty }
  }
}
