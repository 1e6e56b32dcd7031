import Settings
public import Tables

/// A table for people to fill in.
public struct EntryBlock: Sendable {
  public var label: String?
  public var caption: Wording?
  public var sheet: Wording?
  public var note: Wording?
  public var rows: Rows
  public var columns: [EntryColumn]
  /// Columns of the result that nobody types in; they stand first, in this order.
  public var locked: [Locked]
  /// Whether it is there at all: as a container around it would say.
  public var condition: SQLFragment?
  public var location: Location

  public enum Rows: Sendable {
    case blank(Int)
    /// One row for each of a result, with some of its columns filled in: the keys, or else every
    /// column of its name that is listed without a type.
    case from(label: String, limit: Int?, keys: [Locked]?, location: Location)
  }

  /// A name in `locked: [school, label]`, or in `keys`.
  public struct Locked: Hashable, Sendable {
    public var name: String
    public var location: Location
  }

  static let options = [
    "label", "caption", "sheet", "note", "rows", "columns", "locked", "if",
  ]

  init(_ fence: ReportLines.Fence, _ setting: Setting) throws(ReportError) {
    let settings = try Settings(setting, kind: "option", known: EntryBlock.options)
    location = fence.location
    label = try fence.label(settings)
    caption = try settings.wording("caption")
    sheet = try settings.wording("sheet")
    note = try settings.wording("note")
    rows = try Rows(try settings.required("rows"))
    condition = try settings["if"]?.fragment()
    columns = []
    locked = []
    for (name, location, value) in try Settings(settings.required("columns"), kind: "column").all()
    {
      columns.append(try EntryColumn(name, at: location, value))
    }
    if let setting = settings["locked"] { try lock(setting) }
    guard !columns.isEmpty else { throw ReportError(.needed("a column"), at: location) }
  }
}

extension EntryBlock {
  /// Puts the columns of `locked` before all others, with what `columns` says of them.
  private mutating func lock(_ setting: Setting) throws(ReportError) {
    guard case .from = rows else {
      throw setting.needed("rows from a result: only what is filled in can be locked")
    }
    locked = try setting.columnNames()
    let first = locked.map { lock in
      var column =
        columns.first { $0.name == lock.name }
        ?? EntryColumn(name: lock.name, location: lock.location)
      column.isLocked = true
      return column
    }
    let names = Set(first.map(\.name))
    columns = first + columns.filter { !names.contains($0.name) }
  }
}

/// A column of a table to fill in.
public struct EntryColumn: Sendable {
  public var name: String
  public var location: Location
  public var title: Wording?
  public var type: Parameter.Kind?
  /// The words to choose from.
  public var choices: [String]
  /// The lowest and the highest value that a cell takes.
  public var least: EntryLimit?
  public var most: EntryLimit?
  /// `nil` where keys are locked and the rest is not.
  public var isLocked: Bool?
  public var width: Double?
  public var format: ValueFormat?
  /// A total below what people type; a live formula in a workbook.
  public var total: ReportColumn.Total?

  init(name: String, location: Location) {
    self.name = name
    self.location = location
    choices = []
  }

  static let options = [
    "title", "type", "list", "locked", "width", "format", "total", "min", "max",
  ]

  init(_ name: String, at location: Location, _ setting: Setting) throws(ReportError) {
    self.name = name
    self.location = location
    let settings = try Settings(
      setting, kind: "column option",
      known: EntryColumn.options)
    title = try settings.wording("title")
    type = try settings["type"]?.choice(of: "type")
    choices = try settings["list"]?.choices(of: type) ?? []
    least = try settings.limit("min", of: type)
    most = try settings.limit("max", of: type)
    if case .value(let lowest)? = least, case .value(let highest)? = most, highest < lowest {
      throw ReportError(.needed("a max that is not below min"), at: location)
    }
    isLocked = try settings.boolean("locked")
    width = try settings.width()
    format = try settings.format("format")
    total = try settings["total"]?.choice(of: "total")
    if let total, let type, let setting = settings["total"], !type.allows(total) {
      throw setting.needed("count: there is no \(total.rawValue) of type \(type.rawValue)")
    }
  }
}

extension Settings {
  /// `min: today`, `max: 8`: a value of the type of the column.
  fileprivate func limit(
    _ key: String, of type: Parameter.Kind?
  ) throws(ReportError) -> EntryLimit? {
    guard let setting = self[key] else { return nil }
    guard let type, [.integer, .number, .date].contains(type) else {
      throw ReportError(
        .unsupported("a bound of type \((type ?? .text).rawValue)", instead: Parameter.bounded),
        at: setting.location)
    }
    let text = try setting.text()
    if type == .date, text == "today" { return .today }
    guard let value = Parameter.value(text, type) else {
      throw setting.expected(type.example + (type == .date ? ", or today" : ""))
    }
    return .value(value)
  }
}

extension Parameter.Kind {
  /// Whether values of the kind have such a total.
  fileprivate func allows(_ total: ReportColumn.Total) -> Bool {
    switch (self, total) {
    case (.integer, _), (.number, _), (_, .count): true
    case (.date, .min), (.date, .max): true
    default: false
    }
  }
}

extension Setting {
  /// The words of a drop-down, each once, and such as a cell of the type takes.
  fileprivate func choices(of type: Parameter.Kind?) throws(ReportError) -> [String] {
    var words: [String] = []
    for item in items {
      let word = try item.text()
      guard Parameter.value(word, type ?? .text) != nil else {
        throw item.needed((type ?? .text).example)
      }
      guard !words.contains(word) else {
        throw ReportError(.repeated(kind: "word", name: word), at: item.location)
      }
      words.append(word)
    }
    guard !words.isEmpty else { throw expected("at least one word to choose from") }
    return words
  }
}

extension EntryBlock.Rows {
  static let options = ["from", "limit", "keys"]

  fileprivate init(_ setting: Setting) throws(ReportError) {
    if case .text = setting.content {
      let count = try setting.integer()
      guard (1...10_000).contains(count) else { throw setting.expected("1 to 10000 rows") }
      self = .blank(count)
      return
    }
    let settings = try Settings(
      setting, kind: "rows option", known: EntryBlock.Rows.options)
    let from = try settings.required("from")
    let limit = try settings.count("limit")
    self = .from(
      label: try from.text(), limit: limit, keys: try settings["keys"]?.columnNames(),
      location: from.location)
  }
}

extension Setting {
  /// Columns of a result, each with its place.
  fileprivate func columnNames() throws(ReportError) -> [EntryBlock.Locked] {
    var names: [EntryBlock.Locked] = []
    for item in items {
      names.append(EntryBlock.Locked(name: try item.text(), location: item.location))
    }
    return names
  }
}
