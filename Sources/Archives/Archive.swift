internal import CMinizip

/// A zip archive in memory, from a source that is not trusted.
///
/// Its list of parts is checked against the limits before anything is unpacked: an archive whose
/// parts would fill the memory, lead out of it, overlap or are locked is refused as a whole. No
/// temporary file is ever written. The only place where minizip is spoken to; the handle never
/// leaves it.
package struct Archive: ~Copyable {
  /// One file of the archive.
  package struct Part: Hashable, Sendable {
    /// The path in the archive, with `/` between folders.
    package let name: String
    /// The size when unpacked.
    package let byteCount: Int
    /// Where in the archive's list it stands.
    fileprivate let place: UInt64
  }

  /// The files in the order of the archive; folders and links are none.
  package let parts: [Part]
  private let unzip: Unzip

  /// Opens an archive and checks its list of parts.
  package init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
    // minizip reports an archive without parts as no archive at all.
    guard !bytes.starts(with: [0x50, 0x4B, 5, 6]) else { throw .empty }
    let unzip = try Unzip(bytes)
    self.init(try unzip.parts(within: limits, of: bytes.count), unzip)
  }

  private init(_ parts: [Part], _ unzip: consuming Unzip) {
    self.parts = parts
    self.unzip = unzip
  }

  /// The part of a name, compared as it is written.
  package func part(named name: String) -> Part? { parts.first { $0.name == name } }

  /// The bytes of a part, whole and with the right checksum.
  package func bytes(of part: Part) throws(ArchiveError) -> [UInt8] { try unzip.bytes(of: part) }
}

/// The handle of minizip, on bytes in memory.
///
/// Not private: other modules of a release build destroy an ``Archive`` by themselves, and the
/// linker does not find the private type.
@safe struct Unzip: ~Copyable {
  private let handle: unzFile
  private let memory: UnsafeMutablePointer<MemoryFile>

  init(_ bytes: [UInt8]) throws(ArchiveError) {
    let memory = UnsafeMutablePointer<MemoryFile>.allocate(capacity: 1)
    unsafe memory.initialize(to: MemoryFile(bytes: bytes))
    guard let handle = unsafe MemoryFile.open(memory) else {
      unsafe MemoryFile.free(memory)
      throw .notAnArchive
    }
    unsafe self.handle = handle
    unsafe self.memory = memory
  }

  deinit {
    _ = unsafe unzClose(handle)
    unsafe MemoryFile.free(memory)
  }

  func bytes(of part: Archive.Part) throws(ArchiveError) -> [UInt8] {
    guard unsafe unzSetOffset64(handle, part.place) == UNZ_OK,
      unsafe unzOpenCurrentFile(handle) == UNZ_OK
    else { throw .damaged(part: part.name) }
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: part.byteCount) { buffer, filled in
      while count < part.byteCount {
        let wanted = UInt32(min(part.byteCount - count, 1 << 20))
        let got = unsafe unzReadCurrentFile(handle, buffer.baseAddress?.advanced(by: count), wanted)
        guard got > 0 else { break }
        count += Int(got)
      }
      filled = count
    }
    // Closing compares the checksum.
    guard unsafe unzCloseCurrentFile(handle) == UNZ_OK, count == part.byteCount else {
      throw .damaged(part: part.name)
    }
    return bytes
  }

  func parts(
    within limits: ArchiveLimits, of byteCount: Int
  ) throws(ArchiveError) -> [Archive.Part] {
    var parts: [Archive.Part] = []
    var budget = ArchiveBudget(limits, byteCount: byteCount)
    var code = unsafe unzGoToFirstFile(handle)
    while code == UNZ_OK {
      let entry = try currentEntry()
      try budget.take(entry)
      if entry.isFile {
        parts.append(
          Archive.Part(
            name: entry.name, byteCount: entry.byteCount, place: unsafe unzGetOffset64(handle)))
      }
      code = unsafe unzGoToNextFile(handle)
    }
    guard code == UNZ_END_OF_LIST_OF_FILE else { throw .damaged(part: nil) }
    guard !parts.isEmpty else { throw .empty }
    return parts
  }

  private func currentEntry() throws(ArchiveError) -> ArchiveEntry {
    var info = unz_file_info64()
    guard unsafe unzGetCurrentFileInfo64(handle, &info, nil, 0, nil, 0, nil, 0) == UNZ_OK,
      let byteCount = Int(exactly: info.uncompressed_size),
      let packedByteCount = Int(exactly: info.compressed_size)
    else { throw .damaged(part: nil) }
    var name = [CChar](repeating: 0, count: Int(info.size_filename))
    guard
      unsafe unzGetCurrentFileInfo64(
        handle, nil, &name, UInt(name.count), nil, 0, nil, 0) == UNZ_OK
    else { throw .damaged(part: nil) }
    return ArchiveEntry(
      nameBytes: name.map { UInt8(bitPattern: $0) }, byteCount: byteCount,
      packedByteCount: packedByteCount, isLocked: info.flag & 1 == 1,
      method: Int(info.compression_method), attributes: UInt32(truncatingIfNeeded: info.external_fa)
    )
  }
}

