public import Coaching
public import Tables

/// A district seen as of one day: what every measure computes from.
///
/// Facts after the day are left out (R1), windows are in order and cut at the day (R13). What
/// several measures share is computed once, when the first of them asks.
public final class Study {
  /// The district without the facts after ``asOf``.
  public let district: District
  /// The day as of which everything is computed; `nil` where nothing is dated.
  public let asOf: Day?
  /// The walk windows in force, in order; a running one ends at ``asOf`` (R1, R13).
  public let windows: [Window]

  public init(_ district: District) {
    let asOf = district.rules.asOf ?? district.lastDay
    self.asOf = asOf
    var seen = asOf.map { district.upTo($0) } ?? district
    seen.takePointsFromMarks()
    self.district = seen
    windows = Study.windows(of: self.district, asOf: asOf)
  }

  public var rules: Rules { district.rules }

  /// The window that holds a day: the earlier one in order where two overlap (R13).
  public func window(holding day: Day) -> Int? { windows.firstIndex { $0.contains(day) } }

  /// Students in each section on ``asOf``, by the section's index (R7).
  public private(set) lazy var classes: [[ClassMember]] = Study.classes(of: district, asOf: asOf)

  /// The sequential frameworks by their id.
  public private(set) lazy var progressions: [String: Progression] = Dictionary(
    district.progressions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The school of each teacher, by the teacher's index (R24).
  public private(set) lazy var teacherSchools: [Reference<School>?] = Study.makeTeacherSchools(self)

  /// The school of each class, by the identifiers of both (R56).
  private(set) lazy var classSchools: [Value: Value] = Study.makeClassSchools(self)

  /// The visits of observers, by teacher, then date (R3).
  public private(set) lazy var visits: [Visit] = Study.makeVisits(self)

  /// Where teachers stand, by window, model and teacher (M02-M06, R2).
  public private(set) lazy var placements: [TeacherPlacement] = Study.makePlacements(self)

  /// What observers of the same visit can be compared on (B5, R44).
  public private(set) lazy var normingUnits: [NormingUnit] = Study.makeNormingUnits(self)

  /// How far they agree, for `norming` and for the noise in movement (R40).
  public private(set) lazy var norming: [NormingRow] = Study.makeNorming(self)

  /// Each teacher's placements from window to window (M16-M19).
  public private(set) lazy var trajectories: [Trajectory] = Study.makeTrajectories(self)

  /// Who advanced, held and slipped, for `movement_summary` and the school profile.
  public private(set) lazy var movementSummary: [MovementSummaryRow] =
    Study.makeMovementSummary(self)

  /// What classes follow, who is in them, and the marks of each student (R6).
  public private(set) lazy var gradebook = Gradebook(self)

  /// How far each student is on each pathway, in the order of its table.
  public private(set) lazy var learnerProgress: [LearnerProgress] = Study.makeLearnerProgress(self)

  /// How far each class is on each pathway.
  public private(set) lazy var playlistProgress: [PlaylistProgressRow] =
    Study.makePlaylistProgress(self)

  /// The pace of each student on each pathway, in the order of its table.
  public private(set) lazy var pacing: [Pacing] = Study.makePacing(self)

  /// The pace of each class on each pathway.
  public private(set) lazy var sectionPacing: [SectionPacingRow] = Study.makeSectionPacing(self)

  /// How many students of each class master each target.
  public private(set) lazy var masteryRates: [MasteryRatesRow] = Study.makeMasteryRates(self)

  /// Who needed and who attended workshops, by class and target.
  public private(set) lazy var workshopMatch: [WorkshopMatchRow] = Study.makeWorkshopMatch(self)

  /// The walk-throughs of observers, each with its window and company (M20-M23).
  public private(set) lazy var observedWalks: [ObservedWalk] = Study.makeObservedWalks(self)

  /// How many teachers were walked, for `walk_coverage` and the school profile.
  public private(set) lazy var walkCoverage: [WalkCoverageRow] = Study.makeWalkCoverage(self)

  /// The conferences of each class (R57).
  public private(set) lazy var conferenceLog = ConferenceLog(self)

  /// The first day of each class, by the section's index (R14).
  public private(set) lazy var sectionFirstDays: [Day?] = Study.makeSectionFirstDays(self)

  /// The weeks of each class that logs, by the section's index (R14).
  public private(set) lazy var classWeeks: [[ClassWeek]] = Study.makeClassWeeks(self)

  /// How many students had a conference each week, in the order of its table (M46).
  public private(set) lazy var conferenceWeeks: [ConferenceWeek] =
    conferenceWeeks(ConferenceFilter(rules))

  /// The same for any classes over any weeks.
  public private(set) lazy var pooledCoverage = PooledCoverage(
    conferenceWeeks, of: district.roster.sections.count)

  /// How long ago each student had a conference, in the order of its table.
  public private(set) lazy var conferenceStatuses: [ConferenceStatusRow] =
    Study.makeConferenceStatuses(self)

  /// The conferences of each class as one row.
  public private(set) lazy var conferenceSummary: [ConferenceSummaryRow] =
    Study.makeConferenceSummary(self)

  /// What became of the goals of each class.
  public private(set) lazy var goalFollowThrough: [GoalFollowThroughRow] =
    Study.makeGoalFollowThrough(self)

  /// Every measure with its rows, and the reason where it has none.
  ///
  /// Columns: `position`, `name`, `title`, `rows`, `reason`, `columns`.
  public private(set) lazy var measures: Table = Study.makeMeasures(self)

  private static func windows(of district: District, asOf: Day?) -> [Window] {
    guard let asOf else { return [] }
    let given = district.windows.walkWindows
    if given.isEmpty {
      let walks = district.walkthroughs.filter(\.isObserved).map(\.date)
      let days = walks + district.ratings.map(\.date)
      guard let first = days.min(), let last = days.max() else { return [] }
      return [Window(id: "all", title: "All dates", start: first, end: last)]
    }
    return given.filter { $0.start <= asOf }.map { window in
      var window = window
      window.end = min(window.end, asOf)
      return window
    }
  }

  private static func classes(of district: District, asOf: Day?) -> [[ClassMember]] {
    var classes = Array(repeating: [ClassMember](), count: district.roster.sections.count)
    guard let asOf else { return classes }
    // Overlapping spells are joined (R107): one at most covers the day.
    for enrollment in district.roster.enrollments where enrollment.covers(asOf) {
      classes[Int(enrollment.section.index)].append(
        ClassMember(student: enrollment.student, entry: enrollment.begin))
    }
    let ranks = district.roster.students.ranks
    for section in classes.indices {
      classes[section].sort { ranks[Int($0.student.index)] < ranks[Int($1.student.index)] }
    }
    return classes
  }
}

/// A student in a class, with the day of entry where the spell has one (R72).
public struct ClassMember: Hashable, Sendable {
  public var student: Reference<Student>
  public var entry: Day?
}
