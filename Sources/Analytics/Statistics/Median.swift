extension Collection where Element: Comparable {
  /// The middle value, the lower of the two middle ones of an even number: for things that are
  /// whole steps (R26).
  ///
  /// `nil` without values.
  var lowerMedian: Element? { isEmpty ? nil : sorted()[(count - 1) / 2] }
}

extension Collection where Element: BinaryInteger {
  /// The middle value, the mean of the two middle ones of an even number: for days (R26).
  var median: Double? { map { Double($0) }.median }
}

extension Collection where Element: BinaryFloatingPoint {
  /// The middle value, the mean of the two middle ones of an even number: for gaps and shares
  /// (R26).
  var median: Element? {
    guard !isEmpty else { return nil }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
