import Documents
import Tables

/// The scale of a value axis: round numbers around the data, a handful of ticks.
struct ChartScale: Hashable {
  let lower: Double
  let upper: Double
  let step: Double

  /// A scale around values; bars and areas stand on zero, so it is always on the scale for them.
  init(_ values: [Double], includingZero: Bool) {
    var lower = values.min() ?? 0
    var upper = values.max() ?? 1
    if includingZero {
      lower = min(lower, 0)
      upper = max(upper, 0)
    }
    if lower == upper { upper = lower + 1 }
    let round = ChartScale.round(step: (upper - lower) / 5)
    // Between counts there is nothing to mark.
    let areCounts = !values.isEmpty && values.allSatisfy { $0 == $0.rounded() }
    step = areCounts ? max(1, round) : round
    self.lower = (lower / step).rounded(.down) * step
    self.upper = (upper / step - 1e-9).rounded(.up) * step
  }

  /// From the lowest to the highest, free of the dust of binary fractions.
  var ticks: [Double] {
    let count = Int(((upper - lower) / step).rounded())
    let grain = step > 1e-6 ? 1e9 : 1 / step * 1e3
    return (0...count).map { ((lower + Double($0) * step) * grain).rounded() / grain }
  }

  /// Where a value stands between the ends, 0 to 1.
  func share(of value: Double) -> Double { (value - lower) / (upper - lower) }

  /// 1, 2 or 5 times a power of ten, not below the step asked for.
  private static func round(step: Double) -> Double {
    var power = 1.0
    while power * 10 <= step { power *= 10 }
    while power > step { power /= 10 }
    return [1, 2, 5, 10].first { power * $0 >= step * (1 - 1e-9) }.map { $0 * power } ?? step
  }
}
