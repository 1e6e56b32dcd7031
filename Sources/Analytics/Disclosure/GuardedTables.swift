import Coaching
import Tables

/// The tables of one audience on their way to it: classes put together, small groups hidden, and
/// what would give them away.
struct GuardedTables {
  let study: Study
  let own: OwnSchool?
  /// Tables of groups: measures, then sums over classes.
  private(set) var tables: [GroupTable] = []
  /// The rows of each that the audience may see in full.
  private var openRows: [Set<Int>] = []
  /// Of each row without a school, the part that a school knows: its own people.
  private var ownRows: [[Int: GroupRow]] = []
  private(set) var ledger: CountLedger
  /// The counts that are hidden, by their cells.
  private(set) var hidden: Set<Int> = []
  /// Hidden counts for which no cover was found; what hangs together with them is not told at all.
  private(set) var uncovered: Set<Int> = []
  /// The rows of each table that are left out for this, and the counts in them.
  private var withheld: [Set<Int>] = []
  private(set) var leftOut: Set<Int> = []
  /// The columns of each that hold nothing anywhere, as a target where none is set.
  private let unused: [Set<String>]

  init(_ study: Study, own: OwnSchool?) {
    self.study = study
    self.own = own
    let restricted = own.map { Study(study.district.ofTeachers($0, in: study)) }
    for (family, measure) in Measure.all.enumerated() {
      guard let table = GuardedTables.table(of: measure, family, study, own) else { continue }
      tables.append(table)
      ownRows.append(restricted.map { GuardedTables.matching(table, measure, $0) } ?? [:])
    }
    for totals in Totals.all {
      guard let family = Measure.all.firstIndex(where: { $0.name == totals.measure.name }) else {
        continue
      }
      tables.append(totals.table(family: family, in: study, isGuarded: true))
      ownRows.append([:])
    }
    openRows = tables.map { table in
      Set(
        table.rows.indices.filter { row in
          own.map { table.coordinates[row][.school] == .text($0.id) } ?? false
        })
    }
    unused = tables.map(\.unused)
    let rules = study.rules
    let open = openRows
    ledger = CountLedger(
      tables, smallest: { rules.smallest($0) }, isForSchool: own != nil,
      isOpen: { open[$0].contains($1) })
    addOwnParts()
    ledger.settle()
  }

  /// The groups of a measure; `nil` where it has none.
  private static func table(
    of measure: Measure, _ family: Int, _ study: Study, _ own: OwnSchool?
  ) -> GroupTable? {
    switch measure.disclosure.scope {
    case .persons, .team: return nil
    case .groups:
      return GroupTable(
        measure.name, measure.disclosure, family: family, rows: measure.groups(study))
    case .classes(let bySchool):
      var rows = measure.groups(study)
      if let own, !bySchool {
        let known = Set(own.rows(of: Table(columns: measure.columns, rows: rows.map(\.values))))
        rows = rows.enumerated().filter { !known.contains($0.offset) }.map(\.element)
      }
      return ClassPooling(schema: measure.disclosure).table(
        measure.name, family: family, of: rows, bySchool: bySchool
      ) { study.school(ofClass: $0) }
    }
  }

  /// The rows of the same names that a school makes of its own people.
  private static func matching(
    _ table: GroupTable, _ measure: Measure, _ own: Study
  ) -> [Int: GroupRow] {
    guard case .groups = table.schema.scope else { return [:] }
    var places: [GroupTable.Coordinates: GroupRow] = [:]
    for row in measure.groups(own) { places[GroupTable.coordinates(of: row, table.schema)] = row }
    var matching: [Int: GroupRow] = [:]
    for row in table.rows.indices where table.coordinates[row][.school] == nil {
      matching[row] = places[table.coordinates[row]]
    }
    return matching
  }

  /// A school knows its own people in every count of all schools.
  private mutating func addOwnParts() {
    guard own != nil else { return }
    var seen: Set<Int> = []
    for (place, table) in tables.enumerated() {
      guard case .groups = table.schema.scope else { continue }
      for row in table.rows.indices where table.coordinates[row][.school] == nil {
        for count in table.schema.counts.indices {
          guard let cell = ledger.cell(place, row, count), seen.insert(cell).inserted else {
            continue
          }
          ledger.addOthers(cell, own: ownRows[place][row]?.counts[count] ?? 0)
        }
      }
    }
    ledger.addOthers(besides: seen)
  }

  func isOpen(_ table: Int, _ row: Int) -> Bool { openRows[table].contains(row) }

  // MARK: Hiding

  mutating func hide() {
    let (alsoHidden, alsoUncovered) = hiddenFromTheDistrict()
    let closure = GuardedTables.closure(of: &ledger, alsoHiding: alsoHidden)
    hidden = closure.hidden
    uncovered = closure.uncovered.union(alsoUncovered)
    withhold()
    for place in tables.indices {
      for row in tables[place].rows.indices where !isOpen(place, row) { hide(place, row) }
      hideTogether(place)
    }
    if study.rules.audience == .public { codeForThePublic() }
  }

