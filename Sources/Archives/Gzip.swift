/// A file that gzip has packed, in memory: one member, or several one after another, as logs and
/// block-wise packers have them.
///
/// The deflated bytes of a member are those of a part of a zip archive, so that minizip unpacks them
/// within the same limits and compares the same checksum. Format: RFC 1952.
package enum Gzip {
  /// With what such files begin.
  package static let signature: [UInt8] = [0x1F, 0x8B]

  /// The file when unpacked; refused where it is cut off, changed, or made to fill the memory.
  package static func unpacked(
    _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) -> [UInt8] {
    var content: [UInt8] = []
    var start = 0
    repeat {
      let (member, next) = try member(of: bytes, from: start, limits)
      guard content.count <= limits.byteCount - member.count else {
        throw .tooLarge(limitInMegabytes: limits.byteCount >> 20)
      }
      content += member
      start = next
    } while start < bytes.count
    return content
  }

  /// How many times its size a deflated part is at most when unpacked.
  private static let mostDense = 1032
  /// How many places may look like the end of a member and be none: three bytes tell it, and chance
  /// has them rarely.
  private static let mostFalseEnds = 100
  /// How many bytes a member without content has at most.
  private static let mostOfNothing = 16
  private static let name = "content"

  /// One member, which ends before one that follows or with the file: where its checksum is right.
  private static func member(
    of bytes: [UInt8], from start: Int, _ limits: ArchiveLimits
  ) throws(ArchiveError) -> (content: [UInt8], next: Int) {
    guard let body = bodyStart(bytes, start), body + 8 <= bytes.count else {
      throw .damaged(part: name)
    }
    guard bytes[start + 2] == 8 else { throw .unknownMethod(part: name) }
    var end = body + 8
    for _ in 0...mostFalseEnds {
      end = nextMember(bytes, from: end) ?? bytes.count
      do throws(ArchiveError) {
        return (try content(of: Array(bytes[body..<end]), limits), end)
      } catch {
        // Those bytes were not the end; of the last member all bytes have been tried.
        guard end < bytes.count else { throw error }
        end += 1
      }
    }
    throw .damaged(part: name)
  }

  /// What a deflated body with checksum and size after it unpacks to.
  private static func content(
    of body: [UInt8], _ limits: ArchiveLimits
  ) throws(ArchiveError) -> [UInt8] {
    let end = body.count - 8
    let part = StoredArchive.PackedPart(
      name: name, method: 8, checksum: number(body, end), byteCount: number(body, end + 4),
      body: Array(body[..<end]))
    // Nothing unpacks to more than this: the size that stands at the end is none.
    guard part.byteCount <= part.body.count * mostDense + 1024 else { throw .damaged(part: name) }
    // Of no bytes no checksum is compared; packed, nothing is a few bytes.
    guard part.byteCount > 0 || part.checksum == 0 && part.body.count <= mostOfNothing else {
      throw .damaged(part: name)
    }
    let archive = try Archive(StoredArchive.bytes(parts: [part]), limits: limits)
    guard let only = archive.parts.first else { throw .damaged(part: name) }
    return try archive.bytes(of: only)
  }

  /// Where the next bytes stand with which a member begins.
  private static func nextMember(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start + 18 <= bytes.count else { return nil }
    return (start...bytes.count - 18).first {
      bytes[$0] == signature[0] && bytes[$0 + 1] == signature[1] && bytes[$0 + 2] == 8
        && bytes[$0 + 3] < 32
    }
  }

  /// Where the deflated bytes begin, after what the header may hold; `nil` where it is cut off.
  private static func bodyStart(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes.count >= start + 18, bytes[start...].starts(with: signature) else { return nil }
    let flags = bytes[start + 3]
    var place = start + 10
    if flags & 4 != 0 { place += 2 + Int(bytes[place]) + Int(bytes[place + 1]) << 8 }
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
