package import Tables

/// One row of a measure, its columns declared once: name, role, value, and what each tells of
/// people.
package protocol MeasureRow: TableRow {
  /// Whom a row is about.
  static var scope: RowScope { get }
  static var fields: [Field<Self>] { get }
  /// Counts that stand in no column and that others are made from.
  static var unprinted: [Count<Self>] { get }
}

extension MeasureRow {
  package static var columns: [Column] { fields.map(\.column) }
  package static var unprinted: [Count<Self>] { [] }
  package var values: [Value] { Self.fields.map { $0.value(self) } }
}

/// One column of a measure: where its value comes from and what it tells of people.
///
/// No column can be declared without saying what it tells: ``Telling/nothing`` is an answer too.
package struct Field<Row>: Sendable {
  package let column: Column
  let tells: Telling<Row>
  /// What it is made from, where that stands in other rows or tables.
  private(set) var origins: [Origin<Row>] = []
  /// What of the same class it bounds, in whatever table that stands.
  private(set) var bounds: [Quantity] = []
  let value: @Sendable (Row) -> Value

  private init(
    _ name: String, _ role: ColumnRole, _ type: ColumnType, _ tells: Telling<Row>,
    _ value: @escaping @Sendable (Row) -> Value
  ) {
    column = Column(name, type, role)
    self.tells = tells
    self.value = value
  }

  /// The same, shown only where everything that it is made from is shown.
  func derived(from origins: Origin<Row>...) -> Field {
    var field = self
    field.origins = origins
    return field
  }

  /// The same, shown only where every count of these of the same class is shown: it is no sum of them,
  /// and says between which numbers they lie.
  func bounding(_ quantities: Quantity...) -> Field {
    var field = self
    field.bounds = quantities
    return field
  }

  private static func plain<V: TableCell>(
    _ name: String, _ role: ColumnRole, _ path: Path<Row, V>, _ tells: Telling<Row>
  ) -> Field {
    Field(name, role, V.columnType, tells) { $0[keyPath: path].value }
  }

  /// A column that says which row it is.
  static func key<V: TableCell>(
    _ name: String, _ dimension: Dimension, _ path: Path<Row, V>, role: ColumnRole = .identifier
  ) -> Field {
    plain(name, role, path, .key(dimension))
  }

  static func id<V: TableCell>(
    _ name: String, _ path: Path<Row, V>, _ tells: Telling<Row>
  ) -> Field {
    plain(name, .identifier, path, tells)
  }

  static func label<V: TableCell>(
    _ name: String, _ path: Path<Row, V>, _ tells: Telling<Row>
  ) -> Field {
    plain(name, .label, path, tells)
  }

  static func score<V: TableCell>(
    _ name: String, _ path: Path<Row, V>, _ tells: Telling<Row>
  ) -> Field {
    plain(name, .score, path, tells)
  }

  static func day<V: TableCell>(
    _ name: String, _ path: Path<Row, V>, _ tells: Telling<Row>
  ) -> Field {
    plain(name, .day, path, tells)
  }

  static func flag<V: TableCell>(
    _ name: String, _ path: Path<Row, V>, _ tells: Telling<Row>
  ) -> Field {
    plain(name, .flag, path, tells)
  }

  /// A share whose counts are not those of a group: of one person, or of no people.
  static func share<V: TableCell>(
    _ name: String, _ path: Path<Row, V>, _ tells: Telling<Row>
  ) -> Field {
    plain(name, .share, path, tells)
  }

  /// A count of something that is no group of people.
  static func count<V: WholeNumber>(
    _ name: String, _ path: Path<Row, V>, _ tells: Telling<Row>
  ) -> Field {
    plain(name, .count, path, tells)
  }

  /// A count of people, or of what single people did.
  static func count<V: WholeNumber>(
    _ name: String, _ path: Path<Row, V>, of people: People, _ relations: Relation<Row>...
  ) -> Field {
    plain(name, .count, path, .count(Count(path, of: people, relations)))
  }

  /// `part ÷ whole`, which tells both; missing where there is nothing to divide by.
  static func share<Part: WholeNumber, Whole: WholeNumber>(
    _ name: String, _ part: Path<Row, Part>, of whole: Path<Row, Whole>
  ) -> Field {
    quotient(name, part, whole, people: nil)
  }

  /// The same of things that people have or do.
  ///
  /// - Parameter people: the people whom it is about.
  static func share<Part: WholeNumber, Whole: WholeNumber>(
    _ name: String, _ part: Path<Row, Part>, of whole: Path<Row, Whole>, people: Path<Row, Int>
  ) -> Field {
    quotient(name, part, whole, people: people)
  }

  private static func quotient<Part: WholeNumber, Whole: WholeNumber>(
    _ name: String, _ part: Path<Row, Part>, _ whole: Path<Row, Whole>, people: CountPath<Row>?
  ) -> Field {
    Field(name, .share, .number, .share(Share(part: part, whole: whole, people: people))) { row in
      guard let part = row[keyPath: part].count, let whole = row[keyPath: whole].count else {
        return .missing
      }
      return .share(part, of: whole)
    }
  }
}

/// Where in a row a value stands.
typealias Path<Row, V> = any KeyPath<Row, V> & Sendable
/// Names a count of a row, whether it may be missing or not.
typealias CountPath<Row> = any PartialKeyPath<Row> & Sendable
