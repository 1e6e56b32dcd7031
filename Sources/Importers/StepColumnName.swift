import Coaching

/// The header of a wide walk-through column, taken apart.
///
/// `foundation 1`, `Foundation [1. daily block]`, `differentiated-03` and `flex.foundation.07` name
/// a step; `foundation` alone does not.
struct StepColumnName: Hashable {
  var model: String?
  var phase: String
  var number: Int

  init?(_ title: String) {
    let parts = title.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 3, let number = StepColumnName.number(parts[2]), !parts[0].contains(" ") {
      self.init(model: parts[0], phase: parts[1], number: number)
    } else if let open = title.firstIndex(of: "["), title.last == "]" {
      let inside = title[title.index(after: open)...].dropLast()
      guard let number = StepColumnName.number(String(inside.prefix { $0.isNumber })) else {
        return nil
      }
      // The question may say more than the phase; its first word is the phase.
      let question = title[..<open].split { !$0.isLetter }.first.map(String.init) ?? ""
      self.init(model: nil, phase: question, number: number)
    } else {
      let digits = title.reversed().prefix { $0.isNumber }
      guard !digits.isEmpty, let number = StepColumnName.number(String(digits.reversed())) else {
        return nil
      }
      let phase = title.dropLast(digits.count).trimmingSuffix(in: " -_")
      guard phase.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" }) else { return nil }
      self.init(model: nil, phase: String(phase), number: number)
    }
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

extension Substring {
  fileprivate func trimmingSuffix(in characters: String) -> Substring {
    var text = self
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}
