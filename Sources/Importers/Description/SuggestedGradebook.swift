import Coaching
import Tables

/// A mapping for a table with a student in each row and an item in each further column.
struct SuggestedGradebook {
  /// The title of the first column, whose cells tell a row that is no student's.
  private let first: String
  private let student: String
  private let name: String?
  /// The last column that is about the student.
  private let last: String
  private let totals: [String]
  private let labels: Labels

  /// First cells of rows that are no student's.
  struct Labels: Sendable, Hashable {
    /// Of the row with the points of each column.
    var points: String?
    /// Of rows that sum up.
    var totals: [String] = []

    mutating func note(_ cell: String) {
      // Ids are many, and no label begins with a digit.
      if let first = cell.utf8.first, (48...57).contains(first) { return }
      let folded = Words.folded(cell)
      if Labels.pointsWords.contains(folded) {
        points = points ?? cell
      } else if Labels.isTotal(cell), !totals.contains(cell) {
        totals.append(cell)
      }
    }

    /// Whether a first cell says that its row sums up.
    static func isTotal(_ cell: String) -> Bool { totalWords.contains(Words.folded(cell)) }

    private static let pointsWords: Set<String> = [
      "points", "pointspossible", "outof", "maxpoints", "maximumpoints", "maxscore", "possible",
      "possiblepoints", "totalpoints",
    ]
    private static let totalWords: Set<String> = [
      "total", "totals", "grandtotal", "average", "averages", "mean", "sum", "classaverage",
      "median", "count",
    ]
  }

  /// `nil` where the columns do not begin with a student and go on with two items.
  init?(_ columns: [ColumnDescription], _ labels: Labels) {
    let lead = columns.prefix { SuggestedGradebook.isIdentity($0.title) }
    let items = columns.dropFirst(lead.count).filter { !$0.title.isEmpty }
    let (totals, others) = (
      items.filter { SuggestedGradebook.isTotal($0.title) },
      items.filter { !SuggestedGradebook.isTotal($0.title) }
    )
    guard let first = lead.first, let last = lead.last, others.count > 1,
      SuggestedGradebook.areScores(others),
      let student = SuggestedGradebook.student(in: lead.map(\.title)),
      !(lead + items).contains(where: { $0.title.contains { "{}|".contains($0) } })
    else { return nil }
    self.first = first.title
    self.student = student
    name = lead.map(\.title).first {
      SuggestedGradebook.names.contains(Words.folded($0)) && $0 != student
    }
    self.last = last.title
    self.totals = totals.map(\.title)
    self.labels = labels
  }

  /// Whether most of the columns that are not blank hold numbers: a list of pupils with their
  /// school is no gradebook.
  private static func areScores(_ columns: [ColumnDescription]) -> Bool {
    let numbers = columns.count { if case .number = $0.type { true } else { false } }
    return numbers > 0 && numbers * 2 >= columns.count { $0.filled > 0 }
  }

  /// The title that tells students apart best: an id before an account, an account before a name.
  private static func student(in titles: [String]) -> String? {
    [ids, accounts, names].lazy.compactMap { words in
      titles.first { words.contains(Words.folded($0)) }
    }.first
  }

  private static func isIdentity(_ title: String) -> Bool {
    let folded = Words.folded(title)
    return ids.contains(folded) || accounts.contains(folded) || names.contains(folded)
      || others.contains(folded)
  }

  private static func isTotal(_ title: String) -> Bool {
    let words = title.lowercased().split { !$0.isLetter }
    return words.contains { ["total", "average", "avg", "overall", "final", "mean"].contains($0) }
      || ["grade", "percent", "percentage", "letter", "lettergrade"].contains(Words.folded(title))
  }

  private static let ids: Set<String> = [
    "id", "studentid", "studentno", "studentnumber", "sisid", "sisuserid", "idnumber", "userid",
    "studentnum", "localid", "stateid",
  ]
  private static let accounts: Set<String> = ["username", "email", "emailaddress", "login"]
  private static let names: Set<String> = [
    "student", "students", "studentname", "name", "fullname",
  ]
  private static let others: Set<String> = [
    "class", "section", "period", "gradelevel", "firstname", "lastname", "surname", "team", "group",
    "school", "teacher", "homeroom",
  ]

  func entry(for file: String) -> String {
    let quoted = YAMLText.quoted
    var columns = "headers: \"{item}\", after: \(quoted(last))"
    if !totals.isEmpty {
      columns += ", except: [\(totals.map(quoted).joined(separator: ", "))]"
    }
    var lines = [
      "sources:", "  - files: \(quoted(Mapping.name(of: file)))",
      "    item-columns: {item: {\(columns)}}",
    ]
    if let points = labels.points { lines.append("    bands: {points: \(quoted(points))}") }
    lines.append("    tables:")
    if let name {
      lines.append(
        "      - students: {student_id: \(hole(student)), name: \(hole(name))}")
      lines += ["        details: yes"] + unless("        ")
    }
    lines += [
      "      - pathways:",
      "          pathway_id: \"{@file}\"",
      "          position: \"{@column}\"",
      "          item_id: \"{@file}: {item}\"",
      "          item_title: \"{item}\"",
      "          target_id: \"{@file}: {item}\"",
      labels.points == nil
        ? "          points_possible: \"POINTS OF EACH\"   # asked for"
        : "          points_possible: \"{points}\"",
      "        per: item",
      "      - marks:",
      "          student_id: \(hole(student))",
      "          section_id: \"{@file}\"",
      "          item_id: \"{@file}: {item}\"",
      "          score: \"{@cell}\"",
      "        per: item",
    ]
    return (lines + unless("        ")).joined(separator: "\n") + "\n"
  }

  private func hole(_ title: String) -> String { YAMLText.quoted("{\(title)}") }

  /// Keeps rows that are no student's away from a table.
  private func unless(_ indent: String) -> [String] {
    let rows = labels.totals + [labels.points].compactMap(\.self)
    guard !rows.isEmpty else { return [] }
    let words = rows.map(YAMLText.quoted).joined(separator: ", ")
    return ["\(indent)unless: {\(hole(first)): [\(words)]}"]
  }
}
