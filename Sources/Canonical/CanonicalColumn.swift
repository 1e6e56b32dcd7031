package import Coaching
package import Tables

/// A column of one canonical table, by the type of what its cells become.
///
/// Columns are static members of their table: a name that does not exist, or a column of another
/// table, does not compile.
package struct CanonicalColumn<Table: CanonicalTable, Content>: Sendable {
  /// The same whatever its cells become, as lists of columns hold it.
  package private(set) var anyContent: TableColumn<Table>

  init(
    _ facts: ColumnFacts, keep: TableColumn<Table>.Keep? = nil,
    _ value: @escaping @Sendable (Table.Record, District) -> Value
  ) {
    anyContent = TableColumn(facts: facts, value: value, keep: keep)
  }

  package var facts: ColumnFacts { anyContent.facts }
  package var name: String { anyContent.facts.name }

  private func with(_ change: (inout ColumnFacts) -> Void) -> Self {
    var column = self
    change(&column.anyContent.facts)
    return column
  }

  /// A row without it means nothing.
  var required: Self { with { $0.isRequired = true } }
  /// Shown as words for people, though it is read as something else.
  var shown: Self { with { $0.role = .label } }
  /// The same in upper and lower case where rows are compared.
  var folded: Self { with { $0.isFolded = true } }
  /// Parts of a row add to the list.
  var joined: Self { with { $0.merging = .union } }

  func words(_ words: [String]) -> Self { with { $0.words = words } }
  func unit(_ unit: String) -> Self { with { $0.unit = unit } }
  func about(_ people: People...) -> Self { with { $0.people = people } }
  func naming(_ kind: FileKind) -> Self { with { $0.references = kind } }
  func phrases(_ phrases: String...) -> Self { with { $0.phrases = phrases } }
}

/// A column of one canonical table among others.
package struct TableColumn<Table: CanonicalTable>: Sendable {
  /// Puts the value of a cell into a record that does not know it yet; ids of other files are asked
  /// for.
  package typealias Keep =
    @Sendable (inout Table.Record, Value, _ link: (FileKind, String) -> Link?) -> Void

  package internal(set) var facts: ColumnFacts
  /// What the table holds of a record.
  package let value: @Sendable (Table.Record, District) -> Value
  /// How a record keeps the cell; `nil` where that takes more than the cell.
  package let keep: Keep?
}

/// What an id of another file stands for.
package struct Link: Sendable {
  /// The index of the reference.
  package var index: Int
  package var id: String

  package init(index: Int, id: String) {
    self.index = index
    self.id = id
  }
}
