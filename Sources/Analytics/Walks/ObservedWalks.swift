public import Coaching

/// A walk-through by observers, the team's among them, with its window and its company: what
/// coverage, recency and load are counted from (M20-M23).
public struct ObservedWalk: Sendable {
  public var walkthrough: Walkthrough
  /// The place of its window in ``Study/windows``; `nil` outside all of them (R13).
  public var window: Int?
  /// Whether at least two observers were in the room; the team is none (R4, R43).
  public var isCoObserved: Bool
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
    var isShared = Array(repeating: false, count: study.district.walkthroughs.count)
    for visit in study.visits where visit.observers(in: study.district) > 1 {
      for place in visit.walkthroughs { isShared[place] = true }
    }
    return zip(study.district.walkthroughs, isShared).lazy.filter(\.0.isObserved)
      .map { walkthrough, isShared in
        ObservedWalk(
          walkthrough: walkthrough, window: study.window(holding: walkthrough.date),
          isCoObserved: isShared)
      }
  }
}
