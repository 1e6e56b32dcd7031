import Coaching
import Summaries
import Tables

/// A rubric or self-rating with an indicator, in one walk window: what levels are counted by.
struct RatedIndicator: Hashable, Comparable, Sendable {
  var window: Int
  /// The place of the framework by the bytes of its id.
  var framework: Int
  var indicator: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.window, left.framework, left.indicator)
      < (right.window, right.framework, right.indicator)
  }
}

/// The level at which each teacher or school stands on each indicator in each walk window.
///
/// The latest day of the window counts; of several ratings of that day the lower median. On a
/// rubric a teacher's own view does not count, as in placements (R2); a self-rating is one.
struct CurrentLevels: Summary {
  typealias Levels = [Rating.Subject: Int]

  let windows: [Window]
  let frameworks: [Framework]
  private let places: [String: Int]
  private var indicators: Grouped<RatedIndicator, LevelsOfSubjects>

  init(_ study: Study) {
    windows = study.windows
    frameworks = study.district.frameworks.filter(\.facts.ordering.hasLevels)
      .sorted { byBytes($0.facts.id, $1.facts.id) }
    places = Dictionary(
      frameworks.enumerated().map { ($1.facts.id, $0) }, uniquingKeysWith: { first, _ in first })
    indicators = Grouped(of: LevelsOfSubjects())
  }

  mutating func add(_ rating: Rating) {
    guard let framework = places[rating.framework],
      let window = windows.place(holding: rating.date),
      rating.source != .selfView || frameworks[framework].facts.ordering == .selfRating
    else { return }
    let key = RatedIndicator(window: window, framework: framework, indicator: rating.indicator)
    indicators.add(rating, to: key)
  }

  mutating func merge(_ later: CurrentLevels) { indicators.merge(later.indicators) }

  func finish() -> [(key: RatedIndicator, result: Levels)] { indicators.finish() }

  /// The framework, domain and name of an indicator, as rows show them.
  func names(of key: RatedIndicator) -> (framework: String, domain: String, indicator: String) {
    let framework = frameworks[key.framework]
    let domain = framework.phases.first { $0.steps.contains(key.indicator) }
    return (framework.facts.id, domain?.id ?? "", framework.steps[key.indicator].slug)
  }
}

/// The latest ratings of each teacher or school on one indicator.
private struct LevelsOfSubjects: Summary {
  private var latest: [Rating.Subject: (date: Day, levels: [Int])] = [:]

  mutating func add(_ rating: Rating) {
    keep((rating.date, [rating.level]), of: rating.subject)
  }

  mutating func merge(_ later: LevelsOfSubjects) {
    for (subject, ratings) in later.latest { keep(ratings, of: subject) }
  }

  private mutating func keep(_ ratings: (date: Day, levels: [Int]), of subject: Rating.Subject) {
    guard let known = latest[subject], known.date >= ratings.date else {
      latest[subject] = ratings
      return
    }
    if known.date == ratings.date { latest[subject]?.levels += ratings.levels }
  }

  func finish() -> CurrentLevels.Levels { latest.compactMapValues(\.levels.lowerMedian) }
}
