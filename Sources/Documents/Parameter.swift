import Settings
public import Tables

/// A value that a report is woven with: a school, a window, a day.
public struct Parameter: Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case text, integer, number, date, boolean

    /// What a value of it looks like, as errors say it.
    var example: String {
      switch self {
      case .text: "a text"
      case .integer: "a whole number, as 12"
      case .number: "a number, as 0.5"
      case .date: "a day, as 2026-10-31"
      case .boolean: "true or false"
      }
    }
  }

  public var name: String
  public var location: Location
  public var kind: Kind
  /// What people are asked.
  public var label: String?
  /// The value where none is given.
  public var defaultValue: Value?
  /// Where the value stands that holds where none is given.
  package var defaultLocation: Location?
  /// A statement that gives the value where none is given.
  public var from: SQLFragment?
  /// The values allowed.
  public var choices: Choices?
  public var isRequired: Bool
  /// Whether it holds several values: `:name...` in SQL.
  public var isList = false
  /// The values of a list where none are given.
  public var defaultList: [Value]?
  /// The lowest and the highest value allowed.
  public var least: Value?
  public var most: Value?

  public enum Choices: Sendable {
    /// The first column of a statement.
    case statement(SQLFragment)
    case values([Value])

    public var statement: SQLFragment? {
      if case .statement(let fragment) = self { fragment } else { nil }
    }
  }

  /// The value of a text, as given on a command line; `nil` where it is none of its kind.
  public func value(_ text: String) -> Value? { Parameter.value(text, kind) }

  static func value(_ text: String, _ kind: Kind) -> Value? {
    switch kind {
    case .text: .text(text)
    case .integer: Int(text).map(Value.integer)
    case .number: Double(text).flatMap { $0.isFinite ? .number($0) : nil }
    case .date: text.utf8.count == 10 ? Day(text).map(Value.day) : nil
    case .boolean:
      switch text.lowercased() {
      case "true", "yes", "1": .boolean(true)
      case "false", "no", "0": .boolean(false)
      default: nil
      }
    }
  }
}

extension Parameter {
  init(_ name: String, at location: Location, _ setting: Setting) throws(ReportError) {
    self.init(name: name, location: location, kind: .text, isRequired: false)
    let begins = name.first.map { $0.isLetter || $0 == "_" } ?? false
    guard InlineExpression.isName(name), begins else {
      throw ReportError(.expected("a name of letters, digits and _, a letter first"), at: location)
    }
    switch setting.content {
    case .text(let text, let isQuoted):
      kind = isQuoted ? .text : Parameter.kind(of: text)
      defaultValue = value(text)
      defaultLocation = setting.location
    case .list(let items):
      isList = true
      kind = try Parameter.kind(of: items)
      defaultList = try setting.values(of: self)
    case .map: try read(setting)
    }
  }

  static let options = [
    "type", "default", "from", "choices", "label", "required", "list", "min", "max",
  ]

  private mutating func read(_ setting: Setting) throws(ReportError) {
    let settings = try Settings(
      setting, kind: "parameter option", known: Parameter.options)
    kind = try settings["type"]?.choice(of: "type") ?? .text
    label = try settings.text("label")
    isRequired = try settings.boolean("required") ?? false
    from = try settings["from"]?.fragment()
    isList = try settings.boolean("list") ?? false
    choices = try settings["choices"].map { setting throws(ReportError) in
      try Choices(setting, of: self)
    }
    try readBounds(settings)
    guard let setting = settings["default"] else { return }
    defaultLocation = setting.location
    let values = try setting.values(of: self)
    for value in values {
      if let fault = fault(of: value) { throw setting.expected(fault) }
    }
    if isList {
      defaultList = values
    } else {
      guard case .text = setting.content else { throw setting.needed("one value, or list: true") }
      defaultValue = values.first
    }
  }

  private mutating func readBounds(_ settings: Settings) throws(ReportError) {
    least = try settings["min"].map { setting throws(ReportError) in try bound(setting) }
    most = try settings["max"].map { setting throws(ReportError) in try bound(setting) }
    if let least, let most, let setting = settings["max"], most < least {
      throw setting.needed("a max that is not below min")
    }
  }

  /// The types whose values have an order to be bounded in, as errors say it.
  static let bounded = "it is for integer, number, date"

  private func bound(_ setting: Setting) throws(ReportError) -> Value {
    guard [Kind.integer, .number, .date].contains(kind) else {
      throw ReportError(
        .unsupported(
          "a bound of type \(kind.rawValue)", instead: Parameter.bounded),
        at: setting.location)
    }
    guard let value = value(try setting.text()) else {
      throw setting.expected(kind.example)
    }
    return value
  }

  /// What is expected in place of a value that is out of its bounds or, where they are written in
  /// the report, none of the choices; `nil` where it may stand.
  public func fault(of value: Value) -> String? {
    if let least, value < least { return "\(least.plain) or more for '\(name)'" }
    if let most, most < value { return "\(most.plain) or less for '\(name)'" }
    if case .values(let allowed)? = choices, !allowed.contains(value) {
      let list = allowed.map(\.plain).joined(separator: ", ")
      return "one of the choices of '\(name)': \(list)"
    }
    return nil
  }

  /// The kind that all values of a list have.
  private static func kind(of items: [Setting]) throws(ReportError) -> Kind {
    var kinds: Set<Kind> = []
    for item in items {
      let text = try item.text()
      guard case .text(_, isQuoted: false) = item.content else { return .text }
      kinds.insert(kind(of: text))
    }
    return kinds.count == 1 ? kinds.first ?? .text : .text
  }

  /// The kind of a value that is written without quotes; a leading zero makes it text.
  private static func kind(of text: String) -> Kind {
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    if digits.count > 1, digits.first == "0", digits.dropFirst().first != "." { return .text }
    if ["true", "false"].contains(text) { return .boolean }
    return [Kind.integer, .number, .date].first { value(text, $0) != nil } ?? .text
  }
}

extension Parameter.Choices {
  static let options = ["sql"]

  /// A list of values, or a statement alone or after `sql:`.
  fileprivate init(_ setting: Setting, of parameter: Parameter) throws(ReportError) {
    switch setting.content {
    case .list(let items):
      guard !items.isEmpty else { throw setting.expected("at least one value") }
      self = .values(try setting.values(of: parameter))
    case .text: self = .statement(try setting.fragment())
    case .map:
      let settings = try Settings(setting, kind: "choices option", known: Self.options)
      self = .statement(try settings.required("sql").fragment())
    }
  }
}

extension Setting {
  /// Its items as values of the kind of a parameter.
  fileprivate func values(of parameter: Parameter) throws(ReportError) -> [Value] {
    var values: [Value] = []
    for item in items {
      guard let value = parameter.value(try item.text()) else {
        throw item.expected(parameter.kind.example)
      }
      values.append(value)
    }
    return values
  }
}
