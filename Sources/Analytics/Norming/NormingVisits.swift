import Coaching
import Summaries
package import Tables

/// One row of `norming_visits`.
package struct NormingVisitsRow: MeasureRow, Hashable {
  package let window: String
  package let teacher: String
  package let school: String?
  package let date: Day
  package let visit: String?
  package let group: NormingGroup
  package let phase: String?
  package let step: Int?
  /// What was said, each once, in order: models, phases, positions or statuses.
  package let said: String
  package let pairs: Int
  package let exact: Int
  /// Missing for models and steps, which have no neighbors (R44).
  package let adjacent: Int?

  init(_ unit: NormingUnit, in study: Study) {
    let visit = study.visits[unit.visit]
    let roster = study.district.roster
    let progression = unit.group.model.flatMap { study.progressions[$0] }
    let agreement = Coincidences().summarizing([unit.values])
    window = study.windows[unit.group.window].id
    teacher = roster.teachers[visit.teacher].id
    school = study.teacherSchools[Int(visit.teacher.index)].map { roster.schools[$0].id }
    date = visit.date
    self.visit = visit.id.isEmpty ? nil : visit.id
    group = unit.group
    phase = unit.step.flatMap { step in progression.map { $0.phaseID($0.phase(of: step)) } }
    step = unit.step.flatMap { step in progression?.number(of: step) }
    said = agreement.values.map { value in
      switch unit.group.level {
      case .model: study.district.frameworks[value].facts.id
      case .phase: progression?.phaseID(value) ?? String(value)
      case .pause: String(value)
      case .step: UInt8(exactly: value).flatMap(StepStatus.init(rawValue:))?.word ?? String(value)
      }
    }.joined(separator: ";")
    pairs = agreement.pairs
    exact = agreement.exactPairs
    adjacent = unit.group.level.hasNeighbors ? agreement.adjacentPairs : nil
  }

  package static let scope = RowScope.persons(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("teacher_id", .teacher, \.teacher),
    .key("school_id", .school, \.school), .day("date", \.date, .person),
    .id("visit_id", \.visit, .person), .key("level", .level, \.group.level.word),
    .key("model", .model, \.group.model), .id("phase", \.phase, .person),
    .id("step", \.step, .person), .id("said", \.said, .person), .count("pairs", \.pairs, .person),
    .count("exact", \.exact, .person), .count("adjacent", \.adjacent, .person),
  ]
}

extension Measure {
  /// The visits to settle at a debrief (B5, M25): a row for each thing that at least two observers of a
  /// visit rated, its model, its phase, its pause, or one action (R44).
  ///
  /// A plain function of the study. Rows by window, teacher, day, visit, level, model and action.
  static let normingVisits = Measure(
    "norming_visits", "What the observers of each visit said, beside each other",
    needs: [.walkthroughs]
  ) { study in
    // Visits stand by teacher, then day.
    study.normingUnits.sorted { left, right in
      if left.group.window != right.group.window { return left.group.window < right.group.window }
      if left.visit != right.visit { return left.visit < right.visit }
      if left.group != right.group { return left.group < right.group }
      return (left.step ?? 0) < (right.step ?? 0)
    }.map { NormingVisitsRow($0, in: study) }
  }
}
