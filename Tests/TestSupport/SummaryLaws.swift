package import Summaries
package import Testing

/// Checks the laws of ``Summary`` for one conforming type: identity on both sides, every split, both
/// ways of merging three parts, and pieces on all cores.
///
/// The empty input is one of the cases.
///
/// - Parameter alike: what counts as the same result, for means of floating-point numbers.
package func expectSummaryLaws<S: Summary>(
  _ empty: S, _ elements: [S.Element], alike: (S.Output, S.Output) -> Bool,
  sourceLocation: SourceLocation = #_sourceLocation
) where S.Element: Sendable {
  func summary(_ slice: ArraySlice<S.Element>) -> S {
    var summary = empty
    for element in slice { summary.add(element) }
    return summary
  }
  let whole = summary(elements[...])
  for size in 1...3 {
    let result = empty.summarizing(elements, pieceSize: size)
    #expect(
      alike(result, whole.finish()), "pieces of \(size)", sourceLocation: sourceLocation)
  }
  var left = empty
  left.merge(whole)
  #expect(alike(left.finish(), whole.finish()), "identity, left", sourceLocation: sourceLocation)
  var right = whole
  right.merge(empty)
  #expect(alike(right.finish(), whole.finish()), "identity, right", sourceLocation: sourceLocation)
  var none = empty
  none.merge(empty)
  #expect(alike(none.finish(), empty.finish()), "both empty", sourceLocation: sourceLocation)
  for cut in 0...elements.count {
    var split = summary(elements[..<cut])
    split.merge(summary(elements[cut...]))
    #expect(alike(split.finish(), whole.finish()), "cut at \(cut)", sourceLocation: sourceLocation)
    let second = cut + (elements.count - cut) / 2
    var early = summary(elements[..<cut])
    early.merge(summary(elements[cut..<second]))
    early.merge(summary(elements[second...]))
    var late = summary(elements[cut..<second])
    late.merge(summary(elements[second...]))
    var outer = summary(elements[..<cut])
    outer.merge(late)
    #expect(
      alike(early.finish(), outer.finish()), "cuts at \(cut) and \(second)",
      sourceLocation: sourceLocation)
  }
}

/// The same for results that compare exactly.
package func expectSummaryLaws<S: Summary>(
  _ empty: S, _ elements: [S.Element], sourceLocation: SourceLocation = #_sourceLocation
) where S.Element: Sendable, S.Output: Equatable {
  expectSummaryLaws(empty, elements, alike: ==, sourceLocation: sourceLocation)
}
