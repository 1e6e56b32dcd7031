import Tables

/// Every count of people that an audience would see, once, and how counts add up within rows,
/// over rows and over tables.
///
/// All of it follows from what columns declare (``Relation``). What is the same count in two
/// tables is one cell here: hidden in both or in none.
struct CountLedger {
  private struct Key: Hashable {
    enum What: Hashable {
      case own(family: Int, count: Int)
      case shared(Quantity)
    }
    var what: What
    var at: GroupTable.Coordinates
  }

  private(set) var system = CountSystem()
  /// The cell of each count of each row of each table.
  private(set) var cells: [[[Int?]]] = []
  private var known: [Key: Int] = [:]
  private var schools: [Value: Int] = [:]
  /// The cells of what several tables count, by class.
  private var ofClasses: [Quantity: [Value: [Int]]] = [:]
  private let smallest: (People) -> Int
  private let isOpen: (Int, Int) -> Bool
  /// Whether a school reads it that knows its own rows.
  private let isForSchool: Bool

  init(
    _ tables: [GroupTable], smallest: @escaping (People) -> Int, isForSchool: Bool,
    isOpen: @escaping (_ table: Int, _ row: Int) -> Bool
  ) {
    self.smallest = smallest
    self.isOpen = isOpen
    self.isForSchool = isForSchool
    for (place, table) in tables.enumerated() { addCells(of: table, place) }
    for (place, table) in tables.enumerated() { addRows(of: table, place) }
    addSums()
    addClasses(of: tables)
    for (key, cell) in known {
      guard case .shared(let quantity) = key.what, let section = key.at[.section] else { continue }
      ofClasses[quantity, default: [:]][section, default: []].append(cell)
    }
  }

  func cell(_ table: Int, _ row: Int, _ count: Int) -> Int? { cells[table][row][count] }

  /// The cell of what several tables count, by what its rows are named; `nil` where none has it.
  func cell(of quantity: Quantity, at place: GroupTable.Coordinates) -> Int? {
    known[Key(what: .shared(quantity), at: place)]
  }

  /// The cells of what several tables count of one class.
  func cells(of quantity: Quantity, inClass section: Value) -> [Int] {
    ofClasses[quantity]?[section] ?? []
  }

  // MARK: Cells

  private mutating func addCells(of table: GroupTable, _ place: Int) {
    var rows: [[Int?]] = []
    for row in table.rows.indices {
      rows.append(
        table.schema.counts.indices.map { count in
          guard table.schema.counts[count].isOfPeople else { return nil }
          return table.rows[row].counts[count].map { addCell(table, place, row, count, $0) }
        })
    }
    cells.append(rows)
  }

  private mutating func addCell(
    _ table: GroupTable, _ place: Int, _ row: Int, _ count: Int, _ number: Int
  ) -> Int {
    let declared = table.schema.counts[count]
    let keys = keys(of: table, row, count)
    let same = keys.compactMap { known[$0] }.filter { system.cells[$0].count == number }
    var new = CountSystem.Cell(count: number, smallest: smallest(declared.people))
    new.isTold = declared.isTold
    new.school = table.coordinates[row][.school].map { index(ofSchool: $0) }
    // The district is told of teachers from three on: beside that a second code would tell it more.
    new.isNeutral =
      isForSchool && table.coordinates[row][.school] == nil
      || declared.people == .teachers && new.smallest >= 5
    let cell = same.first ?? system.add(new)
    for other in same.dropFirst() where other != cell { system.add(line: cell, of: [other]) }
    for key in keys where known[key] == nil { known[key] = cell }
    let isKnown = isOpen(place, row) || isZero(declared, table.rows[row], number)
    system.change(cell) {
      $0.isOpen = $0.isOpen || isKnown
      $0.isTold = $0.isTold || declared.isTold
      $0.isNeutral = $0.isNeutral || new.isNeutral
      if number > 0,
        declared.links.contains(where: { if case .present = $0 { true } else { false } })
      {
        $0.least = 1
      }
    }
    return cell
  }

  private mutating func index(ofSchool school: Value) -> Int {
    if let place = schools[school] { return place }
    schools[school] = schools.count
    return schools.count - 1
  }

