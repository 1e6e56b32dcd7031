import Canonical
import Coaching
import Settings
import Tables

/// Reads a mapping: a profile of ours, or what walkbook.yaml says of a file.
extension ProjectFileReader {
  /// The keys that describe a file, in the order in which they are explained.
  static let mappingKeys = [
    "title", "headers", "without", "first", "last", "name", "bands", "item-columns",
    "values", "export-day", "ragged", "tables",
  ]

  /// The keys inside a description: of item columns, of a table, of a cell, of a list of answers.
  static let itemColumnKeys = [
    "headers", "percents", "except", "once", "after", "optional",
  ]
  static let tableKinds = FileKind.allCases.filter { $0 != .frameworks }.map(\.rawValue)
  static let tableKeys = tableKinds + ["when", "unless", "per", "each", "details"]
  static let cellKeys = ["from", "words", "only", "pattern", "single", "with"]
  static let answerKeys = ["between", "options", "in-order"]

  /// Takes one key of a mapping.
  mutating func readMapping(_ key: String, _ node: Setting, into mapping: inout Mapping) {
    switch key {
    case "title": mapping.title = text(node) ?? ""
    case "headers": mapping.headers = list(node)
    case "without": mapping.without = list(node)
    case "first": mapping.first = text(node)
    case "last": mapping.last = text(node)
    case "name": mapping.names = patterns(node)
    case "bands":
      for (name, words) in entries(node) {
        mapping.bands.append(Mapping.Band(name: name, words: list(words)))
      }
    case "item-columns":
      for (name, columns) in entries(node) {
        mapping.items.append(itemColumns(name, columns))
      }
    case "values":
      for (name, value) in entries(node) {
        guard let source = cellSource(value) else { continue }
        mapping.named.append(MappedTable.Column(name: name, source: source))
      }
    case "export-day": mapping.exportDay = cellSource(node)
    case "ragged": mapping.isRagged = isYes(node)
    default: tablesNode = node
    }
  }

  /// Reads the tables of a mapping, which are about what all its other keys say.
  ///
  /// - Parameter given: canonical columns that every row has from elsewhere.
  mutating func readTables(into mapping: inout Mapping, given: Set<String> = []) {
    guard let node = tablesNode else { return }
    tablesNode = nil
    guard let entries = node.sequence else { return refuse(node, "expected a list of tables") }
    for entry in entries {
      guard let table = table(entry, of: mapping) else { continue }
      checkColumns(of: table, at: entry, given: given)
      mapping.tables.append(table)
    }
  }

  private mutating func itemColumns(_ name: String, _ node: Setting) -> Mapping.ItemColumns {
    var columns = Mapping.ItemColumns(name: name)
    guard node.mapping != nil else {
      columns.patterns = patterns(node)
      return columns
    }
    each(node, "item columns", ProjectFileReader.itemColumnKeys) { reader, key, node in
      switch key {
      case "headers": columns.patterns = reader.patterns(node)
      case "percents": columns.percents = reader.patterns(node)
      case "except": columns.except = reader.patterns(node)
      case "once": columns.once = reader.text(node)
      case "after": columns.after = reader.text(node)
      default: columns.isRequired = !reader.isYes(node)
      }
    }
    if let once = columns.once, !columns.patterns.contains(where: { $0.names.contains(once) }) {
      refuse(node, "no header has the hole {\(once)}, which 'once' names")
    }
    return columns
  }

  private mutating func table(_ node: Setting, of mapping: Mapping) -> MappedTable? {
    let kinds = ProjectFileReader.tableKinds
    var result: MappedTable?
    // The columns first: the other keys say more of them.
    for (key, value) in entries(node) {
      guard let kind = FileKind(rawValue: key), kinds.contains(key) else { continue }
      if result != nil { refuse(value, "a table is of one kind") }
      result = MappedTable(kind: kind)
      result?.columns = columns(value, of: kind)
    }
    guard var table = result else {
      refuse(node, "a table needs one of \(kinds.joined(separator: ", "))")
      return nil
    }
    each(node, "a table", ProjectFileReader.tableKeys) { reader, key, value in
      switch key {
      case "when": table.when = reader.conditions(value)
      case "unless": table.unless = reader.conditions(value)
      case "per": table.per = reader.word(value, among: mapping.items.map(\.name))
      case "details": table.isDetail = reader.isYes(value)
      case "each": table.each = reader.splits(value, of: table)
      default: break
      }
    }
    return table
  }

  /// The characters between answers, or these and the answers to choose from.
  private mutating func listCell(_ node: Setting) -> ListCell? {
    guard node.mapping != nil else {
      return text(node).map { $0 == "names" ? .names : ListCell($0) }
    }
    var separators = ";,"
    var options: [String] = []
    var isInOrder = false
    each(node, "a list of answers", ProjectFileReader.answerKeys) { reader, key, value in
      switch key {
      case "between": separators = reader.text(value) ?? separators
      case "in-order": isInOrder = reader.isYes(value)
      default: options = reader.list(value)
      }
    }
    var cell = ListCell(separators, options: options)
    cell.isInOrder = isInOrder
    return cell
  }

  private mutating func splits(_ node: Setting, of table: MappedTable) -> [MappedTable.Split] {
    entries(node).compactMap { name, how in
      guard table.columns.contains(where: { $0.name == name }) else {
        let hint = Nearest.hint(Nearest.word(to: name, among: table.columns.map(\.name)))
        refuse(node, "the table has no column '\(name)'\(hint)")
        return nil
      }
      return listCell(how).map { MappedTable.Split(column: name, list: $0) }
    }
  }

