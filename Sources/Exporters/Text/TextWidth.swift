/// How wide text is in Arial, on every machine the same.
///
/// Workbooks and charts name Arial; Liberation Sans and Helvetica have the same widths, so what is
/// measured here holds where the font is missing too.
enum TextWidth {
  /// The widest line of a text, in pixels for a font size in pixels.
  static func pixels(_ text: String, size: Double, isBold: Bool = false) -> Double {
    var widest = 0
    var line = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        widest = max(widest, line)
        line = 0
      } else {
        line += thousandths(of: scalar)
      }
    }
    // Bold letters of Arial are about a fifteenth wider.
    return Double(max(widest, line)) / 1000 * size * (isBold ? 1.07 : 1)
  }

  /// How many lines a text takes in a space of `width` pixels, broken at blanks as programs do.
  static func lines(
    of text: String, within width: Double, size: Double, isBold: Bool = false
  ) -> Int {
    // Most text fits, and is measured once.
    if pixels(text, size: size, isBold: isBold) <= width, !text.utf8.contains(10) { return 1 }
    let scale = size / 1000 * (isBold ? 1.07 : 1)
    let blank = Double(thousandths(of: " ")) * scale
    var count = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      count += 1
      var used = 0.0
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        let wide = word.unicodeScalars.reduce(0.0) { $0 + Double(thousandths(of: $1)) } * scale
        if used > 0, used + blank + wide > width {
          count += 1
          used = 0
        }
        used += (used > 0 ? blank : 0) + wide
        while used > width {  // a word longer than the line is cut
          count += 1
          used -= width
        }
      }
    }
    return count
  }

  /// The advance of a character in thousandths of the font size.
  private static func thousandths(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: ascii[Int(scalar.value) - 0x20]
    case 0xA0..<0x300: 560
    case 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x370..<0x1100: 600
    case 0x2010...0x205F: 560
    default: 1000
    }
  }

  /// Blank to tilde, from the font's own metrics.
  private static let ascii = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
