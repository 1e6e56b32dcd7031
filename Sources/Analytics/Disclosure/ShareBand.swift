import Tables

/// Shares as the public may see them: coded to the ends, the coarser the smaller the group (B9).
///
/// From 300 people on 1% at either end is one band, from 100 on 2%, from 40 on 5%; between them
/// stand whole percents. From 20 on there are bands of ten points, from 10 on of twenty, so that
/// a share of a few people tells no count. The ends are those of the Utah method as published by
/// the Carbon school district; the bands in between are ours.
enum ShareBand {
  /// A share of a group of a size; `nil` where the group is too small for any.
  static func value(_ share: Double, of size: Int) -> Value? {
    let percent = Int((share * 100).rounded())
    switch size {
    case 300...: return ends(percent, 1)
    case 100..<300: return ends(percent, 2)
    case 40..<100: return ends(percent, 5)
    case 20..<40: return band(percent, 10)
    case 10..<20: return band(percent, 20)
    default: return nil
    }
  }

  private static func ends(_ percent: Int, _ end: Int) -> Value {
    if percent <= end { return .hidden(.band("≤\(end)%")) }
    if percent >= 100 - end { return .hidden(.band("≥\(100 - end)%")) }
    return .number(Double(percent) / 100)
  }

  private static func band(_ percent: Int, _ width: Int) -> Value {
    if percent <= width { return .hidden(.band("≤\(width)%")) }
    if percent >= 100 - width { return .hidden(.band("≥\(100 - width)%")) }
    let first = (percent - 1) / width * width + 1
    let last = min(first + width - 1, 99 - width)
    return .hidden(.band("\(first)–\(last)%"))
  }
}
