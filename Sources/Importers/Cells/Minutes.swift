/// Minutes as people write them.
enum Minutes {
  /// The number before a unit, such as `5 min`; `nil` where there is no unit.
  static func withUnit(_ text: String) -> Double? {
    let unit = text.lowercased().drop { !$0.isLetter }.filter(\.isLetter)
    guard units.contains(unit) else { return nil }
    return Double(text.prefix { !$0.isLetter }.trimmingSuffix(in: " "))
  }

  private static let units: Set<String> = ["m", "min", "mins", "minute", "minutes"]
}
