import Importers
import Tables

/// What a column holds, in a few words: its type, its range, how much is filled, how it varies.
struct ColumnSentence {
  let text: String

  init(_ column: ColumnDescription) {
    guard column.filled > 0 else {
      text = "always blank"
      return
    }
    let blanks = column.blanks > 0 ? ", \(column.blanks) blank" : ""
    let range = column.showsRange ? ColumnSentence.range(column.type) : ""
    text =
      "\(column.type.name)\(range), \(column.filled) filled\(blanks)"
      + ColumnSentence.variety(column)
  }

  /// How many different texts there are, where that is worth a word.
  private static func variety(_ column: ColumnDescription) -> String {
    if column.type == .yesOrNo || column.filled == 1 { return "" }
    if column.hasMoreDistinct { return ", more than \(column.distinct) different" }
    if column.distinct == 1 { return ", always the same" }
    return column.distinct == column.filled ? ", all different" : ", \(column.distinct) different"
  }

  private static func range(_ type: ColumnDescription.ValueType) -> String {
    switch type {
    case .number(let range, _):
      " \(Value.number(range.lowerBound).plain) to \(Value.number(range.upperBound).plain)"
    case .day(let range, let patterns):
      " \(range.lowerBound) to \(range.upperBound) (\(patterns.joined(separator: " or ")))"
    case .identifier(let digits):
      digits.count == 1
        ? " of \(digits.upperBound) \(digits.upperBound == 1 ? "digit" : "digits")"
        : " of \(digits.lowerBound) to \(digits.upperBound) digits"
    case .blank, .text, .yesOrNo: ""
    }
  }
}
