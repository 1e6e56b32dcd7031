import Analytics
import Canonical
import Coaching
package import Queries
package import Tables

/// What can be asked about: every table of a catalog and every column, with what it means.
package struct TableDictionary {
  private let schema: [CatalogTable]

  /// - Parameter schema: the tables, in the order in which they are to stand.
  package init(_ schema: [CatalogTable]) { self.schema = schema }

  package static let tableColumns: [Column] = [.identifier("name"), .label("title")]

  package static let columnColumns: [Column] = [
    .identifier("table_name"), .count("position"), .identifier("name"), .label("holds"),
    .label("meaning"),
  ]

  package var tables: Table {
    Table(
      columns: Self.tableColumns, rows: schema.map { [.text($0.name), .text($0.title)] })
  }

  /// Every column, tables by name and columns in their order.
  package var columns: Table {
    var result = Table(columns: Self.columnColumns)
    for table in schema {
      let meanings = Self.meanings(of: table.name)
      for (place, column) in table.columns.enumerated() {
        result.append([
          .text(table.name), .integer(place + 1), .text(column.name), .text(column.holds),
          Value(meanings[column.name]),
        ])
      }
    }
    return result
  }

  /// What the columns of a table mean, by name: from where the table is declared.
  private static func meanings(of table: String) -> [String: String] {
    let totals = Totals.all.first { $0.name == table }
    if let page = Definition.named(totals?.measureName ?? table) {
      let further = totals == nil ? [:] : ContextTable.totals
      return Dictionary(
        page.columns.map { ($0.name, $0.meaning) } + further.map { ($0.key, $0.value) }
      ) { first, _ in first }
    }
    if let kind = FileKind.allCases.first(where: { Workspace.tableName(of: $0) == table }) {
      let file = CanonicalFile.of(kind)
      return Dictionary(file.declared.map { ($0.name, $0.meaning) }) { first, _ in first }
    }
    let context = ContextTable.all.first { $0.name == table }
    return Dictionary((context?.meanings ?? [:]).map { ($0.key, $0.value) }) { first, _ in first }
  }
}
