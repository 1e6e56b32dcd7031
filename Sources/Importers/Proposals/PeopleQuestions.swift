import Coaching
import People
import Tables

/// Which spellings may join to the one person whom they can mean.
struct PeopleQuestions {
  private(set) var questions: [StartQuestion] = []

  /// How many spellings of each kind are shown.
  private static let shown = 6

  /// - Parameter intake: the folder as it reads with safe joins.
  /// - Parameter saysJoins: whether the settings say which joins are allowed.
  init(_ intake: Intake, saysJoins: Bool) {
    guard !saysJoins else { return }
    let safe = intake.people.joins.filter { Likeness.safe.contains($0.key) }
      .sorted { $0.key < $1.key }
    guard !safe.isEmpty else { return }
    // One likeness may wait for another: who M. Garcia is settles who Ms. Garcia is.
    let words = Likeness.safe.sorted().map(\.rawValue).joined(separator: ", ")
    let counts = safe.map { likeness, joins in
      "\(likeness.rawValue): \(joins.count) \(joins.count == 1 ? "spelling" : "spellings")"
    }.joined(separator: ", ")
    questions = [
      StartQuestion(
        key: "people",
        text: "Names that are not whole: may each join to the one person it can mean in its school "
          + "or class?",
        evidence: safe.map { PeopleQuestions.line($0.key, intake) }
          .joined(separator: "\n  "),
        proposal: "yes", choices: ["yes", "no"], isSure: true
      ) { answer in
        answer == "yes"
          ? .setting(path: ["people"], key: "join", line: "join: [\(words)]   # \(counts)") : nil
      }
    ]
  }

  /// The spellings of one kind, the commonest first, with whom each would mean.
  private static func line(_ likeness: Likeness, _ intake: Intake) -> String {
    let all = (intake.people.joins[likeness] ?? [:]).sorted {
      ($1.value, $0.key.spelling, $0.key.id) < ($0.value, $1.key.spelling, $1.key.id)
    }
    let said = all.prefix(shown).map { join, places in
      "\(join.spelling) is \(intake.name(of: join.id, join.role)) (\(places))"
    }
    let more = all.count > shown ? ", and \(all.count - shown) more" : ""
    let kind = likeness == .given ? "first name" : likeness.rawValue
    return "\(kind): " + said.joined(separator: "; ") + more
  }
}
