import Foundation

/// How the outputs of a district look: its name on them, colors, fonts, the styles of Word.
package struct Theme: Hashable, Sendable {
  /// What stands at the top of pages and at the foot of prints.
  package var name: String?
  package var palette = Palette.standard
  /// The font of text, where it is another than ours; readers need it on their machine.
  package var font: String?
  /// The font of listings.
  package var codeFont = "Courier New"
  /// A Word document, beside the report, whose styles are taken in place of these.
  package var reference: String?
  /// A PNG beside the report, or beside the settings that name the theme.
  package var logo: String?

  package static let standard = Theme()

  package init() {}

  /// The font of files that name one font alone.
  package var textFont: String { font ?? "Arial" }
}

/// The colors of outputs by what they are for, each as `0xRRGGBB`.
package struct Palette: Hashable, Sendable {
  /// What is not a color of values; the words are those of a theme.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    /// Text, and text that steps back.
    case text, quiet
    /// Headings, and the ground of white headers.
    case heading
    case link
    /// Lines between rows.
    case rule
    /// The grounds of totals, of cells to fill in, of listings.
    case total, entry, code

    fileprivate var standard: Int {
      switch self {
      case .text: 0x1F2933
      case .quiet: 0x52606D
      case .heading: 0x16425B
      case .link: 0x005A9C
      case .rule: 0xD3DBE2
      case .total: 0xEEF2F6
      case .entry: 0xFFF8DC
      case .code: 0xF5F7F9
      }
    }
  }

  package static let standard = Palette()

  private var roles: [Role: Int] = [:]
  private var colors: [ThemeColor: Int] = [:]

  package subscript(_ role: Role) -> Int { roles[role] ?? role.standard }

  package mutating func set(_ role: Role, to rgb: Int) { roles[role] = rgb }

  package mutating func set(_ color: ThemeColor, to rgb: Int) { colors[color] = rgb }

  package func rgb(_ color: ThemeColor) -> Int { colors[color] ?? color.rgb }

  /// The color mixed with white, so that dark text stays readable on it.
  package func tint(_ color: ThemeColor, _ share: Double = 0.45) -> Int {
    let mixed = [16, 8, 0].map { shift -> Int in
      let channel = Double((rgb(color) >> shift) & 0xFF)
      return Int((channel * share + 255 * (1 - share)).rounded()) << shift
    }
    return mixed.reduce(0, +)
  }

  /// The ground of rows that a condition picked out.
  package static func ground(of style: RowStyle) -> Int? {
    switch style {
    case .good: 0xDDF3EA
    case .warning: 0xFFF0CF
    case .bad: 0xFBE0D2
    case .strong, .muted: nil
    }
  }

  /// The ground of remarks.
  package static func ground(of kind: Notice.Kind) -> Int {
    switch kind {
    case .note: 0xE6F1F8
    case .warning: 0xFFF0CF
    case .error: 0xFBE0D2
    }
  }

  /// The color as pages and drawings write it: `#16425B`.
  package static func hex(_ rgb: Int) -> String { "#" + digits(rgb) }

  /// The color as Word writes it: `16425B`.
  package static func digits(_ rgb: Int) -> String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}

// MARK: Contrast

extension Palette {
  /// Text on a ground, as outputs have them.
  package struct Pair: Sendable {
    package var ink: String
    package var ground: String
    package var ratio: Double

    /// What text needs to be read by people who see little: level AA of WCAG 2.1.
    package static let least = 4.5
  }

  /// Every text with every ground that it stands on.
  package var pairs: [Pair] {
    let white = 0xFFFFFF
    let onWhite: [Role] = [.text, .quiet, .heading, .link]
    var pairs = onWhite.map { pair($0.rawValue, self[$0], "white", white) }
    for ground in [Role.total, .entry, .code] {
      pairs.append(pair("text", self[.text], ground.rawValue, self[ground]))
    }
    for color in ThemeColor.allCases {
      pairs.append(pair("text", self[.text], "light \(color.rawValue)", tint(color)))
    }
    for style in RowStyle.allCases {
      guard let ground = Palette.ground(of: style) else { continue }
      pairs.append(pair("text", self[.text], "rows marked \(style.rawValue)", ground))
    }
    return pairs
  }

  private func pair(_ ink: String, _ rgb: Int, _ ground: String, _ below: Int) -> Pair {
    let lights = [Palette.light(of: rgb), Palette.light(of: below)].sorted()
    return Pair(ink: ink, ground: ground, ratio: (lights[1] + 0.05) / (lights[0] + 0.05))
  }

  /// The relative luminance of WCAG: 0 for black, 1 for white.
  private static func light(of rgb: Int) -> Double {
    zip([16, 8, 0], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let channel = Double((rgb >> part.0) & 0xFF) / 255
      return sum + part.1
        * (channel <= 0.03928 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4))
    }
  }
}
