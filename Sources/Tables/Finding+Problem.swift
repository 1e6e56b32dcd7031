extension Finding {
  /// What is wrong, in the words that a person reads.
  ///
  /// Each is a static member that stands beside the code that finds it, so that a new one
  /// concerns one room:
  ///
  ///     extension Finding.Problem {
  ///       static let archived = Self(
  ///         .archived, "archived", advice: "Left out. Restore it at the source to count it.")
  ///     }
  public struct Problem: Hashable, Sendable {
    public let rule: Rule
    /// What is wrong: expected before found, lower case, no full stop.
    public let sentence: String
    /// What was done with the cell or the row, and what a person can do.
    package let advice: String
    /// Whether a row that means nothing without the cell is left out with it (`Finding.action`).
    let isOfCell: Bool

    package init(_ rule: Rule, _ sentence: String, advice: String, isOfCell: Bool = false) {
      self.rule = rule
      self.sentence = sentence
      self.advice = advice
      self.isOfCell = isOfCell
    }
  }
}
