package import Coaching
import Summaries

/// The share of goal conferences that the student led (M51, R60).
///
/// Elements are conferences that count; those of another type are left out, those that do not
/// say who led stay in the whole.
package struct StudentLedShare: Summary, Hashable {
  package private(set) var share = PooledShare()

  package init() {}

  package mutating func add(_ conference: Conference) {
    guard conference.kind == .goal else { return }
    share.add((conference.leader == .student ? 1 : 0, 1))
  }

  package mutating func merge(_ later: StudentLedShare) { share.merge(later.share) }

  package func finish() -> PooledShare { share }
}
