import CSV
import Coaching

/// A quiz that a form's host has scored: its points are results of who answered, and its questions and
/// the points of each are not read.
enum FormQuiz {
  /// Whether the first rows of responses have points: `2 / 3` under Google's `Score`, or any but nothing
  /// under Microsoft's `Total points`.
  static func isOne(_ head: CSVHead) -> Bool {
    guard let titles = head.records.first?.texts.map({ Words.folded($0 ?? "") }),
      let place = titles.firstIndex(where: totals.contains),
      titles.contains(where: times.contains)
    else { return false }
    let cells = head.records.dropFirst().compactMap { $0.text(place)?.trimmingBlanks }
      .filter { !$0.isEmpty }
    if titles[place] == "totalpoints" {
      return cells.contains { (Double($0) ?? 0) > 0 }
    }
    return !cells.isEmpty && cells.allSatisfy { $0.wholeMatch(of: /[\d.]+ ?\/ ?[\d.]+/) != nil }
  }

  /// Whether columns are those of such a quiz.
  static func areColumns(_ columns: [ScoreColumn]) -> Bool {
    columns.contains { totals.contains(Words.folded($0.title)) }
      && columns.contains { times.contains(Words.folded($0.title)) }
  }

  /// The columns that say who answered, when, and how well.
  static func columns(of all: [ScoreColumn]) -> [ScoreColumn] {
    return all.filter { column in
      let title = column.title
      let isOfQuestion =
        prefixes.contains(where: title.hasPrefix) || suffixes.contains(where: title.hasSuffix)
      let asksWho =
        ScoreTitles.id(column) != nil || column.isOnly(ScoreTitles.name)
        || column.says(ScoreTitles.family + ScoreTitles.given + ScoreTitles.sections)
      let isHosts =
        totals.contains(Words.folded(title)) || times.contains(Words.folded(title))
        || people.contains(Words.folded(title))
      // The number of a response is no id.
      return isHosts || asksWho && !isOfQuestion && !title.hasSuffix("?") && column.words != ["id"]
    }
  }

  private static let totals: Set<String> = [
    "score", "totalscore", "totalpoints", "puntuacion", "puntuación",
  ]
  private static let times: Set<String> = [
    "timestamp", "completiontime", "marcatemporal", "horodateur", "zeitstempel",
  ]
  private static let people: Set<String> = [
    "email", "emailaddress", "username", "name", "direccióndecorreoelectrónico",
    "nombredeusuario",
  ]
  private static let prefixes = ["Points - ", "Feedback - "]
  private static let suffixes = ["[Score]", "[Feedback]", "[Puntuación]"]
}
