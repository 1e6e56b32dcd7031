package import Coaching
package import Tables

/// `commitments.csv`.
package enum Commitments: PlainTable {
  package typealias Record = Commitment

  package static let kind = FileKind.commitments
  package static let holds = "What was agreed at a debrief: who does what until when."
  package static let people = [People.staff]
  package static let stored: Property<District, [Commitment]> = \.commitments

  package static let id: Of<String> = .code("commitment_id", "A short name for the commitment.") {
    $0.id
  }.required
  package static let madeOn: Of<Day> = .day("made_on", "The day of the debrief.", kept: \.madeOn)
  package static let school: Of<Reference<School>> = .reference(
    Schools.self, "The school it was made at.", kept: \.school)
  package static let owner: Of<String> = .code("owner", "Who does it.", kept: \.owner)
  package static let action: Of<String> = .text("action", "What is to be done.", kept: \.action)
  package static let due: Of<Day> = .day("due", "The day by which it is to be done.", kept: \.due)
  package static let evidence: Of<String> = .text(
    "evidence", "What will show that it is done.", kept: \.evidence)
  package static let status: Of<String> = .code(
    "status", "Where it stands; words of the school that mean one of these are read as it.",
    kept: \.status
  ).words(["open", "late", "done", "dropped"])
  package static let closed: Of<Day> = .day(
    "closed", "The day on which it was done; open where blank.", kept: \.closed)

  package static let columns = list(
    id, madeOn, school, owner, action, due, evidence, status, closed)
  package static let spans = [
    DaySpan(madeOn, due, else: "Both days were kept."),
    DaySpan(madeOn, closed, else: "Both days were kept."),
  ]

  package static func day(of record: Record) -> Day? { record.madeOn }
}
