import Coaching
import Summaries
package import Tables

/// Whom to invite to a session, and who could host it (R88).
///
/// Invited is who is paused at a step of the session's cluster. A host stands in the same model at
/// least two steps beyond the cluster's last one, complete counting as the step after the last.
///
/// Columns are those of `pd_cohorts`; rows by window, cluster and teacher. Phase and step are the
/// teacher's own and missing for complete; `last_date` is the visit behind the placement.
package struct PDCohorts: Summary {
  private let clusterSize: Int
  private let teachers: Registry<Teacher>
  private let schools: Registry<School>
  private var tally: StepTally
  private var placements: [WindowModel: [TeacherPlacement]] = [:]

  package init(_ study: Study) {
    tally = StepTally(study)
    clusterSize = study.rules.clusterSize
    teachers = study.district.roster.teachers
    schools = study.district.roster.schools
  }

  package mutating func add(_ placement: TeacherPlacement) {
    tally.add(placement)
    placements[WindowModel(placement), default: []].append(placement)
  }

  package mutating func merge(_ later: PDCohorts) {
    tally.merge(later.tally)
    placements.merge(later.placements) { $0 + $1 }
  }

  package func finish() -> [PDCohortsRow] {
    tally.finish().flatMap { models in
      models.flatMap { group in
        SessionCluster.all(on: group.progression, counts: group.counts, size: clusterSize)
          .map { (group, $0) }
      }
      .sorted { byBytes($0.1.id, $1.1.id) }
      .flatMap(rows)
    }
  }

  /// The invited and the hosts of one session, by the bytes of the teachers' ids.
  private func rows(_ group: StepTally.Group, _ cluster: SessionCluster) -> [PDCohortsRow] {
    let progression = group.progression
    let rows = (placements[group.key] ?? []).compactMap { placement -> PDCohortsRow? in
      guard let canHost = cluster.role(of: placement.placement, on: progression) else {
        return nil
      }
      let teacher = teachers[placement.teacher]
      let step = placement.placement.step
      return PDCohortsRow(
        window: group.window.id, cluster: cluster.id, teacher: teacher.id,
        school: placement.school.map { schools[$0].id }, coach: teacher.coach,
        model: group.key.model, phase: step.map { progression.phaseID(progression.phase(of: $0)) },
        step: step.map { progression.number(of: $0) }, lastDate: placement.date, canHost: canHost)
    }
    return rows.sorted { byBytes($0.teacher, $1.teacher) }
  }
}

extension SessionCluster {
  /// Whether a teacher who stands here can host the session (yes) or is invited to it (no);
  /// neither for everyone else (R88).
  fileprivate func role(of placement: Placement, on progression: Progression) -> Bool? {
    if case .paused(let step) = placement, steps.contains(step) { return false }
    let positionOfLast = steps.upperBound + 1
    guard let position = placement.position(in: progression) else { return nil }
    return position >= positionOfLast + 2 ? true : nil
  }
}

/// One row of `pd_cohorts`.
package struct PDCohortsRow: MeasureRow, Hashable {
  package let window: String
  package let cluster: String
  package let teacher: String
  package let school: String?
  package let coach: String?
  package let model: String
  package let phase: String?
  package let step: Int?
  package let lastDate: Day
  package let canHost: Bool

  package static let scope = RowScope.persons(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("cluster", .cluster, \.cluster),
    .key("teacher_id", .teacher, \.teacher), .key("school_id", .school, \.school),
    .id("coach_id", \.coach, .person), .key("model", .model, \.model),
    .id("phase", \.phase, .person), .id("step", \.step, .person),
    .day("last_date", \.lastDate, .person), .flag("can_host", \.canHost, .person),
  ]
}

extension Measure {
  static let pdCohorts = Measure(
    "pd_cohorts", "Whom to invite to each session, and who could host it", needs: [.walkthroughs],
    under: [.consistency, .clusterSize]
  ) { study in
    PDCohorts(study).summarizing(study.placements)
  }
}
