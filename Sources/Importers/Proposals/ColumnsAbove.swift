import CSV
import Coaching

/// Columns of a log that stand only in the first row of a block: the day above all rows of the day.
///
/// They begin in the first row, and where they stand they are new each time; a day that somebody forgot
/// has the same day before and behind it as often as not.
struct ColumnsAbove {
  let titles: [String]
  /// How many rows lack one of them.
  let rows: Int
  /// Whether most rows lack one, so that nobody can have forgotten them all.
  let isSure: Bool

  /// What may stand once for several rows, and who is in each row.
  private static let ofWalks: Set<String> = ["date", "school_id", "observer_id", "model"]
  private static let ofConferences: Set<String> = ["date", "school_id", "teacher_id", "section_id"]

  init?(_ description: FileDescription, _ kind: FileKind, _ roles: [ProposedRole]) {
    let meanings =
      kind == .walkthroughs ? ColumnsAbove.ofWalks : ColumnsAbove.ofConferences
    let person = kind == .walkthroughs ? "teacher_id" : "student_id"
    let titles = description.sketches.map(\.title)
    guard let named = roles.first(where: { $0.meaning == person })?.title,
      let anchor = titles.firstIndex(of: named)
    else { return nil }
    let records = description.head.records.dropFirst(description.head.shape.recordsBeforeData)
    // A day may stand alone above its rows.
    let rows = records.map { record in
      titles.indices.map { record.text($0)?.trimmingBlanks ?? "" }
    }.filter { row in !row[anchor].isEmpty || row.count { !$0.isEmpty } == 1 }
    let places = titles.indices.filter { place in
      roles.contains { $0.title == titles[place] && meanings.contains($0.meaning) }
        && ColumnsAbove.isOfBlocks(rows.map { $0[place] })
    }
    guard !places.isEmpty else { return nil }
    self.titles = places.map { titles[$0] }
    let blanks = places.map { description.sketches[$0].blanks }
    self.rows = blanks.max() ?? 0
    isSure = self.rows * 2 >= description.rows
  }

  private static func isOfBlocks(_ cells: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    let blanks = cells.count - filled.count
    guard cells.first?.isEmpty == false, blanks > 2, blanks * 5 >= cells.count else { return false }
    return zip(filled, filled.dropFirst()).allSatisfy { $0 != $1 }
  }
}
