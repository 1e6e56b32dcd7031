import CSV
import Canonical
import Coaching
import Tables

/// A mapping in one file: makes canonical rows of the file's rows.
struct Translation: Sendable {
  let mapping: Mapping
  let header: Header
  private(set) var tables: [BoundTable] = []
  /// Tables of which the file tells nothing, since no column of it fills one that they require, and
  /// what the vendor calls that.
  private(set) var lacking: [(kind: FileKind, title: String)] = []

  /// The words of a row that says something of each column, where the file has no such row at all.
  private(set) var lackingBand: String?

  /// - Parameters:
  ///   - values: what the file says outside its rows.
  ///   - bands: for each band, the cells of its row.
  ///   - source: what walkbook.yaml says besides.
  init(
    _ mapping: Mapping, header: Header, values: [String: String], bands: [String: [String?]],
    source: ProjectFile.Source?, form: FormHeader? = nil
  ) {
    self.mapping = mapping
    self.header = header
    lackingBand = bands.isEmpty ? mapping.bands.last?.words.first : nil
    let columns = mapping.itemColumns(of: header.titles)
    let names = TitleNames(header.titles)
    // What the names of an item column stand for is the same in every table.
    var scopes: [String: [MappingScope]] = [:]
    for table in mapping.tables + mapping.classes(given: source) {
      let table = table.completed(by: source, outside: Set(values.keys)).sent(form)
      guard let per = table.per else {
        var scope = MappingScope(header: header, names: names, values: values)
        scope.name(mapping.named)
        let bound = BoundTable(table, in: scope)
        if let title = bound.lackingTitle(of: table, mapping) {
          if !table.isDetail, !lacking.contains(where: { $0.kind == table.kind }) {
            lacking.append((table.kind, title))
          }
        } else {
          tables.append(bound)
        }
        continue
      }
      let known =
        scopes[per]
        ?? columns.filter { $0.group == per }.enumerated().map { number, column in
          var scope = MappingScope(header: header, names: names, values: values, cell: column.place)
          scope.name(column, number: number + 1, bands, mapping.named)
          return scope
        }
      scopes[per] = known
      let percents = mapping.items.first { $0.name == per }?.percents ?? []
      tables += zip(known, columns.filter { $0.group == per }).map { scope, column in
        var bound = BoundTable(table, in: scope)
        let title = header.titles[column.place]
        if percents.contains(where: { $0.match(title) != nil }) { bound.percents = column.place }
        return bound
      }
    }
  }
}

/// One table of a mapping in one file, and in one item column where it has one row for each.
struct BoundTable: Sendable {
  let kind: FileKind
  let isDetail: Bool
  /// Whether it has a row for each item column.
  let isPerItem: Bool
  /// Its item column, where that holds percents.
  fileprivate(set) var percents: Int?
  /// The header of the rows that it makes.
  let header: Header
  /// For each of its columns the one that findings name and whose habits it has.
  let places: [Int?]
  /// The columns of the file that decide what a row of it means; of an item its cell alone does not.
  let decidingColumns: Set<Int>
  private let cells: [BoundCell]
  private let when: [(cell: BoundCell, words: [String])]
  private let unless: [(cell: BoundCell, words: [String])]
  /// The columns that hold several, and how they are told apart.
  private let splits: [(place: Int, list: ListCell)]
  /// The column of teachers, whose list has an order of its own.
  private let teachers: Int?
  /// The same, for findings.
  let splitField: Field?
  /// The column that names a class, and that of the student.
  private let section, student: Int?

  init(_ table: MappedTable, in scope: MappingScope) {
    kind = table.kind
    isDetail = table.isDetail
    isPerItem = table.per != nil
    let origins = table.columns.map { scope.origin(of: $0.source) }
    let titles = zip(table.columns, origins).map { column, origin in
      origin.map { scope.header.titles[$0] } ?? column.name
    }
    header = Header(
      titles: titles, canonical: table.columns.map(\.name), sending: Header.sending(titles))
    places = origins
    section = table.columns.firstIndex { $0.name == GradebookMarks.section.name }
    student = table.columns.firstIndex { $0.name == GradebookMarks.student.name }
    cells = table.columns.map { BoundCell($0.source, in: scope) }
    when = table.when.map { (BoundCell($0.source, in: scope), $0.words) }
    unless = table.unless.map { (BoundCell($0.source, in: scope), $0.words) }
    let columns = zip(table.columns, cells).filter { column, _ in
      CanonicalFile.of(table.kind).facts(of: column.name)?.decides(in: table.kind) ?? false
    }
    decidingColumns = Set(
      (columns.map(\.1) + (when + unless).map(\.cell)).flatMap(\.columns)
    ).subtracting([scope.cell].compactMap(\.self))
    splits = table.each.compactMap { each in
      table.columns.firstIndex { $0.name == each.column }.map { ($0, each.list) }
    }
    teachers = table.each.first { $0.column == Sections.teacher.name && !$0.list.isInOrder }
      .flatMap { each in table.columns.firstIndex { $0.name == each.column } }
    splitField = splits.first.map { [header] in
      Field(name: header.titles[$0.place], column: nil, constant: nil)
    }
  }

