/// What the teachers of one model did between two windows: the panel of M17 and M19.
///
/// Everybody with a position in either window is counted once (R27).
package struct PanelFlow: Hashable, Sendable {
  /// Second minus first position of those who have both.
  private(set) var changes: [Int] = []
  package private(set) var firstOnly = 0
  package private(set) var secondOnly = 0
  /// Who had a position on it only in the first window, and one on another model in the second.
  private(set) var leftForAnother = 0
  /// The other way round.
  private(set) var joinedFromAnother = 0

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
    case (.some, nil) where isElsewhere: leftForAnother += 1
    case (nil, .some) where isElsewhere: joinedFromAnother += 1
    case (.some, nil): firstOnly += 1
    case (nil, .some): secondOnly += 1
    }
  }

  mutating func merge(_ later: PanelFlow) {
    changes += later.changes
    firstOnly += later.firstOnly
    secondOnly += later.secondOnly
    leftForAnother += later.leftForAnother
    joinedFromAnother += later.joinedFromAnother
  }

  package var modelChanged: Int { leftForAnother + joinedFromAnother }
  /// Whose second position is not known, and whose first is not.
  var left: Int { firstOnly + leftForAnother }
  var joined: Int { secondOnly + joinedFromAnother }
  var first: Int { both + left }
  var second: Int { both + joined }
  package var both: Int { changes.count }
  package var advanced: Int { changes.count { $0 > 0 } }
  package var held: Int { changes.count { $0 == 0 } }
  package var slipped: Int { changes.count { $0 < 0 } }
  /// The lower median; missing where nobody has both positions (R41).
  package var medianChange: Int? { changes.lowerMedian }
}
