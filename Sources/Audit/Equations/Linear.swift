/// A sum of columns, as `part + 2 * other - third`.
struct Linear: Sendable, Equatable {
  var terms: [(column: String, factor: Double)]

  init(_ text: some StringProtocol) {
    terms = []
    var factor = 1.0
    for word in text.split(separator: " ") {
      switch word {
      case "+": factor = 1
      case "-": factor = -1
      case "*": break
      default:
        if let number = Double(word) {
          factor *= number
        } else {
          terms.append((String(word), factor))
          factor = 1
        }
      }
    }
  }

  static func == (left: Linear, right: Linear) -> Bool {
    left.terms.elementsEqual(right.terms) { $0 == $1 }
  }
}

/// What holds in every row of a table: two sums that are equal, or one no larger than the other.
struct RowRule: Sendable {
  var left: Linear
  var right: Linear
  var isEqual: Bool
  /// Whether it holds in rows of the first walk window alone.
  var isOfFirstWindow = false
  var text: String

  init(_ text: String) {
    var rule = text[...]
    let mark = "first window: "
    if rule.hasPrefix(mark) {
      isOfFirstWindow = true
      rule = rule.dropFirst(mark.count)
    }
    self.text = String(rule)
    let isAtMost = rule.contains("<=")
    isEqual = !isAtMost
    let sides = rule.split(separator: isAtMost ? "<=" : "=", maxSplits: 1)
    left = Linear(sides.first ?? "")
    right = Linear(sides.count > 1 ? sides[1] : "")
  }
}
