package import Tables

/// What a column of a file holds, without what single cells say.
package struct ColumnDescription: Sendable {
  /// Counted from 1.
  package let place: Int
  package let title: String
  package let type: ValueType
  package let filled: Int
  package let blanks: Int
  /// How many different texts there are.
  package let distinct: Int
  /// Whether there are more than were told apart.
  package let hasMoreDistinct: Bool
  /// Whether a range shows no single cell: three different values at least, and no one's birthday.
  package var showsRange: Bool {
    (hasMoreDistinct || distinct > 2) && !IdentifierTitle.isOfBirth(title)
  }
  /// Whether it is called a grade and holds what is no grade level: parts of one, or more than 13.
  var isCourseGrade: Bool {
    guard title.lowercased().split(whereSeparator: { !$0.isLetter }).contains("grade"),
      case .number(let range, let isWhole) = type
    else { return false }
    return !isWhole || range.upperBound > 13
  }
  /// What looks odd, as sentences.
  package internal(set) var remarks: [String] = []
  /// The most frequent texts, only where asked for.
  package internal(set) var top: [(text: String, count: Int)] = []

  package enum ValueType: Hashable, Sendable {
    case blank, text, yesOrNo
    /// Digits that name somebody or something: no range is shown, it would show two of them.
    case identifier(digits: ClosedRange<Int>)
    case number(ClosedRange<Double>, isWhole: Bool)
    /// Days under the first of the patterns that fit them all.
    case day(ClosedRange<Day>, patterns: [String])

    package var name: String {
      switch self {
      case .blank: "blank"
      case .text: "text"
      case .yesOrNo: "yes or no"
      case .identifier: "identifier"
      case .number(_, let isWhole): isWhole ? "whole number" : "number"
      case .day: "day"
      }
    }
  }

  init(_ sketch: ColumnSketch, place: Int, showsValues: Bool) {
    self.place = place
    title = sketch.title
    filled = sketch.filled
    blanks = sketch.blanks
    distinct = sketch.distinct
    hasMoreDistinct = sketch.hasManyTexts
    type = ColumnDescription.type(of: sketch)
    remarks = ColumnDescription.remarks(on: sketch, type)
    if showsValues, !sketch.hasManyTexts {
      top = sketch.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
        .map { ($0.key, $0.value) }
    }
  }

  /// The type that nine of ten filled cells have.
  private static func type(of sketch: ColumnSketch) -> ValueType {
    let most = { (count: Int) in count > 0 && count * 10 >= sketch.filled * 9 }
    guard sketch.filled > 0 else { return .blank }
    if most(sketch.yesOrNo) { return .yesOrNo }
    let best = sketch.days.max() ?? 0
    if most(best), best * 10 >= sketch.numbers.count * 9 {
      let fitting = sketch.days.indices.filter { sketch.days[$0] == best }
      if let place = fitting.first, let range = sketch.dayRanges[place] {
        return .day(range, patterns: fitting.map { DayPattern.written[$0].rawValue })
      }
    }
    let numbers = sketch.numbers
    guard most(numbers.count), let range = numbers.range else { return .text }
    if let digits = sketch.digits, numbers.wholes == numbers.count, isIdentifier(sketch) {
      return .identifier(digits: digits)
    }
    return .number(range, isWhole: numbers.wholes == numbers.count)
  }

  /// Whole numbers that are names: with zeros before them, or under a title that says so, or long
  /// ones that hardly repeat.
  private static func isIdentifier(_ sketch: ColumnSketch) -> Bool {
    if sketch.hasLeadingZero || IdentifierTitle.names(sketch.title) { return true }
    let isLong = (sketch.digits?.lowerBound ?? 0) >= 5
    return isLong && (sketch.hasManyTexts || sketch.distinct * 10 >= sketch.filled * 9)
  }

  private static func remarks(on sketch: ColumnSketch, _ type: ValueType) -> [String] {
    switch type {
    case .blank, .text: return []
    case .yesOrNo:
      return others(sketch.filled - sketch.yesOrNo, sketch.firstOther.yesOrNo, "neither yes nor no")
    case .identifier(let digits):
      let remarks = others(
        sketch.filled - sketch.numbers.count, sketch.numbers.firstOther, "no digits")
      guard digits.count > 1, !sketch.hasLeadingZero else { return remarks }
      return remarks + ["of different lengths; leading zeros may be lost"]
    case .number:
      return others(sketch.filled - sketch.numbers.count, sketch.numbers.firstOther, "no number")
    case .day(_, let patterns):
      let count = sketch.days.max() ?? 0
      let remarks = others(sketch.filled - count, sketch.firstOther.day, "no such day")
      guard patterns.count > 1 else { return remarks }
      return remarks + ["month and day can be exchanged; say days: mdy or dmy in walkbook.yaml"]
    }
  }

  private static func others(_ count: Int, _ line: Int?, _ what: String) -> [String] {
    guard count > 0 else { return [] }
    let place = line.map { ", first on line \($0)" } ?? ""
    return ["\(count) of them \(what)\(place)"]
  }
}
