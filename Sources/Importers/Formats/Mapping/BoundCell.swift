import CSV
import Coaching

/// A ``CellSource`` in one file: its holes are places in the rows, or values known before.
struct BoundCell: Sendable {
  enum Piece: Sendable {
    case text([UInt8])
    /// The first of these columns that is not blank.
    case columns([Int])
    case value([UInt8])
    /// A value that each row has of its own.
    case cell(BoundCell)
    case row
    /// A column that the file does not have.
    case nothing
  }

  struct Choice: Sendable {
    var pieces: [Piece]
    var words: [String: [UInt8]]
    var isClosed: Bool
    var pattern: TextPattern?
    var single: ListCell?
    var hasHole: Bool {
      pieces.contains { if case .text = $0 { false } else { true } }
    }
    /// Whether the cell of one column is taken as it is.
    var isPlain: Bool {
      pieces.count == 1 && words.isEmpty && pattern == nil && !isClosed && single == nil
    }
  }

  let choices: [Choice]

  init(_ source: CellSource, in scope: MappingScope) {
    choices = source.choices.filter { choice in
      choice.with.isEmpty || choice.with.contains { scope.place(of: $0) != nil }
    }.map { choice in
      Choice(
        pieces: choice.pieces.map { piece in
          switch piece {
          case .text(let text): .text(Array(text.utf8))
          case .hole(let names): scope.piece(CellSource.alternatives(names))
          }
        },
        words: choice.words.mapValues { Array($0.utf8) }, isClosed: choice.isClosed,
        pattern: choice.pattern, single: choice.single)
    }
  }

  /// Whether nothing of the file fills it.
  var isNowhere: Bool {
    choices.allSatisfy { choice in
      !choice.pieces.isEmpty
        && choice.pieces.allSatisfy { piece in
          switch piece {
          case .nothing: true
          case .cell(let cell): cell.isNowhere
          case .value(let value): value.isEmpty
          case .text, .columns, .row: false
          }
        }
    }
  }

  /// Whether it is the same in every row.
  var isConstant: Bool {
    choices.allSatisfy { choice in
      choice.pieces.allSatisfy { piece in
        switch piece {
        case .text, .value, .nothing: true
        case .columns, .row: false
        case .cell(let cell): cell.isConstant
        }
      }
    }
  }

  /// The columns that fill it.
  var columns: [Int] {
    choices.flatMap(\.pieces).flatMap { piece -> [Int] in
      switch piece {
      case .columns(let columns): columns
      case .cell(let cell): cell.columns
      case .text, .value, .row, .nothing: []
      }
    }
  }

  /// The content for one row; empty where it is blank.
  ///
  /// A choice whose first hole is blank says half of what it should: one after it that says more
  /// comes first. Where one alone counts and there are several, nothing after it does.
  func content(of record: borrowing CSVRecord, row: Int) -> [UInt8] {
    var half: [UInt8] = []
    for choice in choices {
      // A cell that a short row lacks, or that may be another's, is not told by another column.
      if record.isShort, choice.isUnfilled(in: record) { return [] }
      let (content, isWhole, areSeveral) = choice.content(of: record, row: row)
      if areSeveral { return [] }
      if content.isEmpty || !half.isEmpty && !choice.hasHole { continue }
      if isWhole { return content }
      if half.isEmpty { half = content }
    }
    return half
  }

  /// Ends a field of `row` with the content for `record`.
  func fill(_ composed: inout CSVRecord, from record: borrowing CSVRecord, row: Int) {
    if choices.count == 1, choices[0].isPlain, case .columns(let columns) = choices[0].pieces[0],
      columns.count == 1
    {
      record.withField(columns[0]) { if let bytes = $0 { composed.append(bytes) } }
    } else {
      composed.append(content(of: record, row: row).span)
    }
    composed.endField()
  }
}

extension BoundCell.Choice {
  /// Whether none of the columns that it takes has anything.
  fileprivate func isUnfilled(in record: borrowing CSVRecord) -> Bool {
    var columns: [Int] = []
    for piece in pieces {
      switch piece {
      case .columns(let own): columns += own
      case .cell(let cell): columns += cell.columns
      case .text, .value, .row, .nothing: continue
      }
    }
    return !columns.isEmpty && columns.allSatisfy { (record.text($0) ?? "").trimmingBlanks.isEmpty }
  }

  /// - Returns: the text, whether its first hole is filled, and whether there are several of which one
  ///   alone counts.
  fileprivate func content(
    of record: borrowing CSVRecord, row: Int
  ) -> (text: [UInt8], isWhole: Bool, areSeveral: Bool) {
    var text: [UInt8] = []
    // Text between two holes waits until both have something.
    var waiting: [UInt8] = []
    var (hasHole, hasContent, isLastFilled, isWhole) = (false, false, true, true)
    for piece in pieces {
      if case .text(let bytes) = piece {
        waiting += bytes
        continue
      }
      let content = piece.content(of: record, row: row)
      if !content.isEmpty {
        if hasContent || !hasHole { text += waiting }
        text += content
        hasContent = true
      }
      if !hasHole { isWhole = !content.isEmpty }
      waiting = []
      hasHole = true
      isLastFilled = !content.isEmpty
    }
    if isLastFilled { text += waiting }
    if hasHole, !hasContent { return ([], false, false) }
    if let single {
      let parts = Set(single.parts(of: String(decoding: text, as: UTF8.self)).texts)
      guard let part = parts.first, parts.count == 1 else { return ([], false, parts.count > 1) }
      text = Array(part.utf8)
    }
    return (replaced(text), isWhole, false)
  }

