import Documents

/// How a cell looks.
///
/// Equal styles are one style in the file.
struct CellStyle: Hashable {
  enum Rule: Hashable { case none, hair, thin, medium }
  enum Vertical: Hashable { case top, center }

  var size = 10.0
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  var font = Theme.standard.textFont
  var ink = Palette.standard[.text]
  var fill: Int?
  /// The number format; `nil` is General.
  var code: String?
  var alignment: ReportColumn.Alignment?
  var vertical = Vertical.center
  var indent = 0
  var wraps = false
  var top = Rule.none
  var bottom = Rule.none
  var sides = Rule.none
  var ruleInk = Palette.standard[.rule]
  /// Whether the cell stays open where the reader protects the sheet.
  var isUnlocked = false

  /// The style after a change, for tables of styles that read as sentences.
  func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}

extension RowStyle {
  /// What stands before the first cell of the row: color is never the only signal.
  var sign: String? {
    switch self {
    case .good: "✓"
    case .warning: "▲"
    case .bad: "✗"
    case .strong, .muted: nil
    }
  }

  /// The sign in words, for readers who hear the page.
  var spoken: Phrase? {
    switch self {
    case .good: .good
    case .warning: .lookHere
    case .bad: .needsAction
    case .strong, .muted: nil
    }
  }

  var isBold: Bool { self == .bad || self == .warning || self == .strong }
}

extension Notice {
  /// The remark as one sentence: `▲ Warning: …`.
  func sentence(in language: Language) -> String {
    switch kind {
    case .note: language.say(.note, text)
    case .warning: "▲ " + language.say(.warning, text)
    case .error: "✗ " + language.say(.error, text)
    }
  }
}
