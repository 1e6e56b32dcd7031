package import Coaching
import Summaries
import Tables

/// Which moves teachers need next, and in which setting to work on them (M14).
///
/// A teacher paused at a step needs its move. Steps of one section side by side with six or more
/// teachers together are a session (R37); two teachers at a step are a team's work, one a
/// coach's (R38). The rank goes by teachers, then hazard, then the earlier step, then model; no
/// two rows share one (R39, R75).
///
/// Columns are those of `next_moves`; rows for every step with a paused teacher, by window and
/// rank.
package struct NextMoves: Summary {
  private struct Place: Hashable {
    var key: WindowModel
    var step: Int
  }

  private let clusterSize: Int
  private var tally: StepTally
  private var schools: [Place: Set<Reference<School>>] = [:]

  package init(_ study: Study) {
    tally = StepTally(study)
    clusterSize = study.rules.clusterSize
  }

  package mutating func add(_ placement: TeacherPlacement) {
    tally.add(placement)
    if case .paused(let step) = placement.placement, let school = placement.school {
      schools[Place(key: WindowModel(placement), step: step), default: []].insert(school)
    }
  }

  package mutating func merge(_ later: NextMoves) {
    tally.merge(later.tally)
    schools.merge(later.schools) { $0.union($1) }
  }

  package func finish() -> [NextMovesRow] {
    tally.finish().flatMap { models in
      models.flatMap(rows).sorted(by: NextMovesRow.ranksBefore).enumerated().map { place, row in
        var row = row
        row.rank = place + 1
        return row
      }
    }
  }

  /// The rows of one model, not yet ranked.
  private func rows(_ group: StepTally.Group) -> [NextMovesRow] {
    let runs = SessionCluster.runs(on: group.progression, counts: group.counts)
    let clusters = SessionCluster.all(
      on: group.progression, counts: group.counts, size: clusterSize)
    return group.progression.steps.indices.compactMap { step in
      let count = group.counts.steps[step]
      guard count.paused > 0 else { return nil }
      return NextMovesRow(
        window: group.window.id, model: group.key.model,
        phase: group.progression.phases[group.progression.phase(of: step)].id,
        step: group.progression.steps[step], position: step + 1, teachers: count.paused,
        atRisk: count.atRisk, schools: schools[Place(key: group.key, step: step)]?.count ?? 0,
        cluster: clusters.first { $0.steps.contains(step) }?.id,
        run: WindowModel.places(
          of: runs.first { $0.contains(step) } ?? step...step, in: group.progression,
          group.window.id))
    }
  }
}

/// One row of `next_moves`.
package struct NextMovesRow: MeasureRow, Hashable {
  /// Where the work on a move happens (R38).
  package enum Setting: String, Hashable, Sendable, CaseIterable { case coach, team, session }

  package let window: String
  /// From 1 within the window, over all models.
  package internal(set) var rank = 0
  package let model: String
  package let phase: String
  package let step: Step
  /// G of M03.
  package let position: Int
  /// Teachers paused at the step.
  package let teachers: Int
  package let atRisk: Int
  package let schools: Int
  /// The session that the step belongs to.
  package let cluster: String?
  /// How tables name what they count of the steps side by side of which it is one.
  let run: [[Dimension: Value]]

  package var setting: Setting {
    if cluster != nil { return .session }
    return teachers >= 2 ? .team : .coach
  }

  /// Hazards are compared as quotients of whole numbers, so that a tie is a tie (R75).
  static func ranksBefore(_ left: NextMovesRow, _ right: NextMovesRow) -> Bool {
    if left.teachers != right.teachers { return left.teachers > right.teachers }
    // With as many teachers paused, the smaller risk set has the greater hazard.
    if left.atRisk != right.atRisk { return left.atRisk < right.atRisk }
    if left.position != right.position { return left.position < right.position }
    return byBytes(left.model, right.model)
  }

  package static let scope = RowScope.groups(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window),
    .id("rank", \.rank, .rank(by: [\.teachers, \.atRisk])), .key("model", .model, \.model),
    .key("phase", .phase, \.phase), .key("step", .step, \.step.number),
    .label("label", \.step.label, .nothing), .label("move", \.move, .nothing),
    .count("teachers", \.teachers, of: .teachers, .is(.placements), .present),
    .count("schools", \.schools, .team),
    .share("hazard", \.teachers, of: \.atRisk),
    .id("cluster", \.cluster, .nothing).derived(from: .counts(.placements) { $0.run }),
    .id("setting", \.setting.rawValue, .nothing).derived(from: .counts(.placements) { $0.run }),
  ]

  package static let unprinted: [Count<Self>] = [
    Count(\.atRisk, of: .teachers, .is(.atRisk))
  ]

  /// What helps; `nil` where the framework does not say.
  package var move: String? { step.move.isEmpty ? nil : step.move }
}

extension Measure {
  static let nextMoves = Measure(
    "next_moves", "The moves teachers need next, ranked, with sessions that would pay off",
    needs: [.walkthroughs], under: [.consistency, .clusterSize]
  ) { study in
    NextMoves(study).summarizing(study.placements)
  }
}
