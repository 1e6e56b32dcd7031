/// What observers say of one action (M01).
package enum StepStatus: UInt8, Hashable, Sendable, CaseIterable {
  case notAssessed, notApplicable, notObservable, notYet, emerging, inPlace

  /// The word in tables and files.
  package var word: String {
    switch self {
    case .inPlace: "inPlace"
    case .emerging: "emerging"
    case .notYet: "notYet"
    case .notApplicable: "notApplicable"
    case .notObservable: "notObservable"
    case .notAssessed: "notAssessed"
    }
  }

  /// Whether somebody judged the action.
  package var isAssessed: Bool { self >= .notYet }

  /// The synonyms of R63; `nil` for any other word.
  package init?(_ text: String) {
    switch Words.folded(text) {
    case "inplace", "yes", "y", "1", "✓", "✔", "☑", "true", "x": self = .inPlace
    case "emerging", "partial", "partly": self = .emerging
    case "notyet", "no", "n", "0", "false", "missedopportunity": self = .notYet
    case "notapplicable", "na", "n/a": self = .notApplicable
    case "notobservable", "notobserved": self = .notObservable
    case "", "notassessed": self = .notAssessed
    default: return nil
    }
  }

  /// The status that stands when one action was rated twice in a walk-through (M02, R32): an
  /// assessed one beats one that is not; among the assessed the lower.
  package static func joined(_ first: StepStatus, _ second: StepStatus) -> StepStatus {
    first.isAssessed && second.isAssessed ? min(first, second) : max(first, second)
  }

  /// What several observers of a visit say together (M06, R4): the status of more than half of
  /// those who assessed the action, else the lowest given.
  package static func consensus(of ratings: [StepStatus]) -> StepStatus {
    let assessed = ratings.filter(\.isAssessed)
    guard let lowest = assessed.min() else { return ratings.max() ?? .notAssessed }
    let majority = StepStatus.allCases.first { status in
      assessed.count(where: { $0 == status }) * 2 > assessed.count
    }
    return majority ?? lowest
  }
}

extension StepStatus: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
