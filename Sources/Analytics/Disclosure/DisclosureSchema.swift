import Tables

/// What the columns of a measure tell of people, without the type of its rows: counts by their
/// places in ``counts``.
struct DisclosureSchema: Sendable {
  /// What one column tells.
  enum Telling: Sendable {
    case nothing, person, oneClass, everyClass, team
    case key(Dimension)
    case count(Int)
    case share(part: Int, whole: Int, people: Int?)
    case made(from: [Int])
    case split(of: [Int], parts: Int)
    case running(from: [Int], within: [Dimension])
    case rank(by: [Int])
    case mean(over: Int)
  }

  /// How a count hangs together with others.
  enum Link: Sendable {
    case part(of: Int)
    case sum([Int])
    case among([Int])
    case quantity(Quantity, by: [Dimension]?, named: [Dimension: Dimension], condition: Int?)
    case margin(of: Int, by: [Dimension])
    case zero(condition: Int)
    case present
    case covers(Int)
    case within(Quantity, by: [Dimension])
    case multiple(of: Int)
    case spread(over: Int, within: [Dimension])
    case chain(part: Int, from: Int, to: Int, within: [Dimension])
  }

  struct DeclaredCount: Sendable {
    var people: People
    /// The column in which it stands, if any.
    var column: Int?
    /// Whether it counts people; what they have or do, as items done, follows them.
    var isOfPeople = true
    /// Whether a column tells it or something made from it.
    var isTold = false
    var links: [Link] = []
  }

  let scope: RowScope
  let columns: [Column]
  fileprivate(set) var tellings: [Telling] = []
  fileprivate(set) var counts: [DeclaredCount] = []
  /// The columns that are shown where everything that they are made from is, with the place of that
  /// among ``GroupRow/origins``.
  fileprivate(set) var derived: [Int: Int] = [:]
  /// The columns that bound counts of the same class, with what these count.
  fileprivate(set) var bounding: [Int: [Quantity]] = [:]

  /// The columns that name a row, with what they name it by.
  var keys: [(dimension: Dimension, column: Int)] {
    tellings.enumerated().compactMap { column, telling in
      if case .key(let dimension) = telling { (dimension, column) } else { nil }
    }
  }

  /// What keeps rows apart when classes are put together.
  var apart: [(dimension: Dimension, column: Int)] {
    keys.filter { ![.section, .school, .teacher].contains($0.dimension) }
  }

  /// Whom the counts of the rows are of; `nil` where no audience beyond the team sees the table.
  var isGrouped: Bool {
    switch scope {
    case .classes, .groups: true
    case .persons, .team: false
    }
  }
}

/// One row of a measure with all its counts, those printed and those not.
struct GroupRow: Sendable {
  var values: [Value]
  var counts: [Int?]
  /// Which of the conditions of its declarations it meets.
  var conditions: [Bool] = []
  /// What its derived columns are made from.
  var origins: [[NamedOrigin]] = []

  /// Counts by what the rows are named that have them.
  struct NamedOrigin: Sendable {
    var quantity: Quantity
    var areGroups: Bool
    var places: [[Dimension: Value]]?
  }
}

/// Reads rows of one type as ``GroupRow``s.
struct GroupReader<Row: MeasureRow>: Sendable {
  private(set) var schema: DisclosureSchema
  private var paths: [CountPath<Row>] = []
  private var readers: [@Sendable (Row) -> Int?] = []
  private var conditions: [@Sendable (Row) -> Bool] = []
  private var origins: [[Origin<Row>]] = []

