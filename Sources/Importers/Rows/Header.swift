import CSV
import Canonical
import Coaching

/// The header of one file: where its canonical columns stand, and what every row has besides.
struct Header: Sendable {
  /// All of it behind one reference, since each row is handed its header.
  private let contents: Contents
  /// The fields of the canonical columns by their numbers, found once for a whole file when it is read.
  private var canonical: [Field?] = []

  private final class Contents: Sendable {
    let titles: [String]
    let names: [String]
    let constants: [String: String]
    let places: [String: [Int]]
    let repeated: [Int]
    let aliases: [String: Int]
    let options: [Int: String]
    let sending: Field?
    let splitName: SplitName?
    let namePairs: [NamePair]

    init(
      titles: [String], names: [String], constants: [String: String], places: [String: [Int]],
      repeated: [Int], aliases: [String: Int], options: [Int: String], sending: Field?,
      splitName: SplitName?
    ) {
      self.titles = titles
      self.names = names
      self.constants = constants
      self.places = places
      self.repeated = repeated
      self.aliases = aliases
      self.options = options
      self.sending = sending
      self.splitName = splitName
      namePairs = NamePair.all(in: titles)
    }
  }

  /// As written in the file; an empty text where a header cell is blank.
  var titles: [String] { contents.titles }
  /// The same, with the names that the project file gives in place of those in the file.
  var names: [String] { contents.names }
  /// Canonical columns that the project file gives to every row.
  private var constants: [String: String] { contents.constants }
  /// From the folded name of a column to its place, and to those of further columns that the
  /// project file gives the same name: a form whose questions were changed has two of them.
  private var places: [String: [Int]] { contents.places }
  /// Columns with the name of one before them, which are not read.
  private var repeated: [Int] { contents.repeated }
  /// Names by which mappings may call columns besides their titles, as they are compared.
  var aliases: [String: Int] { contents.aliases }
  /// Columns of a form that are options of a question with several answers, and what each says.
  var options: [Int: String] { contents.options }
  /// The column that says when the row of a form was sent.
  var sending: Field? { contents.sending }
  /// Where a person's name stands in two columns.
  var splitName: SplitName? { contents.splitName }

  /// Columns that hold the halves of names, each with its other half.
  var namePairs: [NamePair] { contents.namePairs }

  /// The columns of a family name and of a given name.
  struct SplitName: Sendable {
    let family: Field
    let given: Field

    init?(_ titles: [String]) {
      let folded = titles.map(Words.folded)
      func field(_ words: Set<String>) -> Field? {
        let places = folded.indices.filter { words.contains(folded[$0]) }
        guard places.count == 1 else { return nil }
        return Field(name: titles[places[0]], column: places[0], constant: nil)
      }
      guard let family = field(SplitName.families), let given = field(SplitName.givens) else {
        return nil
      }
      (self.family, self.given) = (family, given)
    }

    private static let families: Set<String> = [
      "lastname", "familyname", "surname", "studentlastname", "teacherlastname", "nachname",
      "familienname", "apellido", "apellidos",
    ]
    private static let givens: Set<String> = [
      "firstname", "givenname", "forename", "studentfirstname", "teacherfirstname", "vorname",
      "nombre", "nombres",
    ]
  }

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

  /// - Parameters:
  ///   - renaming: what each column is called in place of its title; an empty text where it is
  ///     none of ours.
  ///   - last: a column that counts only where all others of its name are blank.
  ///   - aliases: names by which mappings may call columns besides their titles.
  ///   - options: columns that are options of a question, and what each says.
  init(
    titles: [String], renaming: [String?], constants: [String: String], last: Int? = nil,
    aliases: [String: Int] = [:], options: [Int: String] = [:]
  ) {
    let names = zip(titles, renaming).map { $1 ?? $0 }
    var repeated: [Int] = []
    let constants = Dictionary(
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
    contents = Contents(
      titles: titles, names: names, constants: constants, places: places, repeated: repeated,
      aliases: aliases, options: options, sending: Header.sending(titles),
      splitName: SplitName(titles))
  }

  /// The same with the fields of all canonical columns found, for a file of which rows are read.
  var settled: Header {
    var header = self
    header.settle(CanonicalFile.allColumns)
    return header
  }

  private mutating func settle(_ names: [String]) {
    for name in names {
      let number = ColumnNumber.of(name)
      while canonical.count <= number { canonical.append(nil) }
      canonical[number] = canonical[number] ?? find(name)
    }
  }

  /// The header of rows that a mapping makes.
  ///
  /// - Parameters:
  ///   - titles: where each column comes from, for findings.
  ///   - names: the canonical columns.
  init(titles: [String], canonical names: [String], sending: Field? = nil) {
    let given = names.indices.filter { !names[$0].isEmpty }
    contents = Contents(
      titles: titles, names: names, constants: [:],
      places: Dictionary(grouping: given) { Header.folded[names[$0]] ?? Words.folded(names[$0]) },
      repeated: [], aliases: [:], options: [:], sending: sending, splitName: nil)
    settle(given.map { names[$0] })
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

  func field(_ column: ColumnFacts) -> Field {
    let number = column.number
    if number < canonical.count, let field = canonical[number] { return field }
    return find(column.name)
  }

  /// The field of a column that a vendor calls so.
  ///
  /// Databases spell titles in their own way.
  func field(titled title: some RawRepresentable<String>) -> Field {
    let field = find(title.rawValue)
    guard !field.isGiven, let place = TitleNames(titles).place(of: title.rawValue) else {
      return field
    }
    return Field(name: titles[place], column: place, constant: nil)
  }

  /// The mark by which a form of ours is told from other files.
  var form: Field { find("form") }

  /// Whether rows may come from a form of ours.
  var isForm: Bool { form.isGiven }

  /// Gives the blank cells of a canonical column a meaning.
  mutating func fill(_ column: ColumnFacts, with text: String) {
    settle([column.name])
    canonical[column.number]?.constant = Array(text.utf8)
  }

  /// The column that says when the row of a form was sent.
  static func sending(_ titles: [String]) -> Field? {
    let times = [
      "timestamp", "completiontime", "recordeddate", "enddate", "marcatemporal", "horodateur",
      "zeitstempel", "submissiondate", "submissiontime",
    ]
    let place = titles.firstIndex { times.contains(Words.folded($0)) }
    return place.map { Field(name: titles[$0], column: $0, constant: nil) }
  }

  /// The names of all canonical columns as they are compared.
  private static let folded = Dictionary(
    CanonicalFile.allColumns.map { ($0, Words.folded($0)) }, uniquingKeysWith: { first, _ in first }
  )

  private func find(_ name: String) -> Field {
    let folded = Header.folded[name] ?? Words.folded(name)
    let found = places[folded] ?? []
    var field = Field(
      name: found.first.map { titles[$0] } ?? name, column: found.first,
      constant: found.isEmpty ? constants[folded].map { Array($0.utf8) } : nil)
    field.later = Array(found.dropFirst())
    if let place = found.first, names[place] != titles[place],
      let pair = contents.namePairs.first(where: { $0.holds(place) })
    {
      // Either half of a name that stands in two columns means the whole of it.
      let others = found.filter { !pair.holds($0) }
      field = Field(name: titles[pair.family], column: pair.family, constant: nil)
      field.given = pair.given
      field.later = others
    }
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
