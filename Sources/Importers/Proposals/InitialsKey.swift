import Coaching
import People

/// A list that says whose initials are whose, `BS: Beatriz Salazar`, as a tab of a workbook has it.
///
/// Initials alone are nobody: only those of such a list are teachers.
struct InitialsKey {
  /// The title of the column of initials.
  let title: String
  /// The initials, in lower case.
  let initials: Set<String>

  init?(_ description: FileDescription) {
    let columns = description.sketches.map(ColumnEvidence.init).filter { $0.filled > 0 }
    let isOne = { (column: ColumnEvidence) in
      column.filled == description.rows && column.distinct == description.rows
    }
    guard columns.count < 6, description.rows > 1,
      let short = columns.first(where: { column in
        column.says(InitialsKey.titles) && isOne(column)
          && column.share { $0.count < 5 && $0.allSatisfy { $0.isLetter || $0 == "." } } == 1
      }), columns.contains(where: { $0.areNames && isOne($0) && $0.title != short.title })
    else { return nil }
    title = short.title
    initials = Set(short.counts.keys.map { $0.lowercased() })
  }

  private static let titles = [
    "initials", "initial", "code", "abbr", "abbreviation", "short", "iniciales", "initiales",
    "kurzel", "kuerzel",
  ]
}

extension ColumnEvidence {
  /// Whether they are initials that a list explains.
  func areInitials(of known: Set<String>) -> Bool {
    !known.isEmpty && filled > 0 && share { known.contains($0.lowercased()) } >= 0.9
  }
}
