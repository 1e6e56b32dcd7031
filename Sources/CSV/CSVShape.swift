/// Where in a file its table stands: what is above the header, how many records the header takes,
/// and where something else begins below.
public struct CSVShape: Hashable, Sendable {
  /// The physical line with which the header begins, or the data where there is no header.
  public internal(set) var headerLine = 1
  /// How many of the first records stand above the header.
  public internal(set) var preambleRecords = 0
  /// How many records the header takes: one in most files, 2 or 3 in those of survey programs,
  /// 0 where the data begin at once.
  public internal(set) var headerRecords = 1
  /// Whether the first header record only titles groups of columns; the last is a header without
  /// it, too.
  public internal(set) var hasGroupTitles = false
  /// The number of fields that most records have.
  public internal(set) var fieldCount = 0
  /// The line on which something else begins, as a second table below a gap.
  ///
  /// It is looked for in the first few megabytes.
  public internal(set) var endLine: Int?

  /// The first of the lines below the table that are none of it, and how many there are.
  public internal(set) var footLine: Int?
  public internal(set) var footLines = 0

  /// How many of the first records stand before the data.
  public var recordsBeforeData: Int { preambleRecords + headerRecords }

  /// - Parameters:
  ///   - records: the first records of the file, or those below the lines that are to be skipped.
  ///   - fieldCount: the number of fields that most of them have.
  init(_ records: [CSVRecord], fieldCount: Int, _ hints: CSVHints) {
    self.fieldCount = max(fieldCount, records.isEmpty ? 0 : 1)
    let bands = HeaderBands(records)
    if hints.skippedLines == nil { preambleRecords = bands.preamble }
    headerRecords = min(
      hints.headerRecords ?? bands.headerRecords(from: preambleRecords),
      records.count - preambleRecords)
    if hints.skippedLines == nil, hints.headerRecords == nil, headerRecords > 0,
      bands.hasGroupTitles(above: preambleRecords)
    {
      preambleRecords -= 1
      headerRecords += 1
      hasGroupTitles = true
    }
    let table = records.dropFirst(preambleRecords).map { $0.texts.map { CellLook($0) } }
    if preambleRecords > 0 { self.fieldCount = max(HeaderBands.length(of: table), 1) }
    headerLine =
      preambleRecords < records.count
      ? records[preambleRecords].line : (hints.skippedLines ?? 0) + 1
    // What stands above in lines that are no records belongs to no table.
    if preambleRecords == 0 { headerLine = (hints.skippedLines ?? 0) + 1 }
  }

  /// The titles of the columns: several header records joined with a blank.
  ///
  /// Where a record leaves cells empty above those of the next, as the questions of a survey do
  /// above their options, the last cell before them goes on. Empty where there is no header.
  public func titles(in records: [CSVRecord]) -> [String] {
    let header = records.dropFirst(preambleRecords).prefix(headerRecords).map(\.texts)
    return CSVShape.joined(Array(header))
  }

  static func joined(_ header: [[String?]]) -> [String] {
    let width = header.map(\.count).max() ?? 0
    var titles = Array(repeating: "", count: width)
    for (place, record) in header.enumerated() {
      var running = ""
      for column in 0..<width {
        let cell = text(record, column)
        if !cell.isEmpty { running = cell }
        // A column of its own has a title of its own below.
        let isCarried = header.dropFirst(place + 1).contains { !text($0, column).isEmpty }
        let part = isCarried ? running : cell
        guard !part.isEmpty else { continue }
        titles[column] += titles[column].isEmpty ? part : " " + part
      }
    }
    return titles
  }

  private static func text(_ record: [String?], _ column: Int) -> String {
    column < record.count ? record[column] ?? "" : ""
  }
}
