import Tables

/// Every count of people that an audience would see, once, with all the places where it stands,
/// and how counts add up within tables and across them.
///
/// What is known to be the same count in two tables is one count here: hidden in both or in none.
struct CountLedger {
  /// A place of a table.
  struct Place: Hashable, Comparable {
    var table: String
    var row: Int
    var column: String

    static func < (left: Place, right: Place) -> Bool {
      (left.table, left.row, left.column) < (right.table, right.row, right.column)
    }
  }

  let tables: [String: Table]
  /// The rows of a table that the audience may see in full.
  private let openRows: [String: Set<Int>]
  private(set) var system = CountSystem()
  private(set) var places: [[Place]] = []
  private var cells: [Place: Int] = [:]
  /// Counts that must be hidden where others are.
  private(set) var followers: [(cell: Int, bases: [Int])] = []
  /// The cell of the whole that a share is a share of, where it is printed nowhere.
  private(set) var wholes: [Place: Int] = [:]

  init(_ tables: [String: Table], openRows: [String: Set<Int>]) {
    self.tables = tables
    self.openRows = openRows
  }

  func isOpen(_ table: String, _ row: Int) -> Bool { openRows[table]?.contains(row) ?? false }

  /// The cell of a count; `nil` where there is none.
  mutating func count(_ table: String, _ row: Int, _ column: String) -> Int? {
    let place = Place(table: table, row: row, column: column)
    if let cell = cells[place] { return cell }
    guard case .integer(let count)? = tables[table]?[row, column] else { return nil }
    let cell = system.add(.init(count: count, isOpen: isOpen(table, row)))
    places.append([place])
    cells[place] = cell
    return cell
  }

  /// States that a count stands in a further place.
  mutating func same(_ cell: Int, _ table: String, _ row: Int, _ column: String) {
    let place = Place(table: table, row: row, column: column)
    guard cells[place] == nil, case .integer(let count)? = tables[table]?[row, column] else {
      return
    }
    precondition(count == system.cells[cell].count, "one count is one number")
    places[cell].append(place)
    cells[place] = cell
  }

  /// A count that stands nowhere and that a reader may work out or know.
  ///
  /// - Parameter isKnown: whether it must be taken as known, however small it is.
  mutating func implied(_ count: Int, isKnown: Bool = false) -> Int {
    places.append([])
    return system.add(.init(count: count, isOpen: isKnown, isImplied: true))
  }

  /// A whole that is printed nowhere and that can be worked out from its parts, or from one of
  /// them and its share.
  ///
  /// - Parameter shares: the places of those shares.
  mutating func whole(of parts: [Int], shares: [Place] = []) -> Int {
    // A whole of one part is that part; nothing more can be known of it.
    if parts.count == 1 { return parts[0] }
    let whole = implied(
      parts.reduce(0) { $0 + system.cells[$1].count }, isKnown: areOpen(parts))
    system.add(line: whole, of: parts)
    for place in shares { wholes[place] = whole }
    return whole
  }

  private func areOpen(_ places: [Int]) -> Bool { places.allSatisfy { system.cells[$0].isOpen } }

  /// Adds parts up to a whole; what is in no part, as a teacher of no school, is taken as known.
  mutating func addUp(_ total: Int, _ parts: [Int]) {
    let rest = rest(total, parts)
    guard !parts.isEmpty, rest >= 0 else { return }
    system.add(line: total, of: rest == 0 ? parts : parts + [implied(rest, isKnown: true)])
  }

  func rest(_ total: Int, _ parts: [Int]) -> Int {
    system.cells[total].count - parts.reduce(0) { $0 + system.cells[$1].count }
  }

  /// Splits a whole into parts and the rest, which nobody prints and everybody can work out.
  mutating func split(_ total: Int, _ parts: [Int]) {
    let rest = rest(total, parts)
    guard !parts.isEmpty, rest >= 0 else { return }
    system.add(line: total, of: parts + [implied(rest, isKnown: areOpen(parts + [total]))])
  }

  /// Splits a count of a row by its columns.
  mutating func split(_ table: String, _ row: Int, _ total: String, _ parts: [String]) {
    guard let whole = count(table, row, total) else { return }
    split(whole, parts.compactMap { count(table, row, $0) })
  }

  /// States that a count must be hidden where one of others is.
  mutating func follow(_ cell: Int?, _ bases: [Int?]) {
    if let cell { followers.append((cell, bases.compactMap(\.self))) }
  }

  /// Opens what a school can work out from what it may see of its own.
  mutating func settle() { system.openWhatFollows() }

  /// The rows of a table by the values of some columns, groups in the order of their first rows.
  func groups(_ table: String, by columns: [String]) -> [(key: [Value], rows: [Int])] {
    guard let rows = tables[table] else { return [] }
    var places: [[Value]: Int] = [:]
    var groups: [(key: [Value], rows: [Int])] = []
    for row in 0..<rows.count {
      let key = columns.map { rows[row, $0] ?? .missing }
      if let place = places[key] {
        groups[place].rows.append(row)
      } else {
        places[key] = groups.count
        groups.append((key, [row]))
      }
    }
    return groups
  }

  /// The first row that has these values.
  func row(_ table: String, where values: [String: Value]) -> Int? {
    guard let rows = tables[table] else { return nil }
    return (0..<rows.count).first { row in
      values.allSatisfy { rows[row, $0.key] == $0.value }
    }
  }
}

extension CountSystem {
  /// The parts of the system that have no line in common, each with its cells' places here.
  var components: [(system: CountSystem, places: [Int])] {
    var leaders = Array(cells.indices)
    func leader(_ place: Int) -> Int {
      var place = place
      while leaders[place] != place { place = leaders[place] }
      return place
    }
    for line in lines {
      let total = leader(line.total)
      for part in line.parts { leaders[leader(part)] = total }
    }
    var members: [Int: Int] = [:]
    var components: [(system: CountSystem, places: [Int])] = []
    var local = Array(repeating: 0, count: cells.count)
    for place in cells.indices {
      let index = members[leader(place), default: components.count]
      if index == components.count {
        members[leader(place)] = index
        components.append((CountSystem(), []))
      }
      local[place] = components[index].system.add(cells[place])
      components[index].places.append(place)
    }
    for line in lines {
      guard let index = members[leader(line.total)] else { continue }
      components[index].system.add(line: local[line.total], of: line.parts.map { local[$0] })
    }
    return components
  }
}
