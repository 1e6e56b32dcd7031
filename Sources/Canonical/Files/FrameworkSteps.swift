package import Coaching
import Tables

/// The files of `frameworks/`.
package enum FrameworkSteps: CanonicalTable {
  /// A step with what it belongs to.
  package struct Record: Sendable {
    let facts: FrameworkFacts
    let phase: Phase
    let step: Step
  }

  package static let kind = FileKind.frameworks
  package static let holds =
    "An action of a progression, an indicator of a rubric or an area of a self-rating."
  package static let people: [People] = []

  package static let framework: Of<String> = .code(
    "framework_id", "The framework, in small letters, digits and hyphens."
  ) { $0.facts.id }.required
  package static let title: Of<String> = .text("title", "The framework as people call it.") {
    $0.facts.title
  }
  package static let ordering: Of<FrameworkFacts.Ordering> = .word(
    "ordering", "Whether its steps follow each other."
  ) {
    $0.facts.ordering
  }.required
  package static let version: Of<String> = .code("version", "Which edition it is; 1 where blank.") {
    $0.facts.version
  }
  package static let phase: Of<String> = .code("phase", "The phase, driver or domain of the step.")
  {
    $0.phase.id
  }.required
  package static let section: Of<String> = .code(
    "section", "The heading above the step within its phase."
  ) {
    $0.step.section
  }
  package static let number: Of<Int> = .whole("number", "1, 2, 3 within the phase, without gaps.") {
    $0.step.number
  }.required
  package static let label: Of<String> = .text("label", "The step in a few words.") {
    $0.step.label
  }
  .required
  package static let move: Of<String> = .text("move", "What to try next where it is not in place.")
  {
    $0.step.move
  }
  package static let lookFor: Of<String> = .text("look_for", "What an observer would see or hear.")
  {
    $0.step.lookFor
  }
  package static let indicators: Of<[String]> = .written(
    "rubric_indicators", .codes, "Indicators of rubrics that it serves, with ; between."
  ) { it, _ in
    .text(it.step.rubricIndicators.joined(separator: ";"))
  }
  package static let optional: Of<Bool> = .yesNo(
    "optional", "Whether the phase is complete without it."
  ) {
    $0.step.isOptional
  }
  package static let actor: Of<String> = .code("actor", "Who does it.") { $0.step.actor }
  package static let measures: Of<[String]> = .written(
    "measures", .codes, "Measures from logs that support it, such as lockstep<=0.5, with ; between."
  ) { it, _ in
    let links = it.step.links.map {
      "\($0.measure.rawValue)\($0.isUpperLimit ? "<=" : ">=")\($0.threshold)"
    }
    return .text(links.joined(separator: ";"))
  }
  package static let textStatus: Of<Step.TextStatus> = .word(
    "text_status", "Whether its words are known."
  ) {
    $0.step.textStatus
  }
  package static let alignment: Of<String> = .code(
    "alignment", "Codes of other frameworks beside it."
  ) {
    $0.step.alignment
  }
  package static let column: Of<Int> = .whole("column", "The column of a continuum.") {
    $0.step.column
  }
  package static let fromLevel: Of<String> = .code(
    "from_level", "The lowest level, or the one led from."
  ) {
    $0.step.fromLevel
  }
  package static let toLevel: Of<String> = .code(
    "to_level", "The highest level, or the one led to."
  ) {
    $0.step.toLevel
  }
  package static let source: Of<String> = .text(
    "source", "Where it comes from, and under which licence."
  ) {
    $0.facts.source
  }

  package static let columns = list(
    framework, title, ordering, version, phase, section, number, label, move, lookFor, indicators,
    optional, actor, measures, textStatus, alignment, column, fromLevel, toLevel, source)
  package static let key = list(framework, phase, section, column, number)

  package static func records(of district: District) -> [Record] {
    district.frameworks.flatMap { framework in
      framework.phases.flatMap { phase in
        framework.steps[phase.steps].map {
          Record(facts: framework.facts, phase: phase, step: $0)
        }
      }
    }
  }
}
