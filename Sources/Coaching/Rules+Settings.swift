import Tables

extension Rules {
  /// A setting that measures depend on, by the name of its option on the command line.
  package enum Setting: String, Hashable, Sendable, CaseIterable {
    case asOf = "as-of"
    case consistency
    case targetPerTeacher = "target-per-teacher"
    case clusterSize = "cluster-size"
    case feedbackDays = "feedback-days"
    case masteryMethod = "mastery-method"
    case masteryWeight = "mastery-weight"
    case masteryTimes = "mastery-times"
    case masteryRecent = "mastery-recent"
    case masteryPoints = "mastery-points"
    case masteryNear = "mastery-near"
    case masteryTargets = "mastery-targets"
    case evidenceOrder = "evidence-order"
    case cadence
    case grace
    case minimumMinutes = "minimum-minutes"
    case paceBand = "pace-band"
    case smallestGroup = "smallest-group"
    case audience
    case school
    case timeZone = "time-zone"

    /// The place of its value in `walkbook.yaml`: `walks.consistency`.
    package var key: String {
      switch self {
      case .asOf, .audience, .school, .timeZone: rawValue
      case .consistency, .targetPerTeacher, .clusterSize, .feedbackDays: "walks.\(rawValue)"
      case .masteryMethod: "mastery.method"
      case .masteryWeight: "mastery.weight"
      case .masteryTimes: "mastery.times"
      case .masteryRecent: "mastery.recent"
      case .masteryPoints: "mastery.points"
      case .masteryNear: "mastery.near"
      case .masteryTargets: "mastery.targets"
      case .evidenceOrder: "mastery.order"
      case .cadence, .grace, .minimumMinutes: "conferences.\(rawValue)"
      case .paceBand: "pacing.band"
      case .smallestGroup: "suppression.smallest-group"
      }
    }

    /// What people call it.
    package var title: String {
      switch self {
      case .asOf: "As of"
      case .consistency: "Consistency"
      case .targetPerTeacher: "Walks per teacher"
      case .clusterSize: "Session size"
      case .feedbackDays: "Feedback within"
      case .masteryMethod: "Mastery method"
      case .masteryWeight: "Weight of the latest score"
      case .masteryTimes: "Scores that must reach mastery"
      case .masteryRecent: "Latest scores that count"
      case .masteryPoints: "Mastery points"
      case .masteryNear: "Near mastery from"
      case .masteryTargets: "Targets with rules of their own"
      case .evidenceOrder: "Order of evidence"
      case .cadence: "Conference cadence"
      case .grace: "Grace"
      case .minimumMinutes: "Shortest conference"
      case .paceBand: "Pace band"
      case .smallestGroup: "Smallest group"
      case .audience: "Audience"
      case .school: "School"
      case .timeZone: "Time zone"
      }
    }

    /// What it does, for people who read a table made under it.
    package var meaning: String {
      switch self {
      case .asOf: "Later facts are left out; the clock is never read."
      case .consistency:
        "An action counts when it was in place in this many of the last walks that assessed it."
      case .targetPerTeacher: "The target of walk-throughs in each window."
      case .clusterSize: "Adjacent actions with so many teachers paused make a session."
      case .feedbackDays: "Feedback given by then is within its target."
      case .masteryMethod: "How the scores of a student on a target become one."
      case .masteryWeight: "What the latest score weighs in an average that favors it."
      case .masteryTimes: "So many scores at mastery are needed for nTimes."
      case .masteryRecent: "So many of the latest scores count."
      case .masteryPoints: "Where an item states none: three quarters of its points."
      case .masteryNear: "From this share of the mastery points on a score is near."
      case .masteryTargets: "Method and mastery points of these targets differ from the others."
      case .evidenceOrder: "The day by which scores are put in order."
      case .cadence: "Within it a student is on track."
      case .grace: "After the cadence a student is due for so long, then overdue."
      case .minimumMinutes: "Shorter conferences do not count where minutes are logged."
      case .paceBand: "Within this distance of the expected share a student is on pace."
      case .smallestGroup: "Smaller groups are hidden from other audiences."
      case .audience: "Who may see the outputs, and so what is hidden in them."
      case .school: "Its own students and teachers are shown in full."
      case .timeZone: "Times of another zone are turned to this one before their day is taken."
      }
    }

    /// What decides on mastery of a target.
    package static let ofMastery: [Setting] = [
      .masteryMethod, .masteryWeight, .masteryTimes, .masteryRecent, .masteryPoints,
      .masteryNear, .masteryTargets, .evidenceOrder,
    ]

    /// What decides whether a conference is recent enough.
    package static let ofCadence: [Setting] = [.cadence, .grace, .minimumMinutes]
  }

  /// A setting in force, in words; `nil` for one that the others make meaningless.
  package func value(of setting: Setting) -> String? {
    switch setting {
    case .asOf: asOf?.description ?? "no day, as nothing is dated"
    case .consistency: "\(consistency.least) of \(consistency.last)"
    case .targetPerTeacher: targetPerTeacher.map(Rules.text) ?? "no target"
    case .clusterSize: "\(clusterSize) teachers"
    case .feedbackDays: "\(feedbackTarget) school days"
    case .masteryMethod: mastery.name
    case .masteryWeight: mastery.weight.map(Rules.text)
    case .masteryTimes: mastery.times.map(String.init)
    case .masteryRecent: mastery.recent.map(String.init)
    case .masteryPoints: masteryPoints.map(Rules.text) ?? "of each item"
    case .masteryNear: "\(Value.number((nearShare * 1000).rounded() / 10).plain)% of mastery"
    case .masteryTargets: targets.isEmpty ? nil : targetsInForce
    case .evidenceOrder: evidenceOrder.rawValue
    case .cadence: "\(cadence) school days"
    case .grace: "\(grace) school days"
    case .minimumMinutes: minimumMinutes.map { "\(Rules.text($0)) minutes" } ?? "any length"
    case .paceBand: "\(Rules.text((paceBand * 1e6).rounded() / 1e4)) points"
    case .smallestGroup: "\(smallestGroup)"
    case .audience: audience.rawValue
    case .school: school
    case .timeZone: timeZone
    }
  }

  /// The rule under which something was made: the settings it depends on, in one sentence.
  package func sentence(of settings: [Setting]) -> String {
    let parts = settings.compactMap { setting in
      value(of: setting).map { "\(setting.title.lowercased()) \($0)" }
    }
    let sentence = parts.joined(separator: "; ")
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }

  private var targetsInForce: String {
    targets.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { id, own in
      let parts = [own.method?.name, own.points.map { "\(Rules.text($0)) points" }]
      return "\(id) (\(parts.compactMap(\.self).joined(separator: ", ")))"
    }.joined(separator: ", ")
  }

  private static func text(_ number: Double) -> String { Value.number(number).plain }
}
