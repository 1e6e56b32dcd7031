import Dispatch
import Synchronization

/// A running aggregate: add what is seen, merge with what another saw later, finish.
///
/// One idea for one core, many cores and many files. Three laws hold for every conforming type
/// and are checked by its tests:
///
/// - *identity*: merging an empty summary on either side changes nothing;
/// - *split*: cutting the elements anywhere and merging the parts in order gives the whole;
/// - *associativity*: it does not matter which neighbours merge first.
///
/// `merge` is ordered: `later` holds elements that come after this summary's, so "the later row
/// takes the place" is lawful. An empty summary is a value that carries its settings.
package protocol Summary<Element, Output>: Sendable {
  associatedtype Element
  associatedtype Output
  mutating func add(_ element: Element)
  mutating func merge(_ later: Self)
  func finish() -> Output
}

extension Summary {
  /// The result over a whole sequence, on one core.
  package consuming func summarizing(_ elements: some Sequence<Element>) -> Output {
    for element in elements { add(element) }
    return finish()
  }
}

extension Summary where Element: Sendable {
  /// The result over a whole array: many elements are added in pieces on all cores, and the pieces
  /// are merged in order.
  ///
  /// Pieces have one size on every machine, so that what sums of fractions come to is the same on
  /// each, however many cores there are.
  package func summarizing(_ elements: [Element], pieceSize: Int = 1 << 14) -> Output {
    let count = (elements.count + pieceSize - 1) / pieceSize
    guard count > 1 else { return adding(elements[...]).finish() }
    let pieces = Mutex<[Self?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let start = place * pieceSize
      let piece = adding(elements[start..<min(start + pieceSize, elements.count)])
      pieces.withLock { $0[place] = piece }
    }
    var whole = self
    for case let piece? in pieces.withLock({ $0 }) { whole.merge(piece) }
    return whole.finish()
  }

  private func adding(_ elements: ArraySlice<Element>) -> Self {
    var summary = self
    for element in elements { summary.add(element) }
    return summary
  }
}
