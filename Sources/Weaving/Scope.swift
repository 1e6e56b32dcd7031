import Documents
import Tables

/// What can be named at one place of a report: parameters, results, the row in hand.
///
/// A container that is repeated opens a scope for each row; what is not found in it is looked up
/// outside. Scopes fill while blocks run and are read when prose is filled, so that prose can
/// name what stands further down.
final class Scope {
  private let parent: Scope?
  /// After every label that is made here, so that labels of repeated blocks differ.
  let suffix: String
  /// The rows in hand as people know them, so that what is typed at one is found at it again.
  let key: String
  /// What the document is written in.
  let language: Language
  /// For `:name` in SQL; the row in hand is `:alias_column`.
  let parameters: [String: Value]
  private let row: (alias: String, result: BlockResult, index: Int)?
  private var results: [String: BlockResult] = [:]
  private var names: [String: Name] = [:]

  /// What readers know a label by.
  enum Name {
    /// "Table 3".
    case number(String)
    case heading(Prose.Section, Prose)
    /// What a condition has left out: a table, a chart, a section.
    case absent(Phrase)
  }

  init(parameters: [String: Value], language: Language = .english) {
    parent = nil
    self.language = language
    suffix = ""
    key = ""
    row = nil
    self.parameters = parameters
  }

  /// The scope of one row of a repeated container.
  ///
  /// - Parameter key: what tells the row from the others of the result.
  init(inside parent: Scope, alias: String, result: BlockResult, row index: Int, key: String) {
    self.parent = parent
    language = parent.language
    suffix = parent.suffix + "-\(index + 1)"
    self.key = parent.key + " / \(key)"
    row = (alias, result, index)
    let names = result.table.columns.map { "\(alias)_\($0.name)" }
    parameters = parent.parameters.merging(zip(names, result.table.row(index))) { _, new in new }
  }

  func result(_ label: String) -> BlockResult? { results[label] ?? parent?.result(label) }

  func set(_ result: BlockResult, for label: String) { results[label] = result }

  /// What stands after a label where it was made.
  func suffix(of label: String) -> String {
    results[label] == nil ? parent?.suffix(of: label) ?? "" : suffix
  }

  /// The result and the row that an alias stands for.
  func row(_ alias: String) -> (result: BlockResult, index: Int)? {
    if let row, row.alias == alias { return (row.result, row.index) }
    return parent?.row(alias)
  }

  /// Keeps the name under which readers know a label: "Table 3".
  func number(_ label: String, as name: String) { names[label] = .number(name) }

  /// Keeps the labels of what a condition leaves out, so that words can still speak of it.
  func leaveOut(_ blocks: [ReportBlock]) {
    for block in blocks.flatMap(\.all) {
      switch block.content {
      case .prose(let prose):
        for section in prose.sections { leaveOut(section.label, .absentSection) }
      case .sql(let block): if block.isShown { leaveOut(block.label, .absentTable) }
      case .entry(let block): leaveOut(block.label, .absentTable)
      case .chart(let block): leaveOut(block.label, .absentFigure)
      case .check, .container: break
      }
    }
  }

  private func leaveOut(_ label: String?, _ kind: Phrase) {
    guard let label, names[label] == nil else { return }
    names[label] = .absent(kind)
  }

  /// Keeps the headings of prose that have a label.
  func name(_ prose: Prose) {
    for section in prose.sections { names[section.label] = .heading(section, prose) }
  }

  /// The name of a label, and the scope that it was made in.
  func name(of label: String) -> (name: Name, scope: Scope)? {
    names[label].map { ($0, self) } ?? parent?.name(of: label)
  }
}

/// A result with the look of its columns; titles may still have inline expressions.
struct BlockResult {
  var table: Table
  var columns: [ReportColumn]
  var titles: [Int: Wording] = [:]
  /// Sentences below the table that go with a column.
  var notes: [Int: Wording] = [:]
  /// At most this many rows are shown.
  var limit = Int.max
  /// The column whose equal values make groups.
  var group: Int?

  init(_ table: Table) {
    self.table = table
    columns = table.columns.map(ReportColumn.init)
  }

  /// What tells each row from the others: its first cell, with a number where rows above have the same.
  var keys: [String] {
    var uses: [String: Int] = [:]
    return (0..<table.count).map { row in
      let value = table.columns.isEmpty ? .missing : table[row, 0]
      let text = value.hiding == nil ? value.plain : ""
      let use = (uses[text] ?? 0) + 1
      uses[text] = use
      return use == 1 ? text : "\(text) (\(use))"
    }
  }

  /// The place of a column.
  func index(of name: String, at location: Location) throws(WeaveError) -> Int {
    guard let index = table.index(of: name) else {
      throw .unknown("column", name, among: table.columns.map(\.name), at: location)
    }
    return index
  }
}
