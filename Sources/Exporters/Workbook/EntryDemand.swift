import Documents
import Tables

/// What may be typed into a cell: days or numbers, between two bounds.
struct EntryDemand {
  let isDay: Bool
  let isWhole: Bool
  /// The bounds as numbers of cells; those that are not given are far away.
  let range: ClosedRange<Double>
  /// The bounds as formulas, because one of them is the day on which somebody types.
  let isFormula: Bool
  let lowest: String
  let highest: String
  /// What is said of anything else.
  let sentence: String

  /// Days from 1990 to 2099, as Excel counts them.
  private static let days = 32_874.0...73_050.0
  private static let numbers = -1e12...1e12

  /// - Returns: `nil` where everything may be typed.
  init?(_ column: ReportColumn, type: ColumnType) {
    isDay = type == .day
    isWhole = type == .integer
    guard isDay || type == .integer || type == .number else { return nil }
    let widest = isDay ? EntryDemand.days : EntryDemand.numbers
    let least = column.least.flatMap(EntryDemand.number) ?? widest.lowerBound
    let most = column.most.flatMap(EntryDemand.number) ?? widest.upperBound
    range = min(least, most)...max(least, most)
    isFormula = column.least == .today || column.most == .today
    lowest = column.least == .today ? "=TODAY()" : "=\(Int(least.rounded()))"
    highest = column.most == .today ? "=TODAY()" : "=\(Int(most.rounded()))"
    let bounds = [
      column.least.map { "\($0.words) or \(type == .day ? "later" : "more")" },
      column.most.map { "\($0.words) or \(type == .day ? "earlier" : "less")" },
    ]
    sentence =
      ([isDay ? "A day, as 2026-10-31" : isWhole ? "A whole number" : "A number"]
      + bounds.compactMap(\.self))
      .joined(separator: ", ") + "."
  }

  private static func number(_ limit: EntryLimit) -> Double? {
    guard case .value(let value) = limit, case .number(let number) = CellContent(value) else {
      return nil
    }
    return number
  }
}

extension EntryLimit {
  fileprivate var words: String {
    switch self {
    case .value(let value): value.plain
    case .today: "today"
    }
  }
}
