package import Coaching
import Summaries
import Tables

/// How many teachers advanced, held and slipped between a walk window and the next, by school.
///
/// The panel of a model are the teachers with a position on it in either window; `both`,
/// `first_only`, `second_only` and `model_changed` add up to it (M17, M19, R27). A teacher who
/// changed models counts in the rows of both. `within_noise` says that observers of the later
/// window agreed on fewer than three of four pauses, so that one step is no news (R40); it is
/// missing where no two observers can be compared.
///
/// Rows by model, window and school, among them `all` for every school together; teachers
/// without a school count there only.
package struct MovementSummary: Summary {
  private struct Group: Hashable {
    var model: String
    var window: Int
    /// All schools together where missing.
    var school: Reference<School>?
  }

  private let windows: [Window]
  private let progressions: [String: Progression]
  private let schools: Registry<School>
  /// Exact agreement on the pause by window and model.
  private let agreement: [NormingGroup: Double]
  private var flows: [Group: PanelFlow] = [:]

  /// - Parameter norming: the rows of `norming`, for the noise of the pause.
  package init(
    windows: [Window], progressions: [String: Progression], schools: Registry<School>,
    norming: [NormingRow]
  ) {
    self.windows = windows
    self.progressions = progressions
    self.schools = schools
    agreement = Dictionary(
      norming.map { ($0.group, $0.exact) }, uniquingKeysWith: { first, _ in first })
  }

  package mutating func add(_ trajectory: Trajectory) {
    let positions = trajectory.paths.map { path in
      path.placements.map { placement in
        progressions[path.model].flatMap { placement?.placement.position(in: $0) }
      }
    }
    for (place, path) in trajectory.paths.enumerated() {
      for window in windows.indices.dropLast() {
        let first = positions[place][window]
        let second = positions[place][window + 1]
        guard first != nil || second != nil else { continue }
        let other = first == nil ? window : window + 1
        let isElsewhere = positions.indices.contains {
          $0 != place && positions[$0][other] != nil
        }
        for school in trajectory.school.map({ [$0, nil] }) ?? [nil] {
          flows[Group(model: path.model, window: window, school: school), default: PanelFlow()]
            .add(first: first, second: second, isElsewhere: isElsewhere)
        }
      }
    }
  }

  package mutating func merge(_ later: MovementSummary) {
    for (group, flow) in later.flows { flows[group, default: PanelFlow()].merge(flow) }
  }

  package func finish() -> [MovementSummaryRow] {
    let rows = flows.map { group, flow in
      let pause = NormingGroup(window: group.window + 1, level: .pause, model: group.model)
      return MovementSummaryRow(
        model: group.model, window: group.window, fromWindow: windows[group.window].id,
        toWindow: windows[group.window + 1].id, school: group.school,
        schoolID: group.school.map { schools[$0].id } ?? "all", flow: flow,
        isWithinNoise: agreement[pause].map { !$0.reaches(NormingRow.leastExact) })
    }
    return rows.sorted { left, right in
      if left.model != right.model { return byBytes(left.model, right.model) }
      if left.window != right.window { return left.window < right.window }
      return byBytes(left.schoolID, right.schoolID)
    }
  }
}

/// One row of `movement_summary`.
package struct MovementSummaryRow: MeasureRow, Hashable {
  package let model: String
  /// The place of the first window in ``Study/windows``.
  package let window: Int
  package let fromWindow: String
  package let toWindow: String
  /// Missing in the row of all schools.
  package let school: Reference<School>?
  package let schoolID: String
  package let flow: PanelFlow
  package let isWithinNoise: Bool?

  package static let scope = RowScope.groups(.teachers)

  package static let fields: [Field<Self>] = [
    .key("model", .model, \.model), .key("from_window", .fromWindow, \.fromWindow),
    .key("to_window", .window, \.toWindow), .key("school_id", .school, \.schoolID),
    .count(
      "both", \.flow.both, of: .teachers, .is(.moved),
      .sum(of: [\.flow.advanced, \.flow.held, \.flow.slipped])),
    .count("advanced", \.flow.advanced, of: .teachers, .is(.advanced)),
    .count("held", \.flow.held, of: .teachers), .count("slipped", \.flow.slipped, of: .teachers),
    .count("first_only", \.flow.firstOnly, of: .teachers),
    .count("second_only", \.flow.secondOnly, of: .teachers),
    .count(
      "model_changed", \.flow.modelChanged, of: .teachers,
      .sum(of: [\.flow.leftForAnother, \.flow.joinedFromAnother])),
    .score("median_change", \.flow.medianChange, .team),
    .flag("within_noise", \.isWithinNoise, .made(from: [\.flow.both])),
  ]

  package static let unprinted: [Count<Self>] = [
    Count(
      \.flow.first, of: .teachers,
      .is(.positions, by: [.window, .model, .school], named: [.window: .fromWindow]),
      .sum(of: [\.flow.both, \.flow.left])),
    Count(
      \.flow.second, of: .teachers, .is(.positions, by: [.window, .model, .school]),
      .sum(of: [\.flow.both, \.flow.joined])),
    Count(
      \.flow.left, of: .teachers, .is(.left),
      .sum(of: [\.flow.firstOnly, \.flow.leftForAnother])),
    Count(
      \.flow.joined, of: .teachers, .is(.joined),
      .sum(of: [\.flow.secondOnly, \.flow.joinedFromAnother])),
    Count(\.flow.leftForAnother, of: .teachers),
    Count(\.flow.joinedFromAnother, of: .teachers),
  ]
}

extension Study {
  static func makeMovementSummary(_ study: Study) -> [MovementSummaryRow] {
    MovementSummary(
      windows: study.windows, progressions: study.progressions,
      schools: study.district.roster.schools, norming: study.norming
    ).summarizing(study.trajectories)
  }
}

extension Measure {
  static let movementSummary = Measure(
    "movement_summary", "How many teachers advanced, held and slipped, by school",
    needs: [.walkthroughs], under: [.consistency]
  ) { $0.movementSummary }
}
