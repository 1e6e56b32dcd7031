import Tables

/// The one order of files, as a person would download them: wherever the later of two files counts,
/// this says which that is and why (R33, R103).
///
/// The day of the export decides, in whatever way the name writes it, or as the file itself says it;
/// then the name without it, in which numbers count as numbers, and the number of the copy. A name
/// without a day comes before those with one, since the order must be whole, but is not called earlier.
struct FileOrder: Sendable {
  private struct Age {
    let name: CopyName
    let file: String
    var day: String
    var time: String
  }

  /// By name.
  private var ages: [String: Age] = [:]
  private let isDayFirst: Bool
  /// The forms and logs among them.
  private let logs: Set<String>
  /// Whether something says so, or the contrary.
  private let isSettled: Bool

  /// - Parameters:
  ///   - files: all names of the folder: one that can only be read in one order speaks for all.
  ///   - days: how walkbook.yaml says that files write days.
  ///   - logs: the forms and logs among them.
  init(
    _ files: some Sequence<String> = [], days: Set<DayPattern> = [], logs: Set<String> = []
  ) {
    self.logs = logs
    let said = days.intersection([.monthDayYear, .dayMonthYear])
    let orders =
      said.isEmpty
      ? Set(files.compactMap { CopyName($0).isDayFirst }) : Set(said.map { $0 == .dayMonthYear })
    isDayFirst = orders == [true]
    isSettled = orders.count == 1
    for file in files { ages[file] = age(of: file) }
  }

  /// What a name says of a copy, with the days as the other names write them.
  func name(_ file: String) -> CopyName { age(of: file).name }

