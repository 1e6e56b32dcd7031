package import Tables

/// One input file, as the `sources` table shows it.
package struct SourceRow: TableRow, Hashable {
  package var file: String
  /// The first 16 hexadecimal digits of SHA-256 of the file (R94).
  package var digest: String?
  package var profile: String?
  package var encoding: String?
  package var delimiter: String?
  /// What is unusual about its shape: lines above the header, a header of several records, a
  /// second table that was left out.
  package var shape: String?
  package var read = 0
  package var kept = 0
  /// Why rows were not kept, with a count for each reason.
  package var reasons: String?
  /// Items with scores of which neither a pathway nor a row says what they are out of.
  package var itemsWithoutPoints = 0
  /// Columns that no table needs, by their titles.
  package var columnsNotRead: [String] = []

  /// The first few of many titles.
  package static func list(_ titles: [String], limit: Int = 10) -> String? {
    guard !titles.isEmpty else { return nil }
    let more = titles.count > limit ? [" and \(titles.count - limit) more"] : []
    return titles.prefix(limit).joined(separator: ", ") + more.joined()
  }

  package init(file: String) { self.file = file }

  package static let columns: [Column] = [
    .identifier("file"), .identifier("digest"), .identifier("profile"), .label("encoding"),
    .label("delimiter"), .count("rows_read"), .count("rows_kept"), .count("rows_skipped"),
    .label("reasons"), .count("items_without_points"), .label("columns_not_read"), .label("shape"),
  ]

  package var values: [Value] {
    [
      .text(file), Value(digest), Value(profile), Value(encoding), Value(delimiter),
      .integer(read), .integer(kept), .integer(read - kept), Value(reasons),
      .integer(itemsWithoutPoints),
      Value(SourceRow.list(columnsNotRead)),
      Value(shape),
    ]
  }
}
