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

  /// Options that nobody would read: below a line of SQL, or with a blank in their sign.
  var strays: [ReportError] {
    sql.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      let sign = $1.trimmed.prefix(4)
      guard sign.hasPrefix("--|") || sign == "-- |" else { return nil }
      return ReportError(
        .expected("options as lines of --| at the top of the block"),
        at: sql.location.advanced(toLine: $0 + 1, column: 1))
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

  /// The options, in whatever form; below them stands SQL in some kinds of blocks.
  func setting() throws(ReportError) -> Setting {
    hasSQL ? try OptionLines(self).setting() : try Setting.read(body, at: bodyLocation)
  }

  var hasSQL: Bool { kind == "sql" || kind == "check" }

  /// The label of the options or of the braces.
  func label(_ settings: Settings) throws(ReportError) -> String? {
    let given = try settings.text("label")
    if let label, given != nil {
      throw ReportError(
        .repeated(kind: "label", name: label), at: settings["label"]?.location ?? location)
    }
    guard let name = label ?? given else { return nil }
    guard InlineExpression.isName(name), name != "params" else {
      throw ReportError(
        .expected("a label of letters, digits and dashes"), at: labelLocation)
    }
    return name
  }
}
