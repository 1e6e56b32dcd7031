public import Tables

/// A table as readers see it: data with titles, formats, totals, highlights; captioned "Table n".
public struct ReportTable: Sendable {
  /// The label other blocks refer to: `tbl-risk`.
  public var label: String?
  /// Its number among the tables of the document, counted from 1; shown as "Table 3".
  public var number: Int?
  public var caption: String?
  /// The data, in the order shown; never more than what readers may see.
  public var data: Table
  /// One for each column of ``data``, in order.
  public var columns: [ReportColumn]
  /// The index of the column whose equal values make groups, each with a subtotal below.
  public var group: Int?
  /// One for each row: the style of rows that a condition picked out.
  public var rowStyles: [RowStyle?]
  public var frozenColumns: Int
  public var hasFilter: Bool
  /// A sentence below the table.
  public var note: String?
  /// What stands in place of a table without rows.
  public var emptyText: String
  /// Whether readers fill it in: locked columns stay, others take the values they list.
  public var isEntry: Bool
  /// For entry tables of a report: the name by which a later run knows the table again.
  public var entry: String?
  /// For such tables: the rows as the data give them, before what people typed was put in.
  public var given: Table?
  /// The SQL that made it, where the report echoes it.
  public var source: String?
  /// What outputs say around it.
  package var words = Language.english

  public init(data: Table, columns: [ReportColumn]? = nil) {
    precondition(
      columns.map { $0.count == data.columns.count } ?? true, "one presentation for each column")
    self.data = data
    self.columns = columns ?? data.columns.map(ReportColumn.init)
    rowStyles = Array(repeating: nil, count: data.count)
    frozenColumns = 0
    hasFilter = false
    emptyText = "Nothing to show."
    isEntry = false
  }

  /// The text of a cell in its column's format.
  public func text(row: Int, column: Int) -> String {
    columns[column].format.text(data[row, column])
  }
}
