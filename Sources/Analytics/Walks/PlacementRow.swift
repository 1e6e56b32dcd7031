import Coaching
package import Tables

/// One row of `placements`: where a teacher stands on a model in a window (M02-M06).
///
/// Paused and undetermined show the phase and step at which the scan stopped, complete and
/// noPlacement neither (R25). The position is G of M03, missing where undetermined.
package struct PlacementRow: MeasureRow, Hashable {
  package let window: String
  package let model: String
  package let teacher: String
  package let school: String?
  package let phase: String?
  package let step: Int?
  package let status: String
  package let position: Int?
  package let beyond: Int?
  package let startedAt: String?
  package let isCoachs: Bool
  package let walkthrough: String
  package let date: Day
  package let isSplit: Bool?

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

  package static let scope = RowScope.persons(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("model", .model, \.model),
    .key("teacher_id", .teacher, \.teacher), .key("school_id", .school, \.school),
    .id("phase", \.phase, .person), .id("step", \.step, .person), .id("status", \.status, .person),
    .score("position", \.position, .person), .count("beyond", \.beyond, .person),
    .id("started_at", \.startedAt, .person), .id("source", \.source, .person),
    .id("walkthrough_id", \.walkthrough, .person), .day("date", \.date, .person),
    .flag("split", \.isSplit, .person),
  ]

  /// Who rated: a coach or an observer.
  package var source: String { (isCoachs ? Walkthrough.Source.coach : .observer).rawValue }
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
