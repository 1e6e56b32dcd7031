import Settings
import Tables

/// A language of outputs: what the program and the shipped reports say in it, and how it writes days and
/// numbers.
///
/// English is the language of the program and of its reports; every other one is a file of
/// `Templates/Languages`.
package struct Language: Sendable {
  /// As programs that read aloud know it: `en`, `es-MX`.
  package private(set) var tag = "en"
  package private(set) var forms = WrittenForms.english
  /// What stands in place of a format, by its code: days are written in another order.
  private(set) var formats: [String: ValueFormat] = [:]
  /// What is said in place of English words.
  private var phrases: [String: String] = [:]
  /// What the shipped frameworks say, by their English words.
  private var frameworks: [String: String] = [:]
  /// Other signs in numbers, by region.
  private var regions: [String: WrittenForms] = [:]

  package static let english = Language()

  /// Whether it is the one that everything is written in.
  package var isEnglish: Bool { Language.base(tag) == "en" }

  /// The language of a tag without its region.
  package static func base(_ tag: String) -> String {
    tag.prefix { $0 != "-" }.lowercased()
  }

  /// The words for English ones; `nil` where the language has none.
  package subscript(_ words: String) -> String? { isEnglish ? words : phrases[words] }

  /// A text of the shipped frameworks; `nil` where the language has none.
  ///
  /// They are apart from the words of reports, whose statements may mean something else by one of them.
  package func framework(_ text: String) -> String? { isEnglish ? text : frameworks[text] }

  /// Every word that it has, by the English one.
  package var all: [String: String] { phrases }

  /// What the program says, with values in its holes.
  package func say(_ phrase: Phrase, _ values: String...) -> String {
    var text = self[phrase.rawValue] ?? phrase.rawValue
    for (index, value) in values.enumerated() {
      guard let hole = text.firstRange(of: "%\(index + 1)") else { continue }
      text.replaceSubrange(hole, with: value)
    }
    return text
  }

  /// A text of the program with numbers or days in it, such as `consistency 2 of 3`, by the words for
  /// `consistency %1 of %2`; as it is where the language has none.
  package func sayNumbered(_ text: String) -> String {
    if let words = self[text] { return words }
    var values: [Substring] = []
    let key = text.replacing(/\d(?:[\d.,-]*\d)?/) { number in
      values.append(number.output)
      return "%\(values.count)"
    }
    guard var words = self[key], !values.isEmpty else { return text }
    for (index, value) in values.enumerated() { words.replace("%\(index + 1)", with: value) }
    return words
  }

  /// The language as it is written where a tag says: with the signs of the region.
  package func asWritten(_ tag: String) -> Language {
    var language = self
    language.tag = tag
    let region = tag.split(separator: "-").last.map { $0.uppercased() } ?? ""
    if let signs = regions[region] {
      language.forms.decimal = signs.decimal
      language.forms.group = signs.group
    }
    language.formats = formats.mapValues { $0.written(language.forms) }
    return language
  }
}

// MARK: Reading

extension Language {
  static let keys = [
    "language", "decimal", "group", "excel", "months", "short-months", "days", "short-days",
    "formats", "regions", "phrases", "frameworks",
  ]

  /// Reads the file of a language.
  package init(_ yaml: String, file: String) throws(ReportError) {
    let root = try Setting.read(yaml, at: Location(file: file, line: 1, column: 1))
    let settings = try Settings(root, kind: "key", known: Language.keys)
    tag = try settings.required("language").text()
    forms.decimal = try settings.required("decimal").text()
    forms.group = try settings.required("group").text()
    forms.excel = try settings.text("excel")
    forms.months = try Language.names(settings, "months", 12)
    forms.shortMonths = try Language.names(settings, "short-months", 12)
    forms.days = try Language.names(settings, "days", 7)
    forms.shortDays = try Language.names(settings, "short-days", 7)
    if let formats = settings["formats"] {
      for (code, _, value) in try Settings(formats, kind: "format").all() {
        self.formats[code] = try value.format().written(forms)
      }
    }
    if let regions = settings["regions"] {
      for (region, _, value) in try Settings(regions, kind: "region").all() {
        let signs = try Settings(value, kind: "sign", known: ["decimal", "group"])
        var forms = forms
        forms.decimal = try signs.required("decimal").text()
        forms.group = try signs.required("group").text()
        self.regions[region] = forms
      }
    }
    for (words, _, value) in try Settings(settings.required("phrases"), kind: "phrase").all() {
      phrases[words] = try value.text()
    }
    for (text, _, value) in try Settings(settings.required("frameworks"), kind: "text").all() {
      frameworks[text] = try value.text()
    }
  }

