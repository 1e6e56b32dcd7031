/// Lines below the table of a file that are none of it: totals, remarks, signatures, `Students: 3`,
/// `Generated on 2 October`.
///
/// They are the last records, and each says so itself: by its word, or by words where every row has an
/// id. A row that is cut short does neither, and stays one. What stands beside numbers is a total where
/// it lacks a cell that every row has: a student called Mean has an id.
struct FootLines {
  /// The line of the first of them, and how many there are; `nil` where the table ends the file.
  private(set) var found: (line: Int, count: Int)?
  private var rows = 0
  private var typed = 0
  /// Whether some first cell holds a blank or a colon, as names and sentences do.
  private var hasWords = false
  /// The first cells of the first rows: what stands there is no label.
  private var values: Set<String> = []
  /// The first columns that every row fills, and those in which every cell has a digit, as bits.
  private var alwaysFilled = UInt64.max
  private var alwaysDigits = UInt64.max
  /// Whether some row has a number in the second column.
  private var hasNumbers = false
  private let width: Int

  private static let mostValues = 500
  private static let mostLines = 20

  /// - Parameter width: how many columns the header has.
  init(width: Int) { self.width = width }

  mutating func add(_ record: borrowing CSVRecord) {
    let cells = FootLines.cells(of: record)
    if isFoot(record, cells) {
      found = (found?.line ?? record.line, (found?.count ?? 0) + 1)
      return
    }
    found = nil
    rows += 1
    alwaysFilled &= cells.filled
    alwaysDigits &= cells.digits | ~cells.filled
    hasNumbers = hasNumbers || record.look(of: 1) == .number
    if record.look(of: 0).isTyped {
      typed += 1
      return
    }
    guard let first = record.text(0) else { return }
    if values.count < FootLines.mostValues {
      values.insert(first)
      hasWords = hasWords || first.contains(" ") || first.contains(":")
    }
  }

  /// The lines, where they are few and stand below rows.
  var line: (line: Int, count: Int)? {
    found.flatMap { $0.count <= FootLines.mostLines && rows > 0 ? $0 : nil }
  }

  private func isFoot(_ record: borrowing CSVRecord, _ cells: Cells) -> Bool {
    guard rows > 0, width > 1, let first = FootLines.firstFilled(record),
      record.look(of: first) == .text, let text = record.text(first), !values.contains(text),
      let places = FootLines.firstPlaces(record)
    else { return false }
    // Below a remark among ids and days, what begins with words goes on with it.
    if found != nil, first == 0, typed == rows || isForID(cells, first) { return true }
    let label = text.trimmingColon.lowercased()
    if width > 2, saysSo(text), lacks(cells) || first == 0 && !hasWords { return true }
    switch places.count {
    case 1:
      if FootLines.isRemark(text.lowercased()) || LabelLines.isLabel(text) { return true }
      guard text.contains(" ") || text.contains(":") else { return false }
      return first > 0 ? text.split(separator: " ").count > 3 : hasIDs
    case 2 where width > 2 && first == 0:
      return LabelLines.isLabel(text) || FootLines.isRemark(text.lowercased())
        || isSummary(record, cells, first, label)
    case 2 where width == 2: return isCount(record, cells, first, label)
    default: return width > 2 && isSummary(record, cells, first, label)
    }
  }

  /// `Total, 2` below two columns: a word for a sum, and a number where rows have words or in place of an
  /// id.
  private func isCount(
    _ record: borrowing CSVRecord, _ cells: Cells, _ first: Int, _ label: String
  ) -> Bool {
    guard width == 2, first == 0, FootLines.isSum(label), record.look(of: 1) == .number
    else { return false }
    return isForID(cells, 0) || !hasNumbers
  }

  /// Whether a cell of words stands beside nothing but numbers, in place of an id or without one.
  private func isSummary(
    _ record: borrowing CSVRecord, _ cells: Cells, _ first: Int, _ label: String
  ) -> Bool {
    guard first < FootLines.mostColumns else { return false }
    let isLacking = lacks(cells)
    let isForID = isForID(cells, first)
    if FootLines.isSum(label) { return isLacking || isForID }
    guard isLacking, isForID || label.split(separator: " ").contains(where: FootLines.isTotal)
    else {
      return false
    }
    return (first + 1..<record.count).allSatisfy { place in
      record.text(place).map { CellLook($0) == .number } ?? true
    }
  }

