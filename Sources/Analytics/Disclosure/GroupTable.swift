import Tables

/// A table of groups on its way to an audience: what it shows, and every count behind it.
struct GroupTable {
  /// What a row is about: what it is named by, `all` schools and the class left out.
  typealias Coordinates = [Dimension: Value]

  let name: String
  let schema: DisclosureSchema
  /// The place of the measure whose counts it gives; the same for sums over its rows.
  let family: Int
  /// As shown so far.
  var table: Table
  private(set) var rows: [GroupRow] = []
  private(set) var coordinates: [Coordinates] = []
  /// What it counts of each class alone, where other tables count it, too.
  var ofClasses: [Quantity: [Value: Int]] = [:]

  init(_ name: String, _ schema: DisclosureSchema, family: Int, columns: [Column]) {
    self.name = name
    self.schema = schema
    self.family = family
    table = Table(columns: columns)
  }

  /// A measure whose rows are groups already.
  init(_ name: String, _ schema: DisclosureSchema, family: Int, rows: [GroupRow]) {
    self.init(name, schema, family: family, columns: schema.columns)
    for row in rows { append(row, at: GroupTable.coordinates(of: row, schema)) }
  }

  mutating func append(_ row: GroupRow, at coordinates: Coordinates) {
    table.append(row.values)
    rows.append(row)
    self.coordinates.append(coordinates)
  }

  static func coordinates(of row: GroupRow, _ schema: DisclosureSchema) -> Coordinates {
    var coordinates: Coordinates = [:]
    for (dimension, column) in schema.keys {
      let value = row.values[column]
      if dimension == .school, value == .text(Totals.everything) { continue }
      coordinates[dimension] = value
    }
    return coordinates
  }

  /// The column of the table in which a count stands.
  func column(of count: Int) -> Int? {
    schema.counts[count].column.flatMap { table.index(of: schema.columns[$0].name) }
  }

  /// The names of columns that hold nothing in any row.
  var unused: Set<String> {
    let columns = table.columns.indices.filter { column in
      (0..<table.count).allSatisfy { table[$0, column] == .missing }
    }
    return Set(columns.map { table.columns[$0].name })
  }

  /// Rows that share some coordinates, in the order of their first rows.
  func groups(by dimensions: [Dimension]) -> [[Int]] {
    var places: [[Value?]: Int] = [:]
    var groups: [[Int]] = []
    for row in rows.indices {
      let key = dimensions.map { coordinates[row][$0] }
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    return groups
  }
}
