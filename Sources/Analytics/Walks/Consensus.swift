import Coaching

/// What the observers of one visit say together of one model (M06, R4).
///
/// A visit whose observers split on the model has one for each model. Where the team settled on
/// something, that alone counts, whatever the observers named.
struct Consensus: Sendable {
  var visit: Visit
  /// The framework id of the progression.
  var model: String
  /// The joined statuses, one for each step of the chain.
  var statuses: [StepStatus]
  /// The earliest phase in which an observer said the walk began (R28).
  var startPhase: Int?
  /// The first of the joined walk-throughs by the bytes of its id (R2).
  var walkthrough: String
  /// Whether every joined walk-through is a coach's (R2).
  var isCoachs: Bool
  /// What each observer of this model said alone, without the team.
  var ratings: [[StepStatus]]

  /// Whether somebody rated a step, be it as not observable (R30).
  var isRated: Bool { statuses.contains { $0 != .notAssessed } }

  /// Whether observers rated a step differently; who did not rate it does not count (R4).
  func isSplit(at step: Int) -> Bool {
    let given = ratings.map { $0[step] }.filter { $0 != .notAssessed }
    return given.contains { $0 != given[0] }
  }

  /// One for each model that makes a placement of the visit, by the bytes of the model's id.
  static func all(of visit: Visit, in study: Study) -> [Consensus] {
    let views = visit.walkthroughs.map { study.district.walkthroughs[$0] }.filter { view in
      view.statuses.count == study.progressions[view.model]?.steps.count
    }
    let team = views.filter { $0.source == .team }
    let counted = team.isEmpty ? views : team
    let models = Set(counted.map(\.model)).sorted(by: byBytes)
    return models.map { model in
      Consensus(
        of: counted.filter { $0.model == model }, visit: visit,
        observers: views.filter { $0.model == model && $0.source != .team })
    }
  }

  /// - Precondition: at least one walk-through, all on one model.
  private init(of joined: [Walkthrough], visit: Visit, observers: [Walkthrough]) {
    precondition(!joined.isEmpty, "a consensus joins at least one walk-through")
    self.visit = visit
    model = joined[0].model
    statuses = Consensus.joined(joined.map(\.statuses))
    startPhase = joined.compactMap(\.startPhase).min()
    walkthrough = joined.map(\.id).min(by: byBytes) ?? joined[0].id
    isCoachs = joined.allSatisfy { $0.source == .coach }
    ratings = observers.map(\.statuses)
  }

  private static func joined(_ ratings: [[StepStatus]]) -> [StepStatus] {
    guard ratings.count > 1 else { return ratings[0] }
    return ratings[0].indices.map { step in StepStatus.consensus(of: ratings.map { $0[step] }) }
  }
}