  /// Whether a cell of several words can be nothing but a sum or a remark: no name has a number.
  private func saysSo(_ text: String) -> Bool {
    let words = text.lowercased()
    guard words.contains(" ") else { return false }
    if TotalWords.isTotal(text) || TotalWords.isCount(text) { return true }
    if let sign = text.first, "*†‡©#=_".contains(sign) { return true }
    let isOfName = !words.contains(where: \.isNumber)
    return FootLines.remarks.contains { word in
      words.hasPrefix(word) && words.dropFirst(word.count).first?.isLetter != true
        && (word.contains(" ") || !isOfName)
    }
  }

  /// Whether a cell lacks something that every row has.
  private func lacks(_ cells: Cells) -> Bool {
    let known = UInt64.max >> UInt64(FootLines.mostColumns - min(width, FootLines.mostColumns))
    return alwaysFilled & known & ~cells.filled != 0
  }

  /// Whether a cell without a digit stands where every row has one.
  private func isForID(_ cells: Cells, _ place: Int) -> Bool {
    alwaysDigits & ~cells.digits & (1 << UInt64(place)) != 0
  }

  private static let mostColumns = 64

  /// Which of the first cells of a record are filled, and which have a digit, as bits.
  private typealias Cells = (filled: UInt64, digits: UInt64)

  private static func cells(of record: borrowing CSVRecord) -> Cells {
    var (filled, digits): Cells = (0, 0)
    for place in 0..<min(record.count, mostColumns) {
      guard let range = record.range(of: place) else { continue }
      filled |= 1 << UInt64(place)
      if record.bytes[range].contains(where: { (48...57).contains($0) }) {
        digits |= 1 << UInt64(place)
      }
    }
    return (filled, digits)
  }

  private static func isTotal(_ word: Substring) -> Bool { isSum(String(word)) }

  /// Whether a label is that of a sum, also one that may be a name: `Max`.
  private static func isSum(_ label: String) -> Bool {
    totals.contains(label) || TotalWords.isTotal(label)
  }

  /// Whether the first column holds ids or numbers: no words with blanks between them.
  private var hasIDs: Bool { typed * 10 >= rows * 9 || !hasWords }

  private static func firstFilled(_ record: borrowing CSVRecord) -> Int? {
    for place in 0..<record.count where record.range(of: place) != nil { return place }
    return nil
  }

  /// The first filled fields, three at most; `nil` where there is none.
  private static func firstPlaces(_ record: borrowing CSVRecord) -> [Int]? {
    var places: [Int] = []
    for place in 0..<record.count where record.range(of: place) != nil {
      places.append(place)
      if places.count == 3 { break }
    }
    return places.isEmpty ? nil : places
  }

  /// Whether a cell begins with a word of totals or remarks.
  private static func isRemark(_ text: String) -> Bool {
    if let sign = text.first, "*†‡©#=_".contains(sign) || text.hasPrefix("--") { return true }
    let words = text.split(separator: " ", maxSplits: 1)
    if let first = words.first?.prefix(while: \.isLetter), TotalWords.isSum(first) { return true }
    return totalsAndRemarks.contains { word in
      text.hasPrefix(word) && text.dropFirst(word.count).first?.isLetter != true
    }
  }

  /// Besides those of ``TotalWords``: what is a sum here, and may be a name elsewhere.
  private static let totals: Set<String> = [
    "overall", "max", "min", "std dev", "dev", "range",
  ]

  private static let totalsAndRemarks = totals.union(remarks)

  private static let remarks: Set<String> = [
    "generated", "exported", "printed", "created", "downloaded", "produced", "prepared", "compiled",
    "report", "run on", "run date", "page", "end of", "note", "notes", "signature", "signed",
    "source", "copyright", "confidential", "legend", "key", "last updated", "updated", "as of",
    "data as of", "number of", "powered by", "this report", "this file", "records", "rows",
    "disclaimer", "printed by", "principal", "teacher signature", "date", "count", "n",
    "erstellt", "gedruckt", "seite", "hinweis", "unterschrift", "g\u{E9}n\u{E9}r\u{E9}",
    "imprim\u{E9}", "remarque", "generado", "impreso", "p\u{E1}gina", "nota", "firma",
  ]
}

extension String {
  fileprivate var trimmingColon: String { hasSuffix(":") ? String(dropLast()) : self }
}
