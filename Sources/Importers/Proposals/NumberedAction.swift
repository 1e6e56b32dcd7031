import Tables

/// A title that is an action by its number: a row of a grid, `Foundation [3. daily time]`, or a question
/// of its own, `3. Daily time`.
struct NumberedAction {
  let number: Int
  let text: String
  let isOfGrid: Bool
  /// The phase that the title names, with its model where it names that, too: `flex.foundation`.
  var phase: String?
  /// What stands before the number of a question of its own, such as the section of the actions.
  var section = ""
  /// Whether the words of the action tell it, and no number.
  private(set) var isByWords = false
  /// Whether the number stands at the very beginning, where whoever reads the form looks for it.
  let isNumberFirst: Bool

  init(number: Int, text: String, phase: String, isOfGrid: Bool = false) {
    (self.number, self.text, self.isOfGrid, self.phase) = (number, text, isOfGrid, phase)
    isByWords = true
    isNumberFirst = false
  }

  /// - Parameter isPhased: whether a phase stands before, so that a number alone will do.
  init?(_ title: String, isPhased: Bool = false) {
    let option = StepColumnName.option(of: title)
    isOfGrid = option != nil
    let whole = option ?? title
    let text = NumberedAction.withoutWord(whole)
    let isWorded = text.count < whole.count
    let digits = text.prefix { $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard let number = Int(digits), digits.count < 3, number > 0 else { return nil }
    let isParted = rest.first.map { ".):-–".contains($0) } ?? (isOfGrid || isWorded)
    guard isOfGrid || isParted || isPhased && rest.isEmpty,
      isOfGrid || isPhased || isWorded || rest.contains(where: \.isLetter)
    else { return nil }
    self.number = number
    self.text = String(rest.drop { !$0.isLetter })
    isNumberFirst = !isWorded
  }

  /// `Action 3` and `#3` without what says that a number follows.
  private static func withoutWord(_ text: String) -> Substring {
    let word = text.prefix { $0.isLetter || $0 == "#" }
    guard words.contains(word.lowercased()) else { return text[...] }
    return text.dropFirst(word.count).drop { " .-_".contains($0) }
  }

  private static let words: Set<String> = ["action", "step", "#", "accion", "paso", "etape"]
}
