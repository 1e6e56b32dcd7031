import Coaching

extension Rules.Consistency {
  /// Whether one visit decides alone, so that nothing is carried over (R5).
  var isSingleVisit: Bool { last <= 1 && least <= 1 }

  /// What a teacher does consistently: in place in at least k of the last m visits that assessed
  /// the step (M05, R5).
  ///
  /// Fewer than k assessments leave the step not assessed, except an optional step that the last
  /// visit called not applicable: it stays passed over. A step that was assessed often enough but
  /// is not consistently in place has the latest status that was not in place.
  ///
  /// - Parameter visits: the visits of one teacher on one model up to the window's end, in order;
  ///   the last rated one made the placement.
  func statuses(of visits: ArraySlice<Consensus>, on progression: Progression) -> [StepStatus] {
    guard let latest = visits.last(where: \.isRated) else {
      return progression.steps.map { _ in .notAssessed }
    }
    if isSingleVisit { return latest.statuses }
    return progression.steps.indices.map { step in
      let assessed = visits.reversed().lazy.map { $0.statuses[step] }.filter(\.isAssessed)
        .prefix(last)
      if assessed.count < least {
        let status = latest.statuses[step]
        let passes = status == .notApplicable && progression.steps[step].isOptional
        return passes ? status : .notAssessed
      }
      let inPlace = assessed.count { $0 == .inPlace }
      return inPlace >= least ? .inPlace : assessed.first { $0 != .inPlace } ?? .notAssessed
    }
  }
}
