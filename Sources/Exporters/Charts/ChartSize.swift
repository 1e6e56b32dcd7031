import Documents
import Tables

extension Chart {
  /// Its size on a sheet, a page and in print, in pixels: a bar each needs room for its name.
  var size: (width: Double, height: Double) {
    switch kind {
    case .pie: return (560, max(300, min(700, 60 + Double(data.count) * 24)))
    case .bar:
      let bars = isStacked || isPercentStacked ? 1 : max(1, series.count)
      let wanted = 110 + Double(data.count) * (bars == 1 ? 24 : Double(bars) * 16 + 8)
      // Up to 120 bars have room for their names.
      let named = 110 + Double(min(data.count, 120)) * 14
      return (720, min(max(900, named), max(220, wanted.rounded())))
    default: return (720, 270)
    }
  }

  /// The size on a sheet of one of its small charts, or of the whole.
  func size(ofPanel panel: Int?) -> (width: Double, height: Double) {
    panel == nil ? size : (310, max(230, smallHeight + 50))
  }
}
