import Coaching
import Documents

extension Framework {
  /// The framework as a page to read: phases, their sections, and each action with what one would
  /// see and what to try next.
  var page: Document {
    var blocks: [Block] = []
    if !facts.source.isEmpty { blocks.append(.paragraph([.emphasis([.text(facts.source)])])) }
    blocks.append(.paragraph([.text(textSummary)]))
    for (index, phase) in phases.enumerated() {
      if index > 0 { blocks.append(.rule) }
      blocks.append(.heading(level: 2, [.text(phase.title)]))
      if phase.steps.isEmpty { blocks.append(.paragraph([.text("No actions supplied.")])) }
      for section in sections(of: phase) {
        if let title = section.first?.heading {
          blocks.append(.heading(level: 3, [.text(title)]))
        }
        blocks.append(.list(isOrdered: false, items: section.map(\.item)))
      }
    }
    return Document(title: facts.title, blocks: blocks)
  }

  /// The steps of a phase, cut where the section or the column changes.
  private func sections(of phase: Phase) -> [[Step]] {
    var sections: [[Step]] = []
    for step in steps[phase.steps] {
      if let last = sections.last?.last, last.heading == step.heading {
        sections[sections.count - 1].append(step)
      } else {
        sections.append([step])
      }
    }
    return sections
  }

  /// How many of its actions have a label, a look-for and a next move.
  var texts: (labels: Int, lookFors: Int, moves: Int) {
    (
      steps.count { !$0.label.isEmpty }, steps.count { !$0.lookFor.isEmpty },
      steps.count { !$0.move.isEmpty }
    )
  }

  /// How much of its wording is there, in words.
  var textStatus: String {
    let texts = texts
    if texts.labels == 0 { return "not supplied" }
    return texts == (steps.count, steps.count, steps.count) ? "complete" : "in part"
  }

  private var textSummary: String {
    let texts = texts
    return """
      Wording: \(textStatus). Of \(steps.count) actions \(texts.labels) have a label, \
      \(texts.lookFors) a look-for, \(texts.moves) a next move.
      """
  }
}

extension Step {
  fileprivate var heading: String? {
    let levels = column.map { _ in "\(fromLevel) to \(toLevel)" } ?? ""
    let heading = [section, column == nil || levels == " to " ? "" : levels]
      .filter { !$0.isEmpty }.joined(separator: ": ")
    return heading.isEmpty ? nil : heading
  }

  /// `7. Label`, then what one would see and what to try next, a line each.
  fileprivate var item: [Block] {
    let words = label.isEmpty ? "(not supplied)" : label
    var lines: [Inline] = [.strong([.text("\(number). \(words)")])]
    for (name, text) in [("Look for", lookFor), ("Next move", move)] where !text.isEmpty {
      lines += [.lineBreak, .text("\(name): \(text)")]
    }
    return [.paragraph(lines)]
  }
}
