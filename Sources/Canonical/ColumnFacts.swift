package import Coaching
package import Tables

/// What a column of a canonical file is: its name, what its cells hold, and what it means in school.
package struct ColumnFacts: Sendable {
  /// What the cells hold, and so how they are read, written and typed in SQL.
  package enum Content: Hashable, Sendable {
    /// The id of a person or thing, as it was before a spreadsheet touched it.
    case id
    /// Several ids, with `;` between.
    case ids
    /// A short text that is compared rather than read: a grade, a term, a model.
    case code
    /// Several of those, with `;` between.
    case codes
    /// Words for people.
    case text
    case day
    case yesNo
    case number
    /// A number without a fraction.
    case whole
    /// One word of a closed list.
    case word
  }

  /// How the parts of one row are joined that several files tell.
  package enum Merging: Hashable, Sendable {
    /// What the first part says stands.
    case first
    /// Each part may add to the list.
    case union
  }

  /// All of it behind one reference, since columns are handed around for each cell of a row.
  private var contents: Contents

  private final class Contents: Sendable {
    let facts: Facts
    init(_ facts: Facts) { self.facts = facts }
  }

  private struct Facts: Sendable {
    let name: String
    let number: Int
    let content: Content
    let meaning: String
    var isRequired = false
    var references: FileKind?
    var words: [String] = []
    var unit: String?
    var people: [People]?
    var merging = Merging.first
    var isFolded = false
    var phrases: [String] = []
    var role: ColumnRole?
  }

  init(_ name: String, _ content: Content, _ meaning: String) {
    contents = Contents(
      Facts(
        name: name, number: ColumnNumber.of(name), content: content, meaning: meaning))
  }

  package var name: String { contents.facts.name }
  /// The same for every column of this name, by which headers find its place.
  package var number: Int { contents.facts.number }
  package var content: Content { contents.facts.content }
  /// One sentence for people who fill in the file.
  package var meaning: String { contents.facts.meaning }

  private mutating func change<Value>(_ path: WritableKeyPath<Facts, Value>, to value: Value) {
    var facts = contents.facts
    facts[keyPath: path] = value
    contents = Contents(facts)
  }

  /// Whether a row without it means nothing (R68).
  package var isRequired: Bool {
    get { contents.facts.isRequired }
    set { change(\.isRequired, to: newValue) }
  }
  /// The file whose rows the cells name.
  package internal(set) var references: FileKind? {
    get { contents.facts.references }
    set { change(\.references, to: newValue) }
  }
  /// The words that may stand here; empty where anything may.
  package internal(set) var words: [String] {
    get { contents.facts.words }
    set { change(\.words, to: newValue) }
  }
  /// What a number counts, such as points or minutes.
  package internal(set) var unit: String? {
    get { contents.facts.unit }
    set { change(\.unit, to: newValue) }
  }
  /// Whom it tells of; that of the whole file where it says nothing of its own.
  package internal(set) var people: [People]? {
    get { contents.facts.people }
    set { change(\.people, to: newValue) }
  }
  package internal(set) var merging: Merging {
    get { contents.facts.merging }
    set { change(\.merging, to: newValue) }
  }
  /// Whether two cells that differ only in case and joining are the same in a key.
  package internal(set) var isFolded: Bool {
    get { contents.facts.isFolded }
    set { change(\.isFolded, to: newValue) }
  }
  /// Words that people write above such a column, the clearest first: for guesses only.
  package internal(set) var phrases: [String] {
    get { contents.facts.phrases }
    set { change(\.phrases, to: newValue) }
  }
  var role: ColumnRole? {
    get { contents.facts.role }
    set { change(\.role, to: newValue) }
  }

  /// Whether a cell that is lost would change what a row says, and not only leave something unknown
  /// (R102): a blank may mean held, published, open.
  package func decides(in kind: FileKind) -> Bool {
    if isRequired || content == .day { return true }
    if kind.isRegistry || content == .text { return false }
    return !(kind.isFact && content == .number)
  }

  /// The column of the canonical table, as SQL sees it.
  package var column: Column {
    let (type, usual): (ColumnType, ColumnRole) =
      switch content {
      case .id, .ids, .code, .codes, .word: (.text, .identifier)
      case .text: (.text, .label)
      case .day: (.day, .day)
      case .yesNo: (.boolean, .flag)
      case .number: (.number, .score)
      case .whole: (.integer, .count)
      }
    return Column(name, type, role ?? usual)
  }
}

/// Whom a file or a column of it tells of.
package enum People: String, Hashable, Sendable, CaseIterable {
  case students, teachers
  /// Coaches, observers and leaders.
  case staff
}
