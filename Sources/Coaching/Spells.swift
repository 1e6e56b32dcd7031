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

extension Teacher {
  /// Takes over the days of an earlier row of the same teacher where the two overlap or touch
  /// (R107).
  ///
  /// - Returns: whether they were other days.
  package mutating func join(_ earlier: Teacher) -> Bool {
    guard (begin, end) != (earlier.begin, earlier.end) else { return false }
    let spells = [earlier, self].map {
      Enrollment(student: Reference(0), section: Reference(0), begin: $0.begin, end: $0.end)
    }
    guard let spell = spells.joined.first, spells.joined.count == 1 else { return false }
    (begin, end) = (spell.begin, spell.end)
    return true
  }
}
