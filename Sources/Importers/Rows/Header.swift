import CSV
import Canonical
import Coaching

/// The header of one file: where its canonical columns stand, and what every row has besides.
struct Header: Sendable {
  /// As written in the file; an empty text where a header cell is blank.
  let titles: [String]
  /// The same, with the names that the project file gives in place of those in the file.
  let names: [String]
  /// Canonical columns that the project file gives to every row.
  private let constants: [String: String]
  /// From the folded name of a column to its place, and to those of further columns that the
  /// project file gives the same name: a form whose questions were changed has two of them.
  private let places: [String: [Int]]
  /// Columns with the name of one before them, which are not read.
  private var repeated: [Int] = []
  /// The fields of the canonical columns, found once for the whole file.
  private var canonical: [String: Field] = [:]
  /// Names by which mappings may call columns besides their titles, as they are compared.
  private(set) var aliases: [String: Int] = [:]
  /// Columns of a form that are options of a question with several answers, and what each says.
  private(set) var options: [Int: String] = [:]
  /// When the row of a form was sent.
  let sending: Sending

  /// - Parameters:
  ///   - titles: the header cells.
  ///   - columns: from headers of this file to canonical columns, as the project file maps them.
  ///   - constants: canonical columns with one value for all rows.
  init(titles: [String], columns: [String: String] = [:], constants: [String: String] = [:]) {
    let given = columns.sorted { $0.key < $1.key }
    let renamed = Dictionary(
      given.map { (Words.folded($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    self.init(
      titles: titles, renaming: titles.map { renamed[Words.folded($0)] }, constants: constants)
  }

  /// The header of a form's responses.
  ///
  /// The host's own columns mean nothing to us unless walkbook.yaml names them; a response is
  /// dated by its own time where no question asks for the day.
  init(_ form: FormHeader, source: ProjectFile.Source?) {
    let given = (source?.columns ?? [:]).sorted { $0.key < $1.key }
    var renaming = form.titles.indices.map { form.own.contains($0) ? "" : nil }
    for (name, column) in given {
      for (place, name) in form.renaming(of: name, to: column) { renaming[place] = name }
    }
    let options = given.flatMap { name, column in
      CanonicalFile.isColumn(column) ? form.options(of: name) : [:]
    }
    let hasDay = zip(renaming, form.titles).contains { Words.folded($0 ?? $1) == "date" }
    if let time = form.time, !hasDay { renaming[time] = "date" }
    self.init(
      titles: form.titles, renaming: renaming, constants: source?.constants ?? [:], last: form.time)
    aliases = form.aliases
    self.options = Dictionary(options, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameters:
  ///   - renaming: what each column is called in place of its title; an empty text where it is
  ///     none of ours.
  ///   - last: a column that counts only where all others of its name are blank.
  private init(
    titles: [String], renaming: [String?], constants: [String: String], last: Int? = nil
  ) {
    self.titles = titles
    sending = Sending(titles)
    names = zip(titles, renaming).map { $1 ?? $0 }
    self.constants = Dictionary(
      constants.sorted { $0.key < $1.key }.map { (Words.folded($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
    // What the project file names comes before a column that happens to have the name.
    var places: [String: [Int]] = [:]
    for isNamed in [true, false] {
      let order = names.indices.filter { $0 != last } + [last].compactMap(\.self)
      for index in order
      where !titles[index].isEmpty && (renaming[index] != nil) == isNamed {
        let name = names[index]
        let folded = Words.folded(name)
        if isNamed || places[folded] == nil {
          places[folded, default: []].append(index)
        } else {
          repeated.append(index)
        }
      }
    }
    self.places = places
    for name in CanonicalFile.allColumns { canonical[name] = find(name) }
  }

  /// The header of rows that a mapping makes.
  ///
  /// - Parameters:
  ///   - titles: where each column comes from, for findings.
  ///   - names: the canonical columns.
  init(titles: [String], canonical names: [String]) {
    self.titles = titles
    sending = Sending(titles)
    self.names = names
    constants = [:]
    places = Dictionary(
      names.enumerated().map { (Words.folded($1), [$0]) }, uniquingKeysWith: { first, _ in first })
    for name in names { canonical[name] = find(name) }
  }

  /// Whether the file has a column, or a value for all its rows.
  func has<Table, Content>(_ column: CanonicalColumn<Table, Content>) -> Bool {
    field(column).isGiven
  }

  func has(_ column: ColumnFacts) -> Bool { field(column).isGiven }

  /// The field of a canonical column.
  func field<Table, Content>(_ column: CanonicalColumn<Table, Content>) -> Field {
    field(column.facts)
  }

  func field(_ column: ColumnFacts) -> Field { canonical[column.name] ?? find(column.name) }

  /// The field of a column that a vendor calls so.
  func field(titled title: some RawRepresentable<String>) -> Field { find(title.rawValue) }

  /// The mark by which a form of ours is told from other files.
  var form: Field { find("form") }

  /// Whether rows may come from a form of ours.
  var isForm: Bool { form.isGiven }

  /// Gives the blank cells of a canonical column a meaning.
  mutating func fill(_ column: ColumnFacts, with text: String) {
    canonical[column.name]?.constant = Array(text.utf8)
  }

  private func find(_ name: String) -> Field {
    let folded = Words.folded(name)
    let found = places[folded] ?? []
    var field = Field(
      name: found.first.map { titles[$0] } ?? name, column: found.first,
      constant: found.isEmpty ? constants[folded].map { Array($0.utf8) } : nil)
    field.later = Array(found.dropFirst())
    return field
  }

  /// The headers of columns that bear the name of a canonical column already found.
  func repeatedColumns(of file: CanonicalFile) -> [String] {
    let known = Set(file.columns.map(Words.folded))
    return repeated.filter { known.contains(Words.folded(names[$0])) }.map { titles[$0] }
  }

  /// How many of these columns the file has.
  func count(of columns: some Sequence<ColumnFacts>) -> Int { columns.count { has($0) } }
}

/// One canonical column in one file: a place in its rows, a constant, or absent.
///
/// With a place and a constant, the constant stands where a cell is blank.
struct Field: Sendable {
  /// The header as written, for findings.
  let name: String
  let column: Int?
  /// Columns that stand in where the one before is blank.
  var later: [Int] = []
  var constant: [UInt8]?

  init(name: String, column: Int?, constant: [UInt8]?) {
    self.name = name
    self.column = column
    self.constant = constant
  }

  /// The column that holds the cell of a row: the first that is not blank.
  func column(in record: borrowing CSVRecord) -> Int? {
    guard !later.isEmpty, let column else { return column }
    for place in [column] + later {
      let isFilled = record.withField(place) { bytes in
        if let bytes { !CellContent.range(in: bytes).isEmpty } else { false }
      }
      if isFilled { return place }
    }
    return column
  }

  var isGiven: Bool { column != nil || constant != nil }

  /// Lends the content of the field's cell in a row; `nil` where it is blank.
  ///
  /// Nothing is copied: this runs for every cell of a file.
  func withContent<Result>(
    of record: borrowing CSVRecord, _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    if let column = column(in: record) {
      let result: Result? = record.withField(column) { bytes in
        guard let bytes else { return nil }
        let content = CellContent.range(in: bytes)
        return content.isEmpty ? nil : body(bytes.extracting(content))
      }
      if let result { return result }
    }
    return constant.flatMap { $0.isEmpty ? nil : body($0.span) }
  }

  func hasContent(in record: borrowing CSVRecord) -> Bool {
    withContent(of: record) { _ in true } ?? false
  }

  /// Whether the cell names anybody: it is not blank, and no word for nothing.
  func hasID(in record: borrowing CSVRecord) -> Bool {
    withContent(of: record) { !NothingWord.matches($0) } ?? false
  }

  /// Whether the cell of a day, a number or a word of a list says anything.
  func hasValue(in record: borrowing CSVRecord) -> Bool {
    withContent(of: record) { !NothingWord.matchesValue($0) } ?? false
  }

  /// Lends the id in the field's cell; `nil` where it is blank or has lost digits.
  func withID<Result>(
    of record: borrowing CSVRecord, _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    let result: Result?? = withContent(of: record) { content in
      if IDContent.hasLostDigits(content) || NothingWord.matches(content) { return nil }
      return body(content.extracting(IDContent.range(in: content)))
    }
    return result ?? nil
  }
}
