import Foundation
import Tables

/// The clock of a district: how far its hours are from those of Greenwich, and since when (R110).
///
/// The changes of a century are looked up once; a stamp is a search among them.
struct DistrictZone: Sendable {
  /// Seconds since 1970 at which an offset begins, and seconds east of Greenwich.
  private var changes: [(from: Int, offset: Int)] = []

  /// `nil` where no zone has the name, such as `America/Denver`.
  init?(_ name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    var day = Date(timeIntervalSince1970: 631_152_000)
    changes.append((.min, zone.secondsFromGMT(for: day)))
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    while let next = zone.nextDaylightSavingTimeTransition(after: day), next > day, next < end {
      changes.append((Int(next.timeIntervalSince1970), zone.secondsFromGMT(for: next)))
      day = next
    }
  }

  /// The day and the second of it in the district, of a second since 1970.
  func local(_ second: Int) -> (day: Day, second: Int) {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].from <= second { low = middle + 1 } else { high = middle }
    }
    let local = second + (low == 0 ? 0 : changes[low - 1].offset)
    let rest = ((local % 86_400) + 86_400) % 86_400
    return (Day(number: Int32((local - rest) / 86_400)), rest)
  }
}

/// A day as a cell gives it, with the second of the day where it tells the time.
struct Stamp {
  var day: Day
  var second: Int?
  /// Whether it is of another clock, so near midnight that the district's day may be another.
  var needsZone = false

  init(_ day: Day, _ time: StampTime?, in zone: DistrictZone?) {
    self.day = day
    second = time?.second
    guard let time, let offset = time.offset else { return }
    let greenwich = Int(day.number) * 86_400 + time.second - offset
    if let zone {
      (self.day, second) = zone.local(greenwich)
    } else if !time.isLocal {
      let rest = ((greenwich % 86_400) + 86_400) % 86_400
      needsZone = min(rest, 86_400 - rest) <= 6 * 3600
    }
  }
}
