/// What the auditor found in one place.
package struct AuditFinding: Sendable, Hashable {
  /// What kind of thing it is.
  package enum Kind: String, Sendable, CaseIterable {
    /// A hidden number, and what can be said about it.
    case number
    /// A value that is made from a hidden number and is shown.
    case follower
    /// A name, id or address of a person.
    case person
    /// A part, sheet, comment, name or cached value that no output should have.
    case part
    /// Numbers that are not as their definitions say, so that nothing is told of what they hide.
    case contradiction
    /// A table of numbers that no description fits: what it tells was not judged.
    case unread
  }

  package var kind: Kind
  package var file: String
  /// The sheet, the caption of the table or the part.
  package var place: String
  package var cell = ""
  package var row = ""
  package var column = ""
  package var code = ""
  /// The bounds of a hidden number; no upper one where `high` is missing.
  package var low: Int?
  package var high: Int?
  /// Whether it is more than may be told.
  package var isTold: Bool
  /// What was found, or the equations that tell the number.
  package var says: String
}

/// What an audience is promised about a hidden count.
struct Promise {
  /// Readers must not come closer than this; 0 where only groups of one or two are to be kept apart.
  var width: Double
  /// Groups below this are small.
  var smallest: Double

  /// - Parameter code: what stands in place of the number.
  init(_ people: Published.People, _ reader: Reader, smallest: Int?) {
    let isStrict = people == .students || reader == .public
    width = isStrict ? 3 : 0
    self.smallest = Double(isStrict ? smallest ?? 10 : 3)
  }

  /// Whether bounds say more than is promised: how large a small group is.
  ///
  /// A number that is hidden to protect another one may be known to be nobody, or a large group.
  func isBroken(_ low: Double, _ high: Double, _ code: PrintedValue.Code) -> Bool {
    let isSmall = high >= 1 && low < smallest
    if code == .coded, width > 0 { return low > 0 && high < smallest && high - low < width }
    return width > 0 ? isSmall && high - low < width : isSmall && low == high
  }
}
