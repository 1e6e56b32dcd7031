internal import CMinizip

/// A zip archive of parts that are deflated, written in memory.
package enum DeflatedArchive {
  /// The bytes of the archive; every part has the same day, so that the same files give the same bytes.
  package static func bytes(files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    StoredArchive.bytes(
      parts: files.map { file in
        let checksum = unsafe crc32(0, file.bytes, UInt32(file.bytes.count))
        let body = deflated(file.bytes)
        return StoredArchive.PackedPart(
          name: file.name, method: body == nil ? 0 : 8, checksum: Int(checksum),
          byteCount: file.bytes.count, body: body ?? file.bytes)
      })
  }

  /// `nil` where deflating makes nothing smaller.
  ///
  /// What zlib writes is the deflated bytes between two of its own and a checksum of four: RFC 1950.
  private static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    var count = compressBound(UInt(bytes.count))
    var isDone = false
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      isDone =
        unsafe compress2(buffer.baseAddress, &count, bytes, UInt(bytes.count), 9) == Z_OK
      filled = isDone ? Int(count) : 0
    }
    guard isDone, packed.count > 6, packed.count - 6 < bytes.count else { return nil }
    return Array(packed[2..<packed.count - 4])
  }
}
