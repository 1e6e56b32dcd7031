import Coaching

/// The header of a wide walk-through column, taken apart.
///
/// `foundation 1`, `Foundation [1. daily block]`, `differentiated-03` and `flex.foundation.07` name
/// a step; `foundation` alone does not.
struct StepColumnName: Hashable {
  var model: String?
  var phase: String
  var number: Int

  /// - Parameter isPhase: whether some framework has a phase of this name.
  init?(_ title: String, isPhase: (String) -> Bool) {
    let parts = title.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 3, let number = StepColumnName.number(parts[2]), !parts[0].contains(" ") {
      self.init(model: parts[0], phase: parts[1], number: number)
    } else if let option = StepColumnName.option(of: title) {
      guard let number = StepColumnName.number(String(option.prefix { $0.isNumber })) else {
        return nil
      }
      // The question may say more than the phase; it begins with the phase.
      let question = title.prefix { $0 != "[" }
      let words = question.split { !$0.isLetter }.map(String.init)
      let beginnings = (1...max(1, words.count)).map { words.prefix($0).joined(separator: " ") }
      self.init(model: nil, phase: beginnings.last(where: isPhase) ?? "", number: number)
    } else {
      let digits = title.reversed().prefix { $0.isNumber }
      guard !digits.isEmpty, let number = StepColumnName.number(String(digits.reversed())) else {
        return nil
      }
      let phase = title.dropLast(digits.count).trimmingSuffix(in: " -_")
      guard phase.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" }) else { return nil }
      self.init(model: nil, phase: String(phase), number: number)
    }
    guard isPhase(phase) else { return nil }
  }

  /// The row of a grid or the option of a list in `Foundation [1. daily block]`.
  static func option(of title: String) -> String? {
    guard title.last == "]", let open = title.firstIndex(of: "[") else { return nil }
    return String(title[title.index(after: open)...].dropLast())
  }

  private init?(model: String?, phase: String, number: Int) {
    guard !phase.isEmpty else { return nil }
    self.model = model
    self.phase = phase
    self.number = number
  }

  private static func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.count <= 3, let number = Int(text), number > 0 else { return nil }
    return number
  }
}

/// A landed step as forms write it: `4`, `Step 4`, `4 - a weekly plan`.
enum LandedStep {
  static func number(_ text: String) -> Int? {
    var rest = text.lowercased()[...]
    for word in ["step", "action"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count).drop { $0 == " " }
    }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let next = rest.dropFirst(digits.count)
    let signs = next.prefix { " :-–—).".contains($0) }
    let follows = next.dropFirst(signs.count).first
    // `4.5` and `4..5` are no steps; `4 - 3 groups` is step 4.
    let isParted = signs.count > 1 && signs.contains(" ")
    guard digits.count <= 3, follows == nil || !signs.isEmpty, follows?.isNumber != true || isParted
    else { return nil }
    return Int(digits)
  }
}

extension Substring {
  func trimmingSuffix(in characters: String) -> Substring {
    var text = self
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}
