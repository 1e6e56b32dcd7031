package import Coaching
import Summaries
import Tables

/// How many of the district's teachers have an action step of each strand of a continuum.
///
/// A continuum is worked at in many places at once; what shows is which strands nobody has taken
/// up. Teachers are those employed on the day of the study (R82); an action dated later than it
/// does not count yet, an undated one does.
///
/// Rows by framework and strand (as the framework has them), for continuums of which any action
/// was given: strands without one have 0.
package struct StrandCoverage: Summary {
  private let frameworks: [Framework]
  private let asOf: Day?
  private let employed: Set<Reference<Teacher>>
  private var teachers: [String: [String: Set<Reference<Teacher>>]] = [:]

  package init(_ study: Study) {
    frameworks = study.district.frameworks
      .filter { $0.facts.ordering == .unorderedContinuum }
      .sorted { byBytes($0.facts.id, $1.facts.id) }
    asOf = study.asOf
    employed = Set(study.asOf.map { study.teachersEmployed(on: $0) } ?? [])
  }

  package mutating func add(_ action: ActionStep) {
    guard let asOf, action.assigned.map({ $0 <= asOf }) ?? true,
      employed.contains(action.teacher)
    else { return }
    teachers[action.framework, default: [:]][Words.folded(action.strand), default: []]
      .insert(action.teacher)
  }

  package mutating func merge(_ later: StrandCoverage) {
    for (framework, strands) in later.teachers {
      teachers[framework, default: [:]].merge(strands) { $0.union($1) }
    }
  }

  package func finish() -> [StrandCoverageRow] {
    frameworks.flatMap { framework -> [StrandCoverageRow] in
      guard let given = teachers[framework.facts.id] else { return [] }
      return framework.phases.flatMap { domain in
        StrandCoverage.strands(of: framework.steps[domain.steps]).map { strand in
          StrandCoverageRow(
            framework: framework.facts.id, domain: domain.id, strand: strand,
            teachers: given[Words.folded(strand)]?.count ?? 0, eligible: employed.count)
        }
      }
    }
  }

  /// The strands of a driver, in their order.
  private static func strands(of steps: ArraySlice<Step>) -> [String] {
    steps.reduce(into: []) { strands, step in
      if !strands.contains(step.section) { strands.append(step.section) }
    }
  }
}

/// One row of `strand_coverage`.
package struct StrandCoverageRow: MeasureRow, Hashable {
  package let framework: String
  package let domain: String
  package let strand: String
  package let teachers: Int
  package let eligible: Int

  package static let scope = RowScope.team

  package static let fields: [Field<Self>] = [
    .key("framework", .framework, \.framework), .key("domain", .domain, \.domain),
    .key("strand", .indicator, \.strand), .count("teachers", \.teachers, .team),
    .count("eligible", \.eligible, .team), .share("share", \.share, .team),
  ]

  /// Of those eligible.
  package var share: Double? { eligible == 0 ? nil : Double(teachers) / Double(eligible) }
}

extension Measure {
  static let strandCoverage = Measure(
    "strand_coverage", "Teachers with an action step in each strand of a continuum",
    needs: [.actions]
  ) { study in
    StrandCoverage(study).summarizing(study.asOf == nil ? [] : study.district.actions)
  }
}
