public import Tables

/// A report as written: Markdown with front matter, blocks that run, and where everything stands.
public struct Report: Sendable {
  /// The file as the user named it.
  public var file: String
  /// Whether it is one of those that the program brings along.
  package var isShipped = false
  public var title: Wording?
  public var subtitle: Wording?
  /// The language of its words; English where it says nothing.
  public var language: String?
  private var languageLocation: Location?
  public var parameters: [Parameter]
  public var forEach: ForEach?
  /// What it is written as; all formats without further ado where empty.
  public var outputs: [Output]
  public var defaults: Defaults
  /// How columns of a name look wherever a block says nothing else.
  public var columns: [ColumnOptions]
  /// For whom it is; `staff` is not made for the district or the public.
  public var audience: Audience?
  /// How it looks, where it says so, and where it says it.
  package private(set) var theme: Theme?
  package private(set) var themeLocation: Location?
  public var blocks: [ReportBlock]
  /// What looks like a block and only shows its text.
  public var listings: [Listing]
  /// Labels of blocks, parameters and keys that could not be read; none where a report was given.
  public private(set) var unread: Set<String> = []
  /// The text of the report and of what it includes, by file.
  private var sources: [String: String]
  private var themeName: FrontMatter.Inclusion?

  /// For whom a report can be.
  public enum Audience: String, Hashable, Sendable, CaseIterable {
    /// Those who work with the teachers.
    case staff
    case everyone
  }

  /// One edition for each row of a result; its columns become parameters.
  public struct ForEach: Sendable {
    public var sql: SQLFragment
    /// A folder for each edition.
    public var folder: FileName?
  }

  public struct Output: Sendable {
    public var format: OutputFormat
    public var location: Location
    public var file: FileName?
    /// Whether a list of contents stands at the top.
    public var hasContents: Bool
    /// The file whose styles it takes, beside the report or below its folder.
    public var reference: String?
    package var referenceLocation: Location?
    /// How a workbook is laid out.
    public var layout = Document.Layout.standard
    /// The parts that it shows, by the names of containers and headings; all where empty.
    public var only: [Part] = []

    /// A name in `only: [agenda]`.
    public struct Part: Hashable, Sendable {
      public var name: String
      public var location: Location
    }
  }

  /// What holds for every block that says nothing else.
  public struct Defaults: Sendable {
    public var echo = false
    public var suppressBelow: Suppression.Threshold?
  }

  /// Reads a report.
  ///
  /// - Parameters:
  ///   - file: how errors name it.
  ///   - include: the text of a file that the report includes, by its path or, of one that the program
  ///     brings along, by its name; `nil` where there is none.
  ///   - themes: the names of themes that `include` knows without a file.
  ///   - languages: those that the program speaks; any where empty.
  /// - Throws: the first of what is wrong.
  public init(
    _ source: String, file: String, themes: [String] = [], languages: [String] = [],
    include: (String) -> String? = { _ in nil }
  ) throws(ReportError) {
    let (report, errors) = Report.reading(
      source, file: file, themes: themes, languages: languages, include: include)
    if let first = errors.first { throw first }
    self = report
  }

  /// Reads a report to its end, whatever is wrong with it.
  ///
  /// - Returns: what can be read, and every fault in the order of lines.
  public static func reading(
    _ source: String, file: String, themes: [String] = [], languages: [String] = [],
    include: (String) -> String? = { _ in nil }
  ) -> (report: Report, errors: [ReportError]) {
    var faults = ReportFaults()
    var report = Report(source, file: file, include, &faults)
    report.checkLanguage(among: languages, &faults)
    report.readTheme(among: themes, include, &faults)
    return (report, faults.sorted)
  }

