import Coaching
import Tables

/// What the header and the name of a Canvas export say.
///
/// Titles after Canvas's own exporter and importer: `Title (12345)` for assignments, totals that
/// end in words such as `Current Score`, perhaps with a grading period after them.
enum CanvasHeader {
  /// A column of marks.
  struct Assignment: Sendable {
    var field: Field
    var item: String
    var title: String
    var pointsPossible: Double?
  }

  /// Whether a header is that of an export: the titles themselves, since any sheet may have one that
  /// only resembles them, and a sign of Canvas where there is anything else.
  static func fits(_ titles: [String]) -> Bool {
    let folded = titles.map(Words.folded)
    let hasNames =
      folded.first.map(CanvasTitles.students.contains) == true
      && folded.dropFirst().first.map(CanvasTitles.ids.contains) == true
      || folded.starts(with: ["lastname", "firstname", "id"])
    guard hasNames, let section = CanvasTitles.section(in: titles) else { return false }
    let rest = titles.dropFirst(section + 1).filter { !$0.isEmpty }
    return rest.isEmpty || folded.prefix(section).contains(where: CanvasTitles.isOfSIS)
      || rest.contains { titleAndID($0).id != nil || titleAndPoints($0) != nil || isTotal($0) }
  }

  /// The columns of marks: those after the section that have an id, by the project file or by
  /// themselves; aliases of title or number stand for another.
  ///
  /// A note column has none.
  static func assignments(
    _ header: Header, _ source: ProjectFile.Source?, _ aliases: Aliases, course: String = ""
  ) -> [Assignment] {
    let first = (CanvasTitles.section(in: header.titles) ?? 0) + 1
    let periods = numberedPeriods(of: header.titles)
    let columns = header.titles.enumerated().dropFirst(first).filter {
      !$0.element.isEmpty && !isTotal($0.element, periods)
    }
    let arePoints = haveNumbersTwice(columns.map(\.element))
    return columns.compactMap { index, title in
      if let (name, points) = titleAndPoints(title) {
        let text = [title, name].first { source?.items[$0] != nil }
        let item = text.flatMap { source?.items[$0] } ?? aliases.id(of: title, .item)
        return Assignment(
          field: Field(name: title, column: index, constant: nil),
          item: item == title ? "\(course): \(name)" : item, title: name, pointsPossible: points)
      }
      let (name, number) = titleAndID(title)
      let id = arePoints ? number.map { _ in "\(course): \(name)" } : number
      let alias = [title, name, id].lazy.compactMap(\.self).compactMap { text in
        let known = aliases.id(of: text, .item)
        return known == text ? nil : known
      }.first
      let item = source?.items[title] ?? source?.items[name] ?? id.map { alias ?? $0 }
      return item.map {
        Assignment(
          field: Field(name: title, column: index, constant: nil), item: $0, title: name,
          pointsPossible: arePoints ? number.flatMap { Double($0) } : nil)
      }
    }
  }

  /// Whether two titles end in the same number, which is no id then: it is the points.
  private static func haveNumbersTwice(_ titles: [String]) -> Bool {
    let numbers = Set(titles).compactMap { titleAndID($0).id }
    return Set(numbers).count < numbers.count
  }

  /// The columns that are about students or are assignments; totals are computed anew.
  static func columnsRead(_ header: Header, _ source: ProjectFile.Source?) -> Set<Int> {
    let section = CanvasTitles.section(in: header.titles) ?? 0
    let periods = numberedPeriods(of: header.titles)
    let totals = header.titles.indices.filter { isTotal(header.titles[$0], periods) }
    return Set(0...section).union(totals)
      .union(assignments(header, source, Aliases()).compactMap(\.field.column))
  }

  /// `Lab (2) (987)` is the title `Lab (2)` and the id 987; a note column has no id.
  static func titleAndID(_ header: String) -> (title: String, id: String?) {
    guard header.last == ")", let open = header.lastIndex(of: "("), open > header.startIndex
    else { return (header, nil) }
    let id = header[header.index(after: open)...].dropLast()
    guard !id.isEmpty, id.allSatisfy({ ("0"..."9").contains($0) }) else { return (header, nil) }
    return (String(header[..<open].reversed().drop { $0 == " " }.reversed()), String(id))
  }

  /// `HW 1 (10 pts)` says what it is out of, and has no id.
  static func titleAndPoints(_ header: String) -> (title: String, points: Double)? {
    guard header.last == ")", let open = header.lastIndex(of: "("), open > header.startIndex
    else { return nil }
    let words = header[header.index(after: open)...].dropLast().lowercased()
    let number = words.prefix { $0.isNumber || $0 == "." }
    let unit = words.dropFirst(number.count).filter { $0 != " " && $0 != "." }
    guard let points = Double(number), ["pts", "pt", "points", "point"].contains(unit) else {
      return nil
    }
    return (String(header[..<open].reversed().drop { $0 == " " }.reversed()), points)
  }

  /// Whether a title is a total, also of a grading period that is called by a number.
  private static func isTotal(_ title: String, _ periods: Set<String>) -> Bool {
    let (name, id) = titleAndID(title)
    if let (title, _) = titleAndPoints(title) { return isTotal(title) }
    return isTotal(title) || isTotal(name) && periods.contains(id ?? "")
  }

  /// What ends in an id is an assignment whatever it is called.
  static func isTotal(_ title: String) -> Bool {
    if titleAndID(title).id != nil { return false }
    let words = title.split(separator: " ").map { $0.lowercased() }
    guard
      let last = words.lastIndex(where: { ["score", "points", "grade", "status"].contains($0) }),
      last > 0
    else { return false }
    return ["current", "final", "override"].contains(words[last - 1])
  }

  /// The grading periods that are called by a number, such as `Final Score (1)`: an assignment's id
  /// stands after one title, a period after several totals.
  private static func numberedPeriods(of titles: [String]) -> Set<String> {
    var (seen, periods): (Set<String>, Set<String>) = ([], [])
    for (name, id) in titles.map(titleAndID) {
      guard let id, isTotal(name) else { continue }
      if !seen.insert(id).inserted { periods.insert(id) }
    }
    return periods
  }

  /// `2021-12-18T1148_Grades-MATH7.csv` names the course MATH7; any other name is the course.
  static func course(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    guard let range = stem.firstRange(of: "Grades-") else { return stem }
    return String(stem[range.upperBound...])
  }

  /// The day at the beginning of `2021-12-18T1148_Grades-MATH7.csv`: the only one in an export.
  static func day(of file: String) -> Day? {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return Day(String(name.prefix { $0 != "_" }))
  }
}