  /// What the vendor calls a column that the table requires and the file does not have.
  func lackingTitle(of table: MappedTable, _ mapping: Mapping) -> String? {
    let file = CanonicalFile.of(kind)
    // People and places stand with their id alone.
    let lacking = zip(table.columns, cells).first { column, cell in
      file.facts(of: column.name)?.isRequired == true && cell.isNowhere
        && (file.roster == nil || file.key.contains(column.name))
    }
    guard let column = lacking?.0 else { return nil }
    guard let hole = column.source.holes.first else { return column.name }
    return mapping.named.first { $0.name == hole }?.source.holes.first ?? hole
  }

  /// Whether a cell of it holds several.
  var hasLists: Bool { !splits.isEmpty }

  /// The place of a column of its rows, by its canonical name.
  func place(of name: String) -> Int? { header.names.firstIndex(of: name) }

  /// Whether all rows of the file make the same row: what headers and names alone say.
  var isConstant: Bool { (cells + when.map(\.cell) + unless.map(\.cell)).allSatisfy(\.isConstant) }

  /// Whom a row tells of, also where it makes no row of the table.
  func student(of record: borrowing CSVRecord, row: Int) -> String? {
    guard let student else { return nil }
    let content = cells[student].content(of: record, row: row)
    return content.isEmpty ? nil : String(decoding: content, as: UTF8.self)
  }

  /// Hands the rows that a row makes to `body`: none, one, or one for each part of a cell.
  ///
  /// - Parameters:
  ///   - row: the number of the row in its file.
  ///   - composed: used for every row, so that none is made anew.
  ///   - classes: from what the file calls a class to its id.
  /// - Returns: whether the cell of several has separators inside brackets, which part nothing.
  @discardableResult func rows(
    of record: borrowing CSVRecord, row: Int, _ composed: inout CSVRecord,
    classes: ((String) -> String)? = nil, _ body: (borrowing CSVRecord) -> Void
  ) -> Bool {
    guard when.allSatisfy({ BoundTable.holds($0, record, row) }),
      !unless.contains(where: { BoundTable.holds($0, record, row) })
    else { return false }
    guard let split = splits.first else {
      compose(&composed, from: record, row: row, classes: classes)
      body(composed)
      return false
    }
    let parts = parts(of: split, record, row)
    let others = splits.dropFirst().map { other in
      let texts = self.parts(of: other, record, row).texts
      guard other.place == teachers, texts.count > 1 else { return (other.place, texts) }
      return (other.place, ListedTeachers.teachers(texts, of: parts.texts))
    }
    for (number, part) in parts.texts.enumerated() {
      // One of them is that of all parts; of several, each is of one, or nobody knows of which.
      let same = others.map { place, texts in
        (place, texts.count == 1 ? texts[0] : texts.count == parts.texts.count ? texts[number] : "")
      }
      compose(
        &composed, from: record, row: row, parts: [(split.place, part)] + same, classes: classes)
      body(composed)
    }
    return parts.hasBracketedSeparators
  }

  private func parts(
    of split: (place: Int, list: ListCell), _ record: borrowing CSVRecord, _ row: Int
  ) -> ListCell.Parts {
    let several = cells[split.place].content(of: record, row: row)
    return split.list.parts(of: String(decoding: several, as: UTF8.self))
  }

