import Canonical
import Documents
import Importers
import Tables

/// What a person wrote into a cell, as a file of the data folder has it.
enum TypedCell {
  /// - Returns: `nil` where the column holds something else.
  static func text(_ text: String, _ content: ColumnFacts.Content) -> String? {
    switch content {
    case .day: text.isEmpty ? "" : day(text)?.description
    case .whole: text.isEmpty ? "" : number(text).flatMap(Int.init(exactly:)).map(String.init)
    case .number: text.isEmpty ? "" : number(text).map { Value($0).plain }
    default: text
    }
  }

  /// A number as cells show it: with marks of thousands or a comma before decimals, as money, as a percent.
  static func number(_ text: String) -> Double? {
    let digits = text.filter { !"$€% \u{A0}".contains($0) }
    let number = LoneNumber.value(of: digits)
    return text.hasSuffix("%") ? number.map { $0 / 100 } : number
  }

  /// What belongs there, for a person who wrote something else.
  static func expected(_ content: ColumnFacts.Content) -> String {
    switch content {
    case .day: "expected a day, such as 2027-03-15, 3/15/2027 or 15 March 2027"
    case .whole: "expected a whole number"
    default: "expected a number"
    }
  }

  /// A day as files have it, as it is said, or as the district writes it: the month first.
  private static func day(_ text: String) -> Day? {
    // In Spanish, "15 de marzo de 2027".
    let words = text.split(separator: " ").filter { $0.lowercased() != "de" }
    let bytes = Array(words.joined(separator: " ").utf8)
    // Two digits at the beginning are never a year: 03/04/27 is in March. A sheet counts days.
    let patterns: [DayPattern] =
      text.prefix(4).allSatisfy(\.isNumber)
      ? text.count == 5 ? [.serial1900] : [.yearMonthDay] : [.monthDayYear, .monthName]
    return patterns.lazy.compactMap { $0.day(bytes.span) }.first
  }

  /// How something stands, in the words of the file: those of any language we write, in English.
  static func status(_ text: String, among words: [String]) -> String {
    let folded = CollectedFile.folded(text)
    for word in words {
      let said = Language.shipped.compactMap { $0[word]?.lowercased() } + [word]
      if said.contains(folded) { return word }
    }
    return text
  }
}
