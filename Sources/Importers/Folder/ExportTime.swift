import Tables

/// When a file was exported, as far as its name tells: `2026-12-04T1030_Grades-ALG.csv`,
/// `gc_ALG_fullgc_2026-12-02-14-33-22.csv`, `Math 7 12-02-2026.csv`.
struct ExportTime {
  /// The day, then the time of the day, as text that sorts; empty where the name has no day.
  private(set) var stamp = ""
  /// The name without its day and time.
  private(set) var remainder: String

  /// Digits that stand together in a name.
  private struct Run {
    let range: Range<String.Index>
    let digits: String
  }

  /// - Parameter name: the name of a file without its folders.
  init(in name: String) {
    remainder = name
    let runs = ExportTime.runs(of: name)
    for place in runs.indices {
      guard let (day, count) = ExportTime.day(runs[place...], in: name) else { continue }
      var last = place + count - 1
      stamp =
        day.description + (runs[place].digits.count > 8 ? runs[place].digits.dropFirst(8) : "")
      while last + 1 < runs.count, ExportTime.areClose(runs[last], runs[last + 1], name),
        [2, 4, 6].contains(runs[last + 1].digits.count)
      {
        last += 1
        stamp += runs[last].digits
      }
      remainder = name.removing(runs[place].range.lowerBound..<runs[last].range.upperBound)
      return
    }
  }

  private static func runs(of name: String) -> [Run] {
    var runs: [Run] = []
    var place = name.startIndex
    while let start = name[place...].firstIndex(where: isDigit) {
      let end = name[start...].firstIndex { !isDigit($0) } ?? name.endIndex
      runs.append(Run(range: start..<end, digits: String(name[start..<end])))
      place = end
    }
    return runs
  }

  private static func isDigit(_ sign: Character) -> Bool { ("0"..."9").contains(sign) }

  /// Whether one sign that parts days or times stands between two runs.
  private static func areClose(_ one: Run, _ next: Run, _ name: String) -> Bool {
    let between = name[one.range.upperBound..<next.range.lowerBound]
    return between.count == 1 && between.allSatisfy { "-_.:T ".contains($0) }
  }

  /// The day with which runs begin, and of how many runs it is made.
  private static func day(_ runs: ArraySlice<Run>, in name: String) -> (day: Day, runs: Int)? {
    let runs = Array(runs.prefix(3))
    if [8, 12, 14].contains(runs[0].digits.count) {
      let digits = runs[0].digits
      let month = digits.dropFirst(4).prefix(2)
      let day = Day("\(digits.prefix(4))-\(month)-\(digits.dropFirst(6).prefix(2))")
      return day.flatMap { (2000...2100).contains($0.digits.year) ? ($0, 1) : nil }
    }
    guard runs.count == 3, areClose(runs[0], runs[1], name), areClose(runs[1], runs[2], name) else {
      return nil
    }
    let parts = runs.map { $0.digits.count == 1 ? "0" + $0.digits : $0.digits }
    if parts[0].count == 4 { return Day(parts.joined(separator: "-")).map { ($0, 3) } }
    guard parts[2].count == 4 else { return nil }
    // Month first, as vendors of the United States write; where that is no day, day first.
    let day =
      Day("\(parts[2])-\(parts[0])-\(parts[1])") ?? Day("\(parts[2])-\(parts[1])-\(parts[0])")
    return day.map { ($0, 3) }
  }
}

extension String {
  /// The text without a part of it.
  fileprivate func removing(_ range: Range<Index>) -> String {
    String(self[..<range.lowerBound] + self[range.upperBound...])
  }
}
