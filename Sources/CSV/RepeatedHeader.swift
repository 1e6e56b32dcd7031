/// The titles of a table, to know them again where downloads were put below each other.
struct RepeatedHeader: Hashable, Sendable {
  /// The line of the header itself.
  private let line: Int
  private let titles: [String?]
  /// The first column with a title, by which most records are told from the header.
  private let first: Int
  private let begin: [UInt8]

  /// `nil` where a record could equal the header by chance: with one title, or none.
  init?(_ record: CSVRecord) {
    let titles = record.texts
    guard titles.count(where: { $0?.isEmpty == false }) > 1,
      let first = titles.firstIndex(where: { $0?.isEmpty == false })
    else { return nil }
    line = record.line
    self.titles = titles
    self.first = first
    begin = Array((titles[first] ?? "").utf8)
  }

  /// Whether a record is the header again.
  func isAgain(_ record: borrowing CSVRecord) -> Bool {
    guard record.count == titles.count, record.line > line else { return false }
    let begins = record.withField(first) { cell in
      guard let cell, cell.count >= begin.count else { return false }
      let mark = cell.count - begin.count
      return begin.indices.allSatisfy { begin[$0] == cell[mark + $0] }
    }
    guard begins else { return false }
    // A file that was put below another may have brought its byte order mark.
    let texts = record.texts
    return titles.indices.allSatisfy { place in
      let text = texts[place] ?? ""
      let title = titles[place] ?? ""
      return text == title || place == 0 && text == "\u{FEFF}" + title
    }
  }
}
