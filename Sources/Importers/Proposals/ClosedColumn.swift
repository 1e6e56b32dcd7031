import People
import Tables

/// Which of the unexplained words of a column may be shown and asked about.
///
/// Words that lists of ours know are no one's data. Of others it must be plain that they are choices of a
/// list: few, short, each come again, and none speaks of a person. Else somebody wrote freely, and what
/// people write is counted and never shown.
struct ClosedColumn {
  private static let mostWords = 12
  private static let longest = 40
  private static let mostParts = 4

  private let isClosed: Bool
  /// Words by which actions are rated that come again, whatever else somebody wrote among them.
  private let again: Set<String>
  private let people: Set<String>

  /// - Parameters:
  ///   - words: the texts that are none of our words.
  ///   - rows: how many cells of the column are filled.
  ///   - people: the words of names of people who are known.
  init(_ words: [ProposedWord], of rows: Int, people: Set<String>) {
    self.people = people
    let unknown = words.filter { $0.meaning == nil }
    let once = unknown.count { $0.count == 1 }
    let again = unknown.filter {
      $0.column == "status" && $0.count > 2 && ClosedColumn.isChoice($0.text, people)
    }
    self.again = again.count <= ClosedColumn.mostWords ? Set(again.map(\.text)) : []
    isClosed =
      unknown.count <= ClosedColumn.mostWords && once * 4 <= max(rows, 4)
      && unknown.allSatisfy { ClosedColumn.isChoice($0.text, people) }
  }

  func shows(_ word: ProposedWord) -> Bool {
    if word.meaning != nil, word.column != "model" { return true }
    if word.meaning != nil { return ClosedColumn.isChoice(word.text, people) }
    return isClosed || again.contains(word.text)
  }

  /// Whether a text is as short as a choice, and names nobody.
  private static func isChoice(_ text: String, _ people: Set<String>) -> Bool {
    let words = PersonName.words(of: text)
    return text.count <= longest && words.count <= mostParts
      && !words.contains { $0.count > 2 && people.contains($0) }
      && PersonName(text).map { $0.title == nil } ?? true
  }
}
