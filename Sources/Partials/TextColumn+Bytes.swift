/// A column as bytes, which deflate well.
///
/// 1. How many distinct texts there are, twice, plus 1 where the first stands for missing cells.
/// 2. Each of the others, as how many bytes it shares with the one before, how many follow, and those.
/// 3. `0` where places follow as they are, `1` where each is the difference to the one before.
/// 4. A place for each row.
///
/// Numbers are in sevens of bits, the lowest first, with a high bit where more follow; differences
/// are doubled, and odd where they are negative.
extension TextColumn {
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    let hasMissing = texts.first == .some(nil)
    bytes.append(number: UInt64(texts.count * 2 + (hasMissing ? 1 : 0)))
    var last: [UInt8] = []
    for case let text? in texts {
      let own = Array(text.utf8)
      let shared = zip(last, own).prefix { $0 == $1 }.count
      bytes.append(number: UInt64(shared))
      bytes.append(number: UInt64(own.count - shared))
      bytes += own[shared...]
      last = own
    }
    let isRising = isMostlyRising
    bytes.append(isRising ? 1 : 0)
    var before: Int64 = 0
    for place in places {
      let place = Int64(place)
      let step = place - before
      bytes.append(number: isRising ? UInt64(bitPattern: step << 1 ^ step >> 63) : UInt64(place))
      before = place
    }
    return bytes
  }

  /// Whether most rows have the text of the row before or the next one, as in what is sorted.
  private var isMostlyRising: Bool {
    let steps = zip(places, places.dropFirst()).count { $1 == $0 || $1 == $0 + 1 }
    return steps * 2 > places.count
  }

  /// `nil` where the bytes are none of a column with so many rows.
  init?(_ reader: inout NumberReader, rows: Int) {
    guard let head = reader.next(), head >> 1 <= UInt64(reader.left) + 1 else { return nil }
    var texts: [String?] = head & 1 == 1 ? [nil] : []
    var last: [UInt8] = []
    while texts.count < Int(head >> 1) {
      guard let shared = reader.next(), shared <= UInt64(last.count), let count = reader.next(),
        let rest = reader.bytes(count)
      else { return nil }
      last = Array(last.prefix(Int(shared))) + rest
      guard let text = String(validating: last, as: UTF8.self) else { return nil }
      texts.append(text)
    }
    guard let mode = reader.next(), mode < 2, rows <= reader.left else { return nil }
    var places: ContiguousArray<UInt32> = []
    places.reserveCapacity(rows)
    var before: Int64 = 0
    for _ in 0..<rows {
      guard let number = reader.next() else { return nil }
      let half = Int64(number >> 1)
      let step = mode == 0 ? Int64(truncatingIfNeeded: number) : (number & 1 == 1 ? ~half : half)
      let (place, overflow) = (mode == 0 ? 0 : before).addingReportingOverflow(step)
      guard !overflow, let kept = UInt32(exactly: place) else { return nil }
      places.append(kept)
      before = place
    }
    self.init(sorted: texts, places)
  }
}

extension [UInt8] {
  fileprivate mutating func append(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

/// Reads the numbers of a column; never beyond the bytes.
struct NumberReader {
  private let content: [UInt8]
  private var place = 0

  init(_ content: [UInt8]) { self.content = content }

  var left: Int { content.count - place }

  mutating func next() -> UInt64? {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while place < content.count, shift < 64 {
      let byte = content[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  mutating func bytes(_ count: UInt64) -> ArraySlice<UInt8>? {
    guard count <= UInt64(left) else { return nil }
    defer { place += Int(count) }
    return content[place..<place + Int(count)]
  }
}
