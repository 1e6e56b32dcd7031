import CSV
import Coaching
import Tables

/// Whether ids of logs are those of the roster, from which a spreadsheet has taken the zeros in front.
///
/// Ids keep their zeros, so that nothing joins by itself; an answer is a line of `aliases.csv` for each.
struct ZeroQuestions {
  let questions: [StartQuestion]

  /// Of fewer ids it may be chance that each is one of the roster.
  private static let least = 3

  init(_ intake: Intake, _ answers: StartAnswers) {
    let roster = intake.district.roster
    questions = [
      ZeroQuestions.question(.student, roster.students),
      ZeroQuestions.question(.teacher, roster.teachers),
    ].compactMap(\.self).filter(answers.asks)
  }

  private static func question<Entry>(
    _ role: Alias.Kind, _ people: Registry<Entry>
  ) -> StartQuestion? {
    let ids = people.references.map { (id: people[$0].id, isListed: people.isListed($0)) }
    let numbers = ids.filter { !$0.id.isEmpty && $0.id.utf8.allSatisfy { (48...57).contains($0) } }
    let padded = Dictionary(
      numbers.filter { $0.isListed && $0.id.hasPrefix("0") }
        .map { (String($0.id.drop { $0 == "0" }), [$0.id]) }, uniquingKeysWith: +)
    let unknown = numbers.filter { !$0.isListed && !$0.id.hasPrefix("0") }.map(\.id).sorted()
    let pairs = unknown.compactMap { id in
      padded[id].flatMap { $0.count == 1 ? (id: id, whole: $0[0]) : nil }
    }
    guard !pairs.isEmpty else { return nil }
    let kind = role.rawValue
    let isOne = pairs.count == 1
    return StartQuestion(
      key: "zeros:\(kind)",
      text: isOne
        ? "1 \(kind) id is one of the roster but for zeros in front. Is it the same \(kind)?"
        : "\(pairs.count) \(kind) ids are those of the roster but for zeros in front. Are they the same "
          + "\(kind)s?",
      evidence: "spreadsheets take the zeros of numbers off", proposal: "yes",
      choices: ["yes", "no"],
      isSure: pairs.count >= least && pairs.count == unknown.count
    ) { answer in
      guard answer == "yes" else { return nil }
      return .several(
        pairs.map { pair in
          var writer = CSVWriter()
          writer.append([kind, pair.id, pair.whole])
          return .row(
            file: "aliases.csv", header: "kind,name,id",
            line: String(decoding: writer.bytes.dropLast(), as: UTF8.self))
        })
    }
  }
}
