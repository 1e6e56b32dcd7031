import CSV
import Canonical
package import Coaching
package import Tables

/// What a format gathers over all files of a folder, until they are read.
protocol Gathering: Sendable {
  init()
  /// Adds to the district what only all files tell.
  func close(_ intake: inout Intake)
}

/// What reading a folder gathers: the district, the findings and one line for each file.
package struct Intake: Sendable {
  package var district: District
  package var findings: [Finding] = []
  package var sources: [SourceRow] = []
  package let project: ProjectFile
  /// The district's clock, where walkbook.yaml names its zone.
  let zone: DistrictZone?
  var pieceSize = 4 << 20
  /// Walk-throughs under way: their rows may be spread over files (R33).
  var walkthroughs = WalkthroughAssembly()
  /// Keys seen so far, by kind of file (R33).
  var keys: [FileKind: [String: Int]] = [:]
  /// Pairs of student and section that gradebooks have shown.
  var pairs: Set<UInt64> = []
  /// How many students rosters and gradebooks know, which are read before logs.
  var studentsBeforeLogs = 0
  /// Days of the calendar, in file order.
  var days: [(day: Day, isInstructional: Bool, note: String?)] = []
  /// The ids of names written by hand.
  var aliases = Aliases()
  /// Where ids were first seen.
  var origins = Origins()
  /// Whom names mean, where a first reading has told.
  package internal(set) var people = PeopleDirectory()
  /// Scales of items whose scores are levels.
  var scales: [Reference<Item>: Scale] = [:]
  /// What was reported once for a whole column, by file.
  var columnsReported: Set<String> = []
  /// What formats gather over all files, in the order in which they began.
  private(set) var gatherings: [any Gathering] = []
  /// What rosters and gradebooks tell of people, classes and pathways, in parts.
  var fragments = Fragments()
  /// Classes of several schools or teachers that have one name.
  var sharedClasses = SharedClasses()
  /// Exports of one gradebook: the latest stands (R103).
  var snapshots = Snapshots()
  /// When forms were sent, to find those sent twice (R79).
  var sendings = Sendings()
  /// Items that no list had when marks named them, each with its finding.
  var unknownItems: [(item: Reference<Item>, finding: Finding)] = []
  /// Places of rows that a later row with the same key replaces (R33).
  var superseded: [FileKind: Set<Int>] = [:]

  init(frameworks: [Framework], project: ProjectFile, people: PeopleDirectory) {
    self.people = people
    district = District(frameworks: frameworks)
    district.title = project.title
    district.rules = project.rules
    self.project = project
    zone = project.rules.timeZone.flatMap(DistrictZone.init)
    findings = project.findings
  }

  /// Adds what a row says; where an earlier row has the same key, this one takes its part.
  mutating func append<Table: ListedTable>(
    _ record: Table.Record, from row: inout CanonicalRow<Table>
  ) {
    noteKey(of: record, at: district[keyPath: Table.stored].count, in: &row)
    district[keyPath: Table.stored].append(record)
  }

  /// Takes note of the key of a record that stands at `place` among its kind.
  ///
  /// Where an earlier row has the same key, this one takes its part, with a finding at the last
  /// column of the key (R33, R93). A key that begins with a blank is none. One of a day after as-of
  /// does not exist yet and takes nobody's place (R109).
  mutating func noteKey<Table: CanonicalTable>(
    of record: Table.Record, at place: Int, in row: inout CanonicalRow<Table>
  ) {
    if let day = Table.day(of: record), let asOf = district.rules.asOf, day > asOf { return }
    let values = Table.key(of: record, in: district)
    guard values.first?.isEmpty == false, let last = Table.key.last else { return }
    let key = values.joined(separator: "\u{1F}")
    guard let earlier = keys[Table.kind, default: [:]].updateValue(place, forKey: key) else {
      return
    }
    superseded[Table.kind, default: []].insert(earlier)
    row.report(.duplicateKey(key: Table.key.map(\.facts.name)), last.facts)
  }

  /// Hands what a format has gathered so far to `body`, which may add to it.
  mutating func gather<Kind: Gathering, Result>(
    _ kind: Kind.Type, _ body: (inout Kind) -> Result
  ) -> Result {
    // It leaves the list while it changes, so that it is never copied.
    guard let place = gatherings.firstIndex(where: { $0 is Kind }),
      var own = gatherings.remove(at: place) as? Kind
    else {
      var own = Kind()
      defer { gatherings.append(own) }
      return body(&own)
    }
    defer { gatherings.insert(own, at: place) }
    return body(&own)
  }

  /// Drops the records that a later row of the same key replaces.
  mutating func dropSuperseded<Table: ListedTable>(_ table: Table.Type) {
    guard let superseded = superseded[Table.kind] else { return }
    district[keyPath: Table.stored] = district[keyPath: Table.stored].enumerated()
      .filter { !superseded.contains($0.offset) }.map(\.element)
  }
}

extension Intake {
  /// Takes over what was found in a file, or in a piece of one that comes after those before.
  ///
  /// What speaks for a whole column is said once a file, at the first cell.
  mutating func take(_ decoder: RowDecoder) {
    findings += decoder.findings
    for (problem, finding) in decoder.columnFindings.sorted(by: { $0.key < $1.key })
    where columnsReported.insert("\(decoder.file) \(problem)").inserted {
      findings.append(finding)
    }
  }
}
