/// A zip archive of parts that are stored as they are.
///
/// Format: PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16.
package enum StoredArchive {
  /// The bytes of the archive; every part has the same day, so that the clock is not in it.
  package static func bytes(parts: [(name: String, text: String)]) -> [UInt8] {
    bytes(files: parts.map { ($0.name, Array($0.text.utf8)) })
  }

  /// The same for files that are no text.
  package static func bytes(files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    bytes(
      parts: files.map {
        PackedPart(
          name: $0.name, method: 0, checksum: checksum($0.bytes), byteCount: $0.bytes.count,
          body: $0.bytes)
      })
  }

  /// A part as it stands in an archive.
  struct PackedPart {
    let name: String
    /// 0 for stored, 8 for deflated.
    let method: Int
    let checksum: Int
    /// The size when unpacked.
    let byteCount: Int
    let body: [UInt8]
  }

  static func bytes(parts: [PackedPart]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let body = part.body
      let offset = archive.count
      var entry: [UInt8] = []
      // Version, flags, method, and 1980-01-01 0:00.
      append([20, 0, part.method, 0, 0x21], as: 2, to: &entry)
      append([part.checksum, body.count, part.byteCount], as: 4, to: &entry)
      append([name.count, 0], as: 2, to: &entry)
      append([0x0403_4B50], as: 4, to: &archive)
      archive += entry + name + body
      append([0x0201_4B50], as: 4, to: &directory)
      append([20], as: 2, to: &directory)
      directory += entry
      append([0, 0, 0], as: 2, to: &directory)
      append([0, offset], as: 4, to: &directory)
      directory += name
    }
    let start = archive.count
    archive += directory
    append([0x0605_4B50], as: 4, to: &archive)
    append([0, 0, parts.count, parts.count], as: 2, to: &archive)
    append([directory.count, start], as: 4, to: &archive)
    append([0], as: 2, to: &archive)
    return archive
  }

  /// Numbers of so many bytes each, the lowest byte first.
  private static func append(_ numbers: [Int], as width: Int, to bytes: inout [UInt8]) {
    for number in numbers {
      for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }
  }

  /// CRC-32 of the zip format.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(sum ^ 0xFFFF_FFFF)
  }
}
