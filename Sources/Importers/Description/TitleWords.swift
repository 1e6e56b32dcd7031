import Canonical
import Coaching

/// What people write above a column, for guesses that a person confirms.
///
/// A guess only fills in a suggestion of `walkbook describe`; no file is read by one.
enum TitleWords {
  /// The column of ours that each title most likely means; each column once, each title once.
  ///
  /// A title that is the column's name comes before one with its words, and a short title before a
  /// question.
  static func guesses(_ titles: [String], for columns: [String]) -> [String: Int] {
    var candidates: [(rank: Int, column: Int, title: Int)] = []
    for (place, title) in titles.enumerated() {
      for (number, column) in columns.enumerated() {
        guard let rank = rank(of: title, as: column) else { continue }
        candidates.append((rank, number, place))
      }
    }
    var guesses: [String: Int] = [:]
    var taken: Set<Int> = []
    let clearestFirst = candidates.sorted {
      ($0.rank, $0.column, $0.title) < ($1.rank, $1.column, $1.title)
    }
    for it in clearestFirst
    where guesses[columns[it.column]] == nil && taken.insert(it.title).inserted {
      guesses[columns[it.column]] = it.title
    }
    return guesses
  }

  /// How far a title is from naming a column, 0 being its name; `nil` where it does not.
  private static func rank(of title: String, as column: String) -> Int? {
    let folded = Words.folded(title)
    guard !folded.isEmpty else { return nil }
    if folded == Words.folded(column) { return 0 }
    // `Student` is the student's id only where no `Student ID` stands beside it.
    if folded + "id" == Words.folded(column) { return 1 }
    let words = words(of: title)
    guard words.count <= longestTitle else { return nil }
    let phrases = TitleWords.phrases[column] ?? []
    for (number, phrase) in phrases.enumerated() where contains(words, phrase) {
      return 2 + number + (words.count == phrase.count ? 0 : phrases.count)
    }
    return nil
  }

  /// A title with more words is a question, whose words say little about its column.
  private static let longestTitle = 5

  private static func words(of title: String) -> [Substring] {
    title.lowercased().split { !$0.isLetter }
  }

  private static func contains(_ words: [Substring], _ phrase: [Substring]) -> Bool {
    words.indices.contains { words[$0...].starts(with: phrase) }
  }

  /// Words for columns, the clearest first.
  private static let phrases: [String: [[Substring]]] = CanonicalFile.phrases.mapValues {
    $0.map { $0.split(separator: " ") }
  }
}
