package import Coaching
import Summaries
import Tables

/// How much students of a class gained from the pre-assessment to the post-assessment of a
/// pathway (M37, R89).
///
/// Shares of the points possible: of pre-assessments the first score, of post-assessments the
/// last, each a mean over the items the student has a score on. Only students with both count.
/// The normalised gain is the part gained of what was left to gain; students who began at the top
/// have none. A row for every section and pathway that has both assessments, by section and
/// pathway.
package struct PrePost: Summary {
  /// One student's share before and after, where known.
  package struct Change: Hashable, Sendable {
    package var taught: Taught<Pathway>
    package var pre: Double?
    package var post: Double?
  }

  private var classes = Grouped<Taught<Pathway>, Gains>(of: Gains())

  package init() {}

  package mutating func add(_ change: Change) { classes.add(change, to: change.taught) }

  package mutating func merge(_ later: Self) { classes.merge(later.classes) }

  package func finish() -> [PrePostRow] {
    classes.finish().map { PrePostRow(section: $0.section, pathway: $0.subject, gains: $1) }
  }

  /// The sums of one class.
  package struct Gains: Summary, Hashable {
    package private(set) var matched = 0
    fileprivate private(set) var change = 0.0
    fileprivate private(set) var withRoom = 0
    fileprivate private(set) var normalised = 0.0

    package mutating func add(_ student: Change) {
      guard let pre = student.pre, let post = student.post else { return }
      matched += 1
      change += post - pre
      guard abs(1 - pre).exceeds(0) else { return }
      withRoom += 1
      normalised += (post - pre) / (1 - pre)
    }

    package mutating func merge(_ later: Self) {
      matched += later.matched
      change += later.change
      withRoom += later.withRoom
      normalised += later.normalised
    }

    package func finish() -> Self { self }
  }
}

/// One row of `pre_post`.
package struct PrePostRow: MeasureRow, Hashable {
  package var section: Named<Section>
  package var pathway: Named<Pathway>
  package var gains: PrePost.Gains

  package static let scope = RowScope.classes(bySchool: true)

  package static let fields: [Field<Self>] = [
    .key("section_id", .section, \.section.id), .key("pathway_id", .pathway, \.pathway.id),
    .count("matched", \.gains.matched, of: .students, .present),
    .share("mean_change", \.meanChange, .mean(over: \.gains.matched)),
    .share("mean_normalised_gain", \.meanNormalisedGain, .oneClass),
  ]

  package var meanChange: Double { gains.change / Double(gains.matched) }
  package var meanNormalisedGain: Double { gains.normalised / Double(gains.withRoom) }
}

extension Study {
  static func makePrePost(_ study: Study) -> [PrePostRow] {
    let (gradebook, order) = (study.gradebook, study.rules.evidenceOrder)
    var classes = PrePost()
    gradebook.forEachPathwayWork { work in
      let pre = work.plan.filter { $0.kind == .pre }
      let post = work.plan.filter { $0.kind == .post }
      guard !pre.isEmpty, !post.isEmpty else { return }
      let student = work.membership.student.reference
      let before = gradebook.evidence(of: student, on: pre, order: order)
      let after = gradebook.evidence(of: student, on: post, order: order)
      classes.add(
        PrePost.Change(
          taught: Taught(section: work.membership.section, subject: work.pathway),
          pre: before.meanShare, post: after.reversed().meanShare))
    }
    return classes.finish()
  }
}

extension Collection where Element == EvidenceScore {
  /// The mean over items of the first score's share of the points possible.
  fileprivate var meanShare: Double? {
    var seen: Set<Int> = []
    var shares: [Double] = []
    for evidence in self where seen.insert(evidence.item).inserted {
      if let possible = evidence.pointsPossible, possible > 0 {
        shares.append(evidence.score / possible)
      }
    }
    return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }
}

extension Measure {
  static let prePost = Measure(
    "pre_post", "What students gained between pre- and post-assessment",
    needs: [.pathways, .marks], under: [.evidenceOrder]
  ) { Study.makePrePost($0) }
}
