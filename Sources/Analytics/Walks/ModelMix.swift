import Coaching
import Summaries
import Tables

/// Which models teachers say they use, and which observers see (M08, R34).
///
/// A teacher seen in two models counts in each, so that shares can add up to more than one.
/// Observed is every walk-through on the model, also one without a rating, in the window of its day, as
/// `walk_coverage` counts them. Mismatched are those observed who declare another model.
///
/// Columns are those of `model_mix`; rows by window and model, where anybody declared the model or
/// was observed in it. The share is missing where nobody was walked.
package struct ModelMix: Summary {
  private let windows: [Window]
  private let schools: [Reference<School>?]
  /// By window, then by the teacher's index.
  private let declared: [[String?]]
  private let teachersDeclared: [WindowModel: Int]
  private var walked: [Set<Reference<Teacher>>]
  private var observed: [WindowModel: Set<Reference<Teacher>>] = [:]

  package init(_ study: Study) {
    windows = study.windows
    schools = study.teacherSchools
    declared = windows.map { study.declaredModels(upTo: $0.end) }
    var counts: [WindowModel: Int] = [:]
    for window in study.windows.indices {
      for teacher in study.eligibleTeachers(in: study.windows[window]) {
        guard let model = declared[window][Int(teacher.index)] else { continue }
        counts[WindowModel(window, model), default: 0] += 1
      }
    }
    teachersDeclared = counts
    walked = windows.map { _ in [] }
  }

  package mutating func add(_ walk: ObservedWalk) {
    guard let window = walk.window else { return }
    let teacher = walk.walkthrough.teacher
    walked[window].insert(teacher)
    observed[WindowModel(window, walk.walkthrough.model), default: []].insert(teacher)
  }

  package mutating func merge(_ later: ModelMix) {
    for window in windows.indices { walked[window].formUnion(later.walked[window]) }
    observed.merge(later.observed) { $0.union($1) }
  }

  package func finish() -> [ModelMixRow] {
    Set(observed.keys).union(teachersDeclared.keys).sorted().map { key in
      let seen = observed[key] ?? []
      return ModelMixRow(
        window: windows[key.window].id, model: key.model,
        teachersDeclared: teachersDeclared[key] ?? 0, teachersObserved: seen.count,
        teachersWalked: walked[key.window].count,
        mismatched: seen.count { teacher in
          declared[key.window][Int(teacher.index)].map { $0 != key.model } ?? false
        },
        schools: Set(seen.compactMap { schools[Int($0.index)] }).count)
    }
  }
}

/// One row of `model_mix`.
package struct ModelMixRow: MeasureRow, Hashable {
  package let window: String
  package let model: String
  package let teachersDeclared: Int
  package let teachersObserved: Int
  /// Distinct teachers walked in the window, on any model.
  package let teachersWalked: Int
  package let mismatched: Int
  package let schools: Int

  package static let scope = RowScope.groups(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("model", .model, \.model),
    .count("teachers_declared", \.teachersDeclared, of: .teachers),
    .count(
      "teachers_observed", \.teachersObserved, of: .teachers, .is(.observed), .is(.placements),
      .part(of: \.teachersWalked)),
    .share("share_of_walked", \.teachersObserved, of: \.teachersWalked),
    .count("mismatched", \.mismatched, of: .teachers, .part(of: \.teachersObserved)),
    .count("schools", \.schools, .team),
  ]

  package static let unprinted: [Count<Self>] = [
    Count(
      \.teachersWalked, of: .teachers, .is(.walked, by: [.window]),
      .spread(over: \.teachersObserved, within: [.window]))
  ]
}

extension Measure {
  static let modelMix = Measure(
    "model_mix", "Models that teachers declare and observers see", needs: [.walkthroughs]
  ) { study in
    // Declarations alone would show models as observed by nobody, where nobody looked (R78).
    study.district.given.contains(.walkthroughs)
      ? ModelMix(study).summarizing(study.observedWalks) : []
  }
}
