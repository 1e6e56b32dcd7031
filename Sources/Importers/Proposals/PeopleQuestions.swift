import Coaching
import People
import Tables

/// Which spellings may join to the one person whom they can mean.
struct PeopleQuestions {
  private(set) var questions: [StartQuestion] = []

  init(_ intake: Intake) {
    guard intake.project.joins.isEmpty else { return }
    let found = intake.people.likenesses
    let safe = found.filter { Likeness.safe.contains($0.key) }
    guard !safe.isEmpty else { return }
    // One likeness may wait for another: who M. Garcia is settles who Ms. Garcia is.
    let words = Likeness.safe.sorted().map(\.rawValue).joined(separator: ", ")
    let evidence = safe.sorted { $0.key < $1.key }.map { likeness, count in
      "\(likeness.rawValue): \(count) \(count == 1 ? "spelling" : "spellings")"
    }.joined(separator: ", ")
    questions = [
      StartQuestion(
        key: "people",
        text: "Names that are not whole: may each join to the one person it can mean in its school "
          + "or class?",
        evidence: evidence, proposal: "yes", choices: ["yes", "no"], isSure: true
      ) { answer in
        answer == "yes"
          ? .setting(path: ["people"], line: "join: [\(words)]   # \(evidence)") : nil
      }
    ]
  }
}
