import Coaching

/// The titles of a header as mappings look for them: by their folded spelling, else as databases
/// spell them.
///
/// Who keeps an export in a database often has `class_es` for `Class(es)` and
/// `diagnostic_completion_date_1` for `Diagnostic: Completion Date (1)`: of such titles letters and
/// digits alone are compared.
struct TitleNames: Sendable {
  private let folded: [Name]
  private let places: [String: Int]
  private let databasePlaces: [String: Int]

  init(_ titles: [String]) {
    let titles = TitleNames.withoutTable(titles)
    folded = titles.map(Name.init)
    places = Dictionary(
      titles.enumerated().map { (Words.folded($1), $0) }, uniquingKeysWith: { first, _ in first })
    databasePlaces = Dictionary(
      titles.enumerated().filter { !$1.isEmpty && TitleNames.isOfDatabase($1) }
        .map { (TitleNames.letters(of: $1), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The names by which the questions of a form are called.
  init(aliases: [String: Int]) {
    folded = []
    places = aliases
    databasePlaces = [:]
  }

  /// All titles, as they are compared.
  var foldedTitles: some Sequence<String> { places.keys }
  /// Those as databases spell them, by their letters.
  var databaseTitles: some Sequence<String> { databasePlaces.keys }

  /// The place of a column; of several with one title that of the first.
  func place(of name: String) -> Int? { place(of: Name(name)) }

  func place(of name: Name) -> Int? {
    places[name.folded] ?? (databasePlaces.isEmpty ? nil : databasePlaces[name.letters])
  }

  /// The places of a column, or of all whose titles begin as a name that ends with `*`.
  func places(of name: String) -> [Int] {
    guard name.hasSuffix("*") else { return [place(of: name)].compactMap(\.self) }
    let beginning = Name(String(name.dropLast()))
    return folded.indices.filter { beginning.begins(folded[$0]) }
  }

  /// A name of a column as it is compared.
  struct Name: Hashable, Sendable {
    let folded: String
    let letters: String

    init(_ name: String) {
      folded = Words.folded(name)
      letters = TitleNames.letters(of: name)
    }

    /// Whether a title begins with this one.
    func begins(_ title: Name) -> Bool {
      title.folded.hasPrefix(folded) || !letters.isEmpty && title.letters.hasPrefix(letters)
    }
  }

  /// Titles without the name of the one table before all of them, as in `STUDENTS.Last_Name`.
  static func withoutTable(_ titles: [String]) -> [String] {
    guard let first = titles.first(where: { !$0.isEmpty }), let dot = first.firstIndex(of: "."),
      dot > first.startIndex, isOfDatabase(String(first[..<dot]))
    else { return titles }
    let table = first[...dot]
    guard titles.count > 1, titles.allSatisfy({ $0.isEmpty || $0.hasPrefix(table) }) else {
      return titles
    }
    return titles.map { $0.isEmpty ? $0 : String($0.dropFirst(table.count)) }
  }

  /// Whether nothing but letters, digits and `_` stands in a title.
  static func isOfDatabase(_ title: String) -> Bool {
    title.utf8.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "_") }
  }

  /// What a title says where `_` stands for every other sign; `nil` where no `_` stands in it.
  static func words(of title: String) -> String? {
    guard title.utf8.contains(UInt8(ascii: "_")), isOfDatabase(title) else { return nil }
    return title.split(separator: "_").joined(separator: " ")
  }

  /// A text with one blank in place of each run of other signs than letters and digits.
  static func spaced(_ text: [UInt8]) -> [UInt8] {
    text.reduce(into: []) { spaced, byte in
      if isLetter(byte) || byte >= 0x80 {
        spaced.append(byte)
      } else if spaced.last != UInt8(ascii: " ") {
        spaced.append(UInt8(ascii: " "))
      }
    }
  }

  private static func letters(of text: String) -> String {
    String(
      decoding: text.utf8.filter { isLetter($0) || $0 >= 0x80 }
        .map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 },
      as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}
