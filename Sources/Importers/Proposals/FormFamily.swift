import CSV
import Coaching
import Foundation
import People
import Tables

/// Files with the same questions whose names differ in one place: one form for each teacher or school, or
/// a workbook with a sheet for each.
///
/// Their cells are looked at together, since one response says little of what a column is, and the parts
/// of the names say whose each is.
struct FormFamily {
  /// What stands before and behind the part that differs.
  let start: String
  let end: String
  /// The parts that differ, one for each file.
  let parts: [String]
  let files: [String]
  /// What the cells of all files hold.
  let columns: [ColumnEvidence]
  /// How many days of each column fit each written pattern.
  let days: [String: [Int]]

  /// The pattern of all its files.
  var glob: String { "\(start)*\(end)" }

  /// The names with a hole for what they tell.
  func name(with meaning: String) -> String { "\(start){\(meaning)}\(end)" }

  /// What the parts of the names are, of what no column says.
  func meaning(lacking: [String]) -> String? {
    if lacking.contains("teacher_id") { return areTeachers ? "teacher_id" : nil }
    return lacking.contains("school_id") && areSchools ? "school_id" : nil
  }

  /// Whether each part is a name of somebody, and most are whole ones or have a title.
  private var areTeachers: Bool {
    let names = parts.map { PersonName($0) }
    let areWhole = names.count { name in
      name.map { $0.title != nil || $0.extent < .single && $0.words.count < 5 } ?? false
    }
    return !areSchools && parts.allSatisfy(ColumnEvidence.looksLikeName)
      && areWhole * 2 > parts.count
      && !parts.contains { part in
        PersonName.words(of: part).contains { FormFamily.others.contains($0) }
      }
  }

  private var areSchools: Bool {
    parts.count { part in
      PersonName.words(of: part).contains { ColumnEvidence.schoolWords.contains($0) }
    } * 2 > parts.count
  }

  /// What else files are named after.
  private static let others: Set<String> = [
    "fall", "autumn", "winter", "spring", "summer", "january", "february", "march", "april", "may",
    "june", "july", "august", "september", "october", "november", "december", "quarter", "semester",
    "trimester", "term", "week", "cycle", "round", "copy", "math", "science", "english", "reading",
    "grade",
    "team", "district",
  ]

  /// The families among files that nobody has mapped.
  ///
  /// - Parameter all: the names of all files of the folder: a family's pattern fits none besides its own.
  static func families(
    _ files: [(name: String, description: FileDescription)], among all: [String]
  ) -> [FormFamily] {
    let named = Dictionary(grouping: files) { $0.description.sketches.map(\.title) }
    return named.filter { $0.key.count > 2 && $0.value.count > 1 }.values
      .compactMap { FormFamily($0, among: all) }
  }

  private init?(_ files: [(name: String, description: FileDescription)], among all: [String]) {
    let names = files.map { Mapping.name(of: $0.name) }
    guard let first = names.first, Set(names).count == names.count else { return nil }
    let common = names.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    let start = String(common.trimmingWord())
    let rests = names.map { String($0.dropFirst(start.count).reversed()) }
    let tail = rests.dropFirst().reduce(rests[0]) { $0.commonPrefix(with: $1) }
    let end = String(tail.trimmingWord().reversed())
    let parts = rests.map { String($0.dropFirst(end.count).reversed()) }
    let glob = "\(start)*\(end)"
    let own = Set(files.map(\.name))
    // A pattern of an extension alone would be that of anything.
    let fixed = (start + end).replacing(".csv", with: "").replacing(".xlsx", with: "")
      .count(where: \.isLetter)
    guard fixed > 2, parts.allSatisfy({ !$0.isEmpty }),
      !(start + end).contains(where: { "{}".contains($0) }),
      !all.contains(where: { !own.contains($0) && FilePattern.matches(glob, Mapping.name(of: $0)) })
    else { return nil }
    (self.start, self.end, self.parts) = (start, end, parts)
    self.files = files.map(\.name)
    let sketches = files.map(\.description.sketches)
    columns = sketches[0].indices.map { place in ColumnEvidence(sketches.map { $0[place] }) }
    days = Dictionary(
      sketches[0].indices.map { place in
        (
          sketches[0][place].title,
          sketches.map { $0[place].days }.reduce(
            into: [Int](repeating: 0, count: DayPattern.written.count)
          ) {
            sums, days in
            for index in days.indices { sums[index] += days[index] }
          }
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension String {
  /// Without a word at the end that may go on.
  fileprivate func trimmingWord() -> Substring {
    var text = self[...]
    while let last = text.last, last.isLetter || last.isNumber || "'’.".contains(last) {
      text.removeLast()
    }
    return text
  }
}
