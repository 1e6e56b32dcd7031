import Canonical
import Coaching
import People
import Tables

extension Intake {
  /// Drops conferences of rows that were pasted twice, or that stand in another file, too (R103).
  mutating func dropRepeatedConferences() {
    dropPasted(\.conferences, \.location)
    drop(
      RepeatedEvents(district.conferences.map { ($0.location.file, ConferencePrint($0)) }),
      \.conferences, \.location)
    let all = district.conferences
    let alike = RepeatedEvents(
      all.map(\.location.file), keys: all.map { [$0.student.index, $0.date.number] }
    ) { all[$0].mayBe(all[$1]) }
    for (gone, kept) in alike.standing { district.conferences[kept].complete(with: all[gone]) }
    eventsElsewhere.conferences = alike.gone.sorted().map { all[$0] }
    drop(alike, \.conferences, \.location)
  }

  /// The same of walk-throughs.
  mutating func dropRepeatedWalks() {
    dropPasted(\.walkthroughs, \.location)
    noteWalksSentAgain()
    drop(
      RepeatedEvents(district.walkthroughs.map { ($0.location.file, WalkPrint($0)) }),
      \.walkthroughs, \.location)
    let all = district.walkthroughs
    let alike = RepeatedEvents(
      all.map(\.location.file), keys: all.map { [$0.teacher.index, $0.date.number] }
    ) { all[$0].mayBe(all[$1]) }
    eventsElsewhere.walkthroughs = alike.gone.sorted().map { all[$0] }
    drop(alike, \.walkthroughs, \.location)
  }

  /// Names responses after which the same observer soon sent another of the same visit (R79).
  private mutating func noteWalksSentAgain() {
    let sent = district.walkthroughs.filter { $0.isNumbered && $0.observer != nil }
    let visits = Dictionary(grouping: sent, by: \.location.file).values
      .flatMap { Dictionary(grouping: $0, by: VisitPrint.init).values }.filter { $0.count > 1 }
    let again = visits.flatMap { walks in sendings.again(among: walks.map(\.location)) }
    let known = Set(findings.filter { $0.problem == .sentTwice }.map(\.location))
    findings += again.filter { !known.contains($0.row) }.sorted { $0.row < $1.row }.map {
      row, before in
      Finding(.sentAgain(line: before.line), at: row)
    }
  }

  private mutating func dropPasted<Event>(
    _ events: WritableKeyPath<District, [Event]>, _ location: KeyPath<Event, Location>
  ) {
    let files = Set(district[keyPath: events].map { $0[keyPath: location].file })
    var gone: Set<Location> = []
    for (file, rows) in pastedRows.sorted(by: { $0.key < $1.key }) where files.contains(file) {
      for block in rows.blocks {
        gone.formUnion(block.lines.map { Location(file: file, line: $0) })
        let place = Location(file: file, line: block.lines[0])
        findings.append(Finding(.pastedRows(block.lines.count, from: block.first), at: place))
        repeatedRows[file, default: 0] += block.lines.count
      }
    }
    guard !gone.isEmpty else { return }
    district[keyPath: events].removeAll { gone.contains($0[keyPath: location]) }
    // That it was sent twice is said by the block.
    findings.removeAll { $0.problem == .sentTwice && gone.contains($0.location) }
  }

  private mutating func drop<Event>(
    _ repeated: RepeatedEvents, _ events: WritableKeyPath<District, [Event]>,
    _ location: KeyPath<Event, Location>
  ) {
    guard !repeated.gone.isEmpty else { return }
    let all = district[keyPath: events]
    let kept = all.indices.filter { !repeated.gone.contains($0) }
    district[keyPath: events] = kept.map { all[$0] }
    let standing = Set(kept.map { all[$0][keyPath: location] })
    let rows = Set(repeated.gone.map { all[$0][keyPath: location] }).subtracting(standing)
    for row in rows { repeatedRows[row.file, default: 0] += 1 }
    findings += repeated.repetitions.map { repetition in
      Finding(
        .repeatedEvents(
          repetition.shared, of: repetition.count, in: repetition.other),
        at: Location(file: repetition.file), severity: .note)
    }
  }
}

/// Whether two values may be one: both say the same, or one says nothing.
private func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
  one == nil || other == nil || one == other
}

