package import Coaching
import Summaries
import Tables

/// How many students of a class master a target (M35, M36, R52).
///
/// Made of ``TargetMastery``. The share is of those with evidence, with the coverage of evidence
/// beside it. Re-attempts are of students whose first score was not mastery. The median of
/// attempts counts those who have not mastered as still trying, and is missing unless half have.
/// Rows by section and target.
package struct MasteryRates: Summary {
  private var classes = Grouped<Taught<Target>, Learners>(of: Learners())

  package init() {}

  package mutating func add(_ mastery: TargetMastery) {
    classes.add(mastery, to: Taught(section: mastery.section, subject: mastery.target))
  }

  package mutating func merge(_ later: Self) { classes.merge(later.classes) }

  package func finish() -> [MasteryRatesRow] {
    classes.finish().map { MasteryRatesRow(section: $0.section, target: $0.subject, learners: $1) }
  }

  /// The counts of one class.
  package struct Learners: Summary, Hashable {
    package private(set) var enrolled = 0
    package private(set) var mastered = 0
    package private(set) var near = 0
    package private(set) var below = 0
    package private(set) var noEvidence = 0
    /// Students whose first score was not mastery, and those of them who tried again.
    package private(set) var notMasteredAtFirst = 0
    package private(set) var triedAgain = 0
    /// How many have mastered at the first attempt, at the second, and so on: it grows with the attempts
    /// of one student, not with the students.
    private var masteredAtAttempt: [Int] = []

    package mutating func add(_ mastery: TargetMastery) {
      enrolled += 1
      switch mastery.state {
      case .mastered: mastered += 1
      case .near: near += 1
      case .below: below += 1
      case .noEvidence: noEvidence += 1
      }
      if let attempt = mastery.attemptsToMastery { addMastered(1, at: attempt - 1) }
      if mastery.attempts > 0, !mastery.isMasteredAtFirst {
        notMasteredAtFirst += 1
        if mastery.attempts > 1 { triedAgain += 1 }
      }
    }

    package mutating func merge(_ later: Self) {
      enrolled += later.enrolled
      mastered += later.mastered
      near += later.near
      below += later.below
      noEvidence += later.noEvidence
      notMasteredAtFirst += later.notMasteredAtFirst
      triedAgain += later.triedAgain
      for (place, count) in later.masteredAtAttempt.enumerated() { addMastered(count, at: place) }
    }

    package func finish() -> Self { self }

    private mutating func addMastered(_ count: Int, at place: Int) {
      let missing = place + 1 - masteredAtAttempt.count
      if missing > 0 { masteredAtAttempt += Array(repeating: 0, count: missing) }
      masteredAtAttempt[place] += count
    }

    package var withEvidence: Int { enrolled - noEvidence }

    /// The lower median over all with evidence; missing where it is of those who are still trying.
    package var medianAttempts: Int? {
      var before = 0
      let middle = (masteredAtAttempt.reduce(0, +) + near + below - 1) / 2
      let place = masteredAtAttempt.firstIndex { count in
        before += count
        return before > middle
      }
      return place.map { $0 + 1 }
    }
  }
}

/// One row of `mastery_rates`.
package struct MasteryRatesRow: MeasureRow, Hashable {
  package var section: Named<Section>
  package var target: Named<Target>
  package var learners: MasteryRates.Learners

  package static let scope = RowScope.classes(bySchool: true)

  package static let fields: [Field<Self>] = [
    .key("section_id", .section, \.section.id), .key("target_id", .target, \.target.id),
    .count(
      "enrolled", \.learners.enrolled, of: .students, .present, .is(.memberships, by: [.section]),
      .is(.taught, by: [.school, .target]),
      .sum(of: [\.learners.withEvidence, \.learners.noEvidence])),
    .count(
      "with_evidence", \.learners.withEvidence, of: .students,
      .is(.evidenced, by: [.section, .target]),
      .sum(of: [\.learners.mastered, \.learners.near, \.learners.below])),
    .count("mastered", \.learners.mastered, of: .students),
    .count("near", \.learners.near, of: .students),
    .count("below", \.learners.below, of: .students),
    .count("no_evidence", \.learners.noEvidence, of: .students),
    .share("mastery_share", \.learners.mastered, of: \.learners.withEvidence),
    .share("coverage", \.learners.withEvidence, of: \.learners.enrolled),
    .share("reattempt_share", \.reattemptShare, .oneClass),
    .score("median_attempts", \.learners.medianAttempts, .oneClass),
  ]

  /// Of those whose first score was not mastery those who tried again.
  package var reattemptShare: Double? {
    learners.notMasteredAtFirst == 0
      ? nil : Double(learners.triedAgain) / Double(learners.notMasteredAtFirst)
  }
}

extension Study {
  static func makeMasteryRates(_ study: Study) -> [MasteryRatesRow] {
    var classes = MasteryRates()
    study.forEachMastery { classes.add($0) }
    return classes.finish()
  }
}

extension Measure {
  static let masteryRates = Measure(
    "mastery_rates", "How many students of each class master each target",
    needs: [.pathways, .marks], under: Rules.Setting.ofMastery
  ) { $0.masteryRates }
}
