import CSV
import Coaching
import Foundation
import People
import Tables

/// Files with the same questions whose names differ in one place: one form for each teacher or school, a
/// workbook with a sheet for each, or a log with one for each day or student.
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

  /// Whether its pattern is that of other files, too, so that each needs an entry of its own.
  let isApart: Bool
  /// How the days are written that its names hold; none where they hold none.
  let dayPatterns: Set<DayPattern>

  /// The names with a hole for what they tell.
  func name(with meaning: String) -> String { "\(start){\(meaning)}\(end)" }

  /// What the name of one of its files tells.
  func part(of file: String) -> String? {
    files.firstIndex(of: file).map { parts[$0] }
  }

  /// What the parts of the names are, of what no column says.
  func meaning(lacking: [String]) -> String? {
    if lacking.contains("teacher_id") { return areTeachers ? "teacher_id" : nil }
    return lacking.contains("school_id") && areSchools ? "school_id" : nil
  }

  /// The same of a log: its day, its student or its teacher, of whom one may be the name of each sheet.
  ///
  /// - Parameter students: the names of students whom other files know.
  func meaning(ofLogLacking lacking: [String], students: Set<String>) -> String? {
    if !dayPatterns.isEmpty { return lacking.contains("date") ? "date" : nil }
    guard !lacking.contains("date") else { return nil }
    if lacking.contains("student_id") {
      let known = parts.count { PersonName($0).map { students.contains($0.key) } ?? false }
      let isSaid = known * 2 > parts.count || !lacking.contains("teacher_id") && areTeachers
      return isSaid ? "student_id" : nil
    }
    return lacking.contains("teacher_id") && areTeachers ? "teacher_id" : nil
  }

  /// How the days of its names are to be read, where they do not tell.
  var dayOrderOfNames: DayOrder {
    if dayPatterns.contains(.yearMonthDay) { return .plain }
    guard let pattern = dayPatterns.first, dayPatterns.count == 1 else { return .open }
    return .told(pattern)
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
    _ files: [(name: String, description: FileDescription)], among all: [String], year: Int?
  ) -> [FormFamily] {
    let named = Dictionary(grouping: files) { $0.description.sketches.map(\.title) }
    return named.filter { $0.key.count > 2 && $0.value.count > 1 }.values
      .compactMap { FormFamily($0, among: all, year: year) }
  }

  private init?(
    _ files: [(name: String, description: FileDescription)], among all: [String], year: Int?
  ) {
    let names = files.map { Mapping.name(of: $0.name) }
    guard let first = names.first, Set(names).count == names.count else { return nil }
    let (start, parts, end, patterns) =
      FormFamily.days(in: names) ?? FormFamily.parts(of: names, first)
    let glob = "\(start)*\(end)"
    let own = Set(files.map(\.name))
    // A pattern of an extension alone would be that of anything.
    let fixed = (start + end).replacing(".csv", with: "").replacing(".xlsx", with: "")
      .count(where: \.isLetter)
    guard fixed > 2, parts.allSatisfy({ !$0.isEmpty }),
      !(start + end).contains(where: { "{}".contains($0) })
    else { return nil }
    let yearless = patterns.isEmpty ? FormFamily.yearless(names, year) : nil
    // A pattern cannot give a day its year.
    isApart =
      yearless != nil
      || all.contains { !own.contains($0) && FilePattern.matches(glob, Mapping.name(of: $0)) }
    (self.start, self.end) = (start, end)
    self.parts = yearless ?? parts
    dayPatterns = yearless == nil ? patterns : [.yearMonthDay]
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

  /// The days of sheets whose names lack the year.
  private static func yearless(_ names: [String], _ year: Int?) -> [String]? {
    let sheets = names.compactMap { name in
      name.lastIndex(of: "#").map { String(name[name.index(after: $0)...]) }
    }
    guard sheets.count == names.count, let days = YearlessDays(sheets, in: year)?.days else {
      return nil
    }
    return sheets.compactMap { days[$0]?.description }
  }

  /// What the names have in common and what each has of its own.
  private typealias Names = (start: String, parts: [String], end: String, days: Set<DayPattern>)

  private static func parts(of names: [String], _ first: String) -> Names {
    let common = names.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    let start = String(common.trimmingWord())
    let rests = names.map { String($0.dropFirst(start.count).reversed()) }
    let tail = rests.dropFirst().reduce(rests[0]) { $0.commonPrefix(with: $1) }
    let end = String(tail.trimmingWord().reversed())
    return (start, rests.map { String($0.dropFirst(end.count).reversed()) }, end, [])
  }

  /// The same where each has a day of its own in the same place.
  private static func days(in names: [String]) -> Names? {
    let days = names.compactMap { NamedDay(in: $0) }
    guard days.count == names.count, let first = days.first,
      days.allSatisfy({ $0.start == first.start && $0.end == first.end })
    else { return nil }
    let patterns = days.reduce(first.patterns) { $0.intersection($1.patterns) }
    return patterns.isEmpty ? nil : (first.start, days.map(\.text), first.end, patterns)
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
