import Canonical
import Coaching
import People
import Tables

/// Finds names written by hand that are almost those of somebody known.
///
/// Each is a note that asks whether the two are one; nothing is joined because of it.
struct NearNames {
  /// One person or place.
  struct Entry {
    var id: String
    var name: String?
    /// Whether the file of its kind lists it; only the others are asked about.
    var isListed: Bool
  }

  /// From each spelling of a name to the first entry that has it.
  private var names: [String: Int] = [:]
  /// The same for spellings with one letter left out, to find slips of the pen.
  private var slips: [String: Int] = [:]
  /// From ids without signs and blanks, in lower case.
  private var ids: [String: Int] = [:]

  /// For each entry that is not listed, one with almost the same name that is, or that came earlier.
  static func pairs(_ entries: [Entry]) -> [(entry: Int, near: Int)] {
    // Nothing to ask where files list everybody; this saves the work for a large roster.
    guard entries.contains(where: { !$0.isListed }) else { return [] }
    let isTyped = entries.map { !$0.isListed && name($0.id) != nil }
    var known = NearNames()
    for (index, entry) in entries.enumerated() where entry.isListed {
      known.add(entry, index, withSlips: isTyped.contains(true))
    }
    var pairs: [(entry: Int, near: Int)] = []
    for (index, entry) in entries.enumerated() where !entry.isListed {
      if let near = known.find(entry) { pairs.append((index, near)) }
      // Whom only facts know has an id and no name of its own.
      known.add(Entry(id: entry.id, isListed: false), index, withSlips: isTyped[index])
    }
    return pairs
  }

  private mutating func add(_ entry: Entry, _ index: Int, withSlips: Bool) {
    NearNames.note(NearNames.folded(entry.id), index, &ids)
    for name in [entry.name, entry.id].compactMap({ $0.flatMap(NearNames.name) }) {
      for spelling in name.spellings { NearNames.note(spelling, index, &names) }
      if let initial = name.initial { NearNames.note(initial, index, &names) }
      guard withSlips else { continue }
      for slip in name.slips { NearNames.note(slip, index, &slips) }
    }
  }

  private static func note(_ key: String, _ index: Int, _ places: inout [String: Int]) {
    if places[key] == nil { places[key] = index }
  }

  private func find(_ entry: Entry) -> Int? {
    if let near = ids[NearNames.folded(entry.id)] { return near }
    guard let name = NearNames.name(entry.id) else {
      return entry.name.flatMap(NearNames.name)?.spellings.prefix(2).lazy
        .compactMap { names[$0] }.first
    }
    return name.spellings.lazy.compactMap { names[$0] }.first
      ?? name.slips.lazy.compactMap { slips[$0] }.first
  }

  /// None for an email address, and for fewer than four letters, which are no name.
  private static func name(_ text: String) -> PersonName? {
    guard let name = PersonName(text), name.extent != .address,
      name.words.reduce(0, { $0 + $1.count }) >= 4
    else { return nil }
    return name
  }

  /// Letters and digits in lower case; the whole id where there are none.
  private static func folded(_ id: String) -> String {
    let folded = id.lowercased().filter { $0.isLetter || $0.isNumber }
    return folded.isEmpty ? id : folded
  }
}

extension Intake {
  /// Asks about every name that no file lists and that is almost another.
  mutating func reportNearNames() {
    let roster = district.roster
    reportNear(.teacher, roster.teachers, name: \.name)
    reportNear(.student, roster.students, name: \.name)
    reportNear(.school, roster.schools, name: \.name)
    // Titles of classes repeat; ``SectionTitles`` knows whether one tells the class.
    reportNear(.section, roster.sections, name: nil)
    reportNearObservers()
  }

  private mutating func reportNear<Kind>(
    _ subject: Origins.Subject, _ registry: Registry<Kind>, name: KeyPath<Kind, String?>?
  ) {
    reportNear(
      subject,
      registry.references.map { reference in
        let entry = registry[reference]
        return NearNames.Entry(
          id: entry.id, name: name.flatMap { entry[keyPath: $0] },
          isListed: registry.isListed(reference))
      })
  }

  private mutating func reportNear(_ subject: Origins.Subject, _ entries: [NearNames.Entry]) {
    for (entry, near) in NearNames.pairs(entries) {
      guard let place = origins.place(of: subject, entry),
        let other = origins.place(of: subject, near)
      else { continue }
      findings.append(
        Finding(
          .nearMatch(kind: subject.rawValue, other: other.location), at: place.location,
          column: place.column))
    }
  }

  /// Observers have no file of their own.
  private mutating func reportNearObservers() {
    var seen: Set<String> = []
    let first = district.walkthroughs.filter { walk in
      walk.observer.map { seen.insert($0).inserted } ?? false
    }
    let entries = first.map { walk in
      NearNames.Entry(id: walk.observer ?? "", isListed: false)
    }
    for (entry, near) in NearNames.pairs(entries) {
      findings.append(
        Finding(
          .nearMatch(kind: Alias.Kind.observer.rawValue, other: first[near].location),
          at: first[entry].location, column: Walkthroughs.observer.name))
    }
  }
}

extension Finding.Problem {
  /// A name that no file lists and that is almost another, and where that one stands.
  static func nearMatch(kind: String, other: Location) -> Self {
    Self(
      .nearMatch, "almost the same \(kind) as at \(other)",
      advice:
        "Kept apart. If they are one, add to aliases.csv: \(kind), the name here, the id at \(other)."
    )
  }
}
