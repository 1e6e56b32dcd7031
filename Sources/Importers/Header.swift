import Coaching

/// The header of one file: where its canonical columns stand, and what every row has besides.
struct Header: Sendable {
  /// As written in the file; an empty text where a header cell is blank.
  let titles: [String]
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
    self.constants = constants
    var renamed: [String: String] = [:]
    for (title, column) in columns { renamed[Words.folded(title)] = Words.folded(column) }
    var places: [String: Int] = [:]
    for (index, title) in titles.enumerated() where !title.isEmpty {
      let folded = Words.folded(title)
      let name = renamed[folded] ?? folded
      if places[name] == nil { places[name] = index }
    }
    self.places = places
    for file in CanonicalFile.all {
      for name in file.columns where canonical[name] == nil { canonical[name] = find(name) }
    }
  }

  func has(_ name: String) -> Bool { field(name).isGiven }

  /// The field of a canonical column.
  func field(_ name: String) -> Field { canonical[name] ?? find(name) }

  private func find(_ name: String) -> Field {
    let folded = Words.folded(name)
    let place = places[folded]
    return Field(
      name: place.map { titles[$0] } ?? name, column: place,
      constant: place == nil ? constants[name].map { Array($0.utf8) } : nil)
  }

  /// How many of these columns the file has.
  func count(of names: some Sequence<String>) -> Int { names.count { has($0) } }
}

/// One canonical column in one file: a place in its rows, a constant, or absent.
struct Field: Sendable {
  /// The header as written, for findings.
  let name: String
  let column: Int?
  let constant: [UInt8]?

  var isGiven: Bool { column != nil || constant != nil }
}
