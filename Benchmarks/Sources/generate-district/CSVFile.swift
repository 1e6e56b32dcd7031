import Foundation

/// The folder that receives an invented district.
struct OutputFolder {
  let url: URL

  init(path: String) throws {
    url = URL(fileURLWithPath: path, isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func file(_ name: String, header: String, lineEnd: String = "\n") throws -> CSVFile {
    try CSVFile(name, at: url.appendingPathComponent(name), header: header, lineEnd: lineEnd)
  }
}

/// A CSV file under way: rows go into a buffer of bytes that is emptied into the file when full.
final class CSVFile {
  let name: String
  /// The line of the row written last; the header is line 1.
  private(set) var line = 0
  private let handle: FileHandle
  private let lineEnd: [UInt8]
  private var bytes: [UInt8] = []

  fileprivate init(_ name: String, at url: URL, header: String, lineEnd: String) throws {
    self.name = name
    self.lineEnd = Array(lineEnd.utf8)
    try Data().write(to: url)
    handle = try FileHandle(forWritingTo: url)
    bytes.reserveCapacity(1 << 21)
    append(header)
    try endRow()
  }

  /// One row, each field quoted only where CSV asks for it.
  func row(_ fields: [String]) throws {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let needsQuotes = field.utf8.contains { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }
      append(needsQuotes ? Self.quoted(field) : field)
    }
    try endRow()
  }

  /// One row with quotes around every field, as form services write it.
  func quotedRow(_ fields: [String]) throws {
    append(fields.map(Self.quoted).joined(separator: ","))
    try endRow()
  }

  static func quoted(_ field: String) -> String {
    var result = "\""
    for character in field { result += character == "\"" ? "\"\"" : String(character) }
    return result + "\""
  }

  func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  func append(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
  }

  func append(digitsOf number: Int) {
    if number >= 10 { append(digitsOf: number / 10) }
    bytes.append(48 + UInt8(number % 10))
  }

  func endRow() throws {
    bytes.append(contentsOf: lineEnd)
    line += 1
    if bytes.count > 1 << 20 { try flush() }
  }

  func close() throws {
    try flush()
    try handle.close()
  }

  private func flush() throws {
    try handle.write(contentsOf: Data(bytes))
    bytes.removeAll(keepingCapacity: true)
  }
}
