public import Coaching
public import Tables

/// `commitments.csv`.
public enum Commitments: PlainTable {
  public typealias Record = Commitment

  public static let kind = FileKind.commitments
  public static let holds = "What was agreed at a debrief: who does what until when."
  public static let people = [People.staff]
  public static let stored: Property<District, [Commitment]> = \.commitments

  public static let id: Of<String> = .code("commitment_id", "A short name for the commitment.") {
    $0.id
  }.required
  public static let madeOn: Of<Day> = .day("made_on", "The day of the debrief.", kept: \.madeOn)
  public static let school: Of<Reference<School>> = .reference(
    Schools.self, "The school it was made at.", kept: \.school)
  public static let owner: Of<String> = .code("owner", "Who does it.", kept: \.owner)
  public static let action: Of<String> = .text("action", "What is to be done.", kept: \.action)
  public static let due: Of<Day> = .day("due", "The day by which it is to be done.", kept: \.due)
  public static let evidence: Of<String> = .text(
    "evidence", "What will show that it is done.", kept: \.evidence)
  public static let status: Of<String> = .code(
    "status", "Where it stands, in the words of the school.", kept: \.status)
  public static let closed: Of<Day> = .day(
    "closed", "The day on which it was done; open where blank.", kept: \.closed)

  public static let columns = list(
    id, madeOn, school, owner, action, due, evidence, status, closed)

  public static func day(of record: Record) -> Day? { record.madeOn }
}
