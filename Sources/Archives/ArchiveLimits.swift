/// How much an archive may hold before it is refused.
///
/// A workbook of all the rows that Excel can hold stays below; an archive made to fill the memory
/// of the reader does not.
package struct ArchiveLimits: Hashable, Sendable {
  /// Files and folders.
  package var parts = 10_000
  /// Unpacked bytes of one part.
  package var partByteCount = 1 << 30
  /// Unpacked bytes of all parts.
  package var byteCount = 2 << 30
  /// How many times its packed size a part may unpack to, once it is larger than `freeByteCount`.
  package var ratio = 250
  package var freeByteCount = 8 << 20

  package init() {}

  /// For what this program has written itself: no limits.
  package static var ownFile: ArchiveLimits {
    var limits = ArchiveLimits()
    (limits.parts, limits.partByteCount, limits.byteCount) = (.max, .max, .max)
    limits.freeByteCount = .max
    return limits
  }
}

/// What the list of parts says of one of them.
struct ArchiveEntry {
  var nameBytes: [UInt8]
  var byteCount: Int
  var packedByteCount: Int
  var isLocked: Bool
  var method: Int
  var attributes: UInt32

  /// The path in the archive; names that are not UTF-8 are read as far as they are.
  ///
  /// Old programs on Windows wrote `\` between folders.
  var name: String { String(decoding: nameBytes, as: UTF8.self).replacing("\\", with: "/") }

  /// Whether it is a file; folders end in `/`, and links of Unix say so in their attributes.
  var isFile: Bool {
    !name.hasSuffix("/") && (attributes >> 16) & 0xF000 != 0xA000
  }

  /// Whether the name leads out of the folder into which it would be unpacked, or is none at all.
  var leadsOut: Bool {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.isEmpty || name.hasPrefix("/") || steps.contains("..")
      || name.dropFirst().first == ":" || nameBytes.contains { $0 < 0x20 || $0 == 0x7F }
  }
}

/// What is left of the limits while the parts of an archive are counted.
struct ArchiveBudget {
  private let limits: ArchiveLimits
  private var names: Set<String> = []
  private var count = 0
  private var byteCount = 0
  private var packedLeft: Int

  init(_ limits: ArchiveLimits, byteCount: Int) {
    self.limits = limits
    packedLeft = byteCount
  }

  mutating func take(_ entry: ArchiveEntry) throws(ArchiveError) {
    count += 1
    guard count <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
    guard !entry.leadsOut else { throw .leadsOut(place: count) }
    let name = entry.name
    guard names.insert(name).inserted else { throw .duplicate(part: name) }
    guard !entry.isLocked else { throw .locked }
    guard entry.method == 0 || entry.method == 8 else { throw .unknownMethod(part: name) }
    // Parts that overlap unpack the same bytes many times.
    guard entry.packedByteCount <= packedLeft else { throw .damaged(part: name) }
    packedLeft -= entry.packedByteCount
    guard entry.byteCount <= limits.partByteCount, byteCount <= limits.byteCount - entry.byteCount
    else { throw .tooLarge(limitInMegabytes: limits.byteCount >> 20) }
    byteCount += entry.byteCount
    let isDense = entry.byteCount / limits.ratio <= entry.packedByteCount
    guard entry.byteCount <= limits.freeByteCount || isDense else {
      throw .tooDense(part: name)
    }
  }
}
