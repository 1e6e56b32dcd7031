import Coaching
import People
import Tables

/// Which spellings may join to the one person whom they can mean.
struct PeopleQuestions {
  private(set) var questions: [StartQuestion] = []

  /// How many spellings of each kind are shown.
  private static let shown = 6

  init(_ intake: Intake) {
    guard !intake.project.saysJoins else { return }
    let safe = intake.people.likenesses.filter { Likeness.safe.contains($0.key) }
      .sorted { $0.key < $1.key }
    guard !safe.isEmpty else { return }
    // One likeness may wait for another: who M. Garcia is settles who Ms. Garcia is.
    let words = Likeness.safe.sorted().map(\.rawValue).joined(separator: ", ")
    let counts = safe.map { likeness, count in
      "\(likeness.rawValue): \(count) \(count == 1 ? "spelling" : "spellings")"
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
    let all = (intake.people.proposals[likeness] ?? []).sorted {
      ($1.places, $0.spelling, $0.id) < ($0.places, $1.spelling, $1.id)
    }
    let roster = intake.district.roster
    let said = all.prefix(shown).map { proposal in
      let name =
        proposal.role == .teacher
        ? roster.teachers.find(proposal.id).flatMap { roster.teachers[$0].name }
        : roster.students.find(proposal.id).flatMap { roster.students[$0].name }
      return "\(proposal.spelling) is \(name ?? proposal.id) (\(proposal.places))"
    }
    let more = all.count > shown ? ", and \(all.count - shown) more" : ""
    let kind = likeness == .given ? "first name" : likeness.rawValue
    return "\(kind): " + said.joined(separator: "; ") + more
  }
}
