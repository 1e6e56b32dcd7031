import Coaching
import Tables

extension Study {
  /// One placement for each window, model and teacher walked on it, in that order (M02-M06, R2).
  static func makePlacements(_ study: Study) -> [TeacherPlacement] {
    var histories: [String: [Consensus]] = [:]
    for visit in study.visits {
      for consensus in Consensus.all(of: visit, in: study) {
        histories[consensus.model, default: []].append(consensus)
      }
    }
    var placements = [[TeacherPlacement]](repeating: [], count: study.windows.count)
    for model in histories.keys.sorted(by: byBytes) {
      // Visits are in the order of teachers, so that each teacher's are one run.
      var rest = (histories[model] ?? [])[...]
      while let teacher = rest.first?.visit.teacher {
        let visits = rest.prefix { $0.visit.teacher == teacher }
        rest = rest.dropFirst(visits.count)
        for placement in study.placements(of: visits) {
          placements[placement.window].append(placement)
        }
      }
    }
    return Array(placements.joined())
  }

  /// The placements of one teacher on one model, one for each window with a visit.
  private func placements(of visits: ArraySlice<Consensus>) -> [TeacherPlacement] {
    let held = visits.map { window(holding: $0.visit.date) }
    return windows.indices.compactMap { window in
      let inside = zip(visits, held).filter { $0.1 == window }.map(\.0)
      guard let chosen = inside.last(where: \.isRated) ?? inside.last else { return nil }
      let earlier = visits.prefix { $0.visit.date <= windows[window].end }
      return placement(of: chosen, after: earlier, in: window)
    }
  }

  /// The placement of a visit, with the visits up to the window's end as the consistency rule
  /// sees them (R5).
  private func placement(
    of chosen: Consensus, after visits: ArraySlice<Consensus>, in window: Int
  ) -> TeacherPlacement? {
    guard let progression = progressions[chosen.model] else { return nil }
    let isCarried = chosen.isRated && !rules.consistency.isSingleVisit
    let statuses =
      isCarried ? rules.consistency.statuses(of: visits, on: progression) : chosen.statuses
    let startedAt = statuses.firstIndex { $0 != .notAssessed }.map { step in
      min(chosen.startPhase ?? .max, progression.phase(of: step))
    }
    let placement = startedAt.map { progression.placement(of: statuses, startingIn: $0) } ?? .none
    return TeacherPlacement(
      window: window, model: chosen.model, teacher: chosen.visit.teacher,
      school: teacherSchools[Int(chosen.visit.teacher.index)], placement: placement,
      statuses: statuses, beyond: placement.beyond(statuses), startedAt: startedAt,
      isCoachs: chosen.isCoachs, walkthrough: chosen.walkthrough, date: chosen.visit.date,
      isSplit: placement.step.map(chosen.isSplit))
  }
}

extension Placement {
  /// Steps in place after the step at which the scan stopped (M04, R31): 0 when complete, missing
  /// without a placement.
  fileprivate func beyond(_ statuses: [StepStatus]) -> Int? {
    switch self {
    case .paused(let step), .undetermined(let step):
      statuses[(step + 1)...].count { $0 == .inPlace }
    case .complete: 0
    case .none: nil
    }
  }
}
