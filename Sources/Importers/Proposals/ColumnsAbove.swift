import CSV
import Coaching

/// Columns of a log that stand only in the first row of a block: the day above all rows of the day.
///
/// They begin in the first row, and where they stand they are new each time; a day that somebody forgot
/// has the same day before and behind it as often as not. Ditto marks say it themselves.
struct ColumnsAbove {
  let titles: [String]
  /// How many rows lack one of them.
  let rows: Int
  /// Whether most rows lack one, so that nobody can have forgotten them all.
  let isSure: Bool

  /// What may stand once for several rows, and who is in each row.
  private static let ofWalks: Set<String> = ["date", "school_id", "observer_id", "model"]
  private static let ofConferences: Set<String> = ["date", "school_id", "teacher_id", "section_id"]

  /// - Parameter person: the column that is filled in every row, where it is not that of who is in each row.
  init?(
    _ description: FileDescription, _ kind: FileKind, _ roles: [ProposedRole],
    person: String? = nil
  ) {
    var meanings =
      kind == .walkthroughs ? ColumnsAbove.ofWalks : ColumnsAbove.ofConferences
    if person != nil { meanings.insert("teacher_id") }
    let who = kind == .walkthroughs ? "teacher_id" : "student_id"
    let titles = description.sketches.map(\.title)
    guard let named = person ?? roles.first(where: { $0.meaning == who })?.title,
      let anchor = titles.firstIndex(of: named)
    else { return nil }
    let records = description.head.records.dropFirst(description.head.shape.recordsBeforeData)
    // A day may stand alone above its rows.
    let rows = records.map { record in
      titles.indices.map { record.text($0)?.trimmingBlanks ?? "" }
    }.filter { row in !row[anchor].isEmpty || row.count { !$0.isEmpty } == 1 }
    let blocks = titles.indices.filter { place in
      guard let role = roles.first(where: { $0.title == titles[place] }) else { return false }
      let column = Block(rows.map { $0[place] })
      return column.isMarked && (column.blanks == 0 || meanings.contains(role.meaning))
        || meanings.contains(role.meaning) && column.isOfBlocks
    }
    guard let first = blocks.first else { return nil }
    // What stands in the same rows as they do stands for the same blocks, though it is what it was before.
    let begun = rows.map { !$0[first].isEmpty }
    let beside = titles.indices.filter { place in
      !blocks.contains(place) && rows.map { !$0[place].isEmpty } == begun
        && roles.contains { $0.title == titles[place] && meanings.contains($0.meaning) }
    }
    let places = (blocks + beside).sorted()
    self.titles = places.map { titles[$0] }
    let blanks = places.map { description.sketches[$0].blanks }
    self.rows = blanks.max() ?? 0
    let areMarked = places.allSatisfy { place in
      rows.allSatisfy { !$0[place].isEmpty }
    }
    isSure = areMarked || self.rows * 2 >= description.rows
  }

  /// The cells of one column.
  private struct Block {
    let cells: [String]
    let filled: [String]
    let blanks: Int

    init(_ cells: [String]) {
      self.cells = cells
      filled = cells.filter { !$0.isEmpty && !DittoMark.matches($0) }
      blanks = cells.count(where: \.isEmpty)
    }

    private var isBegun: Bool {
      cells.first.map { !$0.isEmpty && !DittoMark.matches($0) } ?? false
    }

    /// Whether ditto marks stand in it.
    var isMarked: Bool { isBegun && cells.contains(where: DittoMark.matches) }

    var isOfBlocks: Bool {
      let others = cells.count - filled.count
      guard isBegun, others > 2, others * 5 >= cells.count else { return false }
      return zip(filled, filled.dropFirst()).allSatisfy { $0 != $1 }
    }
  }
}
