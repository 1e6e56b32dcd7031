/// The header of a download with the points below it, to know where another download of the same kind was
/// put below: with other titles, so that its cells are of other columns, or with other points.
struct HeadOfDownload {
  private let header: RepeatedHeader?
  /// The rows of points directly below the header, by what they are called.
  private var points: [String: [String?]] = [:]
  private var isBelowHeader = true
  /// The line of the header where the record before was the header again.
  private var repeatedOn: Int?

  init(_ header: CSVRecord) { self.header = RepeatedHeader(header) }

  /// The line on which another download begins, if this record is its header or its points.
  mutating func another(_ record: borrowing CSVRecord) -> Int? {
    let header = repeatedOn
    repeatedOn = self.header?.order(in: record) == nil ? nil : record.line
    if isBelowHeader || !points.isEmpty, let label = HeadOfDownload.label(of: record) {
      let cells = (0..<record.count).map { record.text($0) }
      guard let known = points[label.word] else {
        if isBelowHeader { points[label.word] = cells }
        return nil
      }
      // In a list of points each row may begin with the word.
      return known == cells || header == nil && !label.isApart ? nil : header ?? record.line
    }
    if isBelowHeader {
      isBelowHeader = false
      return nil
    }
    return self.header?.isOfAnother(record) == true ? record.line : nil
  }

  /// What a row is called that says out of how many points the scores of each column are, and whether
  /// there are blank cells between that and its numbers.
  private static func label(of record: borrowing CSVRecord) -> (word: String, isApart: Bool)? {
    for place in 0..<record.count where record.look(of: place) != .blank {
      guard let text = record.text(place), text.utf8.count <= 30 else { return nil }
      let word = text.drop { $0 == " " }.lowercased()
      let isApart = place + 1 < record.count && record.look(of: place + 1) == .blank
      return BandWords.speakOfPoints(word) ? (word, isApart) : nil
    }
    return nil
  }
}
