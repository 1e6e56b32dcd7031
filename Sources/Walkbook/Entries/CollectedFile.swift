import Canonical
package import Coaching
import Documents

/// A file of the data folder into which comes back what people write into tables of documents.
package struct CollectedFile: Sendable {
  package let kind: FileKind
  /// The column by which a row is known, where the table has it.
  package let id: String
  /// The columns that say what a row is about, by which it is known else.
  let about: [String]
  /// The column without which a row says nothing.
  let subject: String
  /// The columns that people may change in a row that the file has.
  package let open: [String]
  /// The columns of which the id of a new row is made, with a number.
  let named: [String]
  /// The words for how something stands, the first for what nobody said it of.
  let statuses: [String]
  /// Whether documents give the rows of the file, so that what they gave tells what has changed since.
  let isGiven: Bool
  /// The columns that make a table one of these; of the last, one is enough.
  let asked: [(all: Set<String>, any: Set<String>)]
  /// What the id of a new row begins with.
  let prefix: String?
  /// What columns are called in documents, in small letters, and which of the file they are.
  private let names: [String: String]

  /// Those of what is agreed at debriefs: in an agenda, and in the planning workbook.
  package static let commitments = CollectedFile(
    kind: .commitments, id: "commitment_id", about: ["school_id", "owner", "action"],
    subject: "action", open: ["owner", "due", "evidence", "status"],
    named: ["school_id", "made_on"], statuses: ["open", "late", "done", "dropped"], isGiven: true,
    asked: [(["owner", "action"], ["evidence", "status"])],
    titles: [
      "Id": "commitment_id", "School": "school_id", "Made on": "made_on", "Owner": "owner",
      "Action": "action", "What was promised": "action", "By": "due", "Due": "due",
      "What will show it": "evidence", "Sign to look for": "evidence", "Evidence": "evidence",
      "Status": "status",
    ])

  /// What a coach and a teacher agree in a talk: the teacher's own, and told to nobody else.
  package static let agreements = CollectedFile(
    kind: .commitments, id: "commitment_id", about: ["school_id", "owner", "action"],
    subject: "action", open: ["due", "evidence", "status"], named: ["owner", "made_on"],
    statuses: commitments.statuses, isGiven: true,
    asked: [(["move", "due", "evidence"], ["evidence"])], prefix: "talk",
    titles: [
      "The move": "move", "Next visit": "due", "What we will look for": "evidence",
    ])

  /// The sessions of the planning workbook, each of the window whose numbers it was planned from, and
  /// what the district decides of them when it reads the walk.
  package static let plans = CollectedFile(
    kind: .plans, id: "plan_id", about: ["window_id", "session"], subject: "session",
    open: [
      "focus", "teachers", "audience", "setting", "facilitator", "date", "hours", "cost", "measure",
      "baseline", "target", "status",
    ],
    named: ["window_id"], statuses: ["planned", "running", "done", "dropped"], isGiven: false,
    asked: [
      (["window_id", "session"], ["facilitator", "status"]),
      (["session", "decision"], ["decision"]),
    ],
    titles: [
      "Window": "window_id", "Session": "session", "Focus": "focus", "Teachers": "teachers",
      "Audience": "audience", "Format": "setting", "Facilitator": "facilitator", "Date": "date",
      "Hours": "hours", "Cost": "cost", "We will see it in": "measure", "Baseline": "baseline",
      "Target": "target", "Status": "status", "What": "session", "Keep, add or stop": "decision",
    ])

  package static let all = [commitments, agreements, plans]

  private init(
    kind: FileKind, id: String, about: [String], subject: String, open: [String],
    named: [String], statuses: [String], isGiven: Bool,
    asked: [(all: Set<String>, any: Set<String>)], prefix: String? = nil,
    titles: [String: String]
  ) {
    (self.kind, self.id, self.about, self.subject, self.open) = (kind, id, about, subject, open)
    (self.named, self.statuses, self.isGiven, self.asked) = (named, statuses, isGiven, asked)
    self.prefix = prefix
    var names: [String: String] = [:]
    for column in CanonicalFile.of(kind).columns { names[column] = column }
    for (title, column) in titles {
      names[title.lowercased()] = column
      for language in Language.shipped {
        if let word = language[title] { names[word.lowercased()] = column }
      }
    }
    self.names = names
  }

  package var columns: [String] { CanonicalFile.of(kind).columns }
  package var name: String { "\(kind.rawValue).csv" }
  /// Tells two apart that are of one file.
  package var identity: String { kind.rawValue + (prefix ?? "") }
  package var namesSchools: Bool { about.contains("school_id") }
  /// Whether a document is about one person, whose id ends its name.
  package var namesTeachers: Bool { prefix != nil }

  /// The columns of the file that those of a table are; `nil` for what is nothing of it.
  func columns(of titles: [String]) -> [String?] { titles.map { names[$0.lowercased()] } }

  /// Whether a table with these columns is one that people fill in for the file.
  func takes(_ columns: [String?]) -> Bool {
    let found = Set(columns.compactMap(\.self))
    return asked.contains { $0.all.isSubset(of: found) && !$0.any.isDisjoint(with: found) }
  }

  /// A row with the words of its document as the file has them.
  ///
  /// - Returns: `nil` where nobody has written anything into it.
  func row(_ cells: [String: String]) -> [String: String]? {
    var cells = cells
    if let move = cells.removeValue(forKey: "move") { cells["action"] = move }
    if let decision = cells["decision"] {
      let word = TypedCell.status(decision, among: ["keep", "add", "stop"])
      if word.isEmpty { return nil }
      // What is kept or added is planned, unless more is known of it; another word is refused.
      if let status = ["keep": "", "add": "", "stop": "dropped"][word] {
        cells["status"] = status
        cells["decision"] = nil
      }
    }
    return cells.values.contains { !$0.isEmpty } ? cells : nil
  }

  /// What a cell of a column holds.
  func content(of column: String) -> ColumnFacts.Content {
    CanonicalFile.of(kind).facts(of: column)?.content ?? .text
  }

  /// By what two rows are about the same.
  func key(_ cells: [String: String]) -> [String] { about.map { Self.folded(cells[$0] ?? "") } }

  /// A text without what nobody means by it: capitals, and how many blanks there are.
  static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
