import Coaching
import Tables

/// Tries to work out what the tables of an audience hide, from what they show (B9).
///
/// It reads the tables as they will be written: the counts that can be seen, and those that a
/// visible share and its whole give away. Then every row, column and total is solved
/// (``SuppressionAudit``). It also looks for what should have been hidden and is not.
struct AudienceAudit {
  private let guarded: GuardedTables

  init(_ guarded: GuardedTables) { self.guarded = guarded }

  func check() throws(AudienceError) {
    if let leak = findings.first { throw leak }
  }

  /// Everything that the tables give away.
  var findings: [AudienceError] {
    var findings: [AudienceError] = []
    for subject in [Disclosure.Subject.students, .teachers] { findings += leaks(of: subject) }
    return findings + uncoded
  }

  // MARK: Counts

  private func leaks(of subject: Disclosure.Subject) -> [AudienceError] {
    let smallest = guarded.smallest(subject)
    let ledger = guarded.ledger(of: subject, guarded.names(of: subject))
    var findings: [AudienceError] = []
    let shares = Dictionary(grouping: ledger.wholes.keys) { ledger.wholes[$0] ?? -1 }
    for (system, places) in ledger.system.components {
      let cells = zip(system.cells, places).map { cell, place in
        seen(cell, ledger.places[place], shares[place] ?? [])
      }
      let places = places.map { ledger.places[$0] }
      findings += uncovered(system, cells, places, smallest)
      guard !system.lines.isEmpty, cells.contains(where: { $0.count == nil }) else { continue }
      findings += leaks(system, cells, places, smallest)
    }
    return findings
  }

  /// What a reader sees of one count, in all the places where it stands.
  private struct Seen {
    var count: Int?
    var hiding: Hiding?
  }

  private func seen(
    _ cell: CountSystem.Cell, _ places: [CountLedger.Place], _ shares: [CountLedger.Place]
  ) -> Seen {
    if cell.isOpen { return Seen(count: cell.count) }
    var seen = Seen()
    for place in shares {
      if let table = guarded.tables[place.table],
        let share = Disclosure.all[place.table]?.shares.first(where: { $0.name == place.column }),
        case .number(let number)? = table[place.row, share.name], number > 0,
        let part = table[place.row, share.part]?.double
      {
        seen.count = Int((part / number).rounded())
      }
    }
    for place in places {
      switch guarded.tables[place.table]?[place.row, place.column] {
      case .integer(let count)?: seen.count = count
      case .hidden(let hiding)?: seen.hiding = hiding
      default: break
      }
      if seen.count == nil { seen.count = byShare(place) }
    }
    return seen
  }

  /// The count that a visible share gives away together with its visible whole or part.
  private func byShare(_ place: CountLedger.Place) -> Int? {
    guard let table = guarded.tables[place.table] else { return nil }
    for share in Disclosure.all[place.table]?.shares ?? [] {
      guard case .number(let number)? = table[place.row, share.name], number > 0 else { continue }
      if share.part == place.column, let name = share.whole,
        let whole = table[place.row, name]?.double
      {
        return Int((number * whole).rounded())
      }
      if share.whole == place.column, let part = table[place.row, share.part]?.double {
        return Int((part / number).rounded())
      }
    }
    return nil
  }

  /// Small groups that can be seen, and counts that are hidden in one place and shown in another.
  private func uncovered(
    _ system: CountSystem, _ cells: [Seen], _ places: [[CountLedger.Place]], _ smallest: Int
  ) -> [AudienceError] {
    zip(zip(system.cells, cells), places).compactMap { both, places in
      let (cell, seen) = both
      guard !cell.isOpen, let count = seen.count, let place = places.min() else { return nil }
      let isSmall = 0 < count && count < smallest
      let isHidden = seen.hiding.map { $0 != .coded } ?? false
      guard isSmall || isHidden else { return nil }
      return .uncovered(table: place.table, row: place.row, column: place.column)
    }
  }

  private func leaks(
    _ system: CountSystem, _ cells: [Seen], _ places: [[CountLedger.Place]], _ smallest: Int
  ) -> [AudienceError] {
    var bounds: [Int: ClosedRange<Int>] = [:]
    var notSmall: [Int: Int] = [:]
    // Below 5 one code serves both reasons and tells nothing.
    // Beside what a school knows of its own, codes of totals would tell too much of any other.
    if smallest >= 5, guarded.own == nil {
      for (place, seen) in cells.enumerated() {
        switch seen.hiding {
        case .fewer?: bounds[place] = 0...smallest - 1
        // A hidden zero could be anything: only its code speaks against a small group.
        case .complementary? where system.cells[place].count > 0: notSmall[place] = smallest
        default: break
        }
      }
    }
    let audit = SuppressionAudit(
      cells.map(\.count), lines: system.lines, bounds: bounds, notSmall: notSmall)
    // What a school can work out from its own rows alone is not told by these tables.
    let own =
      guarded.own == nil
      ? nil
      : SuppressionAudit(system.cells.map { $0.isOpen ? $0.count : nil }, lines: system.lines)
    return cells.indices.compactMap { index in
      guard cells[index].count == nil, audit.isLeak(index, GuardedTables.farEnough(smallest))
      else { return nil }
      if own?.isLeak(index, GuardedTables.farEnough(smallest)) ?? false { return nil }
      let cell = system.cells[index]
      let isSecret =
        cell.isImplied
        ? 0 < cell.count && cell.count < smallest
        : cells[index].hiding.map { $0 != .coded } ?? true
      guard isSecret else { return nil }
      // What is printed nowhere is named by the table of its neighbors.
      let place =
        places[index].min()
        ?? system.lines.first { $0.places.contains(index) }?.places
        .compactMap { places[$0].min() }.min()
      guard let place else { return nil }
      return .leak(table: place.table, row: place.row, column: place.column)
    }
  }

  // MARK: Shares

  /// Statistics of hidden groups, and for the public whatever is not coded as it should be.
  private var uncoded: [AudienceError] {
    let isPublic = guarded.study.rules.audience == .public
    var findings: [AudienceError] = []
    for name in Disclosure.all.keys.sorted() {
      guard let disclosure = Disclosure.all[name], let table = guarded.tables[name] else {
        continue
      }
      for row in 0..<table.count where !guarded.isOpen(name, row) {
        for column in table.columns
        where isUncovered(name, row, column, disclosure, isPublic: isPublic) {
          findings.append(.uncovered(table: name, row: row, column: column.name))
        }
      }
    }
    return findings
  }

  private func isUncovered(
    _ name: String, _ row: Int, _ column: Column, _ disclosure: Disclosure, isPublic: Bool
  ) -> Bool {
    guard let table = guarded.tables[name], let value = table[row, column.name],
      value != .missing, value.hiding == nil
    else { return false }
    let bases =
      disclosure.followers[column.name]
      ?? disclosure.shares.first { $0.name == column.name }?.bases ?? []
    // What is made from a hidden group; coded counts are no small groups.
    if bases.contains(where: { base in
      guarded.hiding(name, row, base).map { $0 != .coded } ?? false
    }) {
      return true
    }
    guard isPublic, disclosure.means.isEmpty else { return false }
    let hasShares = table.columns.contains { $0.role == .share }
    if column.role == .count { return hasShares }
    guard column.role == .share, case .number(let share) = value else { return false }
    return guarded.size(name, row, column.name, disclosure)
      .flatMap { ShareBand.value(share, of: $0) } != value
  }
}
