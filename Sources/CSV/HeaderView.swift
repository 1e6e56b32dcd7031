/// The first records of a file with the header as one record, as formats are recognised by it.
public struct HeaderView: Sendable {
  public let records: [[String?]]
  /// Which of `records` is the header, where it is another than in the file.
  fileprivate let header: Int?
  /// How many records of the file stand for it.
  fileprivate let joined: Int

  /// How many records of the file stand before the data.
  ///
  /// - Parameter skipping: the same counted in `records`.
  public func recordsBeforeData(_ skipping: Int) -> Int {
    guard let header, skipping > header else { return skipping }
    return max(skipping - 1 + joined, header + joined)
  }
}

extension CSVHead {
  /// The ways to look at the header, the likeliest first.
  ///
  /// Of several header records first the joined titles, then the records as they are; the columns
  /// of a file that is said to have no header are called 1, 2, 3.
  public var views: [HeaderView] {
    let texts = records.map(\.texts)
    let plain = HeaderView(records: texts, header: nil, joined: 0)
    let start = shape.preambleRecords
    if hints.headerRecords == 0 {
      let width = max(shape.fieldCount, texts.first?.count ?? 0)
      let numbers = (0..<width).map { Optional(String($0 + 1)) }
      return [HeaderView(records: [numbers] + texts.dropFirst(start), header: 0, joined: start)]
    }
    guard shape.headerRecords > 1 else { return [plain] }
    let titles = shape.titles(in: records).map { Optional($0) }
    let rest = texts.dropFirst(start + shape.headerRecords)
    let whole = HeaderView(
      records: texts.prefix(start) + [titles] + rest, header: start, joined: shape.headerRecords)
    // Formats know such files by the titles of single columns.
    return shape.hasGroupTitles ? [plain, whole] : [whole] + singles(texts)
  }

  /// Each header record by itself, the others left out.
  private func singles(_ texts: [[String?]]) -> [HeaderView] {
    let (start, count) = (shape.preambleRecords, shape.headerRecords)
    return (start..<start + count).map { place in
      HeaderView(
        records: texts.prefix(start) + [texts[place]] + texts.dropFirst(start + count),
        header: start, joined: count)
    }
  }
}
