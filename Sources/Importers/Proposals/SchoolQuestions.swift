import CSV
import Coaching
import People

/// Which schools short names mean: `NHS`, or `Marsh` beside `Marsh Middle`.
///
/// An answer is a line of `aliases.csv`.
struct SchoolQuestions {
  private(set) var questions: [StartQuestion] = []

  init(_ intake: Intake, _ answers: StartAnswers) {
    let schools = intake.district.roster.schools
    let names = Dictionary(
      schools.references.map { ($0, schools[$0].name ?? schools[$0].id) },
      uniquingKeysWith: { first, _ in first })
    let teachers = SchoolQuestions.teachers(intake.district)
    for school in schools.sorted where !schools.isListed(school) {
      let name = names[school] ?? ""
      let longer = schools.sorted.filter { other in
        other != school && SchoolName.isLess(name, than: names[other] ?? "")
      }
      // Of Marsh and Marsh Middle School the fuller is meant.
      let meant = longer.filter { other in
        !longer.contains {
          $0 != other && SchoolName.isLess(names[other] ?? "", than: names[$0] ?? "")
        }
      }
      guard !meant.isEmpty else { continue }
      let shared = meant.map { (teachers[school] ?? []).intersection(teachers[$0] ?? []).count }
      let isSure = meant.count == 1 && shared[0] > 0
      let ids = meant.map { schools[$0].id }
      questions.append(
        SchoolQuestions.question(
          schools[school].id, ids, isSure: isSure,
          evidence: meant.count > 1
            ? "it may mean \(meant.count) schools"
            : shared[0] > 0
              ? "\(shared[0]) \(shared[0] == 1 ? "teacher stands" : "teachers stand") at both"
              : "the name is short for it, and no teacher stands at both"))
    }
    questions = questions.filter(answers.asks)
  }

  /// The whole names of the teachers who were walked at each school.
  private static func teachers(_ district: District) -> [Reference<School>: Set<String>] {
    var teachers: [Reference<School>: Set<String>] = [:]
    let roster = district.roster
    for walk in district.walkthroughs {
      let teacher = roster.teachers[walk.teacher]
      guard let school = walk.school, let name = PersonName(teacher.name ?? teacher.id),
        name.extent == .full
      else { continue }
      teachers[school, default: []].insert(name.key)
    }
    return teachers
  }

  private static func question(
    _ spelling: String, _ schools: [String], isSure: Bool, evidence: String
  ) -> StartQuestion {
    StartQuestion(
      key: "school:\(spelling)", text: "\(spelling): which school is it?", evidence: evidence,
      proposal: schools.count == 1 ? schools[0] : "", choices: schools, isSure: isSure
    ) { answer in
      guard !answer.isEmpty else { return nil }
      var writer = CSVWriter()
      writer.append(["school", spelling, answer])
      return .row(
        file: "aliases.csv", header: "kind,name,id",
        line: String(decoding: writer.bytes.dropLast(), as: UTF8.self))
    }
  }
}