  private func isZero(
    _ declared: DisclosureSchema.DeclaredCount, _ row: GroupRow, _ number: Int
  ) -> Bool {
    number == 0
      && declared.links.contains { link in
        if case .zero(let condition) = link { row.conditions[condition] } else { false }
      }
  }

  /// What a count of a row counts, by every name that it has.
  private func keys(of table: GroupTable, _ row: Int, _ count: Int) -> [Key] {
    var at = table.coordinates[row]
    let classes = at.removeValue(forKey: .section)
    var keys = [Key(what: .own(family: table.family, count: count), at: at)]
    for case .quantity(let quantity, let dimensions, let names, let condition)
      in table.schema.counts[count].links
    where condition.map({ table.rows[row].conditions[$0] }) ?? true {
      var coordinates = at
      if let dimensions {
        coordinates = [:]
        for dimension in dimensions { coordinates[dimension] = at[names[dimension] ?? dimension] }
        if dimensions.contains(.section) { coordinates[.section] = classes }
      }
      keys.append(Key(what: .shared(quantity), at: coordinates))
    }
    return keys
  }

  // MARK: Lines

  /// A count that stands nowhere: the rest of a whole.
  private mutating func rest(_ count: Int, like cell: Int, isKnown: Bool) -> Int {
    var rest = CountSystem.Cell(count: count, smallest: system.cells[cell].smallest)
    rest.isTold = false
    rest.isOpen = isKnown
    rest.school = system.cells[cell].school
    return system.add(rest)
  }

  private func remainder(_ total: Int, _ parts: [Int]) -> Int {
    parts.reduce(system.cells[total].count) { $0 - system.cells[$1].count }
  }

  private func areOpen(_ places: [Int]) -> Bool { places.allSatisfy { system.cells[$0].isOpen } }

  /// What is in no part, as a teacher of no school, is taken as known.
  private mutating func addUp(_ total: Int, _ parts: [Int]) {
    let number = remainder(total, parts)
    guard !parts.isEmpty, number >= 0 else { return }
    system.add(
      line: total,
      of: number == 0 ? parts : parts + [rest(number, like: total, isKnown: true)])
  }

  /// Splits a whole into a part and the rest, which nobody prints and everybody can work out.
  private mutating func split(_ total: Int, _ parts: [Int]) {
    let number = remainder(total, parts)
    guard !parts.isEmpty, number >= 0 else { return }
    let known = areOpen(parts + [total])
    system.add(line: total, of: parts + [rest(number, like: total, isKnown: known)])
  }

  private mutating func addRows(of table: GroupTable, _ place: Int) {
    for (count, declared) in table.schema.counts.enumerated() {
      for link in declared.links {
        switch link {
        case .chain(let part, let first, let last, let within):
          for group in table.groups(by: within) {
            chain(place, group, count, part)
            if let row = group.first { begin(cells[place][row], count, first) }
            if let row = group.last { end(cells[place][row], count, part, last) }
          }
        case .spread(let other, let within):
          for group in table.groups(by: within) { spread(place, group, count, other) }
        case .within(let quantity, let dimensions):
          for row in table.rows.indices {
            let at = table.coordinates[row].filter { dimensions.contains($0.key) }
            let whole = known[Key(what: .shared(quantity), at: at)]
            guard let whole, let cell = cells[place][row][count] else { continue }
            cover(whole, cell, mayBeAll: declared.people == .students)
          }
        default:
          for row in table.rows.indices { add(link, of: count, cells[place][row]) }
        }
      }
    }
  }

  private mutating func add(_ link: DisclosureSchema.Link, of count: Int, _ row: [Int?]) {
    guard let cell = row[count] else { return }
    switch link {
    case .part(let whole):
      if let whole = row[whole] { split(whole, [cell]) }
    case .sum(let parts): addUp(cell, parts.compactMap { row[$0] })
    case .among(let others):
      let others = others.compactMap { row[$0] }
      let all = rest(others.reduce(0) { $0 + system.cells[$1].count }, like: cell, isKnown: false)
      system.add(line: all, of: others)
      split(all, [cell])
    case .covers(let part):
      if let part = row[part] { cover(cell, part) }
    case .multiple(let base):
      if let base = row[base] { multiply(cell, base) }
    case .quantity, .margin, .zero, .present, .within, .spread, .chain: break
    }
  }

