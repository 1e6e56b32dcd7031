/// Levels in words that stand beside scores, or in place of them: a placement, a band, the letter of
/// a book.
///
/// Few files have any, so they stand apart from the marks, which a district has by the million.
package struct MarkLevels: Sendable {
  private struct Place: Hashable {
    var file: Int16
    var line: Int32
    var item: Reference<Item>
  }

  private var words: [String] = []
  private var numbers: [String: Int32] = [:]
  private var places: [Place: Int32] = [:]

  /// The level of a mark, as its file writes it.
  package subscript(mark: Mark) -> String? {
    get {
      guard !places.isEmpty else { return nil }
      return places[MarkLevels.place(of: mark)].map { words[Int($0)] }
    }
    set { places[MarkLevels.place(of: mark)] = newValue.map { number(of: $0) } }
  }

  private static func place(of mark: Mark) -> Place {
    Place(file: mark.file, line: mark.line, item: mark.item)
  }

  private mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(words.count)
    words.append(word)
    numbers[word] = number
    return number
  }
}
