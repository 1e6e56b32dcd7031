import Foundation
import Tables

@testable import CSV

/// A file in the temporary folder, gone with this value.
struct ScratchFile: ~Copyable {
  let path: String

  init(_ bytes: some Sequence<UInt8>) throws {
    let folder = FileManager.default.temporaryDirectory
    path = folder.appending(path: "walkbook-\(UUID().uuidString).csv").path
    try Data(bytes).write(to: URL(filePath: path))
  }

  init(_ text: String) throws {
    try self.init(Array(text.utf8))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The file as the tests name it, read in a dialect.
  func csv(
    _ dialect: CSVDialect = CSVDialect(), skipping: Int = 0, expecting: Int? = nil
  ) -> CSVFile {
    var file = CSVFile(
      path: path, name: "marks.csv", dialect: dialect, skippingRecords: skipping,
      expectedFields: expecting)
    file.keepsMisfits = true
    return file
  }
}

/// One record as the tests compare it.
struct Row: Hashable, Sendable {
  var line: Int
  var fields: [String?]

  init(_ line: Int, _ fields: String?...) {
    self.line = line
    self.fields = fields
  }

  init(_ record: borrowing CSVRecord) {
    line = record.line
    fields = record.texts
  }
}

/// What reading gives: the records, and the findings as sentences.
struct Rows: Hashable {
  var rows: [Row] = []
  var findings: [String] = []

  var fields: [[String?]] { rows.map(\.fields) }
}

extension CSVFile {
  func rows() throws -> Rows {
    var rows = Rows()
    let summary = try forEachRecord { rows.rows.append(Row($0)) }
    rows.findings = summary.findings.map(\.description)
    return rows
  }
}

/// The records of a text in UTF-8.
func rows(
  _ text: String, _ dialect: CSVDialect = CSVDialect(), skipping: Int = 0, expecting: Int? = nil
) throws -> Rows {
  let scratch = try ScratchFile(text)
  return try scratch.csv(dialect, skipping: skipping, expecting: expecting).rows()
}