  /// All of a part are in the whole; who else is, a reader may know only where nobody is.
  private mutating func cover(_ whole: Int, _ part: Int, mayBeAll: Bool = false) {
    let number = remainder(whole, [part])
    guard number >= 0, part != whole else { return }
    system.add(
      line: whole, of: [part, rest(number, like: whole, isKnown: mayBeAll && number == 0)])
  }

  /// So many times a count, but for those who joined or left, whom a reader may know: each tells the other.
  private mutating func multiply(_ product: Int, _ base: Int) {
    let (number, one) = (system.cells[product].count, system.cells[base].count)
    guard number > 0, product != base else { return }
    let times = one > 0 ? max(1, Int((Double(number) / Double(one)).rounded())) : 1
    let copies = Array(repeating: base, count: times)
    let more = number - times * one
    let known = more == 0 ? [] : [rest(abs(more), like: product, isKnown: true)]
    guard more < 0 else { return system.add(line: product, of: copies + known) }
    let all = unprinted(times * one, like: product)
    system.add(line: all, of: copies)
    system.add(line: all, of: [product] + known)
  }

  /// A count that no table tells and that needs no cover, however small.
  private mutating func unprinted(_ count: Int, like cell: Int, isKnown: Bool = false) -> Int {
    let place = rest(count, like: cell, isKnown: isKnown)
    system.change(place) { $0.smallest = 0 }
    return place
  }

  /// Who gets to the first row is among all.
  private mutating func begin(_ row: [Int?], _ whole: Int, _ all: Int) {
    if let all = row[all], let whole = row[whole] { cover(all, whole) }
  }

  /// Who got to the last row stops there or is through.
  private mutating func end(_ row: [Int?], _ whole: Int, _ part: Int, _ through: Int) {
    guard let before = row[whole], let stopped = row[part], let after = row[through] else { return }
    addUp(before, [stopped, after])
  }

  /// Everybody is in one of the rows or in several.
  private mutating func spread(_ table: Int, _ rows: [Int], _ count: Int, _ other: Int) {
    guard let cell = rows.first.flatMap({ cells[table][$0][count] }) else { return }
    let parts = rows.compactMap { cells[table][$0][other] }
    let sum = parts.reduce(0) { $0 + system.cells[$1].count }
    let all = rest(sum, like: cell, isKnown: false)
    system.add(line: all, of: parts)
    cover(all, cell)
  }

  /// Those who got to one row stop there, get to the next, or pass unseen.
  private mutating func chain(_ table: Int, _ rows: [Int], _ whole: Int, _ part: Int) {
    for (row, next) in zip(rows, rows.dropFirst()) {
      guard let before = cells[table][row][whole], let stopped = cells[table][row][part],
        let after = cells[table][next][whole]
      else { continue }
      addUp(before, [stopped, after])
    }
  }

  /// Counts of one quantity add up to those that are named by fewer dimensions.
  private mutating func addSums() {
    let quantities = Dictionary(grouping: known.keys) { $0.what }
    for what in quantities.keys.sorted(by: { order($0) < order($1) }) {
      var families: [Set<Dimension>: [(at: GroupTable.Coordinates, cell: Int)]] = [:]
      for key in quantities[what] ?? [] {
        guard let cell = known[key] else { continue }
        families[Set(key.at.keys), default: []].append((key.at, cell))
      }
      let dimensions = families.keys.sorted { left, right in
        left.map(\.rawValue).sorted().lexicographicallyPrecedes(right.map(\.rawValue).sorted())
      }
      for wide in dimensions {
        let narrower = dimensions.filter { wide.isStrictSubset(of: $0) }
        for narrow in narrower
        where !narrower.contains(where: { $0.isStrictSubset(of: narrow) }) {
          addSums(
            families[wide] ?? [], families[narrow] ?? [],
            by: wide.sorted { $0.rawValue < $1.rawValue },
            areAll: !isOfPanel(what) || narrow.isDisjoint(with: [.phase, .fromPhase]))
        }
      }
    }
  }

