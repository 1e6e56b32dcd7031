/// How large the sheets of a workbook are on letter paper.
enum PaperScale {
  /// Letter paper less the margins, in pixels at 100 %.
  static let across = (width: 970.0, height: 700.0)
  static let upright = (width: 730.0, height: 940.0)
  /// Text of 10 points is 6.5 then: so wide columns are made, and so small a sheet of several pages is.
  static let usual = 0.65
  /// A sheet that is a little too large for its page becomes smaller, to 6 points.
  static let smallest = 0.6

  /// How wide a sheet may be to print one page wide.
  static func widest(isUpright: Bool) -> Double { (isUpright ? upright : across).width / usual }
}
