/// The YAML between `---` and `---` at the top of a report.
struct FrontMatter {
  /// The lines it takes, both borders included; 0 where there is none.
  private(set) var lineCount = 0
  private(set) var title: Wording?
  private(set) var subtitle: Wording?
  private(set) var parameters: [Parameter] = []
  private(set) var forEach: Report.ForEach?
  private(set) var outputs: [Report.Output] = []
  private(set) var defaults = Report.Defaults()
  private(set) var audience: Report.Audience?

  init(_ lines: [Substring], file: String) throws(ReportError) {
    guard lines.first?.trimmed == "---" else { return }
    guard let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" }) else {
      throw ReportError(.neverClosed("the front matter"), at: Place(file: file, line: 1))
    }
    lineCount = end + 1
    let yaml = lines[1..<end].joined(separator: "\n")
    let root = try Setting.read(yaml, at: Place(file: file, line: 2, column: 1))
    let settings = try Settings(
      root, kind: "key",
      known: [
        "title", "subtitle", "document", "params", "for-each", "output", "defaults", "audience",
      ])
    if let version = settings["document"], try version.integer() != 1 {
      throw version.expected("1, the one version of the format")
    }
    title = try settings.wording("title")
    subtitle = try settings.wording("subtitle")
    audience = try settings["audience"]?.choice(of: "audience", Report.Audience.self)
    if let params = settings["params"] {
      for (name, place, value) in try Settings(params, kind: "parameter").all() {
        parameters.append(try Parameter(name, at: place, value))
      }
    }
    forEach = try settings["for-each"].map(Report.ForEach.init)
    if let output = settings["output"] { try readOutputs(output) }
    if let defaults = settings["defaults"] { self.defaults = try Report.Defaults(defaults) }
  }

  private mutating func readOutputs(_ setting: Setting) throws(ReportError) {
    let formats = OutputFormat.allCases.map(\.rawValue)
    for (name, place, value) in try Settings(setting, kind: "format", known: formats).all() {
      guard let format = OutputFormat(rawValue: name) else { continue }
      outputs.append(try Report.Output(format, at: place, value))
    }
  }
}

extension Settings {
  fileprivate func fileName(_ key: String) throws(ReportError) -> FileName? {
    guard let setting = self[key] else { return nil }
    return try FileName(try setting.text(), at: setting.place)
  }
}

extension Report.Output {
  fileprivate init(
    _ format: OutputFormat, at place: Place, _ setting: Setting
  ) throws(ReportError) {
    let settings = try Settings(setting, kind: "output option", known: ["file", "toc"])
    self.init(
      format: format, place: place, file: try settings.fileName("file"),
      hasContents: try settings.boolean("toc") ?? false)
  }
}

extension Report.ForEach {
  fileprivate init(_ setting: Setting) throws(ReportError) {
    let settings = try Settings(setting, kind: "for-each option", known: ["sql", "sort-into"])
    sql = try settings.required("sql").passage()
    folder = try settings.fileName("sort-into")
  }
}

extension Report.Defaults {
  fileprivate init(_ setting: Setting) throws(ReportError) {
    let settings = try Settings(setting, kind: "default", known: ["echo", "suppress"])
    echo = try settings.boolean("echo") ?? false
    if let suppress = settings["suppress"] {
      let below = try Settings(suppress, kind: "suppress option", known: ["below"])
      suppressBelow = try Suppression.Threshold(try below.required("below"))
    }
  }
}
