public import Coaching
public import Summaries
public import Tables

/// How many students of a class master a target (M35, M36, R52).
///
/// Made of ``TargetMastery``. The share is of those with evidence, with the coverage of evidence
/// beside it. Re-attempts are of students whose first score was not mastery. The median of
/// attempts counts those who have not mastered as still trying, and is missing unless half have.
/// Rows by section and target.
public struct MasteryRates: Summary {
  private var classes = Grouped<Taught<Target>, Learners>(of: Learners())

  public init() {}

  public mutating func add(_ mastery: TargetMastery) {
    classes.add(mastery, to: Taught(section: mastery.section, subject: mastery.target))
  }

  public mutating func merge(_ later: Self) { classes.merge(later.classes) }

  public func finish() -> [MasteryRatesRow] {
    classes.finish().map { MasteryRatesRow(section: $0.section, target: $0.subject, learners: $1) }
  }

  /// The counts of one class.
  public struct Learners: Summary, Hashable {
    public private(set) var enrolled = 0
    public private(set) var mastered = 0
    public private(set) var near = 0
    public private(set) var below = 0
    public private(set) var noEvidence = 0
    /// Students whose first score was not mastery, and those of them who tried again.
    public private(set) var notMasteredAtFirst = 0
    public private(set) var triedAgain = 0
    /// Attempts of those who have mastered.
    private var attempts: [Int] = []

    public mutating func add(_ mastery: TargetMastery) {
      enrolled += 1
      switch mastery.state {
      case .mastered: mastered += 1
      case .near: near += 1
      case .below: below += 1
      case .noEvidence: noEvidence += 1
      }
      if let count = mastery.attemptsToMastery { attempts.append(count) }
      if mastery.attempts > 0, !mastery.isMasteredAtFirst {
        notMasteredAtFirst += 1
        if mastery.attempts > 1 { triedAgain += 1 }
      }
    }

    public mutating func merge(_ later: Self) {
      enrolled += later.enrolled
      mastered += later.mastered
      near += later.near
      below += later.below
      noEvidence += later.noEvidence
      notMasteredAtFirst += later.notMasteredAtFirst
      triedAgain += later.triedAgain
      attempts += later.attempts
    }

    public func finish() -> Self { self }

    public var withEvidence: Int { enrolled - noEvidence }

    public var medianAttempts: Int? {
      let stillTrying = Int.max
      let all = attempts + Array(repeating: stillTrying, count: near + below)
      return all.lowerMedian.flatMap { $0 == stillTrying ? nil : $0 }
    }
  }
}

/// One row of `mastery_rates`.
public struct MasteryRatesRow: TableRow, Hashable {
  public var section: Named<Section>
  public var target: Named<Target>
  public var learners: MasteryRates.Learners

  public static let columns: [Column] = [
    .identifier("section_id"), .identifier("target_id"), .count("enrolled"),
    .count("with_evidence"), .count("mastered"), .count("near"), .count("below"),
    .count("no_evidence"), .share("mastery_share"), .share("coverage"),
    .share("reattempt_share"), Column("median_attempts", .integer, .score),
  ]

  public var values: [Value] {
    [
      .text(section.id), .text(target.id), .integer(learners.enrolled),
      .integer(learners.withEvidence), .integer(learners.mastered), .integer(learners.near),
      .integer(learners.below), .integer(learners.noEvidence),
      .share(learners.mastered, of: learners.withEvidence),
      .share(learners.withEvidence, of: learners.enrolled),
      .share(learners.triedAgain, of: learners.notMasteredAtFirst),
      Value(learners.medianAttempts),
    ]
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
