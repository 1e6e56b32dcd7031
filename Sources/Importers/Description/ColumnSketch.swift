import CSV
import Coaching
import Tables

/// What is noticed about one column while its rows stream by; a few numbers, whatever its length.
struct ColumnSketch: Sendable {
  let title: String
  private(set) var blanks = 0
  private(set) var filled = 0
  /// What the numbers tell of their style, which all columns settle together.
  private(set) var evidence = NumberEvidence()
  /// The style in which the numbers are to be described.
  var style = NumberStyle.unknown
  /// Numbers in each style, days under each pattern, and words for yes and no.
  private var inStyles = Array(repeating: Numbers(), count: NumberStyle.allCases.count)
  private(set) var days = Array(repeating: 0, count: DayPattern.written.count)
  /// Days without their year, or counted as spreadsheets do, which the others of the column may complete.
  private(set) var incompleteDays = 0
  private(set) var yesOrNo = 0
  private(set) var dayRanges = [ClosedRange<Day>?](
    repeating: nil, count: DayPattern.written.count)
  /// The lines of the first cells that are no day and neither yes nor no.
  private(set) var firstOther: (day: Int?, yesOrNo: Int?)
  /// The shortest and the longest run of digits, and whether one begins with zero.
  private(set) var digits: ClosedRange<Int>?
  private(set) var hasLeadingZero = false
  /// How often each text occurs, while there are not too many different ones.
  private(set) var counts: [String: Int] = [:]
  private(set) var hasManyTexts = false
  /// What stands in each of the first rows, as a number that is the same for equal texts; 0 where nothing does.
  ///
  /// Empty where nobody asks which rows are alike.
  private(set) var cells: [UInt32] = []
  private let keepsCells: Bool
  private static let maximumCells = 20_000

  /// How many different texts are told apart.
  static let maximumTexts = 1_000
  private static let longestText = 200
  /// In bytes.
  private static let longestWord = 16
  private static let shortestDay = 6

  /// The numbers of a column in one style.
  struct Numbers: Sendable {
    var count = 0
    var wholes = 0
    var range: ClosedRange<Double>?
    /// The line of the first cell that is none.
    var firstOther: Int?
  }

  init(title: String, keepsCells: Bool = false) {
    self.title = title
    self.keepsCells = keepsCells
  }

  /// The numbers in the style of the column.
  var numbers: Numbers { inStyles[style.rawValue] }

  /// How many different texts there are; at least so many where there are too many to count.
  var distinct: Int { hasManyTexts ? ColumnSketch.maximumTexts : counts.count }

  mutating func add(_ cell: Span<UInt8>?, line: Int) {
    guard let cell else {
      addBlank()
      return
    }
    let content = cell.extracting(CellContent.range(in: cell))
    guard content.count > 0, !DittoMark.matches(content) else {
      addBlank()
      return
    }
    filled += 1
    keep(content)
    count(content)
    addNumber(content, line)
    addDay(content, line)
    if content.count <= ColumnSketch.longestWord,
      ColumnSketch.words.contains(where: { Words.matches(content, $0) })
    {
      yesOrNo += 1
    } else if firstOther.yesOrNo == nil {
      firstOther.yesOrNo = line
    }
  }

  private mutating func addBlank() {
    blanks += 1
    if keepsCells, cells.count < ColumnSketch.maximumCells { cells.append(0) }
  }

  /// By FNV-1a; of two texts with one number a person is asked at worst.
  private mutating func keep(_ content: Span<UInt8>) {
    guard keepsCells, cells.count < ColumnSketch.maximumCells else { return }
    var hash: UInt32 = 2_166_136_261
    for index in content.indices { hash = (hash ^ UInt32(content[index])) &* 16_777_619 }
    cells.append(max(hash, 1))
  }

  private mutating func addNumber(_ content: Span<UInt8>, _ line: Int) {
    evidence.add(content)
    let shape = NumberShape(content)
    for style in NumberStyle.allCases {
      inStyles[style.rawValue].add(shape?.value(style), line)
    }
    guard content.indices.allSatisfy({ (48...57).contains(content[$0]) }) else { return }
    let count = content.count
    digits = digits.map { min($0.lowerBound, count)...max($0.upperBound, count) } ?? count...count
    if count > 1, content[0] == UInt8(ascii: "0") { hasLeadingZero = true }
  }

  /// Whether trying the patterns can be worth it: a day has digits and something between them, and
  /// no fewer characters than 1/2/26.
  private static func mayBeDay(_ content: Span<UInt8>) -> Bool {
    guard content.count >= shortestDay else { return false }
    let digits = content.indices.count { (48...57).contains(content[$0]) }
    return digits > 0 && digits < content.count
  }

  private mutating func addDay(_ content: Span<UInt8>, _ line: Int) {
    var isDay = false
    for (place, pattern) in DayPattern.written.enumerated() where ColumnSketch.mayBeDay(content) {
      guard let day = pattern.day(content) else { continue }
      isDay = true
      days[place] += 1
      dayRanges[place] =
        dayRanges[place].map {
          min($0.lowerBound, day)...max($0.upperBound, day)
        } ?? day...day
    }
    if !isDay, firstOther.day == nil { firstOther.day = line }
    if !isDay, YearOfDays.mayComplete(content) { incompleteDays += 1 }
  }

  private mutating func count(_ content: Span<UInt8>) {
    guard !hasManyTexts, let text = try? UTF8Span(validating: content) else { return }
    // Of long texts the beginning tells them apart, or nothing need.
    let whole = String(copying: text)
    let isLong = content.count > ColumnSketch.longestText
    let key = isLong ? String(whole.prefix(ColumnSketch.longestText)) : whole
    if let known = counts[key] {
      counts[key] = known + 1
    } else if counts.count == ColumnSketch.maximumTexts {
      hasManyTexts = true
    } else {
      counts[key] = 1
    }
  }

  private static let words = ["yes", "no", "true", "false", "y", "n"]
}

extension ColumnSketch.Numbers {
  fileprivate mutating func add(_ value: Double?, _ line: Int) {
    guard let value else {
      if firstOther == nil { firstOther = line }
      return
    }
    count += 1
    range = range.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
    if value == value.rounded() { wholes += 1 }
  }
}
