import Settings
public import Tables

/// A question about the data whose answer should be no rows.
public struct CheckBlock: Sendable {
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, warn
  }

  public var label: String?
  public var sql: SQLFragment
  public var severity: Severity
  /// When the number of rows is a failure.
  public var failure: Bound
  public var message: Wording
  public var location: Location

  /// `> 0`.
  public struct Bound: Hashable, Sendable {
    enum Sign: String, CaseIterable {
      case above = ">"
      case atLeast = ">="
      case below = "<"
      case atMost = "<="
      case equal = "="
      case notEqual = "!="
    }

    let sign: Sign
    let number: Int

    static let anyRow = Bound(sign: .above, number: 0)

    public func contains(_ count: Int) -> Bool {
      switch sign {
      case .above: count > number
      case .atLeast: count >= number
      case .below: count < number
      case .atMost: count <= number
      case .equal: count == number
      case .notEqual: count != number
      }
    }
  }

  static let options = ["label", "severity", "error-if", "message"]

  init(_ fence: ReportLines.Fence, _ setting: Setting) throws(ReportError) {
    let settings = try Settings(setting, kind: "option", known: CheckBlock.options)
    location = fence.location
    label = try fence.label(settings)
    sql = OptionLines(fence).sql
    severity = try settings["severity"]?.choice(of: "severity") ?? .error
    message = try settings.required("message").words()
    failure = try settings["error-if"].map(Bound.init) ?? .anyRow
  }
}

extension CheckBlock.Bound {
  fileprivate init(_ setting: Setting) throws(ReportError) {
    let text = try setting.text()
    let sign = text.prefix { "<>=!".contains($0) }
    guard let known = Sign(rawValue: String(sign)),
      let number = Int(text.dropFirst(sign.count).trimmed)
    else { throw setting.expected("a number of rows such as \"> 0\"") }
    self.init(sign: known, number: number)
  }
}
