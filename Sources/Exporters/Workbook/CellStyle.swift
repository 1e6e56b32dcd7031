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
  var font = "Arial"
  var ink = Palette.text
  var fill: Int?
  /// The number format; `nil` is General.
  var code: String?
  var alignment: FigureColumn.Alignment?
  var vertical = Vertical.center
  var indent = 0
  var wraps = false
  var top = Rule.none
  var bottom = Rule.none
  var sides = Rule.none
  var ruleInk = Palette.rule
  /// Whether the cell stays open where the reader protects the sheet.
  var isUnlocked = false

  /// The style after a change, for tables of styles that read as sentences.
  func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}

/// The colors of prints and pages beside those of the theme; every ink has a contrast of at least
/// 4.5 to 1 on every ground it is used on.
enum Palette {
  static let text = 0x1F2933
  static let quiet = 0x52606D
  static let navy = 0x16425B
  static let link = 0x005A9C
  static let rule = 0xD3DBE2
  static let totalGround = 0xEEF2F6
  static let entryGround = 0xFFF8DC
  static let codeGround = 0xF5F7F9

  /// The ground of rows that a condition picked out.
  static func ground(of style: RowStyle) -> Int? {
    switch style {
    case .good: 0xDDF3EA
    case .warning: 0xFFF0CF
    case .bad: 0xFBE0D2
    case .strong, .muted: nil
    }
  }

  /// The ground of remarks.
  static func ground(of kind: Notice.Kind) -> Int {
    switch kind {
    case .note: 0xE6F1F8
    case .warning: 0xFFF0CF
    case .error: 0xFBE0D2
    }
  }

  /// The color mixed with white, so that dark text stays readable on it.
  static func tint(_ color: ThemeColor, _ share: Double = 0.45) -> Int {
    let mixed = [16, 8, 0].map { shift -> Int in
      let channel = Double((color.rgb >> shift) & 0xFF)
      return Int((channel * share + 255 * (1 - share)).rounded()) << shift
    }
    return mixed.reduce(0, +)
  }

  /// The color as pages and drawings write it: `#16425B`.
  static func hex(_ rgb: Int) -> String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
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
  var spoken: String? {
    switch self {
    case .good: "good"
    case .warning: "look here"
    case .bad: "needs action"
    case .strong, .muted: nil
    }
  }

  var isBold: Bool { self == .bad || self == .warning || self == .strong }
}

extension Notice {
  /// The remark as one sentence: `▲ Warning: …`.
  var sentence: String {
    switch kind {
    case .note: "Note: " + text
    case .warning: "▲ Warning: " + text
    case .error: "✗ Error: " + text
    }
  }
}
