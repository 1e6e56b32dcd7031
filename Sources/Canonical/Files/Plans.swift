package import Coaching
package import Tables

/// `plans.csv`.
package enum Plans: PlainTable {
  package typealias Record = PlannedSession

  package static let kind = FileKind.plans
  package static let holds =
    "A session of professional development that people planned after the walks of a window."
  package static let people = [People.staff]
  package static let stored: Property<District, [PlannedSession]> = \.plans

  package static let id: Of<String> = .code("plan_id", "A short name for the planned session.") {
    $0.id
  }.required
  package static let window: Of<String> = .code(
    "window_id", "The walk window whose numbers it was planned from.", kept: \.window)
  package static let session: Of<String> = .text(
    "session", "The session as the planning workbook calls it.", kept: \.session)
  package static let focus: Of<String> = .text("focus", "What it works on.", kept: \.focus)
  package static let teachers: Of<Double> = .number(
    "teachers", "teachers", "How many teachers it is for.", kept: \.teachers)
  package static let audience: Of<String> = .text(
    "audience", "Who is to come, in words.", kept: \.audience)
  package static let setting: Of<String> = .text(
    "setting", "How it is held: a session, in a team, with a coach.", kept: \.setting)
  package static let facilitator: Of<String> = .code(
    "facilitator", "Who leads it.", kept: \.facilitator)
  package static let date: Of<Day> = .day("date", "The day of the session.", kept: \.date)
  package static let hours: Of<Double> = .number(
    "hours", "hours", "How long it takes.", kept: \.hours)
  package static let cost: Of<Double> = .number(
    "cost", "money", "What it costs, in the money of the district.", kept: \.cost)
  package static let measure: Of<String> = .text(
    "measure", "In what its effect will be seen.", kept: \.measure)
  package static let baseline: Of<String> = .text(
    "baseline", "How that stood when it was planned.", kept: \.baseline)
  package static let target: Of<String> = .text(
    "target", "How it is to stand afterwards.", kept: \.target)
  package static let status: Of<String> = .text(
    "status", "Where it stands: planned, running, done or dropped, or words that mean it.",
    kept: \.status
  ).words(["planned", "running", "done", "dropped"])

  package static let columns = list(
    id, window, session, focus, teachers, audience, setting, facilitator, date, hours, cost,
    measure, baseline, target, status)
}
