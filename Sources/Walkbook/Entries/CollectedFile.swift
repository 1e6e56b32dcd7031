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
  /// The columns that people may change in a row that the file has.
  package let open: [String]
  /// The columns that make a table one of these; of the last, one is enough.
  let asked: (all: Set<String>, any: Set<String>)
  /// What columns are called in documents, in small letters, and which of the file they are.
  private let names: [String: String]

  /// Those of what is agreed at debriefs: in an agenda, and in the planning workbook.
  package static let commitments = CollectedFile(
    kind: .commitments, id: "commitment_id", about: ["school_id", "owner", "action"],
    open: ["owner", "due", "evidence", "status"],
    asked: (["owner", "action"], ["evidence", "status"]),
    titles: [
      "Id": "commitment_id", "School": "school_id", "Made on": "made_on", "Owner": "owner",
      "Action": "action", "What was promised": "action", "By": "due", "Due": "due",
      "What will show it": "evidence", "Sign to look for": "evidence", "Evidence": "evidence",
      "Status": "status",
    ])

  package static let all = [commitments]

  private init(
    kind: FileKind, id: String, about: [String], open: [String],
    asked: (all: Set<String>, any: Set<String>), titles: [String: String]
  ) {
    (self.kind, self.id, self.about, self.open, self.asked) = (kind, id, about, open, asked)
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

  /// The columns of the file that those of a table are; `nil` for what is nothing of it.
  func columns(of titles: [String]) -> [String?] { titles.map { names[$0.lowercased()] } }

  /// Whether a table with these columns is one that people fill in for the file.
  func takes(_ columns: [String?]) -> Bool {
    let found = Set(columns.compactMap(\.self))
    return asked.all.isSubset(of: found) && !asked.any.isDisjoint(with: found)
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