extension Conference {
  /// Whether two rows of the same student and day may be of one conference.
  ///
  /// Besides these something must stand in both: a list of names and days is none of talks.
  fileprivate func mayBe(_ other: Conference) -> Bool {
    let isTold =
      kind != nil && kind == other.kind || minutes != nil && minutes == other.minutes
      || teacher != nil && teacher == other.teacher
    return isTold && agree(id, other.id) && agree(teacher, other.teacher)
      && agree(section, other.section) && agree(kind, other.kind)
      && agree(minutes, other.minutes) && agree(format, other.format)
      && agree(leader, other.leader) && agree(goalSet, other.goalSet)
      && agree(goalMet, other.goalMet) && isHeld == other.isHeld
  }

  /// Takes over what only another row of the same conference says.
  fileprivate mutating func complete(with other: Conference) {
    teacher = teacher ?? other.teacher
    section = section ?? other.section
    kind = kind ?? other.kind
    minutes = minutes ?? other.minutes
    format = format ?? other.format
    leader = leader ?? other.leader
    goalSet = goalSet ?? other.goalSet
    goalMet = goalMet ?? other.goalMet
    outcome = outcome ?? other.outcome
  }
}

extension Walkthrough {
  /// Whether two rows about the same teacher and day may be of one visit by one person.
  fileprivate func mayBe(_ other: Walkthrough) -> Bool {
    guard source == other.source, model == other.model, agree(minutes, other.minutes),
      agree(startPhase, other.startPhase), mayBeByOne(observer, other.observer)
    else { return false }
    let both = zip(statuses, other.statuses).filter { $0 != .notAssessed && $1 != .notAssessed }
    return !both.isEmpty && both.allSatisfy { $0 == $1 }
  }

  /// Whether two observers may be one: the same name, or an address and the name in it.
  private func mayBeByOne(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return true }
    guard let first = PersonName(one), let second = PersonName(other) else { return one == other }
    if first.key == second.key { return true }
    let (address, name) = first.extent == .address ? (first, second) : (second, first)
    guard address.extent == .address, name.extent != .address else { return false }
    let words = name.words
    let family = words[words.count - 1]
    let text = address.words.joined()
    return [family, words.joined(), words[0].prefix(1) + family, family + words[0].prefix(1)]
      .contains(text) || words.count > 1 && text == words[0] + family
  }
}

/// All that a conference says but where it stands.
private struct ConferencePrint: Hashable {
  let id: String?
  let date: Day
  let student: Reference<Student>
  let teacher: Reference<Teacher>?
  let section: Reference<Section>?
  let kind: Conference.Kind?
  let format: Conference.Format?
  let minutes: Double?
  let leader: Conference.Leader?
  let goals: [Bool?]
  let planned: Bool?
  let outcome: Conference.Outcome?

  init(_ conference: Conference) {
    id = conference.id
    date = conference.date
    student = conference.student
    teacher = conference.teacher
    section = conference.section
    kind = conference.kind
    format = conference.format
    minutes = conference.minutes
    leader = conference.leader
    goals = [conference.goalSet, conference.goalMet]
    planned = conference.planned
    outcome = conference.outcome
  }
}

/// What tells the visits of observers in one file apart.
private struct VisitPrint: Hashable {
  let visit: String
  let date: Day
  let teacher: Reference<Teacher>
  let observer: String?
  let source: Walkthrough.Source
  let model: String
  let minutes: Double?

  init(_ walk: Walkthrough) {
    visit = walk.visit
    date = walk.date
    teacher = walk.teacher
    observer = walk.observer
    source = walk.source
    model = walk.model
    minutes = walk.minutes
  }
}

/// All that a walk-through says but where it stands; the number of its row is no id.
private struct WalkPrint: Hashable {
  let id: String?
  let visit: VisitPrint
  let startPhase: Int?
  let statuses: [StepStatus]

  init(_ walk: Walkthrough) {
    id = walk.isNumbered ? nil : walk.id
    visit = VisitPrint(walk)
    startPhase = walk.startPhase
    statuses = walk.statuses
  }
}

extension Finding.Problem {
  /// A block of rows that stands above in the same order: how many rows, and where it stands first.
  static func pastedRows(_ rows: Int, from line: Int) -> Self {
    Self(
      .duplicateKey, "\(rows) rows that stand from line \(line) on, too, in the same order",
      advice: "They counted once. Remove them here if they were pasted twice.")
  }

  /// A file with events that another has, too: how many, of how many, and which file stands.
  static func repeatedEvents(_ shared: Int, of count: Int, in other: String) -> Self {
    Self(
      .duplicateKey,
      count == 1
        ? "the one entry of this file is in \(other), too"
        : "\(shared) of the \(count) entries of this file are in \(other), too",
      advice: "Each counted once. Remove the copy.")
  }
}
