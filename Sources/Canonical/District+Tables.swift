package import Coaching
package import Tables

extension District {
  /// What was read, as the table of a canonical file: its name, its columns, one row for each fact.
  ///
  /// Dimensions in the order of ids, facts in file order. Walk-throughs are in the long shape, one
  /// row for each assessed step.
  package func table(_ kind: FileKind) -> Table { CanonicalFile.of(kind).table(self) }
}
