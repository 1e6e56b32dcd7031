public import Coaching
public import Summaries

/// The share of goal conferences that the student led (M51, R60).
///
/// Elements are conferences that count; those of another type are left out, those that do not
/// say who led stay in the whole.
public struct StudentLedShare: Summary, Hashable {
  public private(set) var share = PooledShare()

  public init() {}

  public mutating func add(_ conference: Conference) {
    guard conference.kind == .goal else { return }
    share.add((conference.leader == .student ? 1 : 0, 1))
  }

  public mutating func merge(_ later: StudentLedShare) { share.merge(later.share) }

  public func finish() -> PooledShare { share }
}
