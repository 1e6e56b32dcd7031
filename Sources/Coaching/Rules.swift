package import Tables

/// The settings under which measures are made; every output says which were in force.
package struct Rules: Hashable, Sendable {
  /// An action is consistently in place if it was so in `least` of the `last` walks (M05, R5).
  package struct Consistency: Hashable, Sendable {
    package var least = 1
    package var last = 1
    package init() {}
  }

  /// How scores become one mastery score (M33, R17).
  package enum MasteryMethod: Hashable, Sendable {
    case mean, highest, mostRecent, powerLaw
    case weightedRecent(Double)
    case decayingAverage(Double)
    case nTimes(Int)
    case meanRecent(Int)
    case medianRecent(Int)
    case modeRecent(Int)

    package static let names = [
      "mean", "highest", "mostRecent", "weightedRecent", "decayingAverage", "nTimes", "powerLaw",
      "meanRecent", "medianRecent", "modeRecent",
    ]

    /// The method of a name, with its settings: p of the averages, N of nTimes, k of the last few.
    package init?(name: String, weight: Double = 0.65, times: Int = 2, recent: Int = 3) {
      switch name {
      case "mean": self = .mean
      case "highest": self = .highest
      case "mostRecent": self = .mostRecent
      case "weightedRecent": self = .weightedRecent(weight)
      case "decayingAverage": self = .decayingAverage(weight)
      case "nTimes": self = .nTimes(times)
      case "powerLaw": self = .powerLaw
      case "meanRecent": self = .meanRecent(recent)
      case "medianRecent": self = .medianRecent(recent)
      case "modeRecent": self = .modeRecent(recent)
      default: return nil
      }
    }

    package var name: String {
      switch self {
      case .mean: "mean"
      case .highest: "highest"
      case .mostRecent: "mostRecent"
      case .powerLaw: "powerLaw"
      case .weightedRecent: "weightedRecent"
      case .decayingAverage: "decayingAverage"
      case .nTimes: "nTimes"
      case .meanRecent: "meanRecent"
      case .medianRecent: "medianRecent"
      case .modeRecent: "modeRecent"
      }
    }

    /// The weight of the latest score, where the method has one.
    package var weight: Double? {
      switch self {
      case .weightedRecent(let weight), .decayingAverage(let weight): weight
      default: nil
      }
    }

    /// How many scores must reach mastery, where the method asks.
    package var times: Int? { if case .nTimes(let times) = self { times } else { nil } }

    /// How many of the latest scores count, where not all do.
    package var recent: Int? {
      switch self {
      case .meanRecent(let count), .medianRecent(let count), .modeRecent(let count): count
      default: nil
      }
    }
  }

  /// What holds for one target alone, in place of what holds for all.
  package struct TargetRule: Hashable, Sendable {
    package var method: MasteryMethod?
    package var points: Double?
    package init() {}
  }

  /// Who may see what (B9).
  package enum Audience: String, Hashable, Sendable, CaseIterable {
    case `class`, team, school, district, `public`
  }

  /// What dates scores for mastery: submitted, assessed or due first (M33).
  package enum EvidenceOrder: String, Hashable, Sendable, CaseIterable {
    case submitted, assessed, due
  }

  /// The district's zone, as `America/Denver`; without it a stamp's own day counts (R110).
  package var timeZone: String?
  package var consistency = Consistency()
  package var mastery = MasteryMethod.highest
  package var evidenceOrder = EvidenceOrder.submitted
  /// Mastery points for all targets, in place of the items' own.
  package var masteryPoints: Double?
  /// Targets whose method or mastery points are their own, by the target's id.
  package var targets: [String: TargetRule] = [:]
  /// A score from this share of the mastery points on is near (R17).
  package var nearShare = 2.0 / 3.0
  /// Instructional days within which every student is to have a conference, and the grace (M47).
  package var cadence = 5
  package var grace = 2
  /// Conferences shorter than this do not qualify, where minutes are given (M45).
  package var minimumMinutes: Double?
  /// The band around the expected share within which work is on pace (M41).
  package var paceBand = 0.03
  /// Teachers paused at adjacent actions that make a session (M14).
  package var clusterSize = 6
  /// Instructional days within which feedback follows a walk (M23).
  package var feedbackTarget = 5
  /// Walk-throughs for each eligible teacher and window (R86).
  package var targetPerTeacher: Double?
  /// Groups smaller than this are hidden from other audiences (B9).
  package var smallestGroup = 10
  package var audience = Audience.team
  /// The school for which outputs are, where the audience is a school.
  package var school: String?
  /// The day as of which everything is computed; the latest day in the data where missing (R1).
  package var asOf: Day?

  package init() {}

  /// The rules as they are for one target.
  package func forTarget(_ id: String) -> Rules {
    guard let own = targets[id] else { return self }
    var rules = self
    rules.mastery = own.method ?? mastery
    rules.masteryPoints = own.points ?? masteryPoints
    return rules
  }
}
