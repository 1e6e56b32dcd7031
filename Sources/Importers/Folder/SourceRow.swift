public import Tables

/// One input file, as the `sources` table shows it.
public struct SourceRow: TableRow, Hashable {
  public var file: String
  /// The first 16 hexadecimal digits of SHA-256 of the file (R94).
  public var digest: String?
  public var profile: String?
  public var encoding: String?
  public var delimiter: String?
  /// What is unusual about its shape: lines above the header, a header of several records, a
  /// second table that was left out.
  public var shape: String?
  public var read = 0
  public var kept = 0
  /// Why rows were not kept, with a count for each reason.
  public var reasons: String?
  /// Items with scores of which neither a pathway nor a row says what they are out of.
  public var itemsWithoutPoints = 0
  /// Columns that no table needs, by their titles.
  public var columnsNotRead: [String] = []

  /// The first few of many titles.
  public static func list(_ titles: [String], limit: Int = 10) -> String? {
    guard !titles.isEmpty else { return nil }
    let more = titles.count > limit ? [" and \(titles.count - limit) more"] : []
    return titles.prefix(limit).joined(separator: ", ") + more.joined()
  }

  public init(file: String) { self.file = file }

  public static let columns: [Column] = [
    .identifier("file"), .identifier("digest"), .identifier("profile"), .label("encoding"),
    .label("delimiter"), .count("rows_read"), .count("rows_kept"), .count("rows_skipped"),
    .label("reasons"), .count("items_without_points"), .label("columns_not_read"), .label("shape"),
  ]

  public var values: [Value] {
    [
      .text(file), Value(digest), Value(profile), Value(encoding), Value(delimiter),
      .integer(read), .integer(kept), .integer(read - kept), Value(reasons),
      .integer(itemsWithoutPoints),
      Value(SourceRow.list(columnsNotRead)),
      Value(shape),
    ]
  }
}
