/// What the search for the encoding has seen of a file that is all ASCII, so that the file need not be read again
/// for it: where its lines stand, and whether anything may be quoted.
struct FileScan: Hashable, Sendable {
  /// How many bytes stand between two places whose lines are known.
  static let step = 1 << 18

  /// Whether all of it was seen.
  var isWhole = false
  /// Whether a sign stands in it that may be a quote.
  private(set) var mayHoldQuotes = false
  /// How many line feeds stand before each multiple of the step.
  private var feeds: [Int] = []
  private var feedCount = 0
  /// Whether each block but the last was a step long.
  private var isInSteps = true
  private var byteCount = 0

  /// Adds the next bytes, at most a step.
  mutating func add(_ block: Span<UInt8>) {
    isInSteps = isInSteps && byteCount.isMultiple(of: FileScan.step)
    feeds.append(feedCount)
    feedCount += block.count(of: LineByte.feed)
    if !mayHoldQuotes {
      mayHoldQuotes =
        block.firstIndex(of: UInt8(ascii: "\"")) < block.count
        || block.firstIndex(of: UInt8(ascii: "'")) < block.count
    }
    byteCount += block.count
  }

  /// How many line feeds stand before a place whose lines are known, the last up to `offset`.
  func feeds(upTo offset: Int) -> (count: Int, place: Int)? {
    guard isWhole, isInSteps, !feeds.isEmpty else { return nil }
    let index = min(offset / FileScan.step, feeds.count - 1)
    return (feeds[index], index * FileScan.step)
  }
}
