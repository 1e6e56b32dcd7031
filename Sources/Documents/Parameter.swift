public import Tables

/// A value that a report is woven with: a school, a window, a day.
public struct Parameter: Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case text, integer, number, date, boolean
  }

  public var name: String
  public var place: Place
  public var kind: Kind
  /// What people are asked.
  public var label: String?
  /// The value where none is given.
  public var defaultValue: Value?
  /// A statement that gives the value where none is given.
  public var from: Passage?
  /// A statement whose first column holds the values allowed.
  public var choices: Passage?
  public var isRequired: Bool

  /// The value of a text, as given on a command line; `nil` where it is none of its kind.
  public func value(_ text: String) -> Value? { Parameter.value(text, kind) }

  private static func value(_ text: String, _ kind: Kind) -> Value? {
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
  init(_ name: String, at place: Place, _ setting: Setting) throws(ReportError) {
    self.init(name: name, place: place, kind: .text, isRequired: false)
    guard Inset.isName(name) else {
      throw ReportError(.expected("a name of letters, digits and _"), at: place)
    }
    if case .text(let text, let isQuoted) = setting.content {
      kind = isQuoted ? .text : Parameter.kind(of: text)
      defaultValue = value(text)
      return
    }
    let settings = try Settings(
      setting, kind: "parameter option",
      known: ["type", "default", "from", "choices", "label", "required"])
    kind = try settings["type"]?.choice(of: "type") ?? .text
    label = try settings.text("label")
    isRequired = try settings.boolean("required") ?? false
    from = try settings["from"]?.passage()
    choices = try settings["choices"].map(Parameter.statement)
    if let setting = settings["default"] {
      guard let value = value(try setting.text()) else {
        throw setting.expected("a value of type \(kind.rawValue)")
      }
      defaultValue = value
    }
  }

  /// A statement alone, or behind `sql:`.
  private static func statement(_ setting: Setting) throws(ReportError) -> Passage {
    if case .text = setting.content { return try setting.passage() }
    return try Settings(setting, kind: "choices option", known: ["sql"]).required("sql").passage()
  }

  /// The kind of a value that is written without quotes; a leading zero makes it text.
  private static func kind(of text: String) -> Kind {
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    if digits.count > 1, digits.first == "0", digits.dropFirst().first != "." { return .text }
    if ["true", "false"].contains(text) { return .boolean }
    return [Kind.integer, .number, .date].first { value(text, $0) != nil } ?? .text
  }
}
