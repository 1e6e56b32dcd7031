import Coaching
import Tables

/// What observers of one visit are compared on, in the order in which agreement is worth asking
/// for: whether they saw the same model comes first (B5).
package enum NormingLevel: Int, Hashable, Sendable, CaseIterable, Comparable {
  case model, phase, pause, step

  /// The word in tables (R66).
  package var word: String {
    switch self {
    case .model: "model"
    case .phase: "phase"
    case .pause: "pause"
    case .step: "step"
    }
  }

  /// Whether values further apart disagree more; models are only alike or not.
  var isOrdered: Bool { self != .model }

  /// Whether a value has neighbors that are nearly the same; models and statuses have none (R44).
  var hasNeighbors: Bool { self == .phase || self == .pause }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Where agreement is asked for: a window, a level and, except for the level `model`, a model.
package struct NormingGroup: Hashable, Comparable, Sendable {
  /// The place of the window in ``Study/windows``.
  package var window: Int
  package var level: NormingLevel
  package var model: String?

  /// Windows in order, then levels, then models by the bytes of their ids (R65).
  package static func < (left: Self, right: Self) -> Bool {
    if (left.window, left.level) != (right.window, right.level) {
      return (left.window, left.level) < (right.window, right.level)
    }
    return Value(left.model) < Value(right.model)
  }
}

/// One thing that at least two observers of a visit rated: its model, its phase, its pause or
/// the status of one step (R44, R45).
///
/// The team's own walk-through and the teacher's view are no observers' (R2, R4).
package struct NormingUnit: Sendable {
  package struct Rating: Sendable {
    /// The observer; `nil` for one without an id, who is nobody else in the visit (R3).
    package var observer: String?
    /// The place of the model among the frameworks, the place of the phase with complete after
    /// the last, the position G, or the order of the status.
    package var value: Int
  }

  package var group: NormingGroup
  /// The place of the visit in ``Study/visits``.
  package var visit: Int
  /// The place of the step in the chain; level `step` only.
  package var step: Int?
  package var ratings: [Rating]

  var values: [Int] { ratings.map(\.value) }
}

extension Visit {
  /// Its walk-throughs by observers: without the team's and the teacher's own (R2, R4).
  func observed(in district: District) -> [Walkthrough] {
    walkthroughs.map { district.walkthroughs[$0] }.filter {
      $0.source == .observer || $0.source == .coach
    }
  }
}

extension Study {
  private typealias Rating = NormingUnit.Rating

  /// All units of all visits in windows, in the order of visits.
  static func makeNormingUnits(_ study: Study) -> [NormingUnit] {
    var units: [NormingUnit] = []
    for (place, visit) in study.visits.enumerated() {
      guard let window = study.window(holding: visit.date) else { continue }
      let observed = visit.observed(in: study.district)
      guard observed.count > 1 else { continue }
      let add = { (level: NormingLevel, model: String?, step: Int?, ratings: [Rating]) in
        if ratings.count > 1 {
          units.append(
            NormingUnit(
              group: NormingGroup(window: window, level: level, model: model), visit: place,
              step: step, ratings: ratings))
        }
      }
      add(.model, nil, nil, study.models(named: observed))
      for progression in study.district.progressions {
        let alike = observed.filter {
          $0.model == progression.id && $0.statuses.count == progression.steps.count
        }
        if alike.count > 1 { Study.compare(alike, on: progression, add) }
      }
    }
    return units
  }

  /// The model that each observer saw: of one who names several, the later walk-through's.
  private func models(named walkthroughs: [Walkthrough]) -> [Rating] {
    var ratings: [Rating] = []
    for walkthrough in walkthroughs {
      guard
        let model = district.frameworks.firstIndex(where: { $0.facts.id == walkthrough.model })
      else { continue }
      if let observer = walkthrough.observer {
        ratings.removeAll { $0.observer == observer }
      }
      ratings.append(Rating(observer: walkthrough.observer, value: model))
    }
    return ratings
  }

  /// Phase and pause of those whose own placement is determined, and every step that at least
  /// two assessed; what follows from a landed step is no rating (R29, R44).
  private static func compare(
    _ walkthroughs: [Walkthrough], on progression: Progression,
    _ add: (NormingLevel, String?, Int?, [Rating]) -> Void
  ) {
    let placements = walkthroughs.map { ($0.observer, progression.placement(of: $0)) }
    add(
      .phase, progression.id, nil,
      placements.compactMap { observer, placement in
        progression.determinedPhase(of: placement).map { .init(observer: observer, value: $0) }
      })
    add(
      .pause, progression.id, nil,
      placements.compactMap { observer, placement in
        placement.position(in: progression).map { .init(observer: observer, value: $0) }
      })
    for step in progression.steps.indices {
      add(
        .step, progression.id, step,
        walkthroughs.compactMap { walkthrough in
          let status = walkthrough.statuses[step]
          return status.isAssessed && !walkthrough.implied.contains(step)
            ? .init(observer: walkthrough.observer, value: Int(status.rawValue)) : nil
        })
    }
  }
}
