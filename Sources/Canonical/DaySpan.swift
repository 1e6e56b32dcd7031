/// Two columns of days of which the second is not before the first.
package struct DaySpan: Sendable {
  package let begin: ColumnFacts
  package let end: ColumnFacts
  /// What becomes of a row in which it is.
  package let consequence: String

  init<Table: CanonicalTable, First, Second>(
    _ begin: CanonicalColumn<Table, First>, _ end: CanonicalColumn<Table, Second>,
    else consequence: String
  ) {
    self.begin = begin.facts
    self.end = end.facts
    self.consequence = consequence
  }
}
