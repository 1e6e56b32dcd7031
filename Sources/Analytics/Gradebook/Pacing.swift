package import Coaching
package import Tables

/// Whether a student is where the schedule of a pathway expects them (M40 to M42).
///
/// Actual is the completion by weight; `mastery_actual` stands beside it. Expected is the weight
/// due by as-of, or, where not all items have a due day or the student came late, the share of
/// instructional days gone (R20). Work without a day by which it is due has no status: a class of
/// its own pace is not behind. Shares differ by shares: a gap of -0.2 is twenty points (R22).
/// A row for each of ``LearnerProgress``, in its order.
package struct Pacing: MeasureRow, Hashable {
  /// In the order in which they are tried (R23).
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case notStarted, complete, pastTarget, ahead, onPace, behind
  }

  /// What the expected share rests on.
  package enum Basis: String, Hashable, Sendable, CaseIterable { case due, elapsed }

  package var student: Named<Student>
  package var section: Named<Section>
  package var pathway: Named<Pathway>
  package private(set) var actual: Double?
  package private(set) var masteryActual: Double?
  package private(set) var basis: Basis?
  package private(set) var expected: Double?
  package private(set) var status: Status?
  package private(set) var paceRatio: Double?
  package private(set) var daysBehind: Double?
  package private(set) var requiredPerDay: Double?
  package private(set) var projectedFinish: Day?

  package var gap: Double? {
    guard let actual, let expected else { return nil }
    return actual - expected
  }

  init(_ work: PathwayWork, schedule: PaceSchedule, band: Double) {
    let progress = LearnerProgress(work)
    student = progress.student
    section = progress.section
    pathway = progress.pathway
    actual = progress.weightedCompletion
    masteryActual = progress.weightedMastery
    let time = schedule.time(of: work.membership, on: work.pathway.reference)
    // Without a target nobody is behind (R23).
    guard let actual, let target = time.target else { return }
    let expected: Double
    if !time.isLateEntrant, let due = work.weightDue(by: schedule.asOf) {
      basis = .due
      expected = due / progress.weight
    } else if let elapsed = time.elapsed, let total = time.total, total > 0 {
      // A time without a day in it has no pace (R95); what is due by its days needs none.
      basis = .elapsed
      expected = min(1, Double(elapsed) / Double(total))
    } else {
      return
    }
    if let start = time.start, schedule.asOf < start {
      status = .notStarted
      return
    }
    self.expected = expected
    status = Pacing.status(
      actual: actual, expected: expected, isPastTarget: schedule.asOf > target, band: band)
    if expected > 0 { paceRatio = actual / expected }
    rate(progress, actual: actual, in: time, schedule: schedule)
  }

  private static func status(
    actual: Double, expected: Double, isPastTarget: Bool, band: Double
  ) -> Status {
    if actual.reaches(1) { return .complete }
    if isPastTarget { return .pastTarget }
    if (actual - expected).exceeds(band) { return .ahead }
    return (expected - actual).exceeds(band) ? .behind : .onPace
  }

  /// The rates of M42, which need a start and work still to do (R54).
  private mutating func rate(
    _ progress: LearnerProgress, actual: Double, in time: PaceSchedule.Time,
    schedule: PaceSchedule
  ) {
    guard status != .complete, let start = time.start, let elapsed = time.elapsed,
      let total = time.total
    else { return }
    daysBehind = Double(elapsed) - actual * Double(total)
    if elapsed < total {
      requiredPerDay = Double(progress.items - progress.done) / Double(total - elapsed)
    }
    projectedFinish = schedule.finish(
      from: start, elapsed: elapsed, done: progress.done, of: progress.items)
  }
}

extension PathwayWork {
  /// The weight of what counts and is due by a day, the day included; `nil` where something that
  /// counts has no due day (R20).
  func weightDue(by day: Day) -> Double? {
    var weight = 0.0
    for place in plan.indices where counts(place) {
      guard let due = plan[place].due else { return nil }
      if due <= day { weight += plan[place].weight }
    }
    return weight
  }
}

extension Pacing {
  package static let scope = RowScope.persons(.students)

  package static let fields: [Field<Self>] = [
    .key("student_id", .student, \.student.id), .key("section_id", .section, \.section.id),
    .key("pathway_id", .pathway, \.pathway.id), .share("actual", \.actual, .person),
    .share("expected", \.expected, .person), .share("gap", \.gap, .person),
    .label("status", \.status?.rawValue, .person), .score("pace_ratio", \.paceRatio, .person),
    .score("days_behind", \.daysBehind, .person),
    .score("required_per_day", \.requiredPerDay, .person),
    .day("projected_finish", \.projectedFinish, .person),
    .label("basis", \.basis?.rawValue, .person),
    .share("mastery_actual", \.masteryActual, .person),
  ]
}

extension Study {
  static func makePacing(_ study: Study) -> [Pacing] {
    guard let asOf = study.asOf else { return [] }
    let schedule = PaceSchedule(study, asOf: asOf)
    let band = study.rules.paceBand
    var rows: [Pacing] = []
    study.gradebook.forEachPathwayWork {
      rows.append(Pacing($0, schedule: schedule, band: band))
    }
    return rows
  }
}

extension Measure {
  static let pacing = Measure(
    "pacing", "Whether each student is on the pace of each pathway", needs: [.pathways, .marks],
    under: [.paceBand]
  ) { $0.pacing }
}
