package import Coaching
import Summaries
import Tables

/// How many of the teachers were walked, by window and school (M20).
///
/// Eligible are all teachers employed on a day of the window (R24). Walked are those with an
/// observer's walk-through in it; never walked are those without any up to its end. Every
/// co-observer's walk-through counts in `walkthroughs`, which is compared with the target of the
/// settings; without that setting target and attainment are missing (R43, R86).
///
/// Rows by window and school, for every school with an eligible teacher or a walk-through;
/// teachers without a school stand together in a row without one. Without a walk-through file
/// there are none: nobody known to be walked is not nobody walked (R78).
package struct WalkCoverage: Summary {
  /// What one window saw.
  private struct Seen: Sendable {
    var walkthroughs: [Reference<School>?: Set<String>] = [:]
    var walked: Set<Reference<Teacher>> = []
    var coObserved: Set<Reference<Teacher>> = []
    var sharedVisits: [Reference<School>?: Set<Int>] = [:]
  }

  private let windows: [Window]
  private let eligible: [[Reference<Teacher>]]
  private let schoolOf: [Reference<School>?]
  private let schools: Registry<School>
  private let targetPerTeacher: Double?
  private var seen: [Seen]
  private var firstWalk: [Reference<Teacher>: Day] = [:]

  package init(_ study: Study) {
    windows = study.windows
    eligible = study.windows.map { study.eligibleTeachers(in: $0) }
    schoolOf = study.teacherSchools
    schools = study.district.roster.schools
    targetPerTeacher = study.rules.targetPerTeacher
    seen = Array(repeating: Seen(), count: study.windows.count)
  }

  package mutating func add(_ walk: ObservedWalk) {
    let walkthrough = walk.walkthrough
    let teacher = walkthrough.teacher
    firstWalk[teacher] = min(firstWalk[teacher] ?? walkthrough.date, walkthrough.date)
    guard let window = walk.window else { return }
    let school = schoolOf[Int(teacher.index)]
    seen[window].walkthroughs[school, default: []].insert(walkthrough.id)
    seen[window].walked.insert(teacher)
    if let visit = walk.sharedVisit, walk.windowOfSharedVisit == window {
      seen[window].coObserved.insert(teacher)
      seen[window].sharedVisits[school, default: []].insert(visit)
    }
  }

  package mutating func merge(_ later: WalkCoverage) {
    firstWalk.merge(later.firstWalk, uniquingKeysWith: min)
    for window in seen.indices {
      seen[window].walkthroughs.merge(later.seen[window].walkthroughs) { $0.union($1) }
      seen[window].walked.formUnion(later.seen[window].walked)
      seen[window].coObserved.formUnion(later.seen[window].coObserved)
      seen[window].sharedVisits.merge(later.seen[window].sharedVisits) { $0.union($1) }
    }
  }

  package func finish() -> [WalkCoverageRow] { windows.indices.flatMap(rows) }

  private func rows(of window: Int) -> [WalkCoverageRow] {
    let seen = seen[window]
    let bySchool = Dictionary(grouping: eligible[window]) { schoolOf[Int($0.index)] }
    let rows = Set(bySchool.keys).union(seen.walkthroughs.keys).map { school in
      let teachers = bySchool[school] ?? []
      return WalkCoverageRow(
        window: window, windowID: windows[window].id, school: school.map(schools.named),
        eligible: teachers.count, walked: teachers.count { seen.walked.contains($0) },
        walkthroughs: seen.walkthroughs[school]?.count ?? 0,
        target: targetPerTeacher.map { $0 * Double(teachers.count) },
        neverWalked: teachers.count { firstWalk[$0].map { $0 > windows[window].end } ?? true },
        coObserved: teachers.count { seen.coObserved.contains($0) },
        sharedVisits: seen.sharedVisits[school]?.count ?? 0)
    }
    return rows.sorted { Value($0.school?.id) < Value($1.school?.id) }
  }
}

/// One row of `walk_coverage`.
package struct WalkCoverageRow: MeasureRow, Hashable {
  /// The place of the window in ``Study/windows``.
  package let window: Int
  package let windowID: String
  package let school: Named<School>?
  package let eligible: Int
  package let walked: Int
  package let walkthroughs: Int
  package let target: Double?
  package let neverWalked: Int
  /// Walked teachers with a visit of at least two observers, whose day is in the window (R3).
  package let coObserved: Int
  /// Visits of at least two observers.
  package let sharedVisits: Int

  package static let scope = RowScope.groups(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.windowID), .key("school_id", .school, \.school?.id),
    .count(
      "eligible", \.eligible, of: .teachers, .is(.eligible), .sum(of: [\.walked, \.notWalked])),
    .count("walked", \.walked, of: .teachers, .is(.walked)),
    .share("coverage", \.walked, of: \.eligible),
    .count("walkthroughs", \.walkthroughs, .made(from: [\.walked])),
    .score("target", \.target, .made(from: [\.eligible])),
    .share("attainment", \.attainment, .made(from: [\.walked, \.eligible])),
    .count("never_walked", \.neverWalked, of: .teachers),
    .share("co_observed_share", \.coObserved, of: \.walked),
    .count("shared_visits", \.sharedVisits, .team),
  ]

  package static let unprinted: [Count<Self>] = [
    Count(\.notWalked, of: .teachers, .sum(of: [\.neverWalked, \.walkedEarlier])),
    Count(\.walkedEarlier, of: .teachers, .zero { $0.window == 0 }),
    Count(\.coObserved, of: .teachers, .part(of: \.walked)),
  ]

  /// Walk-throughs of those that were to be done.
  package var attainment: Double? { target.map { Double(walkthroughs) / $0 } }
  /// Eligible teachers who were not walked in the window.
  var notWalked: Int { eligible - walked }
  /// Those of them who were walked in a window before.
  var walkedEarlier: Int { notWalked - neverWalked }
}

extension Study {
  static func makeWalkCoverage(_ study: Study) -> [WalkCoverageRow] {
    guard study.district.given.contains(.walkthroughs) else { return [] }
    return WalkCoverage(study).summarizing(study.observedWalks)
  }
}

extension Measure {
  static let walkCoverage = Measure(
    "walk_coverage", "How many of the teachers were walked, by window and school",
    needs: [.walkthroughs], under: [.targetPerTeacher]
  ) { $0.walkCoverage }
}
