package import Coaching
import Summaries
import Tables

/// How far a class is on a pathway, and whether its students work at a pace of their own (M32).
///
/// Made of ``LearnerProgress``. Lockstep is the share of students at the commonest item among
/// those who have a current item, and missing where these are fewer than 5 (R48). Completion
/// pools the items of all students (R49). Rows by section and pathway.
package struct PlaylistProgress: Summary {
  private let roster: Roster
  private let curriculum: Curriculum
  private var classes = Grouped<Taught<Pathway>, Learners>(of: Learners())

  package init(_ district: District) {
    roster = district.roster
    curriculum = district.curriculum
  }

  package mutating func add(_ progress: LearnerProgress) {
    classes.add(progress, to: Taught(section: progress.section, subject: progress.pathway))
  }

  package mutating func merge(_ later: Self) { classes.merge(later.classes) }

  package func finish() -> [PlaylistProgressRow] {
    classes.finish().map { taught, learners in
      let plan = curriculum.pathways[taught.subject.reference]
      let commonest = learners.commonestItem
      return PlaylistProgressRow(
        section: taught.section,
        school: roster.school(of: taught.section.reference).map(roster.schools.named),
        pathway: taught.subject,
        commonestItem: commonest.map { curriculum.items.named(plan.items[$0.place].item) },
        atCommonest: commonest?.count ?? 0,
        absentShapes: plan.absentShapes,
        learners: learners)
    }
  }

  /// The counts of one class.
  package struct Learners: Summary, Hashable {
    package private(set) var students = 0
    /// Students who did anything, as evidence that the pathway was started (R92).
    package private(set) var started = 0
    package private(set) var complete = 0
    package private(set) var items = 0
    package private(set) var done = 0
    /// Positions of all who have one; current items of those who pause.
    private(set) var positions: [Int] = []
    private(set) var currentItems: [Int] = []

    package mutating func add(_ progress: LearnerProgress) {
      students += 1
      if progress.done > 0 { started += 1 }
      if progress.pause == .complete { complete += 1 }
      items += progress.items
      done += progress.done
      if let position = progress.position { positions.append(position) }
      if let current = progress.currentItem { currentItems.append(current) }
    }

    package mutating func merge(_ later: Self) {
      students += later.students
      started += later.started
      complete += later.complete
      items += later.items
      done += later.done
      positions += later.positions
      currentItems += later.currentItems
    }

    package func finish() -> Self { self }

    /// The earlier item where two are as common (R48).
    fileprivate var commonestItem: (place: Int, count: Int)? {
      guard let last = currentItems.max() else { return nil }
      var counts = Array(repeating: 0, count: last + 1)
      for place in currentItems { counts[place] += 1 }
      return counts.indices.max { (counts[$0], $1) < (counts[$1], $0) }.map { ($0, counts[$0]) }
    }
  }
}

/// One row of `playlist_progress`.
package struct PlaylistProgressRow: MeasureRow, Hashable {
  package var section: Named<Section>
  package var school: Named<School>?
  package var pathway: Named<Pathway>
  package var commonestItem: Named<Item>?
  /// Students at the commonest item.
  package var atCommonest: Int
  /// How many of the four shapes of a playlist are absent; `nil` for a progression (R49).
  package var absentShapes: Int?
  package var learners: PlaylistProgress.Learners

  /// Students who have a current item.
  package var paused: Int { learners.currentItems.count }
  /// The share of students at the commonest item, where there are enough to speak of (M32).
  package var lockstep: Double? {
    paused < 5 ? nil : Double(atCommonest) / Double(paused)
  }

  package static let scope = RowScope.classes(bySchool: true)

  package static let fields: [Field<Self>] = [
    .key("section_id", .section, \.section.id), .key("school_id", .school, \.school?.id),
    .key("pathway_id", .pathway, \.pathway.id),
    .count(
      "students", \.learners.students, of: .students, .present, .is(.memberships, by: [.section]),
      .is(.followers, by: [.section, .pathway])),
    .score("median_position", \.learners.positions.lowerMedian, .oneClass),
    .id("commonest_item", \.commonestItem?.id, .oneClass),
    .share("commonest_share", \.lockstep, .oneClass),
    .share("completion", \.learners.done, of: \.learners.items, people: \.learners.students)
      .bounding(.finished, .evidenced),
    .count(
      "complete", \.learners.complete, of: .students, .part(of: \.learners.students),
      .is(.finished, by: [.section, .pathway])),
    .count("design_findings", \.absentShapes, .everyClass),
    .count("items", \.learners.items, .made(from: [\.learners.students])),
    .count("done", \.learners.done, .made(from: [\.learners.students]))
      .bounding(.finished, .evidenced),
  ]
}

extension Pathway {
  /// How many shapes a playlist lacks of: a pre-assessment, a post-assessment, a check, and two
  /// kinds of work (R49).
  var absentShapes: Int? {
    guard kind == .playlist else { return nil }
    let kinds = Set(items.compactMap(\.kind))
    let assessments: [PathwayItem.Kind] = [.pre, .post, .check]
    let work: Set<PathwayItem.Kind> = [.lesson, .practice, .workshop, .project]
    return assessments.count { !kinds.contains($0) } + (kinds.intersection(work).count < 2 ? 1 : 0)
  }
}

extension Study {
  static func makePlaylistProgress(_ study: Study) -> [PlaylistProgressRow] {
    PlaylistProgress(study.district).summarizing(study.learnerProgress)
  }
}

extension Measure {
  static let playlistProgress = Measure(
    "playlist_progress", "How far each class is on each pathway, and whether it moves in lockstep",
    needs: [.pathways, .marks]
  ) { $0.playlistProgress }
}
