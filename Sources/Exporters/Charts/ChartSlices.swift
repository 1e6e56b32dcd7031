import Documents
import Foundation
import Tables

/// The slices of a pie and the names beside it, each with its value and its part of the whole.
struct ChartSlices {
  struct Slice {
    var path: String
    var rgb: Int
    var text: String
    var legendY: Double
  }

  private(set) var all: [Slice] = []
  let legendX: Double

  init(_ layout: ChartLayout, _ palette: Palette) {
    let isNarrow = ChartLayout.isNarrow(layout.width)
    let radius = ChartSlices.radius(width: layout.width, height: layout.height)
    let center =
      isNarrow ? (x: layout.width / 2, y: radius + 20) : (x: radius + 24, y: layout.height / 2)
    legendX = isNarrow ? 12 : center.x + radius + 36
    let room = layout.width - legendX - 30
    // A slice cannot be negative; such a value has no part in the whole.
    let values = (layout.values.first ?? []).map { max(0, $0 ?? 0) }
    let whole = values.reduce(0, +)
    guard whole > 0 else { return }
    var y =
      isNarrow ? center.y + radius + 36 : max(28, center.y - Double(values.count - 1) * 12)
    var turned = 0.0
    for (row, value) in values.enumerated() {
      let share = value / whole
      let percent = ValueFormat("0%")?.said(in: layout.chart.words).text(.number(share)) ?? ""
      let shown = layout.chart.format.text(.number(value))
      let ending = ": \(shown) (\(percent))"
      let name = ChartLayout.cut(
        layout.categories[row], to: room - ChartLayout.width(of: ending))
      all.append(
        Slice(
          path: ChartSlices.path(from: turned, to: turned + share, radius, center),
          rgb: palette.rgb(layout.chart.color(ofSeries: row)),
          text: name + ending,
          legendY: y + 4))
      turned += share
      y += 24
    }
  }

  /// A circle that leaves room for names beside it, or on a phone below.
  static func radius(width: Double, height: Double) -> Double {
    ChartLayout.isNarrow(width) ? min(130, width / 2 - 24) : min(140, height / 2 - 20)
  }

  /// A slice between two parts of a turn, clockwise from the top.
  private static func path(
    from start: Double, to end: Double, _ radius: Double, _ center: (x: Double, y: Double)
  ) -> String {
    let point = { (turn: Double) -> String in
      let angle = (turn - 0.25) * 2 * Double.pi
      return SVG.digits(center.x + radius * cos(angle)) + " "
        + SVG.digits(center.y + radius * sin(angle))
    }
    let size = SVG.digits(radius)
    let arc = { (turn: Double, isLarge: Bool) in
      "A\(size) \(size) 0 \(isLarge ? 1 : 0) 1 \(point(turn))"
    }
    // A whole circle has no two ends to draw an arc between: it is drawn as two halves.
    guard end - start < 0.9999 else {
      return "M\(point(start)) \(arc(start + 0.5, false)) \(arc(start + 1, false)) Z"
    }
    let middle = "M\(SVG.digits(center.x)) \(SVG.digits(center.y))"
    return "\(middle) L\(point(start)) \(arc(end, end - start > 0.5)) Z"
  }
}
