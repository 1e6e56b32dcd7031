import CSV
import Canonical
package import Coaching
package import Tables

/// What a format collects from all files of a folder, for use when the last is read.
protocol Gathering: Sendable {
  init()
  /// Called when all files are read: adds to the district what they say together.
  func close(_ intake: inout Intake)
}

/// The result of reading a folder, while it grows: the district, the findings, and a row of `sources`
/// for each file.
package struct Intake: Sendable {
  /// A row that was read: its place among its kind, and its file.
  struct Seen {
    let place: Int
    let file: String
  }

  package var district: District
  package var findings: [Finding] = []
  package var sources: [SourceRow] = []
  package let project: ProjectFile
  /// The district's clock, where walkbook.yaml names its zone.
  let zone: DistrictZone?
  var pieceSize: Int?
  /// Walk-throughs that are not complete yet: their rows may stand in several files (R33).
  var walkthroughs = WalkthroughAssembly()
  /// Keys seen so far, by kind of file (R33).
  var keys: [FileKind: [String: Seen]] = [:]
  /// Where each spell in a class was seen.
  var spells: [SpellKey: Seen] = [:]
  /// Pairs of student and section that gradebooks have shown.
  var pairs: Set<UInt64> = []
  /// The classes of which a roster says who is in them.
  var sectionsOfRosters: Set<Reference<Section>> = []
  /// How many students were known before logs were read: those of rosters and gradebooks.
  var studentsBeforeLogs = 0
  /// Their names, once a log has asked for them.
  var studentNames: StudentNames?
  /// Days of the calendar, in file order.
  var days: [(day: Day, isInstructional: Bool, note: String?)] = []
  /// The ids of names written by hand.
  var aliases = Aliases()
  /// Where ids were first seen.
  var origins = Origins()
  /// Whom names mean, as a first reading of the folder found out; empty in that first reading.
  package internal(set) var people = PeopleDirectory()
  /// Scales of items whose scores are levels.
  var scales: [Reference<Item>: Scale] = [:]
  /// Findings that were reported once for a whole column, by file and rule.
  var columnsReported: Set<String> = []
  /// What formats gather over all files, in the order in which they began.
  private(set) var gatherings: [any Gathering] = []
  /// What rosters and gradebooks tell of people, classes and pathways, in parts.
  var fragments = Fragments()
  /// Classes of several schools or teachers that have one name.
  var sharedClasses = SharedClasses()
  /// Ids of sections that have one name in gradebooks of different students, by file and name.
  var sectionsApart: [String: [String: String]] = [:]
  /// Exports of one gradebook: the latest stands (R103).
  var snapshots = Snapshots()
  /// Kinds of which there is a canonical file, to which a person can add.
  var ownFiles: Set<FileKind> = []
  /// When forms were sent, to find those sent twice (R79).
  var sendings = Sendings()
  /// Rows of logs as they were read, to find blocks that were pasted twice (R103).
  var pastedRows: [String: PastedRows] = [:]
  /// What gradebooks call students whom a roster lists under another spelling.
  var otherNames: [Reference<Student>: Set<String>] = [:]
  /// How many schools there were when all lists had been read, before what happened added others.
  var schoolsOfLists = 0
  /// The listed schools by what all spellings of their names have in common, where it is one's alone.
  lazy var listedSchools = SchoolMatch.listed(district.roster)
  /// Events that gave way to those of another file; the names in them are somebody's.
  var eventsElsewhere: (conferences: [Conference], walkthroughs: [Walkthrough]) = ([], [])
  /// Rows of logs with a day and people and nothing else.
  var bareRows: Set<Location> = []
  /// How many rows of each file stand elsewhere, too, and count there.
  var repeatedRows: [String: Int] = [:]
  /// How many rows of each file were read and then left out, since their day is years from all others.
  var strayRows: [String: Int] = [:]
  /// Items that no pathway had listed when a mark named them, each with its finding.
  var unknownItems: [(item: Reference<Item>, finding: Finding)] = []
  /// The indices of records that a later row with the same key replaces (R33).
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

  /// Adds the record of a row, which replaces an earlier one with the same key.
  mutating func append<Table: ListedTable>(
    _ record: Table.Record, from row: inout CanonicalRow<Table>
  ) {
    noteKey(of: record, at: district[keyPath: Table.stored].count, in: &row)
    district[keyPath: Table.stored].append(record)
  }

  /// Remembers the key of a record; `place` is its index among its kind.
  ///
  /// It replaces an earlier record with the same key, with a finding at the last column of the key
  /// (R33, R93). A key whose first part is blank is no key. A record of a day after as-of does not
  /// exist yet and replaces nothing (R109).
  mutating func noteKey<Table: CanonicalTable>(
    of record: Table.Record, at place: Int, in row: inout CanonicalRow<Table>
  ) {
    if let day = Table.day(of: record), let asOf = district.rules.asOf, day > asOf { return }
    let values = Table.key(of: record, in: district)
    guard values.first?.isEmpty == false, let last = Table.key.last else { return }
    let key = values.joined(separator: "\u{1F}")
    let seen = Seen(place: place, file: row.location.file)
    guard let earlier = keys[Table.kind, default: [:]].updateValue(seen, forKey: key) else {
      return
    }
    superseded[Table.kind, default: []].insert(earlier.place)
    row.report(duplicate(of: Table.self, in: seen.file, after: earlier.file), last.facts)
  }

  /// What is wrong with a row whose key an earlier row has, too, perhaps in another file.
  func duplicate<Table: CanonicalTable>(
    of table: Table.Type, in file: String, after other: String?
  ) -> Finding.Problem {
    snapshots.files.duplicate(of: Table.key.map(\.facts.name), in: file, after: other ?? file)
  }

  /// Lends what a format has gathered so far to `body`, which may add to it.
  mutating func gather<Kind: Gathering, Result>(
    _ kind: Kind.Type, _ body: (inout Kind) -> Result
  ) -> Result {
    // It is taken out of the list while it changes, so that changing it makes no copy.
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
  /// Takes over the findings of a file, or of the next piece of one.
  ///
  /// A finding about a whole column is reported once for a file, at the first cell.
  mutating func take(_ decoder: RowDecoder) {
    findings += decoder.findings
    for (problem, finding) in decoder.columnFindings.sorted(by: { $0.key < $1.key })
    where columnsReported.insert("\(decoder.file) \(problem)").inserted {
      findings.append(finding)
    }
  }
}

extension Finding.Problem {
  static func duplicateKey(key: [String]) -> Self {
    Self(
      .duplicateKey, "expected a unique \(key.joined(separator: " and "))",
      advice: "The later row took the place of the earlier. Remove one of them.")
  }
}
