import Settings
import Tables

/// The YAML between `---` and `---` at the top of a report.
struct FrontMatter {
  /// The lines it takes, both borders included; 0 where there is none.
  private(set) var lineCount = 0
  private(set) var title: Wording?
  private(set) var subtitle: Wording?
  private(set) var language: String?
  private(set) var languageLocation: Location?
  private(set) var parameters: [Parameter] = []
  private(set) var forEach: Report.ForEach?
  private(set) var outputs: [Report.Output] = []
  private(set) var defaults = Report.Defaults()
  private(set) var audience: Report.Audience?
  private(set) var inclusions: [Inclusion] = []
  /// Files whose blocks come behind those of the report.
  private(set) var appendices: [Inclusion] = []
  private(set) var theme: Inclusion?
  /// How columns of a name look wherever a block says nothing else.
  private(set) var columns: [ColumnOptions] = []
  /// What may stand in it.
  private let keys: [String]

  /// A file whose blocks come before those of the report, or behind them.
  struct Inclusion {
    var name: String
    var location: Location
  }

  /// - Parameter isIncluded: whether it is of a file that a report includes.
  init(
    _ lines: [Substring], file: String, isIncluded: Bool = false, _ faults: inout ReportFaults
  ) {
    keys = isIncluded ? ["document", "params", "columns"] : Self.keys
    guard lines.first?.trimmed == "---" else {
      FrontMatter.refuseLate(lines, file: file, &faults)
      return
    }
    guard let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" }) else {
      lineCount = lines.count
      faults.note(ReportError(.neverClosed("the front matter"), at: Location(file: file, line: 1)))
      return
    }
    lineCount = end + 1
    let yaml = lines[1..<end].joined(separator: "\n")
    let root = faults.attempt { () throws(ReportError) in
      try Settings(
        try Setting.read(yaml, at: Location(file: file, line: 2, column: 1)), kind: "key")
    }
    guard let root else { return }
    for (name, location, value) in root.named(&faults) {
      do throws(ReportError) {
        try read(name, at: location, value, &faults)
      } catch {
        faults.note(error)
        faults.leaveOut(name)
      }
    }
  }

  /// Front matter below blank lines would be printed as words.
  private static func refuseLate(
    _ lines: [Substring], file: String, _ faults: inout ReportFaults
  ) {
    guard let start = lines.firstIndex(where: { !$0.trimmed.isEmpty }),
      lines[start].trimmed == "---", lines.indices.contains(start + 1)
    else { return }
    let key = lines[start + 1].prefix { $0.isLetter || $0 == "-" }
    guard !key.isEmpty, lines[start + 1].dropFirst(key.count).first == ":" else { return }
    faults.note(
      ReportError(
        .expected("the front matter at the first line"),
        at: Location(file: file, line: start + 1, column: 1)))
  }

  static let keys = [
    "title", "subtitle", "lang", "document", "params", "for-each", "output", "defaults", "audience",
    "include", "append", "columns", "theme",
  ]

  private mutating func read(
    _ name: String, at location: Location, _ value: Setting, _ faults: inout ReportFaults
  ) throws(ReportError) {
    guard keys.contains(name) else {
      if ["include", "append"].contains(name) {
        throw ReportError(
          .unsupported("'\(name)' in an included file", instead: "name all files in the report"),
          at: location)
      }
      throw .unknown("key", name, among: keys, at: location)
    }
    switch name {
    case "include":
      for item in value.items { inclusions.append(try Inclusion(item)) }
    case "append":
      for item in value.items { appendices.append(try Inclusion(item)) }
    case "theme": theme = Inclusion(name: try value.themeName(), location: value.location)
    case "document":
      guard try value.integer() == 1 else {
        throw value.expected("1, the one version of the format")
      }
    case "title":
      title = faults.reading(value, as: name) { v throws(ReportError) in try v.wording() }
    case "subtitle":
      subtitle = faults.reading(value, as: name) { v throws(ReportError) in try v.wording() }
    case "lang":
      language = try value.language()
      languageLocation = value.location
    case "audience": audience = try value.choice(of: "audience", Report.Audience.self)
    case "columns":
      for (name, location, value) in try Settings(value, kind: "column").named(&faults) {
        let column = faults.reading(value) { value throws(ReportError) in
          try ColumnOptions(name, at: location, value)
        }
        if let column { columns.append(column) }
      }
    case "params":
      for (name, location, value) in try Settings(value, kind: "parameter").named(&faults) {
        let parameter = faults.reading(value) { value throws(ReportError) in
          try Parameter(name, at: location, value)
        }
        if let parameter { parameters.append(parameter) } else { faults.leaveOut(name) }
      }
    case "for-each": forEach = faults.reading(value, as: name, Report.ForEach.init)
    case "output": try readOutputs(value, &faults)
    case "defaults":
      defaults = faults.reading(value, as: name, Report.Defaults.init) ?? Report.Defaults()
    default: break
    }
  }

  private mutating func readOutputs(
    _ setting: Setting, _ faults: inout ReportFaults
  ) throws(ReportError) {
    let formats = OutputFormat.allCases.map(\.rawValue)
    for (name, location, value) in try Settings(setting, kind: "format").named(&faults) {
      let output = faults.mended(value) { value throws(ReportError) -> Report.Output in
        guard let format = OutputFormat(rawValue: name) else {
          throw .unknown("format", name, among: formats, at: location)
        }
        return try Report.Output(format, at: location, value)
      }
      if let output { outputs.append(output.result) }
    }
  }
}

