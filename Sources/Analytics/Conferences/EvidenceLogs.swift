import Coaching
import Summaries
import Tables

/// What logs and gradebooks say of each class, ready to be pooled over a teacher's classes (R92).
struct EvidenceLogs: Sendable {
  /// Each teacher's classes, by the teacher's index.
  private var classes: [[Reference<Section>]]
  /// Parts and wholes as of the day of the study, by the section's index.
  private var shares: [EvidenceLink.Measure: [PooledShare]] = [:]
  /// Coverage by the conferences that a link asks for, week by week.
  private var coverages: [EvidenceLink.Measure: PooledCoverage] = [:]
  /// In order: of two that overlap the earlier has the week (R13).
  private let windows: [Window]

  init(_ study: Study) {
    windows = study.windows
    let roster = study.district.roster
    classes = Array(repeating: [], count: roster.teachers.count)
    for section in roster.sections.sorted {
      if let teacher = roster.sections[section].teacher {
        classes[Int(teacher.index)].append(section)
      }
    }
    for measure in EvidenceLogs.linked(in: study) {
      if let filter = measure.coverageFilter(study.rules) {
        coverages[measure] = PooledCoverage(
          study.conferenceWeeks(filter), of: roster.sections.count)
      } else {
        var pooled = Array(repeating: PooledShare(), count: roster.sections.count)
        for (section, part, whole) in EvidenceLogs.counts(of: measure, in: study) {
          pooled[Int(section.index)].add((part, whole))
        }
        shares[measure] = pooled
      }
    }
  }

  /// The share of a teacher's classes together: coverage over the weeks of the window, the other
  /// measures as of the day of the study.
  func share(
    _ measure: EvidenceLink.Measure, of teacher: Reference<Teacher>, in window: Int
  ) -> PooledShare {
    let sections = classes[Int(teacher.index)]
    if let coverage = coverages[measure] {
      return coverage.share(of: sections) { windows.place(holding: $0) == window }
    }
    var pooled = PooledShare()
    for section in sections {
      if let share = shares[measure]?[Int(section.index)] { pooled.merge(share) }
    }
    return pooled
  }

  /// The measures that steps are linked to.
  private static func linked(in study: Study) -> Set<EvidenceLink.Measure> {
    let steps = study.district.progressions.flatMap(\.steps)
    return Set(steps.flatMap { $0.links.map(\.measure) })
  }

  private typealias Counts = (section: Reference<Section>, part: Int, whole: Int)

  private static func counts(of measure: EvidenceLink.Measure, in study: Study) -> [Counts] {
    switch measure {
    case .conferenceCoverageAny, .conferenceCoverageGoal, .conferenceCoverageMentoring:
      []
    case .goalsFollowedUp:
      study.goalFollowThrough.map { ($0.section.reference, $0.goals.followedUp, $0.goals.set) }
    case .studentLedShare:
      study.conferenceLog.conferences(admittedBy: ConferenceFilter(study.rules)).map { logged in
        let led = StudentLedShare().summarizing([logged.conference])
        return (logged.section, led.part, led.whole)
      }
    case .playlistStarted:
      study.playlistProgress.map {
        ($0.section.reference, $0.learners.started, $0.learners.students)
      }
    case .lockstep:
      study.playlistProgress.filter { $0.lockstep != nil }.map {
        ($0.section.reference, $0.atCommonest, $0.paused)
      }
    case .reattemptShare:
      study.masteryRates.map {
        ($0.section.reference, $0.learners.triedAgain, $0.learners.notMasteredAtFirst)
      }
    case .workshopCoverage:
      study.workshopMatch.map { ($0.section.reference, $0.learners.both, $0.learners.needed) }
    }
  }
}

extension EvidenceLink.Measure {
  /// The conferences whose weekly coverage is meant; `nil` for another measure.
  fileprivate func coverageFilter(_ rules: Rules) -> ConferenceFilter? {
    switch self {
    case .conferenceCoverageAny: ConferenceFilter(rules)
    case .conferenceCoverageGoal: ConferenceFilter(rules, kind: .goal, format: .oneToOne)
    case .conferenceCoverageMentoring: ConferenceFilter(rules, kind: .mentoring, format: .oneToOne)
    default: nil
    }
  }
}
