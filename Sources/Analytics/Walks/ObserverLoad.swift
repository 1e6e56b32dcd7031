import Coaching
import Summaries
import Tables

/// How much each observer walked in a window, and how soon the feedback followed (M22, M23, R83).
///
/// The team is no observer, and walk-throughs without an observer's id have no row. A walk-through
/// is co-observed where at least two observers were in the room: only those can be used for
/// norming. Feedback is timed in instructional days from the walk; feedback after the day of the
/// study does not exist yet. Rows by window and observer.
package struct ObserverLoad: Summary {
  private struct Key: Hashable, Comparable {
    var window: Int
    var observer: String

    static func < (left: Self, right: Self) -> Bool {
      left.window == right.window
        ? byBytes(left.observer, right.observer) : left.window < right.window
    }
  }

  private let windows: [Window]
  private let feedbackTarget: Int
  private var loads: Grouped<Key, Load>

  package init(_ study: Study) {
    windows = study.windows
    feedbackTarget = study.rules.feedbackTarget
    loads = Grouped(of: Load(calendar: study.district.calendar, asOf: study.asOf))
  }

  package mutating func add(_ walk: ObservedWalk) {
    guard walk.walkthrough.source != .team, let window = walk.window,
      let observer = walk.walkthrough.observer
    else { return }
    loads.add(walk, to: Key(window: window, observer: observer))
  }

  package mutating func merge(_ later: ObserverLoad) { loads.merge(later.loads) }

  package func finish() -> [ObserverLoadRow] {
    loads.finish().map { key, load in
      ObserverLoadRow(
        window: windows[key.window].id, observer: key.observer,
        walkthroughs: load.walkthroughs.count, teachers: load.teachers.count,
        coObserved: load.coObserved.count, feedbackGiven: load.feedbackDays.count,
        feedbackMedianDays: load.feedbackDays.values.median,
        feedbackWithinTarget: load.feedbackDays.values.count { $0 <= feedbackTarget })
    }
  }
}

/// What one observer did in one window.
///
/// A walk-through is one by its id, also on several models.
private struct Load: Summary {
  let calendar: Calendar
  let asOf: Day?
  private(set) var walkthroughs: Set<String> = []
  private(set) var teachers: Set<Reference<Teacher>> = []
  private(set) var coObserved: Set<String> = []
  /// Days from walk to feedback, by walk-through.
  private(set) var feedbackDays: [String: Int] = [:]

  init(calendar: Calendar, asOf: Day?) {
    self.calendar = calendar
    self.asOf = asOf
  }

  mutating func add(_ walk: ObservedWalk) {
    let walkthrough = walk.walkthrough
    walkthroughs.insert(walkthrough.id)
    teachers.insert(walkthrough.teacher)
    if walk.isCoObserved { coObserved.insert(walkthrough.id) }
    if let feedback = walkthrough.feedbackOn, let asOf, feedback <= asOf,
      feedbackDays[walkthrough.id] == nil
    {
      feedbackDays[walkthrough.id] = calendar.days(from: walkthrough.date, to: feedback)
    }
  }

  mutating func merge(_ later: Load) {
    walkthroughs.formUnion(later.walkthroughs)
    teachers.formUnion(later.teachers)
    coObserved.formUnion(later.coObserved)
    feedbackDays.merge(later.feedbackDays) { first, _ in first }
  }

  func finish() -> Load { self }
}

/// One row of `observer_load`.
package struct ObserverLoadRow: MeasureRow, Hashable {
  package let window: String
  package let observer: String
  package let walkthroughs: Int
  package let teachers: Int
  package let coObserved: Int
  package let feedbackGiven: Int
  package let feedbackMedianDays: Double?
  package let feedbackWithinTarget: Int

  package static let scope = RowScope.persons(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("observer_id", .observer, \.observer),
    .count("walkthroughs", \.walkthroughs, .person), .count("teachers", \.teachers, .person),
    .count("co_observed", \.coObserved, .person),
    .count("feedback_given", \.feedbackGiven, .person),
    .score("feedback_median_days", \.feedbackMedianDays, .person),
    .share("feedback_within_target_share", \.feedbackWithinTargetShare, .person),
  ]

  /// Of the feedback given that which came in time.
  package var feedbackWithinTargetShare: Double? {
    feedbackGiven == 0 ? nil : Double(feedbackWithinTarget) / Double(feedbackGiven)
  }
}

extension Measure {
  static let observerLoad = Measure(
    "observer_load", "How much each observer walked, and how soon feedback followed",
    needs: [.walkthroughs], under: [.feedbackDays]
  ) { study in
    ObserverLoad(study).summarizing(study.observedWalks)
  }
}
