/// The picture of a district on its outputs: a PNG, whose size it says itself.
package struct Logo: Hashable, Sendable {
  package let bytes: [UInt8]
  /// In pixels.
  package let width: Int
  package let height: Int
  /// Its pixels to an inch as the file says; 96 where it does not.
  package let density: Double

  /// More than this no page, sheet or letter needs.
  package static let mostBytes = 1 << 20

  /// - Returns: `nil` where the bytes are no PNG, or too many.
  package init?(_ bytes: [UInt8]) {
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // The first chunk is the header: its length, its name, then width and height.
    guard bytes.count >= 33, bytes.count <= Logo.mostBytes, bytes.starts(with: start),
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    let number = { (place: Int) in bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    (width, height) = (number(16), number(20))
    guard (1...20_000).contains(width), (1...20_000).contains(height) else { return nil }
    density = Logo.density(of: bytes) ?? 96
    self.bytes = bytes
  }

  /// What the chunk `pHYs` says, in pixels to a meter; it stands before those of the picture itself.
  private static func density(of bytes: [UInt8]) -> Double? {
    let number = { (place: Int) in bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    var place = 8
    while place + 21 <= bytes.count {
      let name = bytes[place + 4..<place + 8]
      if name.elementsEqual("IDAT".utf8) { return nil }
      if name.elementsEqual("pHYs".utf8) {
        let perMeter = number(place + 8)
        return bytes[place + 16] == 1 && perMeter > 0 ? Double(perMeter) * 0.0254 : nil
      }
      place += 12 + number(place)
    }
    return nil
  }

  /// How much smaller or larger it is where it fills a place as far as its shape allows.
  package func scale(within place: (width: Double, height: Double)) -> Double {
    min(place.width / Double(width), place.height / Double(height))
  }
}
