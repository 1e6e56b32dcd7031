public import Coaching
import Tables

/// The files of `frameworks/`.
public enum FrameworkSteps: CanonicalTable {
  /// A step with what it belongs to.
  public struct Record: Sendable {
    let facts: FrameworkFacts
    let phase: Phase
    let step: Step
  }

  public static let kind = FileKind.frameworks
  public static let holds =
    "An action of a progression, an indicator of a rubric or an area of a self-rating."
  public static let people: [People] = []

  public static let framework: Of<String> = .code(
    "framework_id", "The framework, in small letters, digits and hyphens."
  ) { $0.facts.id }.required
  public static let title: Of<String> = .text("title", "The framework as people call it.") {
    $0.facts.title
  }
  public static let ordering: Of<FrameworkFacts.Ordering> = .word(
    "ordering", "Whether its steps follow each other."
  ) {
    $0.facts.ordering
  }.required
  public static let version: Of<String> = .code("version", "Which edition it is; 1 where blank.") {
    $0.facts.version
  }
  public static let phase: Of<String> = .code("phase", "The phase, driver or domain of the step.") {
    $0.phase.id
  }.required
  public static let section: Of<String> = .code(
    "section", "The heading above the step within its phase."
  ) {
    $0.step.section
  }
  public static let number: Of<Int> = .whole("number", "1, 2, 3 within the phase, without gaps.") {
    $0.step.number
  }.required
  public static let label: Of<String> = .text("label", "The step in a few words.") { $0.step.label }
    .required
  public static let move: Of<String> = .text("move", "What to try next where it is not in place.") {
    $0.step.move
  }
  public static let lookFor: Of<String> = .text("look_for", "What an observer would see or hear.") {
    $0.step.lookFor
  }
  public static let indicators: Of<[String]> = .written(
    "rubric_indicators", .codes, "Indicators of rubrics that it serves, with ; between."
  ) { it, _ in
    .text(it.step.rubricIndicators.joined(separator: ";"))
  }
  public static let optional: Of<Bool> = .yesNo(
    "optional", "Whether the phase is complete without it."
  ) {
    $0.step.isOptional
  }
  public static let actor: Of<String> = .code("actor", "Who does it.") { $0.step.actor }
  public static let measures: Of<[String]> = .written(
    "measures", .codes, "Measures from logs that support it, such as lockstep<=0.5, with ; between."
  ) { it, _ in
    let links = it.step.links.map {
      "\($0.measure.rawValue)\($0.isUpperLimit ? "<=" : ">=")\($0.threshold)"
    }
    return .text(links.joined(separator: ";"))
  }
  public static let textStatus: Of<Step.TextStatus> = .word(
    "text_status", "Whether its words are known."
  ) {
    $0.step.textStatus
  }
  public static let alignment: Of<String> = .code(
    "alignment", "Codes of other frameworks beside it."
  ) {
    $0.step.alignment
  }
  public static let column: Of<Int> = .whole("column", "The column of a continuum.") {
    $0.step.column
  }
  public static let fromLevel: Of<String> = .code(
    "from_level", "The lowest level, or the one led from."
  ) {
    $0.step.fromLevel
  }
  public static let toLevel: Of<String> = .code("to_level", "The highest level, or the one led to.")
  {
    $0.step.toLevel
  }
  public static let source: Of<String> = .text(
    "source", "Where it comes from, and under which licence."
  ) {
    $0.facts.source
  }

  public static let columns = list(
    framework, title, ordering, version, phase, section, number, label, move, lookFor, indicators,
    optional, actor, measures, textStatus, alignment, column, fromLevel, toLevel, source)
  public static let key = list(framework, phase, section, column, number)

  public static func records(of district: District) -> [Record] {
    district.frameworks.flatMap { framework in
      framework.phases.flatMap { phase in
        framework.steps[phase.steps].map {
          Record(facts: framework.facts, phase: phase, step: $0)
        }
      }
    }
  }
}
