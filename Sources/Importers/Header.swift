import Coaching

/// The header of one file: where its canonical columns stand, and what every row has besides.
struct Header: Sendable {
  /// As written in the file; an empty text where a header cell is blank.
  let titles: [String]
  /// The same, with the names that the project file gives in place of those in the file.
  let names: [String]
  /// Canonical columns that the project file gives to every row.
  private let constants: [String: String]
  /// From the folded name of a column to its place.
  private let places: [String: Int]
  /// The fields of the canonical columns, found once for the whole file.
  private var canonical: [String: Field] = [:]

  /// - Parameters:
  ///   - titles: the header cells.
  ///   - columns: from headers of this file to canonical columns, as the project file maps them.
  ///   - constants: canonical columns with one value for all rows.
  init(titles: [String], columns: [String: String] = [:], constants: [String: String] = [:]) {
    self.titles = titles
    let given = columns.sorted { $0.key < $1.key }
    let renamed = Dictionary(
      given.map { (Words.folded($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    let renaming = titles.map { renamed[Words.folded($0)] }
    names = zip(titles, renaming).map { $1 ?? $0 }
    self.constants = Dictionary(
      constants.sorted { $0.key < $1.key }.map { (Words.folded($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
    // What the project file names comes before a column that happens to have the name.
    var places: [String: Int] = [:]
    for isNamed in [true, false] {
      for (index, name) in names.enumerated()
      where !titles[index].isEmpty && (renaming[index] != nil) == isNamed {
        let folded = Words.folded(name)
        if places[folded] == nil { places[folded] = index }
      }
    }
    self.places = places
    for file in CanonicalFile.all {
      for name in file.columns where canonical[name] == nil { canonical[name] = find(name) }
    }
  }

  /// The header of rows that a mapping makes.
  ///
  /// - Parameters:
  ///   - titles: where each column comes from, for findings.
  ///   - names: the canonical columns.
  init(titles: [String], canonical names: [String]) {
    self.titles = titles
    self.names = names
    constants = [:]
    places = Dictionary(
      names.enumerated().map { (Words.folded($1), $0) }, uniquingKeysWith: { first, _ in first })
    for name in names { canonical[name] = find(name) }
  }

  func has(_ name: String) -> Bool { field(name).isGiven }

  /// The field of a canonical column.
  func field(_ name: String) -> Field { canonical[name] ?? find(name) }

  /// Gives the blank cells of a canonical column a meaning.
  mutating func fill(_ name: String, with text: String) {
    canonical[name]?.constant = Array(text.utf8)
  }

  private func find(_ name: String) -> Field {
    let folded = Words.folded(name)
    let place = places[folded]
    return Field(
      name: place.map { titles[$0] } ?? name, column: place,
      constant: place == nil ? constants[folded].map { Array($0.utf8) } : nil)
  }

  /// How many of these columns the file has.
  func count(of names: some Sequence<String>) -> Int { names.count { has($0) } }
}

/// One canonical column in one file: a place in its rows, a constant, or absent.
///
/// With a place and a constant, the constant stands where a cell is blank.
struct Field: Sendable {
  /// The header as written, for findings.
  let name: String
  let column: Int?
  var constant: [UInt8]?

  var isGiven: Bool { column != nil || constant != nil }
}
