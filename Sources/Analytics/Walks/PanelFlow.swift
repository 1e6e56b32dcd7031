/// What the teachers of one model did between two windows: the panel of M17 and M19.
///
/// Everybody with a position in either window is counted once (R27).
package struct PanelFlow: Hashable, Sendable {
  /// Second minus first position of those who have both.
  private(set) var changes: [Int] = []
  package private(set) var firstOnly = 0
  package private(set) var secondOnly = 0
  package private(set) var modelChanged = 0

  /// Counts one teacher.
  ///
  /// - Parameters:
  ///   - first: the position in the first window, if any.
  ///   - second: the position in the second window, if any.
  ///   - isElsewhere: whether the window without a position has one on another model.
  mutating func add(first: Int?, second: Int?, isElsewhere: Bool) {
    switch (first, second) {
    case (let first?, let second?): changes.append(second - first)
    case (nil, nil): break
    case _ where isElsewhere: modelChanged += 1
    case (.some, nil): firstOnly += 1
    case (nil, .some): secondOnly += 1
    }
  }

  mutating func merge(_ later: PanelFlow) {
    changes += later.changes
    firstOnly += later.firstOnly
    secondOnly += later.secondOnly
    modelChanged += later.modelChanged
  }

  package var both: Int { changes.count }
  package var advanced: Int { changes.count { $0 > 0 } }
  package var held: Int { changes.count { $0 == 0 } }
  package var slipped: Int { changes.count { $0 < 0 } }
  /// The lower median; missing where nobody has both positions (R41).
  package var medianChange: Int? { changes.lowerMedian }
}
