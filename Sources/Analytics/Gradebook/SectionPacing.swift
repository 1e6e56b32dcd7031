public import Coaching
public import Summaries
public import Tables

/// The pace of a class on a pathway: how many students are where (M43, R55).
///
/// Made of ``Pacing``. A row for every section and pathway, with zeros where nobody has a pace;
/// `far_behind` counts gaps of more than ten points below. Rows by section and pathway.
public struct SectionPacing: Summary {
  private var classes = Grouped<Taught<Pathway>, Learners>(of: Learners())

  public init() {}

  public mutating func add(_ pacing: Pacing) {
    classes.add(pacing, to: Taught(section: pacing.section, subject: pacing.pathway))
  }

  public mutating func merge(_ later: Self) { classes.merge(later.classes) }

  public func finish() -> [SectionPacingRow] {
    classes.finish().map { taught, learners in
      SectionPacingRow(section: taught.section, pathway: taught.subject, learners: learners)
    }
  }

  /// The counts of one class.
  public struct Learners: Summary, Hashable {
    private var counts = Array(repeating: 0, count: Pacing.Status.allCases.count)
    fileprivate private(set) var gaps: [Double] = []

    public mutating func add(_ pacing: Pacing) {
      if let status = pacing.status { counts[status.place] += 1 }
      if let gap = pacing.gap { gaps.append(gap) }
    }

    public mutating func merge(_ later: Self) {
      for place in counts.indices { counts[place] += later.counts[place] }
      gaps += later.gaps
    }

    public func finish() -> Self { self }

    public func count(_ status: Pacing.Status) -> Int { counts[status.place] }

    /// Students who have a status at all.
    public var withStatus: Int { counts.reduce(0, +) }

    public var farBehind: Int { gaps.count { (-$0).exceeds(0.10) } }
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
public struct SectionPacingRow: TableRow, Hashable {
  public var section: Named<Section>
  public var pathway: Named<Pathway>
  public var learners: SectionPacing.Learners

  public static let columns: [Column] = [
    .identifier("section_id"), .identifier("pathway_id"), .count("not_started"),
    .count("behind"), .count("on_pace"), .count("ahead"), .count("past_target"),
    .count("complete"), .share("median_gap"), .count("far_behind"),
  ]

  public var values: [Value] {
    let counts = [
      Pacing.Status.notStarted, .behind, .onPace, .ahead, .pastTarget, .complete,
    ].map { Value.integer(learners.count($0)) }
    return [.text(section.id), .text(pathway.id)] + counts
      + [Value(learners.gaps.median), .integer(learners.farBehind)]
  }
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