  private init(
    _ source: String, file: String, _ include: (String) -> String?, _ faults: inout ReportFaults
  ) {
    let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let matter = FrontMatter(lines, file: file, &faults)
    sources = [file: source]
    self.file = file
    title = matter.title
    subtitle = matter.subtitle
    language = matter.language
    languageLocation = matter.languageLocation
    parameters = matter.parameters
    forEach = matter.forEach
    outputs = matter.outputs
    defaults = matter.defaults
    audience = matter.audience
    columns = matter.columns
    themeName = matter.theme
    blocks = []
    listings = []
    for inclusion in matter.inclusions { add(inclusion, include, &faults) }
    let body = ReportLines.read(lines, from: matter.lineCount, file: file, &faults)
    listings += body.listings
    blocks += ReportBlocks.read(body.pieces, &faults)
    for inclusion in matter.appendices { add(inclusion, include, &faults) }
    unread = faults.unread
    ReferenceCheck.check(self, &faults)
  }

  /// Refuses a language whose words the program does not have: a report would be half in it.
  private func checkLanguage(among languages: [String], _ faults: inout ReportFaults) {
    guard let language, let languageLocation, !languages.isEmpty,
      !languages.contains(Language.base(language))
    else { return }
    faults.note(.unknown("language", language, among: languages, at: languageLocation))
  }

  /// Reads the theme that the report names: one of those known by name, or a file.
  private mutating func readTheme(
    among themes: [String], _ include: (String) -> String?, _ faults: inout ReportFaults
  ) {
    guard let themeName else { return }
    guard let (place, text) = text(of: themeName.name, include) else {
      let isFile = themeName.name.contains(".")
      return faults.note(
        isFile
          ? ReportError(.missing(kind: "file", name: themeName.name), at: themeName.location)
          : .unknown("theme", themeName.name, among: themes, at: themeName.location))
    }
    sources[place] = text
    theme = Theme(text, file: place, &faults)
    themeLocation = themeName.location
  }

  /// A file beside the report, named as people find it from where they found the report, or else one
  /// that is known by its name alone.
  private func text(
    of name: String, _ include: (String) -> String?
  ) -> (place: String, text: String)? {
    if let slash = file.lastIndex(of: "/") {
      let place = String(file[...slash]) + name
      if let text = include(place) { return (place, text) }
      if name.contains("/") { return nil }
    }
    return include(name).map { (name, $0) }
  }

  /// Adds the blocks of a file, and its parameters before those of the report, whose own stand.
  private mutating func add(
    _ inclusion: FrontMatter.Inclusion, _ include: (String) -> String?,
    _ faults: inout ReportFaults
  ) {
    let found = text(of: inclusion.name, include)
    let place = found?.place ?? inclusion.name
    guard place != file else {
      return faults.note(
        ReportError(
          .unsupported("a report that includes itself", instead: "name another file"),
          at: inclusion.location))
    }
    guard sources[place] == nil else {
      return faults.note(
        ReportError(.repeated(kind: "file", name: inclusion.name), at: inclusion.location))
    }
    guard let text = found?.text else {
      return faults.note(
        ReportError(.missing(kind: "file", name: inclusion.name), at: inclusion.location))
    }
    sources[place] = text
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let matter = FrontMatter(lines, file: place, isIncluded: true, &faults)
    let own = Set(parameters.map(\.name))
    let index = parameters.firstIndex { $0.location.file == file } ?? parameters.count
    parameters.insert(contentsOf: matter.parameters.filter { !own.contains($0.name) }, at: index)
    let titled = Set(columns.map(\.name))
    columns += matter.columns.filter { !titled.contains($0.name) }
    let body = ReportLines.read(lines, from: matter.lineCount, file: place, &faults)
    listings += body.listings
    blocks += ReportBlocks.read(body.pieces, &faults)
  }

  /// The line of a place with a mark below the word that is meant; `nil` where it is not of this
  /// report.
  public func excerpt(at location: Location) -> Excerpt? {
    guard let source = sources[location.file] else { return nil }
    return Excerpt(of: source, line: location.line, column: location.column)
  }

  /// Whether some of it is there in some formats only; else one weave serves all of them.
  public var dependsOnFormat: Bool {
    if outputs.contains(where: { !$0.only.isEmpty }) { return true }
    return blocks.flatMap(\.all).contains { block in
      if case .container(let container) = block.content {
        !container.formats.isEmpty
      } else {
        false
      }
    }
  }

  public func output(_ format: OutputFormat) -> Output? {
    outputs.first { $0.format == format }
  }
}