  private func compose(
    _ composed: inout CSVRecord, from record: borrowing CSVRecord, row: Int,
    parts: [(place: Int, text: String)] = [], classes: ((String) -> String)?
  ) {
    composed.restart(from: record)
    for (place, cell) in cells.enumerated() {
      if let part = parts.first(where: { $0.place == place }) {
        let text = place == section ? classes?(part.text) ?? part.text : part.text
        composed.append(text.utf8.span)
        composed.endField()
      } else if let classes, place == section {
        let text = String(decoding: cell.content(of: record, row: row), as: UTF8.self)
        composed.append((text.isEmpty ? text : classes(text)).utf8.span)
        composed.endField()
      } else {
        cell.fill(&composed, from: record, row: row)
      }
    }
  }

  private static func holds(
    _ condition: (cell: BoundCell, words: [String]), _ record: borrowing CSVRecord, _ row: Int
  ) -> Bool {
    let content = condition.cell.content(of: record, row: row)
    if condition.words == ["*"] { return !NothingWord.matches(content.span) }
    return condition.words.contains(Words.folded(String(decoding: content, as: UTF8.self)))
  }
}

extension Mapping {
  /// What walkbook.yaml says of the class of a gradebook that knows only what it is called: whose
  /// it is, and where.
  fileprivate func classes(given source: ProjectFile.Source?) -> [MappedTable] {
    let said = [
      Sections.title.name, Sections.school.name, Sections.teacher.name, Sections.term.name,
    ].filter {
      source?.constants[$0] != nil
    }
    guard !said.isEmpty, !tables.contains(where: { $0.kind == .sections }),
      tables.contains(where: { $0.kind == .marks }),
      let section = tables.filter({ $0.kind == .enrollments || $0.kind == .marks })
        .flatMap(\.columns).first(where: { $0.name == Sections.id.name })
    else { return [] }
    return [MappedTable(kind: .sections, columns: [section], isDetail: true)]
  }
}

extension MappedTable {
  /// With what walkbook.yaml says of the file: columns of its own, and what every row has.
  ///
  /// What a row itself says comes before what is said of all rows, and that before what the file
  /// says outside its rows, as in its name.
  ///
  /// - Parameter values: the names of what it says there.
  fileprivate func completed(
    by source: ProjectFile.Source?, outside values: Set<String>
  ) -> MappedTable {
    guard let source else { return self }
    var table = self
    let known = CanonicalFile.of(kind).columns
    for (title, name) in source.columns.sorted(by: { $0.key < $1.key }) where known.contains(name) {
      let cell = CellSource(choices: [CellSource.Choice(pieces: [.hole(title)])])
      table.set(name) { _ in cell }
    }
    for (name, text) in source.constants.sorted(by: { $0.key < $1.key })
    where known.contains(name) {
      let constant = CellSource.Choice(pieces: [.text(text)])
      table.set(name) { existing in
        let choices = existing?.choices ?? []
        let ofRows = choices.compactMap { $0.without(values) }
        return CellSource(choices: ofRows + [constant] + choices)
      }
    }
    return table
  }

  /// With the time of a response, which dates rows that ask for no day.
  fileprivate func sent(_ form: FormHeader?) -> MappedTable {
    guard let form, let time = form.time, kind.isFact else { return self }
    var table = self
    let cell = CellSource(choices: [CellSource.Choice(pieces: [.hole(form.titles[time])])])
    if CanonicalFile.of(kind).place(of: Walkthroughs.date.name) != nil,
      !columns.contains(where: { $0.name == Walkthroughs.date.name })
    {
      table.columns.append(Column(name: Walkthroughs.date.name, source: cell))
    }
    table.columns.append(Column(name: "timestamp", source: cell))
    return table
  }

  private mutating func set(_ name: String, _ source: (CellSource?) -> CellSource) {
    if let place = columns.firstIndex(where: { $0.name == name }) {
      columns[place].source = source(columns[place].source)
    } else {
      columns.append(Column(name: name, source: source(nil)))
    }
  }
}

extension CellSource.Choice {
  /// The same where only rows fill its holes; `nil` where no row does.
  fileprivate func without(_ values: Set<String>) -> Self? {
    var choice = self
    choice.pieces = []
    var hasHole = false
    for piece in pieces {
      guard case .hole(let names) = piece else {
        choice.pieces.append(piece)
        continue
      }
      let own = CellSource.alternatives(names).filter { !values.contains($0) }
      guard !own.isEmpty else { return nil }
      choice.pieces.append(.hole(own.joined(separator: "|")))
      hasHole = true
    }
    return hasHole ? choice : nil
  }
}
