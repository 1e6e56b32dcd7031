import Coaching
import Summaries
import Tables

/// The tables of one audience on their way to it: classes pooled, small groups hidden, and what
/// would give them away.
struct GuardedTables {
  let study: Study
  let own: OwnSchool?
  let safeguards: Set<Safeguard>
  /// As computed, before anything is hidden.
  let truth: [String: Table]
  /// The typed rows of `school_profile`, with the counts that its table does not show.
  let profiles: [SchoolProfileRow]
  /// As shown so far.
  var tables: [String: Table]
  /// The rows that the audience may see in full.
  let openRows: [String: Set<Int>]

  init(_ study: Study, own: OwnSchool?, safeguards: Set<Safeguard>) {
    self.study = study
    self.own = own
    self.safeguards = safeguards
    var tables: [String: Table] = [:]
    var open: [String: Set<Int>] = [:]
    for measure in Measure.all {
      guard let disclosure = Disclosure.all[measure.name] else { continue }
      var table = measure.table(study)
      if let pooling = ClassPooling(disclosure) {
        if let own, !pooling.bySchool {
          let rows = Set(own.rows(of: table))
          table = table.picking((0..<table.count).filter { !rows.contains($0) })
        }
        table = pooling.table(of: table) { study.school(ofClass: $0) }
      } else if case .persons = disclosure.rows {
        table = Table(columns: table.columns)
      }
      tables[measure.name] = table
      if let own { open[measure.name] = GuardedTables.openRows(of: table, own) }
    }
    for totals in Totals.all {
      let table = study.table(totals)
      tables[totals.name] = table
      if let own { open[totals.name] = GuardedTables.openRows(of: table, own) }
    }
    profiles =
      study.windows.isEmpty ? [] : SchoolProfile(study).summarizing(study.placements)
    truth = tables
    self.tables = tables
    openRows = open
  }

  private static func openRows(of table: Table, _ own: OwnSchool) -> Set<Int> {
    let pooled = Value.text(ClassPooling.id(of: .text(own.id)))
    return Set(
      (0..<table.count).filter {
        table[$0, "section_id"] == pooled || table[$0, "school_id"] == .text(own.id)
      })
  }

  /// The smallest group that is shown; the public is shown no smaller ones of teachers either.
  func smallest(_ subject: Disclosure.Subject) -> Int {
    subject == .students || study.rules.audience == .public
      ? study.rules.smallestGroup : min(3, study.rules.smallestGroup)
  }

  /// How far apart the values of a hidden count must be able to lie: of a group of one or two
  /// nobody shall tell which, of others nobody shall come near.
  static func farEnough(_ smallest: Int) -> Int { smallest < 5 ? 1 : Suppression.farEnough }

  /// Every count of a subject with how counts add up, over some of the tables.
  func ledger(of subject: Disclosure.Subject, _ names: [String]) -> CountLedger {
    var ledger = CountLedger(
      truth.filter { names.contains($0.key) }, openRows: openRows)
    switch subject {
    case .students: StudentCounts().add(to: &ledger)
    case .teachers: TeacherCounts().add(to: &ledger)
    }
    for name in names {
      guard let table = truth[name], let disclosure = Disclosure.all[name] else { continue }
      for row in 0..<table.count {
        for column in disclosure.counts { _ = ledger.count(name, row, column) }
      }
    }
    ledger.settle()
    return ledger
  }

  /// The tables of a subject that can be shown at all, by name.
  func names(of subject: Disclosure.Subject) -> [String] {
    truth.keys.filter { name in
      guard let disclosure = Disclosure.all[name], disclosure.subject == subject else {
        return false
      }
      if case .persons = disclosure.rows { return false }
      return true
    }.sorted()
  }

  mutating func hide() {
    for subject in [Disclosure.Subject.students, .teachers] {
      let names = names(of: subject)
      let groups = safeguards.contains(.acrossTables) ? [names] : names.map { [$0] }
      for group in groups {
        for (place, hiding) in hidden(ledger(of: subject, group), smallest(subject)) {
          set(place, hiding)
        }
      }
    }
    if safeguards.contains(.followers) { hideFollowers() }
    hideCoded()
    if study.rules.audience == .public, safeguards.contains(.coding) { codeForThePublic() }
  }

