import CSV
import Coaching
import Tables

/// Walk-throughs being put together from rows, one by one, in the order first seen.
///
/// In the long shape a walk-through is many rows, perhaps of several files; in the landed and
/// wide shapes it is one. The first row gives what all rows share (R70).
struct WalkthroughAssembly: Sendable {
  private(set) var drafts: [Draft] = []
  /// The walk-throughs that bear an id: one, unless two people number theirs from 1.
  private var places: [String: [Int]] = [:]
  private var taken: Set<String> = []

  /// One walk-through so far.
  struct Draft: Sendable {
    var walkthrough: Walkthrough
    /// What its first row says of it.
    var visit: Visit
    /// Steps that a row rated, apart from those that follow from a landed step.
    var rated: Set<Int> = []
    var landing: Landing?
  }

  /// The step that observers landed on.
  struct Landing: Sendable {
    /// A place in the chain; after the phase's last step where all of them are in place.
    var step: Int
    var phase: Int
    var location: Location
    var column: String
  }

  /// What a row says of the walk-through to which it belongs.
  struct Visit: Sendable {
    /// As written, folded.
    let teacher: String
    let observer: String?
    let day: Day
    let model: String
    let file: String
    /// All that rows of one walk-through share, as written, in the order of the columns.
    let cells: [String?]

    /// How many of teacher, day and observer are others.
    func differences(from other: Self) -> Int {
      let isOtherObserver = observer != other.observer && observer != nil && other.observer != nil
      return [teacher != other.teacher, day != other.day, isOtherObserver].count { $0 }
    }

    /// Whether a row that bears the same id is about another lesson.
    ///
    /// Cells of one file may be slips (R70). People who number their walk-throughs from 1 have files of
    /// their own; where these were pasted together, teacher, day and observer are all others.
    func isAnother(than other: Self) -> Bool {
      model != other.model || differences(from: other) > 2
        || teacher != other.teacher && file != other.file
    }
  }

  /// The walk-through that bears an id and to which a row belongs.
  func place(of id: String, _ visit: Visit) -> Int? {
    places[id]?.filter { !visit.isAnother(than: drafts[$0].visit) }.min {
      visit.differences(from: drafts[$0].visit) < visit.differences(from: drafts[$1].visit)
    }
  }

  /// Whether other walk-throughs bear an id.
  func holds(_ id: String) -> Bool { places[id] != nil }

  /// Begins a walk-through; one whose id others bear gets one of its own.
  mutating func begin(_ walkthrough: Walkthrough, _ visit: Visit) -> Int {
    var walkthrough = walkthrough
    let id = walkthrough.id
    let isOfItsModel = places[id]?.contains { drafts[$0].visit.model == visit.model } ?? false
    let others = isOfItsModel ? (2...).lazy.map { "\(id)-\($0)" } : nil
    if places[id] != nil {
      walkthrough.id = others?.first { !taken.contains($0) } ?? "\(id)-\(visit.model)"
    }
    taken.insert(walkthrough.id)
    places[id, default: []].append(drafts.count)
    drafts.append(Draft(walkthrough: walkthrough, visit: visit))
    return drafts.count - 1
  }

  /// Adds a rating; of two for one step the worse counts (M02, R32).
  ///
  /// - Returns: whether the step was rated before.
  mutating func rate(_ place: Int, step: Int, _ status: StepStatus, evidence: String?) -> Bool {
    let isRepeated = !drafts[place].rated.insert(step).inserted
    let before = drafts[place].walkthrough.statuses[step]
    drafts[place].walkthrough.statuses[step] =
      isRepeated ? StepStatus.joined(before, status) : status
    if let evidence { drafts[place].walkthrough.evidence[step] = evidence }
    return isRepeated
  }

  /// Lands a walk-through on a step; of two the lower counts (M02, R32).
  ///
  /// - Returns: whether it had landed before.
  mutating func land(_ place: Int, _ landing: Landing) -> Bool {
    guard let before = drafts[place].landing else {
      drafts[place].landing = landing
      return false
    }
    if landing.step < before.step { drafts[place].landing = landing }
    return true
  }

  /// The finished walk-throughs, with the steps that a landed one implies (R29), and a finding for
  /// each whose ratings say otherwise.
  func finish(_ progression: (String) -> Progression?) -> ([Walkthrough], [Finding]) {
    var findings: [Finding] = []
    let walkthroughs = drafts.map { draft in
      guard let landing = draft.landing, let progression = progression(draft.walkthrough.model)
      else { return draft.walkthrough }
      var walkthrough = draft.walkthrough
      // Statuses win; a walk-through without any has what it landed on (R29).
      guard walkthrough.statuses.allSatisfy({ $0 == .notAssessed }) else {
        let start = walkthrough.startPhase ?? startOfRatings(walkthrough.statuses, progression)
        let rated = progression.placement(of: walkthrough.statuses, startingIn: start)
        let agrees =
          landing.step == progression.steps.count
          ? rated == .complete : rated.step == landing.step
        if !agrees {
          findings.append(Finding(.landedConflict, at: landing.location, column: landing.column))
        }
        return walkthrough
      }
      imply(landing, in: progression, &walkthrough)
      return walkthrough
    }
    return (walkthroughs, findings)
  }

  /// The phase in which ratings begin, where nobody said it (R28).
  private func startOfRatings(_ statuses: [StepStatus], _ progression: Progression) -> Int {
    statuses.firstIndex { $0 != .notAssessed }.map { progression.phase(of: $0) } ?? 0
  }

  /// Steps before the landed one are in place: those of its phase, and of the phases from the
  /// start phase on where that is earlier.
  private func imply(
    _ landing: Landing, in progression: Progression, _ walkthrough: inout Walkthrough
  ) {
    let first = min(landing.phase, walkthrough.startPhase ?? landing.phase)
    for step in progression.phases[first].steps.lowerBound..<landing.step {
      walkthrough.statuses[step] = .inPlace
      walkthrough.implied.insert(step)
    }
    // After the last step of a phase nothing is said of the next phase.
    if progression.phases[landing.phase].steps.contains(landing.step) {
      walkthrough.statuses[landing.step] = .notYet
      walkthrough.implied.insert(landing.step)
    }
  }
}

extension Finding.Problem {
  /// Rows of another teacher, day or observer, or of another model, bear the id of a walk-through.
  static let anotherOfOneID = Self(
    .duplicateKey, "another walk-through bears this id",
    advice: "Both counted. Give each an id of its own.")
  /// A row says otherwise than the first of its walk-through (R70).
  static let otherThanFirstRow = Self(
    .duplicateKey, "differs from the first row of the walk-through",
    advice: "The first row counted. Correct the cell, or give the row the id of its walk-through.")
  /// The landed action and the rated actions of one walk-through disagree (M02).
  static let landedConflict = Self(
    .duplicateRating, "the landed action disagrees with the ratings",
    advice: "The ratings counted. Correct one of them.")
}
