import Documents

/// A stretch of text of one look: inlines laid flat, as cells take them.
struct TextRun: Hashable {
  var text: String
  var isStrong = false
  var isEmphasized = false
  var isCode = false
  /// The target of the link it is part of.
  var target: String?

  /// Lays inlines flat.
  ///
  /// A link out of the document shows where it leads.
  static func runs(_ inlines: [Inline]) -> [TextRun] {
    var runs: [TextRun] = []
    append(inlines, as: TextRun(text: ""), to: &runs)
    return runs
  }

  private static func append(_ inlines: [Inline], as look: TextRun, to runs: inout [TextRun]) {
    for inline in inlines {
      var inner = look
      switch inline {
      case .text(let text): add(text, look, &runs)
      case .lineBreak: add("\n", look, &runs)
      case .softBreak: add(" ", look, &runs)
      case .code(let text):
        inner.isCode = true
        add(text, inner, &runs)
      case .strong(let inlines):
        inner.isStrong = true
        append(inlines, as: inner, to: &runs)
      case .emphasis(let inlines):
        inner.isEmphasized = true
        append(inlines, as: inner, to: &runs)
      case .link(let inlines, let target):
        inner.target = target
        append(inlines, as: inner, to: &runs)
        if LinkTarget.isAllowed(target), inlines.plain != target {
          add(" (\(target))", look, &runs)
        }
      }
    }
  }

  private static func add(_ text: String, _ look: TextRun, _ runs: inout [TextRun]) {
    guard !text.isEmpty else { return }
    var run = look
    run.text = text
    if var last = runs.last, last.looks(like: run) {
      last.text += text
      runs[runs.count - 1] = last
    } else {
      runs.append(run)
    }
  }

  private func looks(like other: TextRun) -> Bool {
    var twin = other
    twin.text = text
    return twin == self
  }
}

extension [TextRun] {
  var plain: String { map(\.text).joined() }

  /// The first link: a cell can hold one.
  var target: String? { lazy.compactMap(\.target).first }
}
