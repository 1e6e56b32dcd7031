package import Coaching
import Summaries
import Tables

/// The pace of a class on a pathway: how many students are where (M43, R55).
///
/// Made of ``Pacing``. A row for every section and pathway, with zeros where nobody has a pace;
/// `far_behind` counts gaps of more than ten points below. Rows by section and pathway.
package struct SectionPacing: Summary {
  private var classes = Grouped<Taught<Pathway>, Learners>(of: Learners())

  package init() {}

  package mutating func add(_ pacing: Pacing) {
    classes.add(pacing, to: Taught(section: pacing.section, subject: pacing.pathway))
  }

  package mutating func merge(_ later: Self) { classes.merge(later.classes) }

  package func finish() -> [SectionPacingRow] {
    classes.finish().map { taught, learners in
      SectionPacingRow(section: taught.section, pathway: taught.subject, learners: learners)
    }
  }

  /// The counts of one class.
  package struct Learners: Summary, Hashable {
    private var counts = Array(repeating: 0, count: Pacing.Status.allCases.count)
    fileprivate private(set) var gaps: [Double] = []

    package mutating func add(_ pacing: Pacing) {
      if let status = pacing.status { counts[status.place] += 1 }
      if let gap = pacing.gap { gaps.append(gap) }
    }

    package mutating func merge(_ later: Self) {
      for place in counts.indices { counts[place] += later.counts[place] }
      gaps += later.gaps
    }

    package func finish() -> Self { self }

    package subscript(status: Pacing.Status) -> Int { counts[status.place] }

    /// Students on pace, ahead or complete.
    var keepingPace: Int { self[.onPace] + self[.ahead] + self[.complete] }

    package var medianGap: Double? { gaps.median }

    /// Students who have a status at all.
    package var withStatus: Int { counts.reduce(0, +) }

    package var farBehind: Int { gaps.count { (-$0).exceeds(0.10) } }
  }
}

extension Pacing.Status {
  fileprivate var place: Int {
    switch self {
    case .notStarted: 0
    case .complete: 1
    case .pastTarget: 2
    case .ahead: 3
    case .onPace: 4
    case .behind: 5
    }
  }
}

/// One row of `section_pacing`.
package struct SectionPacingRow: MeasureRow, Hashable {
  package var section: Named<Section>
  package var pathway: Named<Pathway>
  package var learners: SectionPacing.Learners

  package static let scope = RowScope.classes(bySchool: true)

  package static let fields: [Field<Self>] = [
    .key("section_id", .section, \.section.id), .key("pathway_id", .pathway, \.pathway.id),
    .count("not_started", \.learners[.notStarted], of: .students),
    .count("behind", \.learners[.behind], of: .students),
    .count("on_pace", \.learners[.onPace], of: .students),
    .count("ahead", \.learners[.ahead], of: .students),
    .count("past_target", \.learners[.pastTarget], of: .students),
    .count("complete", \.learners[.complete], of: .students),
    .share("median_gap", \.learners.medianGap, .oneClass),
    .count(
      "far_behind", \.learners.farBehind, of: .students,
      .among([\.learners[.behind], \.learners[.pastTarget]]), .part(of: \.learners.withStatus)),
  ]

  package static let unprinted: [Count<Self>] = [
    Count(
      \.learners.withStatus, of: .students, .is(.paced),
      .within(.followers, by: [.section, .pathway]),
      .sum(of: [
        \.learners[.notStarted], \.learners[.behind], \.learners[.onPace], \.learners[.ahead],
        \.learners[.pastTarget], \.learners[.complete],
      ])),
    Count(
      \.learners.keepingPace, of: .students, .is(.keepingPace),
      .sum(of: [\.learners[.onPace], \.learners[.ahead], \.learners[.complete]]),
      .part(of: \.learners.withStatus)),
  ]
}

extension Study {
  static func makeSectionPacing(_ study: Study) -> [SectionPacingRow] {
    SectionPacing().summarizing(study.pacing)
  }
}

extension Measure {
  static let sectionPacing = Measure(
    "section_pacing", "How many students of each class are on the pace of each pathway",
    needs: [.pathways, .marks], under: [.paceBand]
  ) { $0.sectionPacing }
}
