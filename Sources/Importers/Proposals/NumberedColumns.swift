import Coaching
import Tables

/// A log with a row for each student and the same columns for each conference, numbered: `Conf 1 date`,
/// `Conf 1 type`, `Conf 2 date`.
///
/// Stacked, the columns of one kind are one, so that they are told as those of any log are.
struct NumberedColumns {
  /// Its columns, those of one kind as one by the title without its number.
  let columns: [ColumnEvidence]
  private let kinds: [Kind]

  /// Columns that differ by their number alone.
  private struct Kind {
    let before: String
    let after: String
    /// The numbers as they are written, such as `1` or `1st`.
    var numbers: [String] = []
    var sketches: [ColumnSketch] = []

    /// What they are called together.
    var title: String {
      [before, after].joined(separator: " ").split { " :.-–#".contains($0) }.joined(separator: " ")
    }

    /// The title with a hole for its number.
    func pattern(_ hole: String) -> String { "\(before){\(hole)}\(after)" }

    /// What numbers the hole takes.
    var hole: String {
      let areDigits = numbers.allSatisfy { Int($0) != nil }
      return areDigits ? "number:digits" : "number:\(numbers.joined(separator: "|"))"
    }
  }

  init?(_ description: FileDescription) {
    var kinds: [Kind] = []
    var plain: [ColumnSketch] = []
    for sketch in description.sketches where !sketch.title.isEmpty {
      guard let (before, number, after) = NumberedColumns.parts(of: sketch.title) else {
        plain.append(sketch)
        continue
      }
      let place = kinds.firstIndex {
        Words.folded($0.before) == Words.folded(before)
          && Words.folded($0.after) == Words.folded(after) && !$0.numbers.contains(number)
      }
      let index = place ?? kinds.count
      if place == nil { kinds.append(Kind(before: before, after: after)) }
      kinds[index].numbers.append(number)
      kinds[index].sketches.append(sketch)
    }
    self.kinds = kinds.filter { $0.numbers.count > 1 }
    guard !self.kinds.isEmpty else { return nil }
    let single = kinds.filter { $0.numbers.count < 2 }.flatMap(\.sketches)
    columns =
      (plain + single).map { ColumnEvidence($0) }
      + self.kinds.map { ColumnEvidence($0.sketches, title: $0.title) }
  }

  /// What stands before a number of a title, the number, and what stands behind it; `nil` where there are
  /// none or several.
  private static func parts(of title: String) -> (String, String, String)? {
    let digits = title.indices.filter { title[$0].isNumber }
    guard let first = digits.first, let last = digits.last, digits.count < 3,
      digits.count == 1 || title.index(after: first) == last,
      !title.contains(where: { "{}|".contains($0) })
    else { return nil }
    var end = title.index(after: last)
    let ordinal = ["st", "nd", "rd", "th"].first { title[end...].lowercased().hasPrefix($0) }
    if let ordinal {
      let behind = title.index(end, offsetBy: ordinal.count)
      if behind == title.endIndex || !title[behind].isLetter { end = behind }
    }
    return (String(title[..<first]), String(title[first..<end]), String(title[end...]))
  }

  /// The column of days: the one that is called so, else the only one that holds any.
  func day(_ reader: ProposedRoles) -> ProposedRole? {
    let numbered = columns.suffix(kinds.count)
    let days = numbered.filter { $0.areDays() }
    guard let day = days.first(where: { $0.says(ProposedRoles.days) }) ?? days.first,
      days.count == 1 || day.says(ProposedRoles.days)
    else { return nil }
    return ProposedRole(title: day.title, meaning: "date", reason: "days")
  }

  /// Lines of an entry of `sources`; `nil` where the day of a conference or its student is not told.
  func lines(_ roles: [ProposedRole]) -> [String]? {
    guard let date = roles.first(where: { $0.meaning == "date" }),
      let day = kinds.first(where: { $0.title == date.title }),
      let student = roles.first(where: { $0.meaning == "student_id" }),
      !kinds.contains(where: { $0.title == student.title })
    else { return nil }
    let ofEach = kinds.filter { kind in
      kind.title != day.title && Set(kind.numbers).isSubset(of: day.numbers)
        && roles.contains { $0.title == kind.title }
    }
    let cells = roles.compactMap { role -> String? in
      if role == date { return "      date: \"{@cell}\"" }
      if let kind = ofEach.first(where: { $0.title == role.title }) {
        return "      \(role.meaning): \(YAMLText.quoted("{\(kind.pattern("number"))}"))"
      }
      let isOther = kinds.contains { $0.title == role.title }
      return isOther ? nil : "      \(role.meaning): \(YAMLText.quoted("{\(role.title)}"))"
    }
    // A conference without its day is said, not passed over.
    let any = "{@cell}" + ofEach.map { "{\($0.pattern("number"))}" }.joined()
    let header = "\(day.before)\(day.numbers[0])\(day.after)"
    return [
      "headers: [\(YAMLText.quoted(student.title)), \(YAMLText.quoted(header))]",
      "item-columns: {conference: \(YAMLText.quoted(day.pattern(day.hole)))}", "tables:",
      "  - conferences:",
    ] + cells + ["    per: conference", "    when: {\(YAMLText.quoted(any)): \"*\"}"]
  }
}