  /// What must be hidden, and what stays uncovered however much is.
  private static func closure(
    of ledger: inout CountLedger, alsoHiding others: Set<Int> = []
  ) -> SuppressionClosure {
    var closure = SuppressionClosure(ledger.system, alsoHiding: others)
    closure.close()
    guard !closure.uncovered.isEmpty else { return closure }
    // Where two codes tell too much, one must do.
    ledger.makeNeutral(closure.uncovered)
    closure = SuppressionClosure(ledger.system, alsoHiding: others)
    closure.close()
    return closure
  }

  /// For the public, what the district does not see: whoever reads both must not learn from the
  /// second what the first hides.
  private func hiddenFromTheDistrict() -> (hidden: Set<Int>, uncovered: Set<Int>) {
    guard study.rules.audience == .public else { return ([], []) }
    var rules = study.rules
    rules.audience = .district
    // The same tables make the same cells, whatever the sizes of groups.
    var ledger = CountLedger(
      tables, smallest: { [rules] in rules.smallest($0) }, isForSchool: false,
      isOpen: { _, _ in false })
    ledger.settle()
    let closure = GuardedTables.closure(of: &ledger)
    return (closure.hidden, closure.uncovered)
  }

  /// Leaves out the rows of all counts that hang together with one for which there is no cover.
  ///
  /// In a very small district what a school sees of its own people, and that there is a row at all,
  /// can tell of the others however much is hidden.
  private mutating func withhold() {
    let told = ledger.system.components.filter { !uncovered.isDisjoint(with: $0.cells) }
    leftOut = Set(told.flatMap(\.cells))
    withheld = tables.indices.map { place in
      Set(
        tables[place].rows.indices.filter { row in
          !isOpen(place, row)
            && tables[place].schema.counts.indices.contains { count in
              ledger.cell(place, row, count).map { leftOut.contains($0) } ?? false
            }
        })
    }
  }

  /// Whether a row is left out.
  func isWithheld(_ table: Int, _ row: Int) -> Bool { withheld[table].contains(row) }

  /// Whether a count must not be seen.
  func isHidden(_ table: Int, _ row: Int, _ count: Int) -> Bool {
    ledger.cell(table, row, count).map { hidden.contains($0) } ?? false
  }

  private mutating func hide(_ place: Int, _ row: Int) {
    let schema = tables[place].schema
    for (column, telling) in schema.tellings.enumerated() {
      let name = schema.columns[column].name
      if let origins = schema.derived[column], !isDerivable(place, row, origins) {
        set(place, row, name, .coded, evenMissing: true)
        continue
      }
      if let bounds = schema.bounding[column], boundsWhatIsHidden(place, row, bounds) {
        set(place, row, name, .complementary, evenMissing: true)
        continue
      }
      switch telling {
      case .count(let count):
        guard let cell = ledger.cell(place, row, count), hidden.contains(cell) else { continue }
        set(place, row, name, code(of: cell))
      case .share(let part, let whole, let people):
        // A share is missing where its whole is nobody.
        let isMade = tables[place].rows[row].counts[whole] != nil
        follow(place, row, name, [part, whole] + (people.map { [$0] } ?? []), evenMissing: isMade)
        if schema.counts[part].isOfPeople, schema.counts[part].column == nil,
          schema.counts[whole].column == nil
        {
          roundShare(place, row, name)
        }
      case .made(let bases):
        follow(place, row, name, bases)
        hideWhereOthersAreFew(place, row, name, bases)
      case .split(let bases, let parts):
        follow(place, row, name, bases)
        hideWhereOthersAreFew(place, row, name, bases)
        hideWhereAPartIsSmall(place, row, name, bases, parts)
      case .mean(let base): follow(place, row, name, [base])
      case .team: set(place, row, name, .coded, evenMissing: true)
      case .nothing, .key, .person, .running, .rank, .oneClass, .everyClass: continue
      }
    }
  }

  /// What a hidden count says of itself: that it is small only where it is.
  private func code(of cell: Int) -> Hiding {
    let cell = ledger.system.cells[cell]
    return cell.hasOneCode || cell.count >= cell.smallest
      ? .complementary : .fewer(than: cell.smallest)
  }

  /// Hides what is made from a hidden count; how small that is, the count says itself.
  ///
  /// - Parameter evenMissing: whether a blank, too, would say something.
  private mutating func follow(
    _ place: Int, _ row: Int, _ name: String, _ bases: [Int], evenMissing: Bool? = nil
  ) {
    guard bases.contains(where: { isHidden(place, row, $0) }) else { return }
    set(
      place, row, name, .complementary, evenMissing: evenMissing ?? !unused[place].contains(name))
  }

  /// Whole percents: with the counts nowhere, more digits would tell them.
  private mutating func roundShare(_ place: Int, _ row: Int, _ name: String) {
    guard let column = tables[place].table.index(of: name),
      case .number(let number) = tables[place].table[row, column]
    else { return }
    tables[place].table[row, column] = .number((number * 100).rounded() / 100)
  }

