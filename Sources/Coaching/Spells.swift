import Tables

/// A student in a class.
private struct Seat: Hashable {
  var student: Reference<Student>
  var section: Reference<Section>
}

extension Sequence<Enrollment> {
  /// Spells of a student in a class that overlap or touch as one, from the earliest begin to the
  /// latest end (R107); each stands where the first of its rows stood.
  ///
  /// Spells without a day, as of a student who never came, stay as they are.
  package var joined: [Enrollment] {
    var spells = Array(self)
    var places: [Seat: [Int]] = [:]
    for (place, spell) in spells.enumerated() where !spell.isEmpty {
      places[Seat(student: spell.student, section: spell.section), default: []].append(place)
    }
    var absorbed: Set<Int> = []
    for own in places.values where own.count > 1 {
      let ordered = own.sorted {
        (spells[$0].begin?.number ?? .min, $0) < (spells[$1].begin?.number ?? .min, $1)
      }
      var current = ordered[0]
      for place in ordered.dropFirst() {
        guard spells[place].begin.map({ spells[current].reaches($0) }) ?? true else {
          current = place
          continue
        }
        let joined = spells[current].joined(with: spells[place])
        absorbed.insert(Swift.max(current, place))
        current = Swift.min(current, place)
        spells[current] = joined
      }
    }
    return spells.enumerated().filter { !absorbed.contains($0.offset) }.map(\.element)
  }
}

extension Enrollment {
  /// Whether it lasts to a day, or ends with the day before it.
  fileprivate func reaches(_ day: Day) -> Bool { end.map { day <= $0 } ?? true }

  /// From the earlier begin to the later end.
  fileprivate func joined(with other: Enrollment) -> Enrollment {
    var joined = self
    joined.begin = begin.flatMap { own in other.begin.map { Swift.min(own, $0) } }
    joined.end = end.flatMap { own in other.end.map { Swift.max(own, $0) } }
    return joined
  }
}

/// What the days of a row are to those of earlier rows of the same person (R107).
package enum SpellJoin: Sendable {
  /// No other days.
  case none
  /// Days that overlap or touch, which are one spell with the earlier.
  case one
  /// Days apart, as of who left and came back: both count.
  case apart
}

extension Teacher {
  /// Takes over the times of employment of earlier rows of the same teacher; those that overlap or touch
  /// are one (R107).
  package mutating func join(_ earlier: Teacher) -> SpellJoin {
    let own = Employment(begin: begin, end: end)
    let known = earlier.employments
    guard !known.contains(own) else {
      others = known.filter { $0 != own }
      return .none
    }
    let all = known + [own]
    let times = all.map {
      Enrollment(student: Reference(0), section: Reference(0), begin: $0.begin, end: $0.end)
    }.filter { !$0.isEmpty }.joined.map { Employment(begin: $0.begin, end: $0.end) }
    guard let whole = times.first(where: { $0.holds(own) }) else { return .none }
    (begin, end) = (whole.begin, whole.end)
    others = times.filter { $0 != whole }
    return times.count == all.count ? .apart : .one
  }
}

extension Employment {
  /// Whether it lasts from before another or its first day to its end.
  fileprivate func holds(_ other: Employment) -> Bool {
    let begins = begin.map { own in other.begin.map { own <= $0 } ?? false } ?? true
    return begins && (end.map { own in other.end.map { $0 <= own } ?? false } ?? true)
  }
}
