import CSV
import Coaching
import Tables

/// Teachers of one name at several schools of whom each was seen when none of the others was: one who
/// changed schools, perhaps.
struct MovedTeachers {
  private(set) var questions: [StartQuestion] = []

  init(_ intake: Intake) {
    let roster = intake.district.roster
    var spans: [String: ClosedRange<Day>] = [:]
    for walk in intake.district.walkthroughs {
      let id = roster.teachers[walk.teacher].id
      let known = spans[id] ?? walk.date...walk.date
      spans[id] = min(known.lowerBound, walk.date)...max(known.upperBound, walk.date)
    }
    for (name, ids) in intake.people.ofSeveralSchools.sorted(by: { $0.key < $1.key }) {
      let stays = ids.compactMap { spans[$0] }.sorted { $0.lowerBound < $1.lowerBound }
      let areApart = zip(stays, stays.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
      guard stays.count > 1, stays.count == ids.count, areApart else { continue }
      questions.append(MovedTeachers.question(name, stays))
    }
  }

  private static func question(_ name: String, _ stays: [ClosedRange<Day>]) -> StartQuestion {
    let (last, next) = (stays[stays.count - 2].upperBound, stays[stays.count - 1].lowerBound)
    return StartQuestion(
      key: "moved:\(name)",
      text: "\(name) stands at \(stays.count) schools, at one after the other. Is it one teacher?",
      evidence: "at one up to \(last), at the next from \(next) on", proposal: "yes",
      choices: ["yes", "no"], isSure: false, isPersonal: true
    ) { answer in
      guard answer == "yes" else { return nil }
      var writer = CSVWriter()
      writer.append(["teacher", name, name])
      return .row(
        file: "aliases.csv", header: "kind,name,id",
        line: String(decoding: writer.bytes.dropLast(), as: UTF8.self))
    }
  }
}
