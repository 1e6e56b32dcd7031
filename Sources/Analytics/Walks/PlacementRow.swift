import Coaching
public import Tables

/// One row of `placements`: where a teacher stands on a model in a window (M02-M06).
///
/// Paused and undetermined show the phase and step at which the scan stopped, complete and
/// noPlacement neither (R25). The position is G of M03, missing where undetermined.
public struct PlacementRow: TableRow, Hashable {
  public let window: String
  public let model: String
  public let teacher: String
  public let school: String?
  public let phase: String?
  public let step: Int?
  public let status: String
  public let position: Int?
  public let beyond: Int?
  public let startedAt: String?
  public let isCoachs: Bool
  public let walkthrough: String
  public let date: Day
  public let isSplit: Bool?

  init(_ placement: TeacherPlacement, on progression: Progression, in study: Study) {
    window = study.windows[placement.window].id
    model = placement.model
    teacher = study.district.roster.teachers[placement.teacher].id
    school = placement.school.map { study.district.roster.schools[$0].id }
    let stop = placement.placement.step
    phase = stop.map { progression.phaseID(progression.phase(of: $0)) }
    step = stop.map { progression.number(of: $0) }
    status = placement.placement.status
    position = placement.placement.position(in: progression)
    beyond = placement.beyond
    startedAt = placement.startedAt.map { progression.phaseID($0) }
    isCoachs = placement.isCoachs
    walkthrough = placement.walkthrough
    date = placement.date
    isSplit = placement.isSplit
  }

  public static let columns: [Column] = [
    .identifier("window_id"), .identifier("model"), .identifier("teacher_id"),
    .identifier("school_id"), .identifier("phase"), Column("step", .integer, .identifier),
    .identifier("status"), Column("position", .integer, .score), .count("beyond"),
    .identifier("started_at"), .identifier("source"), .identifier("walkthrough_id"),
    .day("date"), .flag("split"),
  ]

  public var values: [Value] {
    [
      .text(window), .text(model), .text(teacher), Value(school), Value(phase), Value(step),
      .text(status), Value(position), Value(beyond), Value(startedAt),
      .text((isCoachs ? Walkthrough.Source.coach : .observer).rawValue), .text(walkthrough),
      .day(date), Value(isSplit),
    ]
  }
}

extension Measure {
  static let placements = Measure(
    "placements", "Where each teacher stands on each model, window by window",
    needs: [.walkthroughs], under: [.consistency]
  ) { study in
    study.placements.compactMap { placement in
      study.progressions[placement.model].map { PlacementRow(placement, on: $0, in: study) }
    }
  }
}