/// The bytes of an archive as a file that minizip can read.
private struct MemoryFile {
  let bytes: [UInt8]
  var position = 0

  /// The handle of minizip; `nil` where the bytes are no archive.
  static func open(_ memory: UnsafeMutablePointer<MemoryFile>) -> unzFile? {
    var functions = unsafe zlib_filefunc64_def()
    unsafe functions.opaque = UnsafeMutableRawPointer(memory)
    unsafe functions.zopen64_file = { opaque, _, _ in unsafe opaque }
    unsafe functions.zread_file = readMemory
    unsafe functions.zwrite_file = { _, _, _, _ in 0 }
    unsafe functions.ztell64_file = tellMemory
    unsafe functions.zseek64_file = seekMemory
    unsafe functions.zclose_file = { _, _ in 0 }
    unsafe functions.zerror_file = { _, _ in 0 }
    return unsafe unzOpen2_64("", &functions)
  }

  static func free(_ memory: UnsafeMutablePointer<MemoryFile>) {
    unsafe memory.deinitialize(count: 1)
    unsafe memory.deallocate()
  }
}

private func readMemory(
  _: UnsafeMutableRawPointer?, _ stream: UnsafeMutableRawPointer?,
  _ buffer: UnsafeMutableRawPointer?, _ size: UInt
) -> UInt {
  guard let memory = unsafe stream?.assumingMemoryBound(to: MemoryFile.self),
    let buffer = unsafe buffer
  else { return 0 }
  let left = unsafe memory.pointee.bytes.count - memory.pointee.position
  let count = min(left, Int(clamping: size))
  guard count > 0 else { return 0 }
  unsafe memory.pointee.bytes.withUnsafeBytes { bytes in
    guard let start = bytes.baseAddress else { return }
    unsafe buffer.copyMemory(from: start + memory.pointee.position, byteCount: count)
  }
  unsafe memory.pointee.position += count
  return UInt(count)
}

private func tellMemory(
  _: UnsafeMutableRawPointer?, _ stream: UnsafeMutableRawPointer?
) -> UInt64 {
  guard let memory = unsafe stream?.assumingMemoryBound(to: MemoryFile.self) else { return 0 }
  return UInt64(unsafe memory.pointee.position)
}

private func seekMemory(
  _: UnsafeMutableRawPointer?, _ stream: UnsafeMutableRawPointer?, _ offset: UInt64,
  _ origin: Int32
) -> Int {
  guard let memory = unsafe stream?.assumingMemoryBound(to: MemoryFile.self) else { return -1 }
  let count = unsafe memory.pointee.bytes.count
  let start: Int
  switch origin {
  case ZLIB_FILEFUNC_SEEK_CUR: start = unsafe memory.pointee.position
  case ZLIB_FILEFUNC_SEEK_END: start = count
  default: start = 0
  }
  // Broken archives ask for places beyond the end.
  let (place, overflow) = start.addingReportingOverflow(Int(truncatingIfNeeded: offset))
  guard !overflow, (0...count).contains(place) else { return -1 }
  unsafe memory.pointee.position = place
  return 0
}
