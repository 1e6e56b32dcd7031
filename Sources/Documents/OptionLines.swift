import Settings
import Tables

/// The `--|` lines at the top of a block of SQL, and the SQL below them.
struct OptionLines {
  let sql: SQLFragment
  private let location: Location
  private let yaml: String

  init(_ fence: ReportLines.Fence) {
    location = fence.bodyLocation
    let lines = fence.body.split(separator: "\n", omittingEmptySubsequences: false)
    let count = lines.prefix { $0.hasPrefix("--|") }.count
    // Four columns for the sign and the blank after it, also where a line has nothing more.
    yaml = lines[..<count].map { line in
      line.dropFirst(3).first == " " ? line.dropFirst(4) : line.dropFirst(3)
    }
    .joined(separator: "\n")
    sql = SQLFragment(
      text: lines[count...].joined(separator: "\n"),
      location: fence.bodyLocation.advanced(toLine: count + 1, column: 1))
  }

  func setting() throws(ReportError) -> Setting {
    try Setting.read(yaml, at: location.advanced(toLine: 1, column: 5))
  }

  /// Options that nobody would read: below a line of SQL, or with another sign or none.
  ///
  /// - Parameter known: the options of the block.
  func strays(_ known: [String]) -> [ReportError] {
    var isBegun = false
    return sql.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        let text = line.trimmed
        let isSign = ["--|", "-- |", "#|", "-- #|"].contains(where: text.hasPrefix)
        let word = text.drop { $0 == "-" }.prefix { $0.isLetter || $0 == "-" }
        let isOption = known.contains(String(word)) && text.contains("\(word):")
        defer { isBegun = isBegun || !(text.isEmpty || isSign || isOption) }
        guard isSign || (isOption && !isBegun) else { return nil }
        return ReportError(
          .expected("options as lines of --| at the top of the block"),
          at: sql.location.advanced(toLine: index + 1, column: 1))
      }
  }
}

extension ReportLines.Fence {
  /// The label of a block whose options may not be in order.
  var writtenLabel: String? {
    if let label { return label }
    for line in body.split(separator: "\n") {
      let option = line.drop { "-| ".contains($0) }
      guard option.hasPrefix("label:") else { continue }
      return String(option.dropFirst("label:".count).trimmed)
    }
    return nil
  }

  /// Where the label stands: behind the word in the braces, or in the options.
  var labelLocation: Location {
    guard label == nil else {
      return location.advanced(toLine: 1, column: kind.count + 2)
    }
    let given = try? setting()
    return given?["label"]?.location ?? location
  }

  /// Options in a form that the block does not have.
  var strays: [ReportError] {
    switch kind {
    case "sql": OptionLines(self).strays(SQLBlock.options)
    case "check": OptionLines(self).strays(CheckBlock.options)
    default: []
    }
  }

  /// The options, in whatever form; below them stands SQL in some kinds of blocks.
  func setting() throws(ReportError) -> Setting {
    if hasSQL { return try OptionLines(self).setting() }
    if let line = body.split(separator: "\n").first, ["--|", "#|"].contains(where: line.hasPrefix) {
      let sign = line.prefix { !$0.isWhitespace }
      throw ReportError(
        .expected("options without '\(sign)': a block of SQL alone has them so"), at: bodyLocation)
    }
    return try Setting.read(body, at: bodyLocation)
  }

  var hasSQL: Bool { kind == "sql" || kind == "check" }

  /// The label of the options or of the braces.
  func label(_ settings: Settings) throws(ReportError) -> String? {
    let given = try settings.text("label")
    if let label, given != nil {
      throw ReportError(
        .unsupported("a second label", instead: "the block has '\(label)' in its braces"),
        at: settings["label"]?.location ?? location)
    }
    guard let name = label ?? given else { return nil }
    guard InlineExpression.isName(name), name != "params" else {
      throw ReportError(
        .expected("a label of letters, digits and dashes"), at: labelLocation)
    }
    if let meant = NearMiss.label(name, of: kind) {
      throw ReportError(.unknown(kind: "label", name: name, nearest: meant), at: labelLocation)
    }
    return name
  }
}