  private func hidden(
    _ ledger: CountLedger, _ smallest: Int
  ) -> [(CountLedger.Place, Hiding)] {
    let suppression = Suppression(
      smallest: smallest, narrowest: GuardedTables.farEnough(smallest),
      isPrimary: safeguards.contains(.primary),
      isComplementary: safeguards.contains(.complementary))
    let components = ledger.system.components
    var reasons = [Suppression.Reason?](repeating: nil, count: ledger.places.count)
    var others: Set<Int> = []
    repeat {
      for (system, places) in components {
        let local = Set(places.indices.filter { others.contains(places[$0]) })
        for (place, reason) in zip(places, suppression.closed(system, also: local)) {
          reasons[place] = reason
        }
      }
    } while addFollowers(ledger, reasons, to: &others)
    let shares = ledger.wholes.filter {
      safeguards.contains(.followers) && reasons[$0.value] != nil
    }
    return ledger.places.enumerated().flatMap { cell, places in
      reasons[cell].map { reason in
        // Of so small a group one code must do: two would tell the number.
        let hiding: Hiding =
          reason == .primary || smallest < 5 ? .fewer(than: smallest) : .complementary
        return places.map { ($0, hiding) }
      } ?? []
    } + shares.keys.map { ($0, .complementary) }
  }

  private func addFollowers(
    _ ledger: CountLedger, _ reasons: [Suppression.Reason?], to others: inout Set<Int>
  ) -> Bool {
    var hasMore = false
    for (cell, bases) in ledger.followers
    where reasons[cell] == nil && !ledger.system.cells[cell].isOpen
      && bases.contains(where: { reasons[$0] != nil })
    {
      if others.insert(cell).inserted { hasMore = true }
    }
    return hasMore && safeguards.contains(.complementary)
  }

  private mutating func set(_ place: CountLedger.Place, _ hiding: Hiding) {
    set(place.table, place.row, place.column, hiding)
  }

  /// Hides a place that holds something.
  mutating func set(_ table: String, _ row: Int, _ name: String, _ hiding: Hiding) {
    guard let column = tables[table]?.index(of: name), let value = tables[table]?[row, column],
      value != .missing
    else { return }
    tables[table]?[row, column] = .hidden(hiding)
  }

  func hiding(_ table: String, _ row: Int, _ column: String) -> Hiding? {
    tables[table]?[row, column]?.hiding
  }

  func isOpen(_ table: String, _ row: Int) -> Bool { openRows[table]?.contains(row) ?? false }

  private mutating func hideCoded() {
    for (name, disclosure) in Disclosure.all {
      for row in 0..<(tables[name]?.count ?? 0) where !isOpen(name, row) {
        for column in disclosure.coded { set(name, row, column, .coded) }
      }
    }
  }
}

extension GuardedTables {
  /// The tables as the audience gets them: its own rows in full, then the others.
  func finish() -> [String: Table] {
    var result = tables
    result["next_moves"] = tables["next_moves"].map(reordered)
    guard let own else { return result }
    for measure in Measure.all {
      guard let disclosure = Disclosure.all[measure.name], let shown = tables[measure.name] else {
        continue
      }
      if case .groups = disclosure.rows { continue }
      let full = measure.table(study)
      var table = full.picking(own.rows(of: full))
      for row in 0..<shown.count where !isOpen(measure.name, row) { table.append(shown.row(row)) }
      result[measure.name] = table
    }
    return result
  }

  /// Hidden moves stand behind the others of their window, in an order that tells nothing.
  private func reordered(_ table: Table) -> Table {
    var windows: [Value] = []
    for row in 0..<table.count {
      if let window = table[row, "window_id"], !windows.contains(window) { windows.append(window) }
    }
    var result = Table(columns: table.columns)
    for window in windows {
      let own = (0..<table.count).filter { table[$0, "window_id"] == window }
      let shown = own.filter { table[$0, "teachers"]?.hiding == nil }
      let others = own.filter { table[$0, "teachers"]?.hiding != nil }.sorted { left, right in
        let keys = ["model", "phase", "step"]
        return keys.map { table[left, $0] ?? .missing }
          .lexicographicallyPrecedes(keys.map { table[right, $0] ?? .missing })
      }
      for (number, row) in (shown + others).enumerated() {
        var values = Array(table.row(row))
        if let rank = table.index(of: "rank") { values[rank] = .integer(number + 1) }
        result.append(values)
      }
    }
    return result
  }
}
