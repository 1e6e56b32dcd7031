package import Coaching
package import Tables

/// Weekly coverage of any classes over any weeks, pooled from the rows of `conference_coverage`.
///
/// A window's value is Σ met ÷ Σ eligible, not a mean of percentages; short weeks have nobody
/// eligible and so do not count (M46).
package struct PooledCoverage: Sendable {
  private let weeks: [ConferenceWeek]
  /// Where the rows of each class stand, by the section's index.
  private let places: [Range<Int>]

  /// - Parameter weeks: rows in the order of the table, those of a class together.
  init(_ weeks: [ConferenceWeek], of sections: Int) {
    self.weeks = weeks
    var places = Array(repeating: 0..<0, count: sections)
    for (row, week) in weeks.enumerated() {
      let section = Int(week.classroom.section.reference.index)
      places[section] = (places[section].isEmpty ? row : places[section].lowerBound)..<(row + 1)
    }
    self.places = places
  }

  /// The coverage of a class over the weeks whose Monday is wanted; over all its weeks where nothing
  /// is said.
  package func share(
    of section: Reference<Section>, where isWanted: (Day) -> Bool = { _ in true }
  ) -> PooledShare {
    var share = PooledShare()
    for week in weeks[places[Int(section.index)]] where isWanted(week.monday) {
      share.add((week.met, week.eligible))
    }
    return share
  }

  /// The coverage of several classes together.
  package func share(
    of sections: some Sequence<Reference<Section>>, where isWanted: (Day) -> Bool = { _ in true }
  ) -> PooledShare {
    var pooled = PooledShare()
    for section in sections { pooled.merge(share(of: section, where: isWanted)) }
    return pooled
  }
}