extension FrontMatter.Inclusion {
  fileprivate init(_ setting: Setting) throws(ReportError) {
    name = try setting.fileBeside("md")
    location = setting.location
  }
}

extension Setting {
  /// A language tag: `es`, `es-MX`.
  fileprivate func language() throws(ReportError) -> String {
    let tag = try text()
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      (2...3).contains(parts[0].count) && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
      && parts.dropFirst().allSatisfy {
        (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
    guard isTag else { throw expected("a language, as en, es or es-MX") }
    return tag
  }

  /// The name of a theme, or a file of one.
  fileprivate func themeName() throws(ReportError) -> String {
    let name = try text()
    return name.contains(where: { "./".contains($0) }) ? try fileBeside("yaml") : name
  }

  /// A file beside the report or below its folder: a report of others reads nothing else.
  func fileBeside(_ ending: String) throws(ReportError) -> String {
    let name = try text()
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard name.lowercased().hasSuffix(".\(ending)"), !parts.contains(""), !parts.contains("..")
    else {
      throw expected("the name of a .\(ending) file beside the report or below its folder")
    }
    return name
  }
}

extension Settings {
  fileprivate func fileName(_ key: String) throws(ReportError) -> FileName? {
    guard let setting = self[key] else { return nil }
    return try FileName(try setting.text(), at: setting.location)
  }
}

extension Report.Output {
  /// What may be said of a format.
  static func options(of format: OutputFormat) -> [String] {
    let own: [String] =
      switch format {
      case .docx, .odt, .pptx: ["reference"]
      case .xlsx: ["layout"]
      case .html, .markdown, .pdf: []
      }
    return ["file", "toc", "only"] + own
  }

  fileprivate init(
    _ format: OutputFormat, at location: Location, _ setting: Setting
  ) throws(ReportError) {
    let settings = try Settings(
      setting, kind: "output option", known: Report.Output.options(of: format))
    self.init(
      format: format, location: location, file: try settings.fileName("file"),
      hasContents: try settings.boolean("toc") ?? false,
      reference: try settings["reference"]?.fileBeside(format.rawValue),
      referenceLocation: settings["reference"]?.location,
      layout: try settings["layout"]?.choice(of: "layout") ?? .standard)
    for item in settings["only"]?.items ?? [] {
      only.append(Part(name: try item.text(), location: item.location))
    }
  }
}

extension Report.ForEach {
  static let options = ["sql", "sort-into"]

  fileprivate init(_ setting: Setting) throws(ReportError) {
    let settings = try Settings(setting, kind: "for-each option", known: Self.options)
    sql = try settings.required("sql").fragment()
    folder = try settings.fileName("sort-into")
  }
}

extension Report.Defaults {
  static let options = ["echo", "suppress"]
  static let suppressOptions = ["below"]

  fileprivate init(_ setting: Setting) throws(ReportError) {
    let settings = try Settings(setting, kind: "default", known: Self.options)
    echo = try settings.boolean("echo") ?? false
    if let suppress = settings["suppress"] {
      let below = try Settings(suppress, kind: "suppress option", known: Self.suppressOptions)
      suppressBelow = try Suppression.Threshold(try below.required("below"))
    }
  }
}