  init() {
    schema = DisclosureSchema(scope: Row.scope, columns: Row.columns)
    let fields = Row.fields
    var declared: [(place: Int, count: Count<Row>)] = []
    for (column, field) in fields.enumerated() {
      guard case .count(let count) = field.tells else { continue }
      let place = add(count)
      schema.counts[place].column = column
      // What follows from others is in no equation.
      schema.counts[place].isOfPeople = field.origins.isEmpty
      declared.append((place, count))
    }
    for count in Row.unprinted { declared.append((add(count), count)) }
    for (column, field) in fields.enumerated() {
      schema.tellings.append(telling(field.tells))
      if !field.bounds.isEmpty { schema.bounding[column] = field.bounds }
      guard !field.origins.isEmpty else { continue }
      schema.derived[column] = origins.count
      origins.append(field.origins)
    }
    for (place, count) in declared {
      schema.counts[place].links = count.relations.map { link($0) }
    }
  }

  func row(_ row: Row) -> GroupRow {
    GroupRow(
      values: row.values, counts: readers.map { $0(row) }, conditions: conditions.map { $0(row) },
      origins: origins.map { $0.map { named($0, row) } })
  }

  private func named(_ origin: Origin<Row>, _ row: Row) -> GroupRow.NamedOrigin {
    GroupRow.NamedOrigin(
      quantity: origin.quantity, areGroups: origin.areGroups, places: origin.places(row))
  }

  private mutating func add(_ count: Count<Row>) -> Int {
    readers.append(count.read)
    schema.counts.append(DisclosureSchema.DeclaredCount(people: count.people))
    paths.append(count.path)
    return readers.count - 1
  }

  /// The place of a count; what is declared nowhere as a count of people counts something else.
  private mutating func place(_ path: CountPath<Row>) -> Int {
    let wanted: PartialKeyPath<Row> = path
    if let place = paths.firstIndex(where: { $0 as PartialKeyPath<Row> == wanted }) { return place }
    readers.append { row in row[keyPath: path] as? Int }
    var other = DisclosureSchema.DeclaredCount(people: .students)
    other.isOfPeople = false
    schema.counts.append(other)
    paths.append(path)
    return paths.count - 1
  }

  private mutating func told(_ paths: [CountPath<Row>]) -> [Int] {
    let places = paths.map { place($0) }
    for place in places { schema.counts[place].isTold = true }
    return places
  }

  private mutating func telling(_ telling: Telling<Row>) -> DisclosureSchema.Telling {
    switch telling {
    case .nothing: return .nothing
    case .person: return .person
    case .oneClass: return .oneClass
    case .everyClass: return .everyClass
    case .team: return .team
    case .key(let dimension): return .key(dimension)
    case .count(let count): return .count(told([count.path])[0])
    case .share(let share):
      let places = told([share.part, share.whole])
      return .share(part: places[0], whole: places[1], people: share.people.map { place($0) })
    case .made(let paths): return .made(from: told(paths))
    case .split(let paths, let parts): return .split(of: told(paths), parts: parts)
    case .running(let paths, let within): return .running(from: told(paths), within: within)
    case .rank(let paths): return .rank(by: told(paths))
    case .mean(let path): return .mean(over: told([path])[0])
    }
  }

  private mutating func link(_ relation: Relation<Row>) -> DisclosureSchema.Link {
    switch relation {
    case .part(let whole): return .part(of: place(whole))
    case .sum(let parts): return .sum(parts.map { place($0) })
    case .among(let others): return .among(others.map { place($0) })
    case .margin(let count, let dimensions): return .margin(of: place(count), by: dimensions)
    case .quantity(let quantity, let dimensions, let names, let condition):
      return .quantity(
        quantity, by: dimensions, named: names, condition: condition.map { add($0) })
    case .zero(let condition): return .zero(condition: add(condition))
    case .present: return .present
    case .covers(let part): return .covers(place(part))
    case .within(let quantity, let dimensions): return .within(quantity, by: dimensions)
    case .multiple(let count): return .multiple(of: place(count))
    case .spread(let count, let within): return .spread(over: place(count), within: within)
    case .chain(let part, let first, let last, let within):
      return .chain(part: place(part), from: place(first), to: place(last), within: within)
    }
  }

  private mutating func add(_ condition: @escaping @Sendable (Row) -> Bool) -> Int {
    conditions.append(condition)
    return conditions.count - 1
  }
}