  /// What a table lacks without which no row of it can stand, and holes that stay empty in it.
  private mutating func checkColumns(of table: MappedTable, at node: Setting, given: Set<String>) {
    if table.per == nil,
      let hole = table.columns.lazy.flatMap(\.source.holes).first(where: {
        ["@cell", "@column", "@header"].contains($0)
      })
    {
      refuse(node, "{\(hole)} is of an item column, and the table lacks 'per'")
    }
    // What a roster tells in parts is completed by another file of it.
    guard !table.isDetail, !table.kind.isRegistry, table.kind != .walkthroughs else { return }
    // A form dates its responses itself.
    let named = Set(table.columns.map(\.name)).union(given).union(["date"])
    let missing = CanonicalFile.of(table.kind).required.subtracting(named).sorted()
    if !missing.isEmpty {
      refuse(node, "rows of \(table.kind.rawValue) need \(missing.joined(separator: ", "))")
    }
  }

  private mutating func columns(_ node: Setting, of kind: FileKind) -> [MappedTable.Column] {
    let known = CanonicalFile.of(kind).names
    var columns: [MappedTable.Column] = []
    each(node, "\(kind.rawValue).csv", known) { reader, name, value in
      guard let source = reader.cellSource(value) else { return }
      columns.append(MappedTable.Column(name: name, source: source))
    }
    return columns
  }

  private mutating func conditions(_ node: Setting) -> [MappedTable.Condition] {
    entries(node).compactMap { template, words in
      guard let source = CellSource(template) else {
        refuse(node, "a brace is not closed, or empty")
        return nil
      }
      return MappedTable.Condition(source: source, words: list(words).map(Words.folded))
    }
  }

  /// A text with holes; a list of such, of which the first that is not blank counts; or one with
  /// words to be replaced.
  private mutating func cellSource(_ node: Setting) -> CellSource? {
    if let several = node.sequence {
      return CellSource(choices: several.flatMap { cellSource($0)?.choices ?? [] })
    }
    return node.mapping == nil ? template(node) : describedCell(node)
  }

  /// A text with holes.
  private mutating func template(_ node: Setting) -> CellSource? {
    guard let text = text(node) else { return nil }
    guard let source = CellSource(text) else {
      refuse(node, "a brace is not closed, or empty")
      return nil
    }
    for hole in source.holes where hole.hasPrefix("@") {
      guard !CellSource.ownHoles.contains(hole) else { continue }
      let hint = Nearest.hint(Nearest.word(to: hole, among: CellSource.ownHoles))
      refuse(node, "nothing is called {\(hole)}\(hint)")
    }
    return source
  }

  /// A cell by keys: where it is from, and what becomes of its text.
  private mutating func describedCell(_ node: Setting) -> CellSource? {
    var source: CellSource?
    var words: [String: String] = [:]
    var pattern: TextPattern?
    var single: ListCell?
    var with: [String] = []
    var isClosed = false
    each(node, "a cell", ProjectFileReader.cellKeys) { reader, key, value in
      switch key {
      case "from": source = reader.cellSource(value)
      case "pattern": pattern = reader.patterns(value).first
      case "single": single = reader.listCell(value)
      case "with": with = reader.list(value)
      default:
        isClosed = key == "only"
        for (word, text) in reader.texts(value) {
          words[Words.folded(word.scalar ?? "")] = text
        }
      }
    }
    if source == nil { refuse(node, "a cell needs 'from'") }
    if node["words"] != nil, node["only"] != nil {
      refuse(node, "a cell has either 'words' or 'only'")
    }
    if let pattern, pattern.names.isEmpty { refuse(node, "a pattern needs a hole") }
    guard var choices = source?.choices else { return nil }
    for place in choices.indices {
      choices[place].words = words
      choices[place].isClosed = isClosed
      choices[place].pattern = pattern
      choices[place].single = single
      choices[place].with = with
    }
    return CellSource(choices: choices)
  }

  private mutating func isYes(_ node: Setting) -> Bool {
    word(node, among: ["yes", "no"]) == "yes"
  }

  /// One text or a list of texts.
  mutating func list(_ node: Setting) -> [String] {
    node.sequence.map { $0.compactMap { text($0) } } ?? text(node).map { [$0] } ?? []
  }

  /// Patterns of titles of items, which say to which playlist an item belongs.
  mutating func pathwayPatterns(_ node: Setting) -> [TextPattern] {
    let patterns = patterns(node)
    if patterns.contains(where: { !$0.names.contains("pathway") }) {
      refuse(node, "a pattern of pathways needs the hole {pathway}")
    }
    return patterns.filter { $0.names.contains("pathway") }
  }

  private mutating func patterns(_ node: Setting) -> [TextPattern] {
    list(node).compactMap { text in
      if let pattern = TextPattern(text) { return pattern }
      refuse(node, "a brace is not closed or holds nothing, or a kind is neither digits nor number")
      return nil
    }
  }

  /// Names and what stands under them, in the order of the file.
  mutating func entries(_ node: Setting) -> [(String, Setting)] {
    guard let mapping = node.mapping else {
      refuse(node, "expected names and values")
      return []
    }
    return mapping.map { ($0.key.scalar ?? "", $0.value) }
  }
}
