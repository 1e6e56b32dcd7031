/// The quotes of a record that are read as ordinary text, by their places in it.
///
/// A few of them are ignored one by one, so that the fields after keep their quotes; where a
/// line has more, everything from there to its end is ordinary text.
struct IgnoredQuotes {
  private(set) var places: [Int] = []
  private(set) var stretch: Range<Int>?

  /// How many quotes are ignored one by one; each costs reading the record once more.
  static let maximum = 4

  var isEmpty: Bool { places.isEmpty }

  /// Whether no more can be ignored one by one.
  var isFull: Bool { places.count >= IgnoredQuotes.maximum }

  /// What is ordinary text, as ranges of places.
  var ranges: [Range<Int>] { places.map { $0..<$0 + 1 } + (stretch.map { [$0] } ?? []) }

  func contains(_ place: Int) -> Bool {
    places.contains(place) || (stretch?.contains(place) ?? false)
  }

  mutating func insert(_ quote: Int) { places.append(quote) }

  /// Ignores every quote from `quote` to the end of its line.
  mutating func insert(_ quote: Int, toLineEnd end: Int) {
    places.append(quote)
    stretch = quote..<end
  }
}
