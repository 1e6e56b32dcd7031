/// A title that is an action by its number: a row of a grid, `Foundation [3. daily time]`, or a question
/// of its own, `3. Daily time`.
struct NumberedAction {
  let number: Int
  let text: String
  let isOfGrid: Bool

  init?(_ title: String) {
    let option = StepColumnName.option(of: title)
    isOfGrid = option != nil
    let text = option ?? title
    let digits = text.prefix { $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard let number = Int(digits), digits.count < 3, number > 0 else { return nil }
    let isParted = rest.first.map { ".):-–".contains($0) } ?? isOfGrid
    guard isOfGrid || isParted, isOfGrid || rest.contains(where: \.isLetter) else { return nil }
    self.number = number
    self.text = String(rest.drop { !$0.isLetter })
  }
}
