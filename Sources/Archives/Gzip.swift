/// A file that gzip has packed, in memory.
///
/// Its deflated bytes are those of a part of a zip archive, so that minizip unpacks them within the
/// same limits and compares the same checksum. Format: RFC 1952.
package enum Gzip {
  /// With what such files begin.
  package static let signature: [UInt8] = [0x1F, 0x8B]

  /// The file when unpacked; refused where it is cut off, changed, or made to fill the memory.
  package static func unpacked(
    _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) -> [UInt8] {
    let name = "content"
    guard let start = bodyStart(bytes), start + 8 <= bytes.count else {
      throw .damaged(part: name)
    }
    guard bytes[2] == 8 else { throw .unknownMethod(part: name) }
    let end = bytes.count - 8
    let part = StoredArchive.PackedPart(
      name: name, method: 8, checksum: number(bytes, end), byteCount: number(bytes, end + 4),
      body: Array(bytes[start..<end]))
    let archive = try Archive(StoredArchive.bytes(parts: [part]), limits: limits)
    guard let only = archive.parts.first else { throw .damaged(part: name) }
    return try archive.bytes(of: only)
  }

  /// Where the deflated bytes begin, behind what the header may hold; `nil` where it is cut off.
  private static func bodyStart(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 18, bytes.starts(with: signature) else { return nil }
    let flags = bytes[3]
    var place = 10
    if flags & 4 != 0 { place += 2 + Int(bytes[10]) + Int(bytes[11]) << 8 }
    // The name of the file and a comment, each up to a NUL.
    for flag in [UInt8(8), 16] where flags & flag != 0 {
      guard place < bytes.count, let end = bytes[place...].firstIndex(of: 0) else { return nil }
      place = end + 1
    }
    return flags & 2 != 0 ? place + 2 : place
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
  }
}
