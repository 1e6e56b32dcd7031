import CSV
import Documents
public import Tables

/// A bare table as text, for terminals, scripts and other programs.
///
/// Days are `yyyy-mm-dd`, yes and no `yes` and `no` (`true` and `false` in JSON), missing empty
/// (`null` in JSON). Numbers are in the shortest form that reads back; in the two for people (`table`,
/// `md`) shares are percents and other numbers have at most four decimals.
public enum TableFormat: String, Hashable, Sendable, CaseIterable {
  /// Aligned columns for people.
  case table
  case csv, tsv
  /// One array of objects; one object a line.
  case json, jsonl
  case md
  case xlsx

  /// The bytes of a table; of `xlsx` there are none, a workbook is a document.
  public func bytes(of table: Table) -> ContiguousArray<UInt8> {
    switch self {
    case .table: ContiguousArray(AlignedText(table).text.utf8)
    case .csv: csv(table)
    case .tsv: ContiguousArray(tsv(table).utf8)
    case .json: ContiguousArray(json(table).utf8)
    case .jsonl: ContiguousArray(lines(table).map { $0 + "\n" }.joined().utf8)
    case .md:
      ContiguousArray(
        MarkdownExporter().text(of: Document(title: "", blocks: [.table(plain(table))])).utf8)
    case .xlsx: []
    }
  }

  /// Writes the bytes of a table as a file, whole or not at all.
  public static func write(
    _ bytes: ContiguousArray<UInt8>, to path: String
  ) async throws(ExportError) {
    try await OutputFile.publish(at: path) { write throws(ExportError) in try write(bytes) }
  }

  /// Writes the parts of one table as a file of CSV, whole or not at all.
  ///
  /// - Parameter forExcel: as ``csvForExcel(_:)`` has it.
  /// - Returns: how many rows there were; where there was none, nothing is written.
  public static func writeCSV(
    _ parts: some Sequence<Table>, to path: String, forExcel: Bool = false
  ) async throws(ExportError) -> Int {
    var parts = parts.makeIterator()
    guard var part = parts.next() else { return 0 }
    var count = 0
    try await OutputFile.publish(at: path) { write throws(ExportError) in
      var writer = CSVWriter(spreadsheetSafe: forExcel)
      if forExcel { try write(byteOrderMark) }
      writer.append(part.columns.map { Optional($0.name) })
      while true {
        count += part.count
        for row in part.rows { writer.append(row.map { $0 == .missing ? nil : $0.plain }) }
        try write(writer.takeBytes())
        guard let next = parts.next() else { return }
        part = next
      }
    }
    return count
  }

  /// Titles are the names of the columns.
  private func plain(_ table: Table) -> ReportTable {
    var shown = ReportTable(data: table)
    for (index, column) in table.columns.enumerated() {
      shown.columns[index].title = column.name
      shown.columns[index].format = Self.readable(column)
    }
    return shown
  }

  /// How people read a column: no grouping, since a whole number may be an id, a year or a room.
  static func readable(_ column: Column) -> ValueFormat {
    guard column.type == .number else { return .general }
    return column.role == .share ? .share : .upToFourDecimals
  }

  /// CSV that a spreadsheet opens as it is meant: UTF-8 by its mark, and no cell a formula.
  public static func csvForExcel(_ table: Table) -> ContiguousArray<UInt8> {
    var writer = CSVWriter(spreadsheetSafe: true)
    fill(&writer, from: table)
    return byteOrderMark + writer.takeBytes()
  }

  /// By which Excel knows UTF-8.
  private static let byteOrderMark: ContiguousArray<UInt8> = [0xEF, 0xBB, 0xBF]

  /// How many cells, names of columns too, a spreadsheet would take for formulas.
  public static func formulaCells(in table: Table) -> Int {
    var count = table.columns.count { CSVWriter.startsFormula($0.name.utf8.span) }
    // Values of other types are numbers and words of ours.
    for case .text(let text) in table.values where CSVWriter.startsFormula(text.utf8.span) {
      count += 1
    }
    return count
  }

  private func csv(_ table: Table) -> ContiguousArray<UInt8> {
    var writer = CSVWriter()
    Self.fill(&writer, from: table)
    return writer.takeBytes()
  }

  private static func fill(_ writer: inout CSVWriter, from table: Table) {
    writer.append(table.columns.map { Optional($0.name) })
    for index in 0..<table.count {
      writer.append(table.row(index).map { $0 == .missing ? nil : $0.plain })
    }
  }

  /// Tabs and line ends inside a value become blanks: the format has no quotes.
  private func tsv(_ table: Table) -> String {
    let clean = { (text: String) in
      String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
    let lines =
      [table.columns.map(\.name)] + table.rows.map { row in row.map { clean($0.plain) } }
    return lines.map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  private func json(_ table: Table) -> String {
    let objects = lines(table)
    return objects.isEmpty ? "[]\n" : "[\n  \(objects.joined(separator: ",\n  "))\n]\n"
  }

  private func lines(_ table: Table) -> [String] {
    let names = distinct(table.columns.map(\.name)).map(JSONText.quoted)
    return table.rows.map { row in
      let members = zip(names, row).map { "\($0): \(JSONText.value($1))" }
      return "{\(members.joined(separator: ", "))}"
    }
  }

  /// An object has one member of a name: `name, name` becomes `name, name_2`.
  private func distinct(_ names: [String]) -> [String] {
    var taken = Set(names)
    var seen: Set<String> = []
    return names.map { name in
      if seen.insert(name).inserted { return name }
      var number = 2
      while !taken.insert("\(name)_\(number)").inserted { number += 1 }
      return "\(name)_\(number)"
    }
  }
}

/// Values as JSON.
public enum JSONText {
  static func value(_ value: Value) -> String {
    switch value {
    case .missing: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer, .number: value.plain
    case .hidden, .day, .text: quoted(value.plain)
    }
  }

  /// Control characters, quotes and backslashes escaped: RFC 8259, section 7.
  public static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
