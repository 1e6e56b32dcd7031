/// Minutes as people write them.
enum Minutes {
  /// A number of minutes that is written as no plain number: `5 min`, `~5`, `0:08`; `nil` for any other text.
  ///
  /// A span such as `8-10` is no number, nor is `1:05`, which may be an hour or a minute.
  static func written(_ text: String) -> Double? { withUnit(text) ?? ofClock(text) ?? about(text) }

  /// The number before a unit.
  private static func withUnit(_ text: String) -> Double? {
    let unit = text.lowercased().drop { !$0.isLetter }.filter(\.isLetter)
    guard units.contains(unit) else { return nil }
    let number = text.prefix { !$0.isLetter }.trimmingSuffix(in: " ")
    return Double(number) ?? about(String(number))
  }

  /// `0:08`, and `0:08:00` as spreadsheets write it: a time that began at nothing.
  private static func ofClock(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count < 3 }),
      parts[0] == "0" || parts[0] == "00", parts[1].count == 2, let minutes = Int(parts[1]),
      minutes < 60, parts.count == 2 || parts[2] == "00"
    else { return nil }
    return Double(minutes)
  }

  /// `~5`, `about 5`, `5ish`: whoever wrote it knew no better.
  private static func about(_ text: String) -> Double? {
    var number = text.lowercased()[...]
    for word in ["~", "≈", "about", "approx.", "approx", "ca.", "ca", "circa"]
    where number.hasPrefix(word) {
      number = number.dropFirst(word.count)
      break
    }
    for sign in ["ish", "+"] where number.hasSuffix(sign) { number = number.dropLast(sign.count) }
    guard number.count < text.count else { return nil }
    return Double(number.trimmingPrefix { $0 == " " }.trimmingSuffix(in: " "))
  }

  private static let units: Set<String> = ["m", "min", "mins", "minute", "minutes"]
}
