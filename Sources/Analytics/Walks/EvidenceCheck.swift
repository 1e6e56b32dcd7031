package import Coaching
import Summaries
import Tables

/// What logs say beside what observers saw, for the actions that logs can support (M53, R92).
///
/// Elements are placements. A row for each linked action that the placement assessed. The value
/// is pooled over the teacher's classes and missing where there is nothing to divide by. It
/// agrees where an action in place meets the threshold and one that is not yet does not; an
/// emerging action neither agrees nor disagrees. It informs the talk and never overwrites an
/// observer's rating. Rows by window, teacher, model, phase, step and measure.
package struct EvidenceCheck: Summary {
  private let windows: [Window]
  private let progressions: [String: Progression]
  private let teachers: Registry<Teacher>
  private let schools: Registry<School>
  private let logs: EvidenceLogs
  private var checks: [Check] = []

  /// One linked action of one placement.
  private struct Check: Sendable {
    var placement: TeacherPlacement
    var step: Int
    var link: EvidenceLink
  }

  package init(_ study: Study) {
    windows = study.windows
    progressions = study.progressions
    teachers = study.district.roster.teachers
    schools = study.district.roster.schools
    logs = EvidenceLogs(study)
  }

  package mutating func add(_ placement: TeacherPlacement) {
    guard let progression = progressions[placement.model] else { return }
    for (step, facts) in progression.steps.enumerated() where placement.statuses[step].isAssessed {
      for link in facts.links {
        checks.append(Check(placement: placement, step: step, link: link))
      }
    }
  }

  package mutating func merge(_ later: EvidenceCheck) { checks += later.checks }

  package func finish() -> [EvidenceCheckRow] {
    let ranks = teachers.ranks
    return checks.sorted { left, right in
      let first = left.placement
      let second = right.placement
      if first.window != second.window { return first.window < second.window }
      if first.teacher != second.teacher {
        return ranks[Int(first.teacher.index)] < ranks[Int(second.teacher.index)]
      }
      if first.model != second.model { return byBytes(first.model, second.model) }
      if left.step != right.step { return left.step < right.step }
      return byBytes(left.link.measure.rawValue, right.link.measure.rawValue)
    }.compactMap(row)
  }

  private func row(_ check: Check) -> EvidenceCheckRow? {
    let placement = check.placement
    guard let progression = progressions[placement.model] else { return nil }
    let window = windows[placement.window]
    return EvidenceCheckRow(
      window: window.id, teacher: teachers.named(placement.teacher),
      school: placement.school.map(schools.named), model: placement.model,
      phase: progression.phases[progression.phase(of: check.step)].id,
      step: progression.steps[check.step].number, status: placement.statuses[check.step],
      link: check.link,
      value: logs.share(check.link.measure, of: placement.teacher, in: placement.window).finish())
  }
}

/// One row of `evidence_check`.
package struct EvidenceCheckRow: MeasureRow, Hashable {
  package let window: String
  package let teacher: Named<Teacher>
  package let school: Named<School>?
  package let model: String
  package let phase: String
  package let step: Int
  package let status: StepStatus
  package let link: EvidenceLink
  package let value: Double?

  /// Whether the logs say what the observer says; missing where one of them says nothing.
  package var agrees: Bool? {
    guard let value, status == .inPlace || status == .notYet else { return nil }
    return link.isMet(by: value) == (status == .inPlace)
  }

  package static let scope = RowScope.persons(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("teacher_id", .teacher, \.teacher.id),
    .key("school_id", .school, \.school?.id), .key("model", .model, \.model),
    .key("phase", .phase, \.phase), .key("step", .step, \.step),
    .label("status", \.status.word, .person), .label("measure", \.link.measure.rawValue, .nothing),
    .share("value", \.value, .person), .share("threshold", \.link.threshold, .nothing),
    .flag("agrees", \.agrees, .person),
  ]
}

extension Measure {
  static let evidenceCheck = Measure(
    "evidence_check", "What logs say beside what observers saw", needs: [.walkthroughs],
    under: [.consistency, .minimumMinutes] + Rules.Setting.ofMastery
  ) { study in
    EvidenceCheck(study).summarizing(study.placements)
  }
}
