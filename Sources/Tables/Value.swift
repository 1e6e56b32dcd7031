/// What one place of a table holds.
///
/// Missing is a value of its own: it is never zero, never "no", and sorts before everything else.
/// So is hidden: a value that is known and not for this audience.
/// A number is always finite.
public enum Value: Hashable, Sendable {
  case missing
  case hidden(Hiding)
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case day(Day)
  case text(String)

  /// `missing` for a number that is not finite, as the quotient of two zeros.
  public init(_ number: Double?) {
    guard let number, number.isFinite else {
      self = .missing
      return
    }
    self = .number(number)
  }

  public init(_ integer: Int?) { self = integer.map(Value.integer) ?? .missing }
  public init(_ text: String?) { self = text.map(Value.text) ?? .missing }
  public init(_ day: Day?) { self = day.map(Value.day) ?? .missing }
  public init(_ boolean: Bool?) { self = boolean.map(Value.boolean) ?? .missing }

  /// Why it is hidden; `nil` where it is not.
  public var hiding: Hiding? { if case .hidden(let hiding) = self { hiding } else { nil } }

  /// `part ÷ whole`, missing where the whole is 0.
  public static func share(_ part: Int, of whole: Int) -> Value {
    whole == 0 ? .missing : .number(Double(part) / Double(whole))
  }

  /// The number that sums and averages see: integers, numbers and booleans (1 and 0).
  public var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .boolean(let value): value ? 1 : 0
    case .missing, .hidden, .day, .text: nil
    }
  }

  /// The text that CSV, JSON Lines and reports show when no format is asked for.
  ///
  /// Booleans are `yes` and `no`, numbers the shortest form that reads back with whole numbers
  /// without a point, days `yyyy-mm-dd`, missing the empty text, hidden its code.
  public var plain: String {
    switch self {
    case .missing: ""
    case .hidden(let hiding): hiding.code
    case .boolean(let value): value ? "yes" : "no"
    case .integer(let value): String(value)
    case .number(let value): Value.shortest(value)
    case .day(let value): value.description
    case .text(let value): value
    }
  }

  private static func shortest(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e17 { return String(Int(number)) }
    return number.description
  }
}

extension Value: Comparable {
  /// Missing, then hidden, booleans, numbers (integers and others together), days, texts by their bytes.
  public static func < (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): left < right
    case (.hidden(let left), .hidden(let right)): left.code < right.code
    case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.day(let left), .day(let right)): left < right
    case (.boolean(let left), .boolean(let right)): !left && right
    default:
      if left.kind == right.kind, let first = left.double, let second = right.double {
        first < second
      } else {
        left.kind < right.kind
      }
    }
  }

  private var kind: Int {
    switch self {
    case .missing: 0
    case .hidden: 1
    case .boolean: 2
    case .integer, .number: 3
    case .day: 4
    case .text: 5
    }
  }
}
