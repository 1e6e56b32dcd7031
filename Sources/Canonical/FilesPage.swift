import Coaching

/// The canonical files as a page for people, made of their declarations: `Documentation/Files.md`.
package enum FilesPage {
  package static let text =
    """
    # Files

    The files that Walkbook reads as they are, writes with `walkbook import`, hands out blank with
    `walkbook new`, and answers questions about as tables of the same names (`actions.csv` is the
    table `action_steps`). No file is required, nor any column but those that say so: a row without
    one of those is left out with a finding. Columns may stand in any order; others are left alone.
    Names of columns and words of lists may be written in upper or lower case, with blanks, `_` or
    `-`. The same for programs: [files.schema.json](files.schema.json), Frictionless Table Schemas.

    This page is made of the declarations in `Sources/Canonical`; change those, not the page.

    """ + CanonicalFile.all.map(section).joined()

  private static func section(_ file: CanonicalFile) -> String {
    let name = file.kind == .frameworks ? "frameworks/*.csv" : "\(file.kind.rawValue).csv"
    let people = file.people.isEmpty ? "nobody" : list(file.people.map(\.rawValue))
    // A mark may be one try of several (R104).
    let same =
      file.kind == .marks
      ? "A row is a try: rows with the same `student_id`, `item_id` and `attempt` are one, and the last "
        + "counts. Without `attempt`, `submitted` or else `assessed` tells tries apart, with its time; on "
        + "one day without a time different scores are two tries, and equal ones are one (R104)."
      : "Rows with the same \(list(file.key.map { "`\($0)`" })) are one row, and the last counts."
    let further = file.further.map { row($0) }.joined()
    return """

      ## `\(name)`

      \(file.holds) Tells of \(people). \(same)

      | column | holds | required | means |
      |---|---|---|---|
      \(file.declared.map { row($0) }.joined())
      """
        + (further.isEmpty
          ? ""
          : """

          \(file.kind == .walkthroughs ? "In another shape, in place of the columns of one action:" : "Read where a file has it:")

          | column | holds | required | means |
          |---|---|---|---|
          \(further)
          """)
  }

  private static func row(_ column: ColumnFacts) -> String {
    "| `\(column.name)` | \(holds(column)) | \(column.isRequired ? "yes" : "") "
      + "| \(column.meaning)\(about(column))\(parts(column)) |\n"
  }

  private static func about(_ column: ColumnFacts) -> String {
    column.people.map { " Tells of \(list($0.map(\.rawValue)))." } ?? ""
  }

  private static func parts(_ column: ColumnFacts) -> String {
    column.merging == .union ? " Several files may add to it." : ""
  }

  /// What may stand in a cell, in words.
  private static func holds(_ column: ColumnFacts) -> String {
    let target = column.references.map { " of `\($0.rawValue)`" } ?? ""
    return switch column.content {
    case .id: "id" + target
    case .ids: "ids" + target
    case .code where !column.words.isEmpty, .word: words(column)
    case .code:
      column.references == nil ? "short text" : "name in `\(column.references?.rawValue ?? "")`"
    case .codes: "short texts"
    case .text: "text"
    case .day: "day"
    case .yesNo: "yes or no"
    case .number: column.unit.map { "number (\($0))" } ?? "number"
    case .whole: "whole number"
    }
  }

  private static func words(_ column: ColumnFacts) -> String {
    "one of " + column.words.map { "`\($0)`" }.joined(separator: " ")
  }

  /// `a, b and c`.
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
