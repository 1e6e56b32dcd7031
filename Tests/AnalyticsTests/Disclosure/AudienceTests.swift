import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// What audiences see of generated districts, and what the audit says of it (B9, R73, R74).
@Suite struct AudienceTests {
  typealias Place = CountLedger.Place

  private static let audiences: [(Rules.Audience, String?)] = [
    (.district, nil), (.public, nil), (.school, "S1"),
  ]

  @Test(arguments: 0..<1000)
  func hidesWhatNobodyCanFind(seed: Int) throws {
    let (audience, school) = Self.audiences[seed % 3]
    let study = GeneratedDistrict.study(seed: seed, audience: audience, school: school)
    let tables = guarded(study, without: nil)
    #expect(AudienceAudit(tables).findings == [])
    // A school sees its own groups, and what follows from them.
    if school == nil { expectNoSmallGroup(tables) }
  }

  private func guarded(_ study: Study, without safeguard: Safeguard?) -> GuardedTables {
    var safeguards = Set(Safeguard.allCases)
    if let safeguard { safeguards.remove(safeguard) }
    let own = study.rules.school.map { OwnSchool($0, in: study) }
    var tables = GuardedTables(study, own: own, safeguards: safeguards)
    tables.hide()
    return tables
  }

  /// No count of one to N - 1 people is left, whatever the closure was told.
  private func expectNoSmallGroup(_ tables: GuardedTables) {
    for (name, disclosure) in Disclosure.all {
      guard let table = tables.tables[name] else { continue }
      for row in 0..<table.count where !tables.isOpen(name, row) {
        for column in disclosure.counts {
          guard case .integer(let count)? = table[row, column] else { continue }
          #expect(
            count <= 0 || count >= tables.smallest(disclosure.subject), "\(name) \(row) \(column)")
        }
      }
    }
  }

  // MARK: Planted leaks

  @Test(arguments: Safeguard.allCases)
  func findsEveryPlantedLeak(without safeguard: Safeguard) {
    var planted = 0
    for seed in 0..<60 {
      let audience: Rules.Audience = safeguard == .coding ? .public : .district
      let study = GeneratedDistrict.study(seed: seed, audience: audience)
      let tables = guarded(study, without: safeguard)
      let leaks = leaks(in: tables, without: safeguard)
      let found = Set(AudienceAudit(tables).findings.map(\.place))
      #expect(leaks.isSubset(of: found), "seed \(seed)")
      planted += leaks.count
    }
    #expect(planted > 60, "switching the rule off leaves something to find")
  }

  private func leaks(in tables: GuardedTables, without safeguard: Safeguard) -> Set<Place> {
    switch safeguard {
    case .primary: smallCounts(in: tables)
    case .complementary, .acrossTables: lonelyCounts(in: tables)
    case .followers: orphans(in: tables)
    case .coding: uncoded(in: tables)
    }
  }

  private func ledgers(_ tables: GuardedTables) -> [(Disclosure.Subject, CountLedger)] {
    [Disclosure.Subject.students, .teachers].map {
      ($0, tables.ledger(of: $0, tables.names(of: $0)))
    }
  }

  private func value(_ place: Place, _ tables: GuardedTables) -> Value? {
    tables.tables[place.table]?[place.row, place.column]
  }

  /// Small groups that stand open.
  private func smallCounts(in tables: GuardedTables) -> Set<Place> {
    var places: Set<Place> = []
    for (subject, ledger) in ledgers(tables) {
      for (cell, own) in zip(ledger.system.cells, ledger.places)
      where 0 < cell.count && cell.count < tables.smallest(subject) {
        if let place = own.min() { places.insert(place) }
      }
    }
    return places
  }

  /// Hidden counts that a total and its other parts give away, or that stand open elsewhere.
  private func lonelyCounts(in tables: GuardedTables) -> Set<Place> {
    var leaks: Set<Place> = []
    for (_, ledger) in ledgers(tables) {
      let isHidden = ledger.places.map { own in own.contains { value($0, tables)?.hiding != nil } }
      let isShown = ledger.places.map { own in
        own.contains { if case .integer? = value($0, tables) { true } else { false } }
      }
      for cell in ledger.places.indices where isHidden[cell] && isShown[cell] {
        if let place = ledger.places[cell].min() { leaks.insert(place) }
      }
      for line in ledger.system.lines {
        let hidden = line.places.filter { !isShown[$0] && !ledger.system.cells[$0].isOpen }
        guard hidden.count == 1, isHidden[hidden[0]] else { continue }
        if let place = ledger.places[hidden[0]].min() { leaks.insert(place) }
      }
    }
    return leaks
  }

  /// Shares that stand open beside a hidden count that they are made from.
  private func orphans(in tables: GuardedTables) -> Set<Place> {
    var leaks: Set<Place> = []
    for (name, disclosure) in Disclosure.all {
      guard let table = tables.tables[name] else { continue }
      for row in 0..<table.count {
        for share in disclosure.shares where table[row, share.name]?.double != nil {
          if share.bases.contains(where: { table[row, $0]?.hiding != nil }) {
            leaks.insert(Place(table: name, row: row, column: share.name))
          }
        }
      }
    }
    return leaks
  }

  /// Counts that stand beside shares, and shares as exact as they were computed.
  private func uncoded(in tables: GuardedTables) -> Set<Place> {
    var leaks: Set<Place> = []
    for name in ["mastery_rates", "conference_summary", "phase_distribution"] {
      guard let table = tables.tables[name] else { continue }
      for row in 0..<table.count {
        for column in table.columns where column.role == .count {
          if case .integer? = table[row, column.name] {
            leaks.insert(Place(table: name, row: row, column: column.name))
          }
        }
      }
    }
    return leaks
  }

  // MARK: Who sees what

  @Test func namesStudentsForTheirClassAlone() throws {
    let students = Table(
      columns: [.identifier("student_id"), .label("name"), .identifier("school_id")],
      rows: [[.text("S1-1-1"), .text("Student One"), .text("S1")]])
    for audience in Rules.Audience.allCases {
      let study = GeneratedDistrict.study(seed: 1, audience: audience, school: "S1")
      let shown = try AudienceView(study).table(.students, students)
      #expect(shown.values(of: "name")?.contains(.text("Student One")) == (audience == .class))
      #expect(shown.isEmpty == (audience == .district || audience == .public))
    }
  }

  @Test func showsASchoolItsOwnClassesAndOthersInGroups() throws {
    let study = GeneratedDistrict.study(seed: 3, audience: .school, school: "S1")
    let view = try AudienceView(study)
    let sections = try #require(view.table(.learnerProgress).values(of: "section_id"))
    #expect(!sections.isEmpty && sections.allSatisfy { $0.plain.hasPrefix("S1-") })
    let rates = try #require(view.table(.masteryRates).values(of: "section_id"))
    #expect(rates.allSatisfy { $0.plain.hasPrefix("S1-") || $0.plain.hasSuffix("-all") })
    #expect(rates.contains { $0.plain == "S2-all" } && !rates.contains { $0.plain == "S1-all" })
  }

  @Test func saysWhyTablesOfPersonsAreEmpty() throws {
    let view = try AudienceView(GeneratedDistrict.study(seed: 1, audience: .district))
    #expect(view.table(.placements).isEmpty)
    #expect(view.reason(.placements) == "Its rows are about single people: not for this audience.")
    #expect(view.reason(.phaseDistribution) == nil)
  }

  @Test func asksForASchoolAndKnowsIt() {
    #expect(throws: AudienceError.needsSchool) {
      try AudienceView(GeneratedDistrict.study(seed: 1, audience: .school))
    }
    #expect(throws: AudienceError.unknownSchool(nearest: "S1")) {
      try AudienceView(GeneratedDistrict.study(seed: 1, audience: .school, school: "S01"))
    }
  }

  @Test func refusesTablesFromWhichANumberCanBeFound() {
    let study = GeneratedDistrict.study(seed: 1, audience: .district)
    #expect(throws: AudienceError.self) { try AudienceView(study, [.primary, .followers]) }
  }

  @Test(arguments: [
    (0.004, 300, "≤1%"), (0.011, 100, "≤2%"), (0.99, 100, "≥98%"), (0.5, 300, "0.5"),
    (0.049, 40, "≤5%"), (0.96, 99, "≥95%"), (0.123, 40, "0.12"), (0.15, 20, "11–20%"),
    (0.85, 20, "81–89%"), (0.9, 39, "≥90%"), (0.3, 10, "21–40%"), (0.7, 19, "61–79%"),
    (1, 10, "≥80%"), (0.5, 9, nil),
  ])
  func codesSharesByTheSizeOfTheGroup(share: Double, size: Int, text: String?) {
    #expect(ShareBand.value(share, of: size)?.plain == text)
  }
}

extension AudienceError {
  /// The place that it names.
  fileprivate var place: CountLedger.Place {
    switch self {
    case .leak(let table, let row, let column), .uncovered(let table, let row, let column):
      CountLedger.Place(table: table, row: row, column: column)
    default: CountLedger.Place(table: "", row: 0, column: "")
    }
  }
}
