/// What a highlighted row means; color is never its only sign.
public enum RowStyle: String, Hashable, Sendable, CaseIterable {
  case good, warning, bad, strong, muted
}

/// The colors of the theme, safe for color blindness and greyscale.
public enum ThemeColor: String, Hashable, Sendable, CaseIterable {
  case blue, orange, green, red, yellow, purple, teal, gray, white

  /// Red, green and blue as `0xRRGGBB`, where a theme says nothing else.
  ///
  /// After Okabe and Ito: https://jfly.uni-koeln.de/color/
  public var rgb: Int {
    switch self {
    case .blue: 0x0072B2
    case .orange: 0xE69F00
    case .green: 0x009E73
    case .red: 0xD55E00
    case .yellow: 0xF0E442
    case .purple: 0xCC79A7
    case .teal: 0x56B4E9
    case .gray: 0x7F7F7F
    case .white: 0xFFFFFF
    }
  }

  /// The order in which the series of a chart take colors.
  public static let series: [ThemeColor] = [.blue, .orange, .green, .purple, .teal, .red, .gray]
}
