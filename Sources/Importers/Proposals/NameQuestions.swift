import CSV
import Coaching
import People
import Tables

/// Whom spellings mean that may mean one of several people, or one who is not near enough to join.
///
/// An answer is a line of `aliases.csv`.
struct NameQuestions {
  let questions: [StartQuestion]

  /// How many are asked at once, the commonest first.
  private static let most = 12

  /// How many more there are for a later run.
  let further: Int

  /// - Parameters:
  ///   - intake: the folder as it reads under the joins that are allowed.
  ///   - answers: what is answered makes room for the next.
  init(_ intake: Intake, _ answers: StartAnswers) {
    let open = intake.people.decidable.sorted {
      ($1.places, $0.role.rawValue, $0.spelling) < ($0.places, $1.role.rawValue, $1.spelling)
    }
    let asked = open.map { NameQuestions.question($0, intake) }.filter(answers.asks)
    questions = Array(asked.prefix(NameQuestions.most))
    further = asked.count - questions.count
  }

  private static func question(_ open: PeopleDirectory.Open, _ intake: Intake) -> StartQuestion {
    let names = open.candidates.map { intake.name(of: $0, open.role) }
    let labels = zip(open.candidates, names).map { id, name in
      (id, names.count { $0 == name } > 1 ? "\(name) (\(id))" : name)
    }
    let isNear = open.candidates.count == 1 && [.slip, .middle].contains(open.likeness)
    let places = open.places == 1 ? "1 row" : "\(open.places) rows"
    let (role, spelling) = (open.role.rawValue, open.spelling)
    return StartQuestion(
      key: "name:\(role):\(spelling)",
      text: "\(spelling), in \(places): which \(role) is it?", evidence: evidence(open),
      proposal: isNear ? open.candidates[0] : "", choices: open.candidates,
      labels: Dictionary(labels, uniquingKeysWith: { first, _ in first }), isSure: false,
      isPersonal: true
    ) { answer in
      guard !answer.isEmpty else { return nil }
      var writer = CSVWriter()
      writer.append([role, spelling, answer])
      return .row(
        file: "aliases.csv", header: "kind,name,id",
        line: String(decoding: writer.bytes.dropLast(), as: UTF8.self))
    }
  }

  private static func evidence(_ open: PeopleDirectory.Open) -> String {
    switch (open.candidates.count, open.likeness) {
    case (1, .slip?): "one letter is not as in that name"
    case (1, .middle?): "one of the names is longer by a middle or family name"
    case (1, _): "it may mean one, and is not sure enough to join by itself"
    case (let count, _): "it may mean \(count) people there"
    }
  }
}

extension Intake {
  /// The name of a person; the id where no name is known.
  func name(of id: String, _ role: Alias.Kind) -> String {
    let roster = district.roster
    let name =
      role == .teacher
      ? roster.teachers.find(id).flatMap { roster.teachers[$0].name }
      : roster.students.find(id).flatMap { roster.students[$0].name }
    return name ?? id
  }
}
