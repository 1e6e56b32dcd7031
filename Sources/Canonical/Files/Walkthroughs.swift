public import Coaching
public import Tables

/// `walkthroughs.csv`, in its long shape.
public enum Walkthroughs: CanonicalTable {
  /// One assessed step of a walk-through.
  public struct Record: Sendable {
    let walkthrough: Walkthrough
    let startPhase: String?
    let phase: String
    /// Its place in the chain, and its number within the phase.
    let place: Int
    let number: Int
  }

  public static let kind = FileKind.walkthroughs
  public static let holds = "What one observer saw of one action in one lesson."
  public static let people = [People.teachers, .staff]

  public static let id: Of<String> = .code(
    "walkthrough_id", "A short name for one observer's visit."
  ) {
    $0.walkthrough.id
  }.required
  public static let visit: Of<String> = .code(
    "visit_id", "The same for all who saw the same lesson."
  ) {
    $0.walkthrough.visit.isEmpty ? nil : $0.walkthrough.visit
  }
  public static let date: Of<Day> = .day("date", "The day of the visit.") { $0.walkthrough.date }
    .required
    .phrases("date of visit", "visit date", "date observed", "observation date", "date", "day")
  public static let school: Of<Reference<School>> = .reference(
    Schools.self, "Where the lesson was."
  ) {
    $0.walkthrough.school
  }
  public static let teacher: Of<Reference<Teacher>> = .reference(
    Teachers.self, "Whose lesson it was."
  ) {
    $0.walkthrough.teacher
  }.required
  public static let observer: Of<String> = .id("observer_id", "Who observed.") {
    $0.walkthrough.observer
  }
  .about(.staff)
  .phrases("observer", "observed by", "coach", "who are you", "your name", "email address")
  public static let source: Of<Walkthrough.Source> = .word(
    "source", "Whose view it is; an observer's where blank."
  ) {
    $0.walkthrough.source
  }.shown
  public static let declaredModel: Of<String> = .code(
    "declared_model", "The model the teacher says to work with."
  ) { $0.walkthrough.declaredModel }
  .naming(.frameworks)
  public static let model: Of<String> = .code("model", "The progression walked: an id or a title.")
  {
    $0.walkthrough.model
  }.required.naming(.frameworks).phrases("model", "progression", "rotation")
  public static let startPhase: Of<String> = .code(
    "start_phase", "The phase in which the observer began."
  ) {
    $0.startPhase
  }
  public static let phase: Of<String> = .code("phase", "The phase of the action.") { $0.phase }
    .required
  public static let step: Of<Int> = .whole("step", "The number of the action in its phase.") {
    $0.number
  }
  .required
  public static let status: Of<String> = .code("status", "What the observer says of it.") {
    $0.walkthrough.statuses[$0.place].word
  }.required.words(StepStatus.allCases.map(\.word))
  public static let evidence: Of<String> = .text("evidence", "What was seen or heard.") {
    $0.walkthrough.evidence[$0.place]
  }.phrases("evidence", "what did you see", "notes")
  public static let minutes: Of<Double> = .number("minutes", "minutes", "How long the visit was.") {
    $0.walkthrough.minutes
  }.phrases("minutes", "length", "duration", "how long")
  public static let feedbackOn: Of<Day> = .day(
    "feedback_on", "The day on which the teacher had feedback."
  ) {
    $0.walkthrough.feedbackOn
  }
  public static let state: Of<String> = .code(
    "state", "Only published ones count; published where blank."
  ) {
    _ in "published"
  }.words(["published", "draft", "archived"])

  /// The landed shape: one row for each walk.
  public static let landedPhase: Of<String> = .code(
    "landed_phase", "The phase of the first action not in place."
  ) {
    $0.phase
  }.phrases("phase")
  public static let landedStep: Of<String> = .code(
    "landed_step", "The first action not in place, or complete."
  ) {
    "\($0.number)"
  }.phrases("pause", "how far", "step", "action", "level")

  public static let columns = list(
    id, visit, date, school, teacher, observer, source, declaredModel, model, startPhase, phase,
    step, status, evidence, minutes, feedbackOn, state)
  public static let key = list(id, phase, step)
  public static let further = list(landedPhase, landedStep)
  /// What identifies a walk-through whatever its shape: the long shape without its ratings.
  public static let identity = list(
    id, visit, date, school, teacher, observer, source, declaredModel, model, startPhase, minutes,
    feedbackOn, state
  ).map(\.facts.name)

  public static func records(of district: District) -> [Record] {
    district.walkthroughs.flatMap { it -> [Record] in
      guard let progression = district.progression(it.model) else { return [] }
      let start = it.startPhase.map { progression.phases[$0].id }
      return progression.phases.flatMap { phase in
        phase.steps.lazy.filter { it.statuses[$0] != .notAssessed }.map {
          Record(
            walkthrough: it, startPhase: start, phase: phase.id, place: $0,
            number: progression.steps[$0].number)
        }
      }
    }
  }
}
