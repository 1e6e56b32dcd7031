import CSV
import Coaching
import Tables

/// Columns of a recognised report that look like scores, and of which nothing is read: another year's
/// title, or a part of the report that its profile does not know.
///
/// Titles alone decide which. One that says the same as a column that is read, in another unit, is none
/// of them.
enum UnreadScores {
  static func titles(of titles: [String], read: Set<Int>) -> [String] {
    let known = Set(
      titles.indices.filter { read.contains($0) && isScore(titles[$0]) }.map { stem(titles[$0]) })
    return titles.indices.filter { !read.contains($0) }.map { titles[$0] }
      .filter { isScore($0) && !stem($0).isEmpty && !known.contains(stem($0)) }
  }

  private static func isScore(_ title: String) -> Bool {
    guard
      ScoreTitles.speakOfScores(title) && !BesideTitles.areOfAnother(title)
        && !BesideTitles.isLabel(title) && !BesideTitles.are(title, isWhole: false)
    else { return false }
    let words = ScoreColumn.words(of: title)
    // `Points 17` is a question of a test.
    let isOfQuestion = words.count == 2 && Int(words[1]) != nil
    return !isOfQuestion && !words.contains { others.contains($0) }
  }

  private static func stem(_ title: String) -> [String] {
    ScoreTitles.stem(of: ScoreColumn.words(of: title)).filter { !units.contains($0) }
  }

  /// Of what scores say with these words something else is told.
  private static let others: Set<String> = [
    "pathway", "lexile", "quantile", "gate", "attempted", "answer", "english", "outcome",
    "administered", "adjustment", "weighted", "final", "submission", "min", "suggested",
  ]
  /// What one result is told in.
  private static let units: Set<String> = [
    "rasch", "unified", "vertical", "equated", "total", "items", "item", "graded", "response",
    "subtest", "auto", "gom", "number", "theta", "read", "per", "wrc", "twr",
  ]
}

extension Recognition {
  /// Columns that look like scores and are not read, where any of the first rows has a number in them.
  func scoresNotRead(in head: CSVHead) -> [String] {
    guard let mapping, mapping.isShipped, mapping.kinds.contains(.marks) else { return [] }
    let unread = Set(
      UnreadScores.titles(of: header.titles, read: mapping.columnsRead(of: header.titles)))
    guard !unread.isEmpty else { return [] }
    let rows = head.records.dropFirst(skipping)
    return header.titles.indices.filter { place in
      unread.contains(header.titles[place])
        && rows.contains { ScoreColumn.looksLikeScore(($0.text(place) ?? "").trimmingBlanks) }
    }.map { header.titles[$0] }
  }
}

extension Finding.Problem {
  /// Columns of a known report that look like scores, and that its profile does not read.
  static func scoresNotRead(_ titles: [String]) -> Self {
    let list = SourceRow.list(titles.map { "'\($0)'" }, limit: 5) ?? ""
    let what = titles.count == 1 ? "column looks" : "columns look"
    return Self(
      .missingValue, "\(titles.count) \(what) like scores, and nothing is read of them: \(list)",
      advice: "The rest was read. Where they are results, describe the file in walkbook.yaml "
        + "(walkbook describe FILE --as-profile begins it), and send us the layout.")
  }
}
