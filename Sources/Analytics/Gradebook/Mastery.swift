package import Coaching
package import Tables

/// Whether a student masters a target, by the method of the rules (M33, M34).
///
/// One row for every student and target of a class, also without evidence: unknown is not below.
/// Targets whose items are on different scales have no rows (R21). Rows by student, section and
/// target.
package struct TargetMastery: MeasureRow, Hashable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case mastered, near, below, noEvidence
  }

  package var student: Named<Student>
  package var section: Named<Section>
  package var target: Named<Target>
  package var method: String
  /// Distinct items with a score.
  package private(set) var evidence = 0
  package private(set) var score: Double?
  package private(set) var state = State.noEvidence
  /// Scores, and those up to the first at which the target was mastered (R51).
  package private(set) var attempts = 0
  package private(set) var attemptsToMastery: Int?
  package private(set) var daysToMastery: Int?
  package private(set) var isOverridden = false
  /// Where the mark stands that mastered the target, if its day is before that of the first (R108).
  fileprivate var earlyMastery: MarkPlace?
  /// Whether the first score alone was mastery (R52).
  package private(set) var isMasteredAtFirst = false

  fileprivate init(_ membership: Membership, target: Named<Target>, method: String) {
    student = membership.student
    section = membership.section
    self.target = target
    self.method = method
  }

  fileprivate mutating func judge(
    _ evidence: [EvidenceScore], _ scores: [Double], on scale: TargetScale, calendar: Calendar
  ) {
    guard let first = evidence.first, let masteryPoints = scale.masteryPoints else { return }
    let scoreOfFirst = { (count: Int) in
      scale.method.score(
        of: scores[..<count], masteryPoints: masteryPoints, pointsPossible: scale.pointsPossible)
    }
    // R97: with mastery points 0 any evidence is mastery.
    let isMastered = { (score: Double?) in
      masteryPoints <= 0 || score.map { $0.reaches(masteryPoints) } ?? false
    }
    self.evidence = EvidenceScore.itemCount(evidence)
    attempts = scores.count
    isOverridden = evidence.contains(where: \.isOverridden)
    isMasteredAtFirst = isMastered(scoreOfFirst(1))
    score = scoreOfFirst(scores.count)
    if isMastered(score) {
      state = .mastered
      let count = (1...scores.count).first { isMastered(scoreOfFirst($0)) }
      attemptsToMastery = count
      if let start = first.date, let end = count.flatMap({ evidence[$0 - 1].date }) {
        daysToMastery = calendar.days(from: start, to: end)
        if end < start, let count { earlyMastery = MarkPlace(evidence[count - 1].place) }
      }
    } else {
      // A near cut at or above mastery leaves nothing near (R97).
      state = score.map { $0.reaches(scale.nearShare * masteryPoints) } ?? false ? .near : .below
    }
  }
}

/// Where a mark stands.
private struct MarkPlace: Hashable, Sendable {
  var file: Int16
  var line: Int32

  init(_ place: (file: Int16, line: Int32)) { (file, line) = place }
}

extension TargetMastery {
  package static let scope = RowScope.persons(.students)

  package static let fields: [Field<Self>] = [
    .key("student_id", .student, \.student.id), .key("section_id", .section, \.section.id),
    .key("target_id", .target, \.target.id), .label("method", \.method, .nothing),
    .count("evidence", \.evidence, .person), .score("score", \.score, .person),
    .label("state", \.state.rawValue, .person), .count("attempts", \.attempts, .person),
    .count("attempts_to_mastery", \.attemptsToMastery, .person),
    .count("days_to_mastery", \.daysToMastery, .person),
    .flag("overridden", \.isOverridden, .person),
  ]
}

extension Study {
  /// Visits every student's state on every target of every class, by student, section and target:
  /// a district has too many to keep.
  func forEachMastery(_ body: (TargetMastery) -> Void) {
    let (gradebook, calendar) = (gradebook, district.calendar)
    let scales = TargetScale.scales(of: gradebook.curriculum, rules: rules)
    // Used again for each student and target.
    var (evidence, scores): ([EvidenceScore], [Double]) = ([], [])
    for membership in gradebook.memberships {
      for target in gradebook.targets(of: membership.section.reference) {
        guard let scale = scales[Int(target.reference.index)] else { continue }
        var mastery = TargetMastery(membership, target: target, method: scale.methodName)
        evidence.removeAll(keepingCapacity: true)
        gradebook.addEvidence(
          of: membership.student.reference, on: scale.items, order: scale.order, to: &evidence)
        scores.removeAll(keepingCapacity: true)
        for score in evidence { scores.append(score.score) }
        mastery.judge(evidence, scores, on: scale, calendar: calendar)
        body(mastery)
      }
    }
  }

  /// Where marks stand that mastered a target before the first try by their days, in the order of files:
  /// only where tries come by the days on which items are due, which may be another order.
  package var masteryBeforeFirstTry: [Location] {
    let targets = district.curriculum.targets.sorted.map { district.curriculum.targets[$0].id }
    guard targets.contains(where: { rules.forTarget($0).evidenceOrder == .due }) else { return [] }
    var places: Set<MarkPlace> = []
    forEachMastery { if let place = $0.earlyMastery { places.insert(place) } }
    return places.sorted { ($0.file, $0.line) < ($1.file, $1.line) }.map {
      Location(file: district.marks.files[Int($0.file)], line: Int($0.line))
    }
  }

  static func makeMastery(_ study: Study) -> [TargetMastery] {
    var rows: [TargetMastery] = []
    study.forEachMastery { rows.append($0) }
    return rows
  }
}

extension Measure {
  static let mastery = Measure(
    "mastery", "Each student's mastery score and state on each target", needs: [.pathways, .marks],
    under: Rules.Setting.ofMastery,
    rows: { Study.makeMastery($0) },
    // One row for each student of a class and target: what the rates count as enrolled.
    count: { study in study.masteryRates.reduce(0) { $0 + $1.learners.enrolled } })
}
