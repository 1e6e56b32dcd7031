internal import Foundation

/// The tables of outputs that are plain text: CSV, TSV, JSON, JSON Lines and Markdown.
enum PlainTables {
  static func read(_ file: WrittenFile) -> [PrintedTable] {
    switch file.kind {
    case "csv": [separated(file, by: UInt8(ascii: ","))].compactMap(\.self)
    case "tsv": [separated(file, by: 9)].compactMap(\.self)
    case "json", "jsonl": [objects(file)].compactMap(\.self)
    case "md", "markdown": piped(file)
    default: []
    }
  }

  /// All of a file as text, in UTF-8 or, where a mark says so, UTF-16.
  static func text(of bytes: [UInt8]) -> String {
    if isWide(bytes), let text = String(data: Data(bytes), encoding: .utf16) { return text }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isWide(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// Why a file was not read as it should be; `nil` where it was.
  static func reasonNotRead(_ file: WrittenFile) -> String? {
    if isWide(file.bytes) { return "a text in UTF-16: what it tells was not judged" }
    return switch file.kind {
    case "csv", "tsv", "md", "markdown": nil
    // What Walkbook wrote there: names, which are searched like every text.
    case "outputs": nil
    case "json", "jsonl":
      pieces(file).allSatisfy { !objects(in: $0).isEmpty || isEmptyList($0) }
        ? nil : "it is no JSON, or was cut: what it tells was not judged"
    default: "a format that is not read: what it tells was not judged"
    }
  }

  private static func isEmptyList(_ piece: ArraySlice<UInt8>) -> Bool {
    String(decoding: piece, as: UTF8.self).filter { !$0.isWhitespace } == "[]"
  }

  private static func separated(_ file: WrittenFile, by separator: UInt8) -> PrintedTable? {
    let records = records(file.bytes, separator, hasQuotes: file.kind == "csv")
    guard let header = records.first else { return nil }
    let rows = records.dropFirst().enumerated().map { line, record in
      record.map { PrintedCell(text: $0, place: "line \(line + 2)", isRaw: true) }
    }
    return PrintedTable(
      file: file.name, place: "", caption: "", header: header, rows: rows)
  }

  private static func records(
    _ bytes: [UInt8], _ separator: UInt8, hasQuotes: Bool
  ) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if hasQuotes, byte == UInt8(ascii: "\"") {
        // The second of two quotes in a row is a quote.
        let isDoubled = isQuoted && index < bytes.count && bytes[index] == byte
        if isDoubled {
          field.append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if isQuoted || (byte != separator && byte != 10 && byte != 13) {
        field.append(byte)
      } else if byte != 13 {
        record.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 10 {
          records.append(record)
          record = []
        }
      }
    }
    if !field.isEmpty || !record.isEmpty {
      records.append(record + [String(decoding: field, as: UTF8.self)])
    }
    return records
  }

  /// One array of objects, or an object in each line; columns by name, so their order is free.
  private static func objects(_ file: WrittenFile) -> PrintedTable? {
    let rows = pieces(file).flatMap { objects(in: $0) }
    let header = Set(rows.flatMap(\.keys)).sorted()
    guard !header.isEmpty else { return nil }
    return PrintedTable(
      file: file.name, place: "", caption: "", header: header,
      rows: rows.enumerated().map { index, row in
        header.map {
          PrintedCell(text: row[$0]?.text ?? "", place: "row \(index + 1)", isRaw: true)
        }
      })
  }

  private static func pieces(_ file: WrittenFile) -> [ArraySlice<UInt8>] {
    file.kind == "json" ? [file.bytes[...]] : file.bytes.split(separator: UInt8(ascii: "\n"))
  }

  private static func objects(in piece: ArraySlice<UInt8>) -> [[String: Place]] {
    let decoder = JSONDecoder()
    if let list = try? decoder.decode([[String: Place]].self, from: Data(piece)) { return list }
    return (try? decoder.decode([String: Place].self, from: Data(piece))).map { [$0] } ?? []
  }

  /// A value of JSON as the other formats write it.
  private struct Place: Decodable {
    var text = ""

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self.text = text
      } else if let flag = try? value.decode(Bool.self) {
        text = flag ? "yes" : "no"
      } else if let number = try? value.decode(Double.self) {
        text = number.formatted
      }
    }
  }

  /// Tables of pipes; the line of text above is the caption.
  private static func piped(_ file: WrittenFile) -> [PrintedTable] {
    var tables: [PrintedTable] = []
    var caption = ""
    var isInside = false
    let lines = String(decoding: file.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let line = line.trimmed
      guard line.hasPrefix("|") else {
        isInside = false
        if !line.isEmpty { caption = line }
        continue
      }
      let cells = fields(line)
      if !isInside {
        tables.append(
          PrintedTable(
            file: file.name, place: caption, caption: caption, header: cells, rows: []))
        isInside = true
      } else if !cells.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "-: ".contains($0) } }) {
        tables[tables.count - 1].rows.append(
          cells.map { PrintedCell(text: $0, place: "line \(number + 1)") })
      }
    }
    return tables
  }

  private static func fields(_ line: String) -> [String] {
    var fields: [String] = []
    var field = ""
    var isEscaped = false
    for sign in line.dropFirst() {
      if isEscaped {
        field.append(sign)
        isEscaped = false
      } else if sign == "\\" {
        isEscaped = true
      } else if sign == "|" {
        fields.append(Markup.plain(ArraySlice(field.trimmed.utf8)))
        field = ""
      } else {
        field.append(sign)
      }
    }
    return fields
  }
}
