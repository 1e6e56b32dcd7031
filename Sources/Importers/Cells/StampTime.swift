import Tables

/// The time of day that stands after a day, and its distance from Greenwich where the cell says it.
struct StampTime {
  /// Seconds since midnight, as written.
  var second: Int
  /// Seconds east of Greenwich; `nil` where the cell names no zone, or one by letters that mean
  /// several.
  var offset: Int?
  /// Whether the zone is written as people in it do, so that the day is theirs.
  var isLocal = false

  /// Reads `08:00`, `8:00:15.5 PM`, `03:30:00Z`, `22:15-06:00` or `03:30 UTC` after a day; `nil` where
  /// no time stands there.
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count > 10,
      let colon = bytes.indices.dropFirst().first(where: { bytes[$0] == UInt8(ascii: ":") })
    else { return nil }
    var start = colon
    while start > 0, colon - start < 2, StampTime.digit(bytes, start - 1) != nil { start -= 1 }
    var index = start
    guard let hour = StampTime.number(bytes, &index), index == colon else { return nil }
    index += 1
    guard let minute = StampTime.number(bytes, &index), minute < 60 else { return nil }
    var second = 0
    if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
      index += 1
      guard let number = StampTime.number(bytes, &index) else { return nil }
      second = min(number, 59)
      if index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",")
      {
        index += 1
        while StampTime.digit(bytes, index) != nil { index += 1 }
      }
    }
    guard let full = StampTime.hour(hour, bytes, &index) else { return nil }
    self.second = full * 3600 + minute * 60 + second
    if let hours = StampTime.lettered(bytes, StampTime.afterBlanks(bytes, index)) {
      (offset, isLocal) = (hours * 3600, true)
    } else {
      offset = StampTime.offset(bytes, index)
    }
  }

  /// Whether it is the first second of the day as written, in no zone: what is left of a time that
  /// nobody noted.
  var isMidnight: Bool { second == 0 && offset == nil }

  /// Seconds since 1970, or thousandths of them, as programs count.
  init?(unix bytes: Span<UInt8>) {
    guard let number = Decimal.value(bytes), number >= 0, number < 1e15 else { return nil }
    second = Int(number >= 1e11 ? number / 1000 : number) % 86_400
    offset = 0
  }

  /// The hour of the day, with AM or PM passed over.
  private static func hour(_ hour: Int, _ bytes: Span<UInt8>, _ index: inout Int) -> Int? {
    var place = index
    while place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
    guard place < bytes.count, let half = ["a", "p"].first(where: { lower(bytes, place) == $0 })
    else { return hour < 24 ? hour : nil }
    var end = place + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
    guard lower(bytes, end) == "m", (1...12).contains(hour) else { return hour < 24 ? hour : nil }
    index = end + 1
    return hour % 12 + (half == "p" ? 12 : 0)
  }

  /// `Z`, `UTC`, `GMT`, `+02:00`, `-0600`, `UTC+2`.
  private static func offset(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var index = afterBlanks(bytes, start)
    let word =
      switch (lower(bytes, index), lower(bytes, index + 1), lower(bytes, index + 2)) {
      case ("u", "t", "c"), ("g", "m", "t"): 3
      case ("z", _, _): 1
      default: 0
      }
    let greenwich = word > 0 ? 0 : nil
    index = afterBlanks(bytes, index + word)
    guard index < bytes.count else { return greenwich }
    let isWest = bytes[index] == UInt8(ascii: "-")
    guard isWest || bytes[index] == UInt8(ascii: "+") else { return greenwich }
    index += 1
    guard let hours = number(bytes, &index), hours <= 14 else { return greenwich }
    if index < bytes.count, bytes[index] == UInt8(ascii: ":") { index += 1 }
    let east = hours * 3600 + (number(bytes, &index) ?? 0) * 60
    return isWest ? -east : east
  }

  /// Hours east of Greenwich of a zone that forms write by its letters: `MDT`, `PST`, `CEST`.
  private static func lettered(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var end = start
    var word = ""
    while end < bytes.count, word.count < 5, let letter = lower(bytes, end),
      ("a"..."z").contains(letter)
    {
      word.unicodeScalars.append(letter)
      end += 1
    }
    return zones[word]
  }

  private static let zones = [
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "akst": -9, "akdt": -8, "hst": -10, "cet": 1, "cest": 2,
  ]

  private static func afterBlanks(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count,
      bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: ".")
    {
      index += 1
    }
    return index
  }

  private static func digit(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    index < bytes.count && (48...57).contains(bytes[index]) ? Int(bytes[index]) - 48 : nil
  }

  /// A number of one or two digits.
  private static func number(_ bytes: Span<UInt8>, _ index: inout Int) -> Int? {
    guard let first = digit(bytes, index) else { return nil }
    index += 1
    guard let second = digit(bytes, index) else { return first }
    index += 1
    return first * 10 + second
  }

  private static func lower(_ bytes: Span<UInt8>, _ index: Int) -> UnicodeScalar? {
    index < bytes.count ? UnicodeScalar(bytes[index] | 0x20) : nil
  }
}
