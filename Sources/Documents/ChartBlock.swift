import Settings
public import Tables

/// A chart over the result of a labelled block.
public struct ChartBlock: Sendable {
  public var label: String?
  /// The label of the block that holds the data.
  public var data: Mention
  public var kind: Chart.Kind
  /// The column of the categories; the first of the result where missing.
  public var x: Mention?
  public var y: [Mention]
  /// The column whose values are a series each; the one column of ``y`` holds what they show.
  public var series: DisplayOptions.Across?
  /// The column whose values are a small chart each.
  public var panels: Mention?
  public var isStacked: Bool
  public var isPercentStacked: Bool
  public var title: Wording?
  public var alternative: Wording
  public var format: ValueFormat?
  /// At most this many rows are drawn.
  public var limit: Int?
  public var colors: [ThemeColor]
  public var xTitle: Wording?
  public var yTitle: Wording?
  /// Whether it is there at all: as a container around it would say.
  public var condition: SQLFragment?
  public var location: Location

  /// A label or a column, and where the chart names it.
  public struct Mention: Sendable {
    public var name: String
    public var location: Location
  }

  static let options = [
    "type", "x", "y", "series", "panels", "stacked", "percent", "title", "alt", "format", "limit",
    "colors", "x-title", "y-title", "if",
  ]

  /// The options of a block of its own, beside those of a chart below its table.
  static let own = ["label", "data"]

  init(_ fence: ReportLines.Fence, _ setting: Setting) throws(ReportError) {
    let settings = try Settings(
      setting, kind: "option", known: ChartBlock.own + ChartBlock.options)
    try self.init(
      settings, label: try fence.label(settings), data: try Mention(try settings.required("data")),
      at: fence.location)
  }

  /// The chart below a table, as an option of its block.
  init(_ setting: Setting, of label: String) throws(ReportError) {
    let name = label.hasPrefix("tbl-") ? label.dropFirst(4) : label[...]
    try self.init(
      try Settings(setting, kind: "chart option", known: ChartBlock.options), label: "fig-" + name,
      data: Mention(name: label, location: setting.location), at: setting.location)
  }

  private init(
    _ settings: Settings, label: String?, data: Mention, at location: Location
  ) throws(ReportError) {
    self.location = location
    self.label = label
    self.data = data
    kind = try settings.required("type").choice(of: "chart type")
    x = try settings["x"].map(Mention.init)
    let values = try settings.required("y")
    y = try Mention.list(values)
    series = try settings["series"].map { [y] name throws(ReportError) in
      guard y.count == 1 else {
        throw ReportError(
          .unsupported("series beside several columns of y", instead: "name one"), at: name.location
        )
      }
      return DisplayOptions.Across(
        column: try name.text(), value: y[0].name, location: name.location,
        valueLocation: y[0].location)
    }
    panels = try settings["panels"].map(Mention.init)
    isPercentStacked = try settings.boolean("percent") ?? false
    isStacked = try settings.boolean("stacked") ?? isPercentStacked
    title = try settings.wording("title")
    alternative = try settings.required("alt").words()
    format = try settings.format("format")
    limit = try settings.count("limit")
    colors = try settings["colors"]?.choices(of: "color") ?? []
    xTitle = try settings.wording("x-title")
    yTitle = try settings.wording("y-title")
    condition = try settings["if"]?.fragment()
    try checkStacking(settings)
    try checkPie(settings)
    if let setting = settings["colors"], series == nil, kind != .pie, colors.count != y.count {
      let count = y.count == 1 ? "one color" : "\(y.count) colors"
      throw setting.needed("\(count), as many as y has columns")
    }
    if let panels { try checkPanels(at: panels.location) }
  }

  private func checkPie(_ settings: Settings) throws(ReportError) {
    guard kind == .pie, let cut = settings["limit"] else { return }
    throw ReportError(
      .unsupported(
        "limit of a pie", instead: "slices are parts of all rows; put the rest together in the SQL"),
      at: cut.location)
  }

  /// Parts of a whole lie on top of each other as bars and areas do.
  private func checkStacking(_ settings: Settings) throws(ReportError) {
    guard let setting = settings[isPercentStacked ? "percent" : "stacked"] else { return }
    if isStacked || isPercentStacked, ![.bar, .column, .area].contains(kind) {
      throw ReportError(
        .unsupported("stacking of type \(kind)", instead: "use bar, column or area"),
        at: setting.location)
    }
    if isPercentStacked, !isStacked {
      throw ReportError(
        .unsupported("percent without stacking", instead: "leave 'stacked' out"),
        at: settings["stacked"]?.location ?? setting.location)
    }
  }

  /// Small charts share their axes: those of a pie are none, and a number of rows is for each.
  private func checkPanels(at location: Location) throws(ReportError) {
    if kind == .pie || kind == .scatter {
      throw ReportError(
        .unsupported("panels of type \(kind)", instead: "use bar, column, line or area"),
        at: location)
    }
    if limit != nil {
      throw ReportError(
        .unsupported("limit beside panels", instead: "choose the rows in the SQL"), at: location)
    }
  }
}

extension ChartBlock.Mention {
  /// Columns, each once.
  fileprivate static func list(_ setting: Setting) throws(ReportError) -> [Self] {
    var mentions: [Self] = []
    for item in setting.items {
      let mention = try Self(item)
      guard !mentions.contains(where: { $0.name == mention.name }) else {
        throw ReportError(.repeated(kind: "column", name: mention.name), at: mention.location)
      }
      mentions.append(mention)
    }
    guard !mentions.isEmpty else { throw setting.expected("at least one column") }
    return mentions
  }

  fileprivate init(_ setting: Setting) throws(ReportError) {
    let name = try setting.text()
    if case .text(_, isQuoted: false) = setting.content, name.contains(", ") {
      throw setting.expected("a list in brackets: [\(name)]")
    }
    self.init(name: name, location: setting.location)
  }
}
