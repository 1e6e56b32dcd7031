package import Coaching

/// A walk-through by observers, the team's among them, with its window and its company: what
/// coverage, recency and load are counted from (M20-M23).
package struct ObservedWalk: Sendable {
  package var walkthrough: Walkthrough
  /// The place of its window in ``Study/windows``; `nil` outside all of them (R13).
  package var window: Int?
  /// Whether at least two observers were in the room.
  package var isCoObserved: Bool { sharedVisit != nil }
  /// The place of its visit in ``Study/visits`` where at least two observers were in the room; the
  /// team is none (R4, R43).
  package var sharedVisit: Int?
  /// The window of that visit, which has the day of its last walk-through (R3).
  package var windowOfSharedVisit: Int?
}

extension Visit {
  /// How many observers were in the room; one without an id is somebody of their own (R3).
  fileprivate func observers(in district: District) -> Int {
    let observed = observed(in: district)
    return Set(observed.compactMap(\.observer)).count + observed.count { $0.observer == nil }
  }
}

extension Study {
  /// Every published walk-through that is not the teacher's own view, in file order (R2).
  static func makeObservedWalks(_ study: Study) -> [ObservedWalk] {
    var shared = [Int?](repeating: nil, count: study.district.walkthroughs.count)
    for (visit, facts) in study.visits.enumerated() where facts.observers(in: study.district) > 1 {
      for place in facts.walkthroughs + facts.replaced { shared[place] = visit }
    }
    return zip(study.district.walkthroughs, shared).lazy.filter(\.0.isObserved)
      .map { walkthrough, shared in
        ObservedWalk(
          walkthrough: walkthrough, window: study.window(holding: walkthrough.date),
          sharedVisit: shared,
          windowOfSharedVisit: shared.flatMap { study.window(holding: study.visits[$0].date) })
      }
  }
}