  private static func names(
    _ settings: Settings, _ key: String, _ count: Int
  ) throws(ReportError) -> [String] {
    let setting = try settings.required(key)
    let names = try setting.texts()
    guard names.count == count else { throw setting.expected("\(count) names") }
    return names
  }
}

/// How a language writes days and numbers.
package struct WrittenForms: Hashable, Sendable {
  /// The sign before decimals, and the one between thousands.
  var decimal = "."
  var group = ","
  /// The code of the language in formats of Excel, for names of months: `80A`.
  var excel: String?
  var months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  var shortMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  var days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  var shortDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  package static let english = WrittenForms()

  /// Digits as English writes them, with the signs of the language.
  func digits(_ text: String) -> String {
    guard decimal != "." || group != "," else { return text }
    var written = ""
    for character in text {
      switch character {
      case ".": written += decimal
      case ",": written += group
      default: written.append(character)
      }
    }
    return written
  }
}

/// What the program itself says in documents; `%1` is a hole for a value.
///
/// Each is said in every language.
package enum Phrase: String, Hashable, Sendable, CaseIterable {
  case table = "Table %1"
  case figure = "Figure %1"
  case someTable = "Table"
  case chart = "Chart"
  case contents = "Contents"
  case query = "Query"
  case queries = "Queries"
  case queriesBehind = "The queries behind the tables"
  case inThisWorkbook = "In this workbook"
  case readMe = "Read Me"
  case chartData = "Chart Data"
  case dataOfCharts = "Data of charts"
  case dataOfThisChart = "Data of this chart"
  case dataOf = "Data of “%1”"
  case dataOfTheChart = "Data of the chart"
  case dataIn = "Data: %1."
  case itsTable = "its table"
  case noData = "No data to draw."
  case noDataOf = "%1: no data to draw."
  case notes = "Notes"
  case aNote = "Note"
  case notesOnTable = "Notes on this table"
  case note = "Note: %1"
  case warning = "Warning: %1"
  case error = "Error: %1"
  case good = "good"
  case lookHere = "look here"
  case needsAction = "needs action"
  case total = "total"
  case average = "average"
  case count = "count"
  case lowest = "lowest"
  case highest = "highest"
  case totalOf = "Total, %1"
  case share = "Share"
  case number = "Number"
  case page = "Page %1 of %2"
  case pageWord = "Page"
  case nothing = "Nothing to show."
  case cut = "The first %1 of %2 rows."
  case cutTotals = "The first %1 of %2 rows; totals are of these alone."
  case row = "1 row"
  case rows = "%1 rows"
  case rule = "Rule: %1"
  case absentTable = "a table that is not shown here"
  case absentFigure = "a figure that is not shown here"
  case absentSection = "a section that is not shown here"
  case silentRows = "Rows of which every number is hidden, nearly all, are left out."
  case allHidden =
    "Not shown: nearly all of its numbers are about groups too small for this audience. Ask instead for larger groups, as a whole model or all schools together, or for the edition of the team."
  case withoutHidden = "%1, without hidden rows"
  case hiddenNotDrawn = "Rows with hidden numbers are not drawn."
  case notDrawn = "%1: not drawn, for %2."
  case numbersHidden = "its numbers are hidden"
  case allButOneHidden = "all its numbers but one row are hidden"
  case nothingToDraw = "there is nothing to draw"
  case oneRow = "one row is no comparison"
  case manySlices = "%1 slices are more than eyes tell apart; bars show them"
  case manySeries = "%1 series are more than eyes tell apart; small charts (panels) show them"
  case negativeSlice = "no part of a whole is below zero; bars show such numbers"
}
