import Settings
import Tables

extension SQLBlock {
  static let options = [
    "label", "caption", "sheet", "columns", "group", "freeze", "filter", "highlight", "suppress",
    "note", "empty", "output", "echo", "limit", "measure", "across", "chart", "if",
  ]

  init(_ fence: ReportLines.Fence, _ setting: Setting) throws(ReportError) {
    let settings = try Settings(setting, kind: "option", known: SQLBlock.options)
    label = try fence.label(settings)
    sql = OptionLines(fence).sql
    isShown = try settings.boolean("output") ?? true
    options = try DisplayOptions(settings)
    condition = try settings["if"]?.fragment()
    if let setting = settings["chart"] {
      guard let label else { throw setting.needed("a label on the block of a chart") }
      chart = try ChartBlock(setting, of: label)
    }
  }
}

extension SQLBlock {
  /// The SQL alone of a block whose options cannot be read.
  init(_ sql: SQLFragment) {
    self.sql = sql
    options = DisplayOptions()
    isShown = false
  }
}

extension DisplayOptions {
  init(_ settings: Settings) throws(ReportError) {
    caption = try settings.wording("caption")
    sheet = try settings.wording("sheet")
    note = try settings.wording("note")
    empty = try settings.wording("empty")
    hasFilter = try settings.boolean("filter") ?? false
    echo = try settings.boolean("echo")
    limit = try settings["limit"].map { setting throws(ReportError) in try RowLimit(setting) }
    if let columns = settings["columns"] {
      for (name, location, value) in try Settings(columns, kind: "column").all() {
        self.columns.append(try ColumnOptions(name, at: location, value))
      }
    }
    if let freeze = settings["freeze"] { frozenColumns = try DisplayOptions.columns(freeze) }
    if let highlight = settings["highlight"] {
      for item in highlight.items { highlights.append(try Highlight(item)) }
    }
    if let suppress = settings["suppress"] { suppression = try Suppression(suppress) }
    if let group = settings["group"] { self.group = try grouping(group, settings) }
    for item in settings["measure"]?.items ?? [] {
      measures.append(Measured(name: try item.text(), location: item.location))
    }
    if let across = settings["across"] { self.across = try Across(across, settings) }
  }

  /// `group: teacher`: a subtotal below the rows of each teacher.
  private func grouping(_ setting: Setting, _ settings: Settings) throws(ReportError) -> Grouping {
    guard case .text(let name, _) = setting.content else { throw setting.expected("one column") }
    guard columns.contains(where: { $0.total != nil }) else {
      throw setting.needed("a column with a total to group for")
    }
    for other in ["limit", "filter"] {
      if let location = settings[other]?.location {
        throw ReportError(
          .unsupported("\(other) beside group", instead: "leave one of them out"), at: location)
      }
    }
    return Grouping(column: name, location: setting.location)
  }

  static let freezeOptions = ["rows", "columns"]

  /// `freeze: {columns: 2}`; the header row is always frozen.
  private static func columns(_ setting: Setting) throws(ReportError) -> Int {
    let freeze = try Settings(setting, kind: "freeze option", known: DisplayOptions.freezeOptions)
    if let rows = freeze["rows"], try rows.integer() != 1 {
      throw rows.expected("1: the header is the one frozen row")
    }
    let columns = try freeze.integer("columns") ?? 0
    guard columns >= 0 else { throw (freeze["columns"] ?? setting).expected("0 or more") }
    return columns
  }
}

extension DisplayOptions.RowLimit {
  fileprivate init(_ setting: Setting) throws(ReportError) {
    let text = try setting.text()
    guard let number = Int(text) else {
      let fragment = try setting.fragment()
      // A lone word, or a number with a point, is no SQL that anybody means.
      guard text.contains(where: { " (:+*/".contains($0) }) else {
        throw setting.expected("a whole number, or SQL that gives one")
      }
      self = .expression(fragment)
      return
    }
    guard number > 0 else { throw setting.expected("a number above 0") }
    self = .number(number)
  }
}

extension DisplayOptions.Across {
  static let options = ["column", "value"]

  /// `across: {column: week, value: walks}`.
  fileprivate init(_ setting: Setting, _ settings: Settings) throws(ReportError) {
    for other in ["group", "highlight"] {
      if let location = settings[other]?.location {
        throw ReportError(
          .unsupported("\(other) beside across", instead: "leave one of them out"), at: location)
      }
    }
    let across = try Settings(setting, kind: "across option", known: DisplayOptions.Across.options)
    let (column, value) = (try across.required("column"), try across.required("value"))
    self.init(
      column: try column.text(), value: try value.text(), location: column.location,
      valueLocation: value.location)
  }
}

extension ColumnOptions {
  static let names = [
    "title", "width", "format", "total", "scale", "bar", "hidden", "align", "wrap", "note",
  ]

  init(_ name: String, at location: Location, _ setting: Setting) throws(ReportError) {
    self.init(name: name, location: location)
    let settings = try Settings(
      setting, kind: "column option", known: ColumnOptions.names)
    title = try settings.wording("title")
    width = try settings.width()
    format = try settings.format("format")
    total = try settings["total"]?.choice(of: "total")
    scale = try settings["scale"]?.choices(of: "color") ?? []
    if let setting = settings["scale"], !(2...3).contains(scale.count) {
      throw setting.expected("two or three colors")
    }
    bar = try settings["bar"]?.choice(of: "color")
    isHidden = try settings.boolean("hidden") ?? false
    alignment = try settings["align"]?.choice(of: "side")
    wraps = try settings.boolean("wrap")
    note = try settings.wording("note")
  }
}

extension Settings {
  /// `width: 24`, in characters.
  func width() throws(ReportError) -> Double? {
    guard let setting = self["width"] else { return nil }
    guard let width = Double(try setting.text()), (1...255).contains(width) else {
      throw setting.expected("a width of 1 to 255 characters")
    }
    return width
  }
}

extension Highlight {
  static let options = ["when", "style"]

  fileprivate init(_ setting: Setting) throws(ReportError) {
    let settings = try Settings(setting, kind: "highlight option", known: Highlight.options)
    condition = try settings.required("when").fragment()
    style = try settings.required("style").choice(of: "style")
  }
}

extension Suppression {
  static let options = ["n", "below", "complementary", "top-bottom"]

  fileprivate init(_ setting: Setting) throws(ReportError) {
    let settings = try Settings(
      setting, kind: "suppress option", known: Suppression.options)
    count = try settings.required("n").text()
    location = try settings.required("n").location
    belowLocation = settings["below"]?.location
    below = try settings["below"].map { setting throws(ReportError) in try Threshold(setting) }
    isComplementary = try settings.boolean("complementary") ?? false
    ends = try settings["top-bottom"].map { setting throws(ReportError) in
      let percent = try setting.integer()
      guard (1...49).contains(percent) else { throw setting.expected("1 to 49 percent") }
      return percent
    }
  }
}

extension Suppression.Threshold {
  /// A number, or the name of a parameter, with or without a colon before it.
  init(_ setting: Setting) throws(ReportError) {
    let text = try setting.text()
    let name = text.first == ":" ? text.dropFirst() : text[...]
    if let number = Int(text) {
      guard number > 0 else { throw setting.expected("a number above 0") }
      self = .number(number)
    } else {
      guard InlineExpression.isName(name) else {
        throw setting.expected("a number, or a parameter")
      }
      self = .parameter(String(name))
    }
  }
}