  /// Takes note of what a file says itself of its export.
  mutating func note(_ text: String, of file: String) {
    var age = age(of: file)
    if let seconds = Int(text), (9...10).contains(text.count),
      let day = DayPattern.unixSeconds.day(Array(text.utf8).span)
    {
      let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60)
      age.day = day.description
      age.time = [hour, minute, second].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
    } else {
      let stamp = ExportTime(in: text, dayFirst: isDayFirst)
      if stamp.day.isEmpty { return }
      (age.day, age.time) = (stamp.day, stamp.time)
    }
    ages[file] = age
  }

  private func age(of file: String) -> Age {
    if let known = ages[file] { return known }
    let name = CopyName(file, dayFirst: isDayFirst, isLog: logs.contains(file))
    return Age(name: name, file: file, day: name.day, time: name.time)
  }

  /// The files in this order.
  func sorted<Element>(_ files: [Element], by name: (Element) -> String) -> [Element] {
    files.map { ($0, age(of: name($0))) }.sorted { FileOrder.compare($0.1, $1.1).isBefore }
      .map(\.0)
  }

  /// Why a file counts before another; `nil` where it is not the one that counts.
  func precedence(of file: String, over other: String) -> Precedence? {
    let (isBefore, reason) = FileOrder.compare(age(of: other), age(of: file))
    guard isBefore else { return nil }
    return reason == .day && isOpen(file, over: other)
      ? .openDay(isDayFirst: isDayFirst) : reason
  }

  /// Whether days read in the other order would turn two files around, and nothing says which is right.
  private func isOpen(_ file: String, over other: String) -> Bool {
    guard !isSettled else { return false }
    let days = [other, file].map { CopyName($0, dayFirst: !isDayFirst).day }
    return days[0] > days[1] && !days.contains("")
  }

  /// What is wrong with a row whose key an earlier row has, perhaps in another file: which row counts,
  /// and why.
  func duplicate(of key: [String], in file: String, after other: String) -> Finding.Problem {
    guard file != other else { return .duplicateKey(key: key) }
    return .duplicateOfFiles(
      key: key, taken: file, other: other, precedence(of: file, over: other) ?? .name)
  }

  /// Whether two files differ in nothing that tells when they were made.
  func areOfOneTime(_ one: String, _ other: String) -> Bool {
    let (first, second) = (age(of: one), age(of: other))
    return first.day == second.day && first.time == second.time
      && first.name.numbers == second.name.numbers && first.name.copies == second.name.copies
  }

  private static func compare(
    _ one: Age, _ other: Age
  ) -> (isBefore: Bool, reason: Precedence) {
    if one.day != other.day {
      if one.day.isEmpty || other.day.isEmpty { return (one.day < other.day, .dated) }
      let lackYears = [one, other].count { $0.day.hasPrefix(ExportTime.noYear) }
      if lackYears > 0 { return (one.day < other.day, lackYears == 2 ? .schoolDay : .name) }
      let isPart = one.day.hasPrefix(other.day) || other.day.hasPrefix(one.day)
      return (one.day < other.day, isPart ? .name : .day)
    }
    if one.time != other.time {
      return (one.time < other.time, one.time.isEmpty || other.time.isEmpty ? .name : .day)
    }
    if one.name.base != other.name.base {
      let (parts, others) = (parts(of: one.name.base), parts(of: other.name.base))
      let isBefore = parts.lexicographicallyPrecedes(others, by: <)
      if parts != others { return (isBefore, areAlike(parts, others) ? .number : .name) }
    }
    let (numbers, others) = (one.name.numbers, other.name.numbers)
    if numbers != others { return (precedes(numbers, others), .number) }
    let (copies, otherCopies) = (one.name.copies, other.name.copies)
    if copies != otherCopies {
      // What is called a copy comes before its original, so that of a row in both the original's counts.
      if copies.isEmpty || otherCopies.isEmpty { return (otherCopies.isEmpty, .original) }
      return (precedes(copies, otherCopies), .number)
    }
    return (one.file.utf8.lexicographicallyPrecedes(other.file.utf8), .name)
  }

  /// The file itself is the one before its first download, and after what is called old.
  private static func precedes(_ numbers: [Int], _ others: [Int]) -> Bool {
    let count = max(numbers.count, others.count)
    let padded = [numbers, others].map { $0 + Array(repeating: 0, count: count - $0.count) }
    return padded[0].lexicographicallyPrecedes(padded[1])
  }

  /// A part of a name: a number, or what stands between numbers.
  private enum Part: Comparable {
    case number(Int)
    case text(String)

    static func < (left: Self, right: Self) -> Bool {
      switch (left, right) {
      case (.number(let left), .number(let right)): left < right
      case (.number, .text(let text)): "0".utf8.lexicographicallyPrecedes(text.utf8)
      case (.text(let text), .number): text.utf8.lexicographicallyPrecedes("0".utf8)
      case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
      }
    }
  }

  private static func parts(of name: String) -> [Part] {
    var parts: [Part] = []
    var rest = name[...]
    while let first = rest.first {
      let isDigit = { (sign: Character) in ("0"..."9").contains(sign) }
      let run = rest.prefix { isDigit($0) == isDigit(first) }
      // More digits than a number holds are an id, and text.
      parts.append(
        isDigit(first) ? Int(run).map { .number($0) } ?? .text(String(run)) : .text(String(run)))
      rest = rest[run.endIndex...]
    }
    return parts
  }

  /// Whether names differ in numbers only.
  private static func areAlike(_ parts: [Part], _ others: [Part]) -> Bool {
    parts.count == others.count
      && zip(parts, others).allSatisfy { one, other in
        if case .number = one, case .number = other { return true }
        return one == other
      }
  }
}

extension Finding.Problem {
  /// The same key in another file, whose row gave way to that of the file taken, and why.
  static func duplicateOfFiles(
    key: [String], taken: String, other: String, _ why: Precedence
  ) -> Self {
    Self(
      .duplicateKey, "expected a unique \(key.joined(separator: " and ")); \(other) has it, too",
      advice: "The row of \(taken) goes before it: \(why.reason). Remove one of them.")
  }
}