  private func replaced(_ text: [UInt8]) -> [UInt8] {
    var text = text
    if let pattern {
      if let hole = pattern.names.first(where: { $0 == "value" }) ?? pattern.names.first,
        let content = pattern.match(String(decoding: text, as: UTF8.self))?[hole]
      {
        text = Array(content.utf8)
      }
    }
    guard !words.isEmpty || isClosed else { return text }
    if let word = words[Words.folded(String(decoding: text, as: UTF8.self))] { return word }
    // A star stands for any other word.
    return text.isEmpty ? text : words["*"] ?? (isClosed ? [] : text)
  }
}

extension BoundCell.Piece {
  fileprivate func content(of record: borrowing CSVRecord, row: Int) -> [UInt8] {
    switch self {
    case .text(let bytes), .value(let bytes): return bytes
    case .nothing: return []
    case .row: return Array(String(row).utf8)
    case .cell(let cell): return cell.content(of: record, row: row)
    case .columns(let columns):
      // An id that a spreadsheet has destroyed is none where another is there.
      var spoilt: [UInt8] = []
      for column in columns {
        let content: [UInt8] = record.withField(column) { bytes in
          guard let bytes else { return [] }
          let range = CellContent.range(in: bytes)
          if columns.count > 1, NothingWord.matches(bytes.extracting(range)) { return [] }
          return range.map { bytes[$0] }
        }
        if columns.count > 1, spoilt.isEmpty, IDContent.hasLostDigits(content.span) {
          spoilt = content
        } else if !content.isEmpty {
          return content
        }
      }
      return spoilt
    }
  }
}

/// What the holes of a mapping stand for in one file, and in one of its item columns.
struct MappingScope: Sendable {
  let header: Header
  private let names: TitleNames
  /// Values that are the same in every row: from the file's name, from rows above the header.
  var values: [String: String] = [:]
  /// The place of the item column under way.
  var cell: Int?
  /// Values that each row has of its own, and the columns that findings name.
  private var cells: [String: (cell: BoundCell, origin: Int?)] = [:]

  init(
    header: Header, names: TitleNames? = nil, values: [String: String] = [:], cell: Int? = nil
  ) {
    self.header = header
    self.names = names ?? TitleNames(header.titles)
    self.values = values
    self.cell = cell
  }

  /// Makes the named values of a mapping known; each may use those before it.
  mutating func name(_ named: [MappedTable.Column]) {
    for value in named {
      cells[value.name] = (BoundCell(value.source, in: self), origin(of: value.source))
    }
  }

  /// Makes known what is said of an item column: by its title, and in rows beside the header.
  mutating func name(
    _ column: Mapping.ItemColumn, number: Int, _ bands: [String: [String?]],
    _ named: [MappedTable.Column]
  ) {
    for (name, text) in column.captures { values[name] = text }
    for (name, cells) in bands {
      values[name] = column.place < cells.count ? cells[column.place] ?? "" : ""
    }
    values["@column"] = String(number)
    values["@header"] = header.titles[column.place]
    name(named)
  }

  /// A hole that none of these names stands for is a column that the file lacks.
  func piece(_ names: [String]) -> BoundCell.Piece {
    var columns: [Int] = []
    for name in names.map(filled) {
      if name == "@row" { return .row }
      if columns.isEmpty, let cell = cells[name] { return .cell(cell.cell) }
      if name == "@cell" {
        if let cell { columns.append(cell) }
      } else if name == "@first" {
        columns.append(0)
      } else if let value = values[name] {
        if columns.isEmpty { return value.isEmpty ? .nothing : .value(Array(value.utf8)) }
      } else {
        columns += places(of: name)
      }
    }
    return columns.isEmpty ? .nothing : .columns(columns)
  }

  /// A name whose own holes are filled with values.
  private func filled(_ name: String) -> String {
    guard name.contains("{"), let pieces = Braces.pieces(of: name) else { return name }
    return pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .hole(let hole): values[hole] ?? constant(hole)
      }
    }.joined()
  }

  /// A named value that is the same in every row, such as the area to which an item column belongs.
  private func constant(_ name: String) -> String {
    guard let cell = cells[name]?.cell, cell.isConstant else { return "" }
    let content = cell.content(of: CSVRecord(composingFrom: 1), row: 1)
    return String(decoding: content, as: UTF8.self)
  }

  /// The column of a header name.
  func place(of name: String) -> Int? { places(of: name).first }

  private func places(of name: String) -> [Int] {
    let places = names.places(of: name)
    guard places.isEmpty, let alias = header.aliases[Words.folded(name)] else { return places }
    return [alias]
  }

  /// The column that a finding about a cell names: the first that fills it.
  func origin(of source: CellSource) -> Int? {
    for hole in source.holes.map(filled) {
      if hole == "@cell", let cell { return cell }
      if let named = cells[hole] {
        if let origin = named.origin { return origin }
      } else if values[hole] == nil, let place = place(of: hole) {
        return place
      }
    }
    return nil
  }
}
