/// Which rows of an export are of one student, and which columns tell them apart.
///
/// Whatever a column is called, its cells say whether a student's rows differ by it: a test in two
/// languages, of three claims, by two respondents. Without it two results would be tries of one.
struct RowsOfStudents {
  /// The rows of each student who has several.
  private let students: [[Int]]
  private let results: [ScoreColumn]

  /// `nil` where each student has one row.
  ///
  /// - Parameters:
  ///   - names: columns that name the student, of which the first filled one counts.
  ///   - results: what a row holds; rows that hold the same are one.
  init?(named names: [ScoreColumn], results: [ScoreColumn]) {
    guard let count = names.first?.cells.count else { return nil }
    var rows: [UInt32: [Int]] = [:]
    for row in 0..<count {
      guard let name = names.lazy.map({ $0.cell(row) }).first(where: { $0 != 0 }) else { continue }
      rows[name, default: []].append(row)
    }
    students = rows.values.filter { $0.count > 1 }
    self.results = results
    if students.isEmpty { return nil }
  }

  /// The share of a student's further rows that say in these columns what a row before them says, and
  /// hold another result.
  func untold(by columns: [ScoreColumn]) -> Double {
    var further = 0
    var untold = 0
    for rows in students {
      var seen: [[UInt32]: [UInt32]] = [:]
      for row in rows {
        let result = results.map { $0.cell(row) }
        // A blank result says nothing.
        guard results.isEmpty || result.contains(where: { $0 != 0 }) else { continue }
        let key = columns.map { $0.cell(row) }
        if let known = seen[key], known != result { untold += 1 }
        if !seen.isEmpty { further += 1 }
        seen[key] = result
      }
    }
    return further == 0 ? 0 : Double(untold) / Double(further)
  }

  /// Whether nearly all students have the same texts in a column, each once beside these columns: the
  /// column is of the test, and not of the student.
  func isOfTheTest(_ column: ScoreColumn, beside columns: [ScoreColumn]) -> Bool {
    var patterns: [Set<UInt32>: Int] = [:]
    for rows in students { patterns[Set(rows.map { column.cell($0) }), default: 0] += 1 }
    let most = patterns.max { $0.value < $1.value }
    return students.count >= RowsOfStudents.fewest && (most?.key.count ?? 0) > 1
      && most.map { $0.value * 5 >= students.count * 4 } == true
      && untold(by: columns + [column]) == 0
  }

  /// Of some columns the one that tells the rows apart best; `nil` where none does.
  func best(of columns: [ScoreColumn], beside known: [ScoreColumn]) -> ScoreColumn? {
    let before = untold(by: known)
    guard before > 0 else { return nil }
    let found = columns.filter { column in
      isOfTheTest(column, beside: known)
        || students.count >= RowsOfStudents.many && untold(by: known + [column]) == 0
          && column.evidence.share({ $0.contains(where: \.isLetter) }) >= 0.8
    }
    return found.min {
      ($0.isNumberOfRows ? 1 : 0, $0.evidence.distinct)
        < ($1.isNumberOfRows ? 1 : 0, $1.evidence.distinct)
    }
  }

  /// With fewer students anything may tell their rows apart.
  private static let fewest = 2
  private static let many = 12
}

extension ScoreColumn {
  fileprivate func cell(_ row: Int) -> UInt32 { row < cells.count ? cells[row] : 0 }

  /// Whether a fifth of its texts and more stand beside several names each.
  func isShared(among names: [ScoreColumn]) -> Bool {
    var known: [UInt32: [UInt32]] = [:]
    var shared: Set<UInt32> = []
    for row in cells.indices where cells[row] != 0 {
      let name = names.map { $0.cell(row) }
      guard name.contains(where: { $0 != 0 }) else { continue }
      if known.updateValue(name, forKey: cells[row]).map({ $0 != name }) == true {
        shared.insert(cells[row])
      }
    }
    return shared.count > 1 && shared.count * 5 >= known.count
  }

  /// Whether its cells are numbers, as those of questions and rounds are.
  fileprivate var isNumberOfRows: Bool {
    evidence.share { !$0.contains(where: \.isLetter) } > 0.5
  }

  /// Whether it may say which of a student's rows is which: few texts that come again, or whole numbers
  /// up to some dozens.
  var mayTellRowsApart: Bool {
    guard evidence.distinct > 1, evidence.distinct <= 60, evidence.distinct * 2 <= evidence.filled,
      blanks * 10 <= evidence.rows, !evidence.areDays(), !evidence.areAddresses
    else { return false }
    // A person's name says who, and not what.
    if says(ScoreTitles.adults + TitleLists.words("people who judge")) {
      return evidence.share { !$0.contains(" ") && !$0.contains(",") } == 1
    }
    return evidence.share { !ScoreColumn.looksLikeScore($0) && $0.count <= 60 } >= 0.9
      || evidence.share { Int($0).map { (0...60).contains($0) } ?? false } == 1
  }
}