  /// Whether it counts who is known in one window only: from phases of which nobody is known in both,
  /// no row tells.
  private func isOfPanel(_ what: Key.What) -> Bool {
    what == .shared(.left) || what == .shared(.joined)
  }

  private func order(_ what: Key.What) -> (Int, Int) {
    switch what {
    case .own(let family, let count): (family, count)
    case .shared(let quantity): (.max, quantity.rawValue)
    }
  }

  private mutating func addSums(
    _ totals: [(at: GroupTable.Coordinates, cell: Int)],
    _ parts: [(at: GroupTable.Coordinates, cell: Int)], by dimensions: [Dimension], areAll: Bool
  ) {
    var groups: [[Value?]: Set<Int>] = [:]
    for part in parts { groups[dimensions.map { part.at[$0] }, default: []].insert(part.cell) }
    for total in totals.sorted(by: { $0.cell < $1.cell }) {
      let own = groups[dimensions.map { total.at[$0] }] ?? []
      guard !own.contains(total.cell) else { continue }
      if areAll { addUp(total.cell, own.sorted()) } else { split(total.cell, own.sorted()) }
    }
  }

  /// Counts of classes add up: the classes of a school of which each count has all or none are one part
  /// of it, as those that log conferences, or that follow a playlist.
  private mutating func addClasses(of tables: [GroupTable]) {
    let schools = ClassSets.schools(of: tables)
    for (quantity, sizes) in ClassSets.sizes(in: tables).sorted(by: {
      $0.key.rawValue < $1.key.rawValue
    }) {
      let counts = known.compactMap { key, cell -> (cell: Int, classes: Value)? in
        guard key.what == .shared(quantity), key.at.count == 1, let classes = key.at[.section]
        else {
          return nil
        }
        return (cell, classes)
      }
      let sets = ClassSets(counts, schools)
      var parts: [Int: [Int]] = [:]
      for part in sets.parts {
        let number = part.classes.reduce(0) { $0 + (sizes[$1] ?? 0) }
        let like = part.cells.first { system.cells[$0].school != nil } ?? part.cells[0]
        let isKnown = part.cells.contains {
          system.cells[$0].isOpen && system.cells[$0].school != nil
        }
        let cell = part.whole ?? unprinted(number, like: like, isKnown: isKnown)
        for whole in part.cells where whole != cell { parts[whole, default: []].append(cell) }
      }
      for (whole, parts) in parts.sorted(by: { $0.key < $1.key }) {
        system.add(line: whole, of: parts.sorted())
      }
    }
  }

  /// What a school knows of its own leaves a number of all others, which is told like any other.
  ///
  /// - Parameter known: totals of which this is said already.
  mutating func addOthers(besides known: Set<Int>) {
    for line in system.lines where system.cells[line.total].school == nil {
      let others = line.parts.filter { !system.cells[$0].isOpen }
      let own = line.parts.filter { system.cells[$0].isOpen }
      guard !known.contains(line.total), others.count > 1,
        others.allSatisfy({ system.cells[$0].school != nil && system.cells[$0].isTold }),
        own.contains(where: { system.cells[$0].school != nil && system.cells[$0].count > 0 })
      else { continue }
      let number = others.reduce(0) { $0 + system.cells[$1].count }
      let all = rest(number, like: line.total, isKnown: false)
      system.add(line: all, of: others)
      system.add(line: line.total, of: own + [all])
    }
  }

  /// States that a count is known in part: what a school knows of its own.
  mutating func addOthers(_ cell: Int, own: Int) {
    let others = system.cells[cell].count - own
    guard others >= 0, !system.cells[cell].isOpen else { return }
    let known = rest(own, like: cell, isKnown: true)
    system.add(line: cell, of: [known, rest(others, like: cell, isKnown: false)])
  }

  /// Gives all counts that hang together with some the same code.
  mutating func makeNeutral(_ places: Set<Int>) {
    for component in system.components where !places.isDisjoint(with: component.cells) {
      for cell in component.cells { system.change(cell) { $0.isNeutral = true } }
    }
  }

  /// Opens what a school can work out from what it may see of its own.
  mutating func settle() { system.openWhatFollows() }
}
