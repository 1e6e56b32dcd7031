import Coaching

/// The records of a form's header, each cell in one line, without the marks of web pages that some
/// hosts leave in questions.
package struct HeaderCells: Sendable {
  private let records: [[String]]
  let columns: Range<Int>

  init(_ records: [[String]]) {
    self.records = records
    columns = 0..<(records.map(\.count).max() ?? 0)
  }

  /// A cell; an empty text where the record ends before it.
  subscript(record: Int, column: Int) -> String {
    guard record < records.count, column < records[record].count else { return "" }
    return HeaderCells.plain(records[record][column])
  }

  /// The cells of a record as titles are compared.
  static func folded(_ record: [String]?) -> [String] { (record ?? []).map(Words.folded) }

  /// In one line with single blanks, without tags.
  private static func plain(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      let next = rest.index(after: open)
      let isTag = next < rest.endIndex && (rest[next].isLetter || rest[next] == "/")
      guard isTag, let close = rest[next...].firstIndex(of: ">") else {
        plain += rest[...open]
        rest = rest[next...]
        continue
      }
      plain += rest[..<open] + " "
      rest = rest[rest.index(after: close)...]
    }
    return (plain + rest).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The titles of a form's columns.
package struct FormTitles: Sendable {
  private(set) var titles: [String]
  /// For each column what else it is called: its title, its code, its text in the file.
  private(set) var names: [[String]]

  /// - Parameter bracketsOptions: whether `Question - Row` of several columns stands for
  ///   `Question [Row]`.
  init(_ columns: [(title: String, names: [String])], bracketsOptions: Bool) {
    titles = columns.map(\.title)
    names = columns.map(\.names)
    if bracketsOptions { bracketOptions() }
    for column in titles.indices { names[column].append(titles[column]) }
  }

  /// The titles as they stand in the first record.
  init(ofOneRecord header: HeaderCells) {
    self.init(header.columns.map { (header[0, $0], [header[0, $0]]) }, bracketsOptions: false)
  }

  /// `Question - Row` of several columns becomes `Question [Row]`; where a question stands alone it
  /// may have a dash of its own.
  private mutating func bracketOptions() {
    let parts = titles.map(FormTitles.parts)
    var counts: [String: Int] = [:]
    for part in parts.compactMap(\.self) { counts[part.question, default: 0] += 1 }
    let whole = Set(titles)
    for (column, part) in parts.enumerated() {
      guard let part else { continue }
      if Words.folded(part.option) == "selectedchoice" {
        titles[column] = part.question
      } else if counts[part.question, default: 0] > 1 || whole.contains(part.question) {
        titles[column] = "\(part.question) [\(part.option)]"
      }
    }
  }

  /// A title at its last dash; `- Selected Choice -` between question and option says nothing.
  private static func parts(_ title: String) -> (question: String, option: String)? {
    let parts = title.replacing(" - Selected Choice - ", with: " - ").split(separator: " - ")
    guard parts.count > 1, let option = parts.last, !title.hasSuffix("]") else { return nil }
    return (parts.dropLast().joined(separator: " - "), String(option))
  }
}
