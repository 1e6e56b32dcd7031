package import Coaching
package import Tables

/// `walkthroughs.csv`, in its long shape.
package enum Walkthroughs: CanonicalTable {
  /// One assessed step of a walk-through.
  package struct Record: Sendable {
    let walkthrough: Walkthrough
    let startPhase: String?
    let phase: String
    /// Its place in the chain, and its number within the phase.
    let place: Int
    let number: Int
  }

  package static let kind = FileKind.walkthroughs
  package static let holds = "What one observer saw of one action in one lesson."
  package static let people = [People.teachers, .staff]

  package static let id: Of<String> = .code(
    "walkthrough_id", "A short name for one observer's visit."
  ) {
    $0.walkthrough.id
  }.required
  package static let visit: Of<String> = .code(
    "visit_id", "The same for all who saw the same lesson."
  ) {
    $0.walkthrough.visit.isEmpty ? nil : $0.walkthrough.visit
  }
  package static let date: Of<Day> = .day("date", "The day of the visit.") { $0.walkthrough.date }
    .required
    .phrases("date of visit", "visit date", "date observed", "observation date", "date", "day")
  package static let school: Of<Reference<School>> = .reference(
    Schools.self, "Where the lesson was."
  ) {
    $0.walkthrough.school
  }
  package static let teacher: Of<Reference<Teacher>> = .reference(
    Teachers.self, "Whose lesson it was."
  ) {
    $0.walkthrough.teacher
  }.required
  package static let observer: Of<String> = .id("observer_id", "Who observed.") {
    $0.walkthrough.observer
  }
  .about(.staff)
  .phrases("observer", "observed by", "coach", "who are you", "your name", "email address")
  package static let source: Of<Walkthrough.Source> = .word(
    "source", "Whose view it is; an observer's where blank."
  ) {
    $0.walkthrough.source
  }.shown
  package static let declaredModel: Of<String> = .code(
    "declared_model", "The model the teacher says to work with."
  ) { $0.walkthrough.declaredModel }
  .naming(.frameworks)
  package static let model: Of<String> = .code("model", "The progression walked: an id or a title.")
  {
    $0.walkthrough.model
  }.required.naming(.frameworks).phrases("model", "progression", "rotation")
  package static let startPhase: Of<String> = .code(
    "start_phase", "The phase in which the observer began."
  ) {
    $0.startPhase
  }
  package static let phase: Of<String> = .code("phase", "The phase of the action.") { $0.phase }
    .required
  package static let step: Of<Int> = .whole("step", "The number of the action in its phase.") {
    $0.number
  }
  .required
  package static let status: Of<String> = .code("status", "What the observer says of it.") {
    $0.walkthrough.statuses[$0.place].word
  }.required.words(StepStatus.allCases.map(\.word))
  package static let evidence: Of<String> = .text("evidence", "What was seen or heard.") {
    $0.walkthrough.evidence[$0.place]
  }.phrases("evidence", "what did you see", "notes")
  package static let minutes: Of<Double> = .number("minutes", "minutes", "How long the visit was.")
  {
    $0.walkthrough.minutes
  }.phrases("minutes", "length", "duration", "how long")
  package static let feedbackOn: Of<Day> = .day(
    "feedback_on", "The day on which the teacher had feedback."
  ) {
    $0.walkthrough.feedbackOn
  }
  package static let state = publication

  /// The landed shape: one row for each walk.
  package static let landedPhase: Of<String> = .code(
    "landed_phase", "The phase of the first action not in place."
  ) {
    $0.phase
  }.phrases("phase")
  package static let landedStep: Of<String> = .code(
    "landed_step", "The first action not in place, or complete."
  ) {
    "\($0.number)"
  }.phrases("pause", "how far", "step", "action", "level")

  package static let columns = list(
    id, visit, date, school, teacher, observer, source, declaredModel, model, startPhase, phase,
    step, status, evidence, minutes, feedbackOn, state)
  package static let key = list(id, phase, step)
  package static let further = list(landedPhase, landedStep)
  /// What identifies a walk-through whatever its shape: the long shape without its ratings.
  package static let identity = list(
    id, visit, date, school, teacher, observer, source, declaredModel, model, startPhase, minutes,
    feedbackOn, state
  ).map(\.facts.name)

  package static func records(of district: District) -> [Record] {
    district.walkthroughs.flatMap { walk in
      records(of: walk, in: district) { walk.statuses[$0] != .notAssessed }
    }
  }

  /// The records of one walk-through for some of its steps.
  static func records(
    of walk: Walkthrough, in district: District, where isMeant: (Int) -> Bool
  ) -> [Record] {
    guard let progression = district.progression(walk.model) else { return [] }
    let start = walk.startPhase.map { progression.phases[$0].id }
    return progression.phases.flatMap { phase in
      phase.steps.filter(isMeant).map {
        Record(
          walkthrough: walk, startPhase: start, phase: phase.id, place: $0,
          number: progression.steps[$0].number)
      }
    }
  }
}
