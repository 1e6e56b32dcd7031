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
  /// The result over a whole sequence.
  package consuming func summarizing(_ elements: some Sequence<Element>) -> Output {
    for element in elements { add(element) }
    return finish()
  }
}
