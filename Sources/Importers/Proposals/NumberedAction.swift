/// A title that is an action by its number: a row of a grid, `Foundation [3. daily time]`, or a question
/// of its own, `3. Daily time`.
struct NumberedAction {
  let number: Int
  let text: String
  let isOfGrid: Bool
  /// The phase that the title names, with its model where it names that, too: `flex.foundation`.
  var phase: String?
  /// Whether the words of the action tell it, and no number.
  private(set) var isByWords = false

  init(number: Int, text: String, phase: String) {
    (self.number, self.text, isOfGrid, self.phase) = (number, text, false, phase)
    isByWords = true
  }

  /// - Parameter isPhased: whether a phase stands before, so that a number alone will do.
  init?(_ title: String, isPhased: Bool = false) {
    let option = StepColumnName.option(of: title)
    isOfGrid = option != nil
    let text = option ?? title
    let digits = text.prefix { $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard let number = Int(digits), digits.count < 3, number > 0 else { return nil }
    let isParted = rest.first.map { ".):-–".contains($0) } ?? isOfGrid
    guard isOfGrid || isParted || isPhased && rest.isEmpty,
      isOfGrid || isPhased || rest.contains(where: \.isLetter)
    else { return nil }
    self.number = number
    self.text = String(rest.drop { !$0.isLetter })
  }
}
