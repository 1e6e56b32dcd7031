import Documents
import Queries
import Tables

/// Finds the value of every parameter: the one given, else its statement's, else its default.
struct ParameterValues {
  private let report: Report
  private let catalog: Catalog
  /// Names that may have values without being declared: the columns of the for-each statement.
  private let extra: [String]

  init(_ report: Report, _ catalog: Catalog, extra: [String]) {
    self.report = report
    self.catalog = catalog
    self.extra = extra
  }

  /// What the parameters of a run are.
  struct Resolved {
    var values: [String: Value]
    /// What is wrong with the values given; the report's own stand in their places.
    var faults: [WeaveError] = []
    /// Whether every parameter has a value that may be.
    var isWhole = true
  }

  func resolved(_ given: [String: Value]) -> Resolved {
    let known = report.parameters.map(\.name) + extra
    var resolved = Resolved(values: given)
    for name in given.keys.sorted() where !known.contains(name) {
      let place = Location(file: report.file)
      let nearest = Nearest.word(to: name, among: known)
      resolved.faults.append(
        WeaveError(.notAParameter(name, nearest: nearest, known: known), at: place))
      resolved.values[name] = nil
    }
    for parameter in report.parameters {
      do throws(WeaveError) {
        try resolve(parameter, in: &resolved.values)
      } catch {
        resolved.faults.append(error)
        resolved.values[parameter.name] = nil
        do throws(WeaveError) {
          try resolve(parameter, in: &resolved.values)
        } catch {
          resolved.isWhole = false
        }
      }
    }
    return resolved
  }

  private func resolve(
    _ parameter: Parameter, in values: inout [String: Value]
  ) throws(WeaveError) {
    if parameter.isList {
      ListParameter.put(try list(of: parameter, values), as: parameter.name, into: &values)
    } else {
      values[parameter.name] = try value(of: parameter, values)
    }
  }

  /// The values given, separated by commas, else those of the statement, else those written.
  private func list(
    of parameter: Parameter, _ values: [String: Value]
  ) throws(WeaveError) -> [Value] {
    var list: [Value] = []
    if let given = values[parameter.name], given != .missing {
      for part in given.plain.split(separator: ",") {
        let word = part.split(separator: " ").joined(separator: " ")
        list.append(try checked(.text(word), parameter, values))
      }
    } else if let from = parameter.from {
      for row in try catalog.rows(from, parameters: values).rows {
        if let first = row.first, first != .missing { list.append(try typed(first, parameter)) }
      }
    }
    if list.isEmpty {
      list = parameter.defaultList ?? []
      for value in list { try checkChoice(value, parameter, values, isDefault: true) }
    }
    guard !list.isEmpty || !parameter.isRequired else {
      throw WeaveError(.noValue(parameter: parameter.name), at: parameter.location)
    }
    return list
  }

  private func value(
    of parameter: Parameter, _ values: [String: Value]
  ) throws(WeaveError) -> Value {
    if let given = values[parameter.name], given != .missing {
      return try checked(given, parameter, values)
    }
    var value = Value.missing
    if let from = parameter.from {
      let table = try catalog.rows(from, parameters: values)
      if !table.isEmpty { value = try typed(table[0, 0], parameter) }
    }
    if value == .missing, let standard = parameter.defaultValue {
      value = standard
      try checkChoice(value, parameter, values, isDefault: true)
    }
    if value == .missing, parameter.isRequired {
      throw WeaveError(.noValue(parameter: parameter.name), at: parameter.location)
    }
    return value
  }

  private func checked(
    _ given: Value, _ parameter: Parameter, _ values: [String: Value]
  ) throws(WeaveError) -> Value {
    let value = try typed(given, parameter)
    try checkChoice(value, parameter, values, isDefault: false)
    return value
  }

  /// Refuses a value that the statement of the choices does not give.
  private func checkChoice(
    _ value: Value, _ parameter: Parameter, _ values: [String: Value], isDefault: Bool
  ) throws(WeaveError) {
    guard let choices = parameter.choices?.statement, value != .missing else { return }
    let allowed = try catalog.rows(choices, parameters: values).rows.compactMap { $0.first?.plain }
    guard !allowed.contains(value.plain) else { return }
    // Words of the data are not shown, but for the one that was nearly given; numbers to choose from
    // are the report's own.
    let isNumber = parameter.kind == .integer || parameter.kind == .number
    let help =
      isNumber
      ? ": " + allowed.joined(separator: ", ")
      : Nearest.word(to: value.plain, among: allowed).map { Nearest.hint($0) }
        ?? "; walkbook query \"\(choices.text)\" lists them"
    throw WeaveError(
      .expected("one of the choices of '\(parameter.name)'\(help)"),
      at: isDefault ? parameter.defaultLocation ?? parameter.location : parameter.location)
  }

  private func typed(_ value: Value, _ parameter: Parameter) throws(WeaveError) -> Value {
    guard value != .missing else { return value }
    guard let typed = parameter.value(value.plain) else {
      throw WeaveError(
        .expected("a value of type \(parameter.kind.rawValue) for '\(parameter.name)'"),
        at: parameter.location)
    }
    if let fault = parameter.fault(of: typed) {
      throw WeaveError(.expected(fault), at: parameter.location)
    }
    return typed
  }
}