  /// What several rows tell together is hidden from the first that is hidden.
  private mutating func hideTogether(_ place: Int) {
    let schema = tables[place].schema
    for (column, telling) in schema.tellings.enumerated() {
      guard case .running(let bases, let within) = telling else { continue }
      let name = schema.columns[column].name
      for group in tables[place].groups(by: within) {
        let first = group.firstIndex { row in bases.contains { isHidden(place, row, $0) } }
        guard let first else { continue }
        for row in group[first...] where !isOpen(place, row) {
          let isBlank = bases.contains { isHidden(place, row, $0) }
          set(place, row, name, .complementary, evenMissing: isBlank)
        }
      }
    }
  }

  /// A school that knows its own people would learn from a value made of all where the few others
  /// stand: a quarter of them must be a group that is shown.
  private mutating func hideWhereOthersAreFew(
    _ place: Int, _ row: Int, _ name: String, _ bases: [Int]
  ) {
    guard own != nil, let known = ownRows[place][row],
      !bases.contains(where: { isHidden(place, row, $0) })
    else { return }
    for base in bases {
      let declared = tables[place].schema.counts[base]
      let smallest = study.rules.smallest(declared.people)
      guard declared.isOfPeople, let all = tables[place].rows[row].counts[base] else { continue }
      let others = all - (known.counts[base] ?? 0)
      guard others > 0, others < 4 * smallest else { continue }
      set(place, row, name, .complementary)
    }
  }

  /// A median stands between two halves of a group, quartiles between four quarters: where these are
  /// no groups that are shown, it tells where single people stand.
  private mutating func hideWhereAPartIsSmall(
    _ place: Int, _ row: Int, _ name: String, _ bases: [Int], _ parts: Int
  ) {
    guard !bases.contains(where: { isHidden(place, row, $0) }) else { return }
    let isSmall = bases.contains { base in
      let declared = tables[place].schema.counts[base]
      let count = tables[place].rows[row].counts[base] ?? 0
      return declared.isOfPeople && count < parts * study.rules.smallest(declared.people)
    }
    if isSmall { set(place, row, name, .coded) }
  }

  /// Hides a place that holds something, or whose blank would say something.
  private mutating func set(
    _ place: Int, _ row: Int, _ name: String, _ hiding: Hiding, evenMissing: Bool = false
  ) {
    guard let column = tables[place].table.index(of: name),
      evenMissing || tables[place].table[row, column] != .missing
    else { return }
    tables[place].table[row, column] = .hidden(hiding)
  }

  // MARK: The public

  /// Top and bottom coding: shares by bands, no counts beside them (B9).
  private mutating func codeForThePublic() {
    for place in tables.indices {
      let schema = tables[place].schema
      let names = tables[place].table.columns
      let hasShares = schema.tellings.enumerated().contains { column, telling in
        guard names.contains(schema.columns[column]) else { return false }
        if case .mean = telling { return false }
        return schema.columns[column].role == .share
      }
      for row in tables[place].rows.indices {
        for (column, telling) in schema.tellings.enumerated()
        where schema.columns[column].role == .share {
          codeShare(place, row, schema.columns[column].name, telling)
        }
        guard hasShares else { continue }
        for column in names where column.role == .count {
          if tables[place].table[row, column.name]?.hiding == nil {
            set(place, row, column.name, .coded)
          }
        }
      }
    }
  }

  private mutating func codeShare(
    _ place: Int, _ row: Int, _ name: String, _ telling: DisclosureSchema.Telling
  ) {
    let size: Int?
    switch telling {
    case .share(_, let whole, let people): size = tables[place].rows[row].counts[people ?? whole]
    case .made(let bases), .split(let bases, _), .running(let bases, _):
      size = bases.compactMap { tables[place].rows[row].counts[$0] }.min()
    case .mean: return
    default: size = nil
    }
    guard let column = tables[place].table.index(of: name),
      case .number(let share) = tables[place].table[row, column]
    else { return }
    tables[place].table[row, column] =
      size.flatMap { ShareBand.value(share, of: $0) } ?? .hidden(.coded)
  }
}

extension Rules {
  /// The smallest group that is shown; the public is shown no smaller ones of teachers either.
  func smallest(_ people: People) -> Int {
    people == .students || audience == .public ? smallestGroup : min(3, smallestGroup)
  }
}

extension District {
  /// The same with the work of one school's teachers alone.
  fileprivate func ofTeachers(_ own: OwnSchool, in study: Study) -> District {
    var district = self
    district.rules.asOf = study.asOf
    let isOwn = { (teacher: Reference<Teacher>) in
      study.teacherSchools[Int(teacher.index)].map { roster.schools[$0].id == own.id } ?? false
    }
    district.walkthroughs.removeAll { !isOwn($0.teacher) }
    district.actions.removeAll { !isOwn($0.teacher) }
    for teacher in roster.teachers.references where !isOwn(teacher) {
      district.roster.teachers[teacher].declaredModel = nil
    }
    return district
  }
}
