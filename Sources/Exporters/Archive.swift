import CMinizip

/// The parts of a zip archive, for reading back what was written.
///
/// The only place where minizip is spoken to; the handle never leaves it.
@safe struct Archive: ~Copyable {
  private let handle: unzFile

  init(path: String) throws(ExportError) {
    guard let handle = unsafe unzOpen64(path) else {
      throw .damaged(part: "the archive", reason: "it does not open")
    }
    unsafe self.handle = handle
  }

  deinit { _ = unsafe unzClose(handle) }

  /// Lends every part, in the order of the archive, to `body`.
  func forEachPart(
    _ body: (_ name: String, _ bytes: [UInt8]) throws(ExportError) -> Void
  ) throws(ExportError) {
    var code = unsafe unzGoToFirstFile(handle)
    while code == UNZ_OK {
      let (name, size) = try entry()
      try body(name, try read(name, size: size))
      code = unsafe unzGoToNextFile(handle)
    }
    guard code == UNZ_END_OF_LIST_OF_FILE else {
      throw .damaged(part: "the archive", reason: "its list of parts is broken")
    }
  }

  /// The name and the size of the current part.
  private func entry() throws(ExportError) -> (name: String, size: Int) {
    var info = unz_file_info64()
    var buffer = [CChar](repeating: 0, count: 512)
    let code = unsafe unzGetCurrentFileInfo64(
      handle, &info, &buffer, UInt(buffer.count - 1), nil, 0, nil, 0)
    guard code == UNZ_OK, let size = Int(exactly: info.uncompressed_size) else {
      throw .damaged(part: "the archive", reason: "its list of parts is broken")
    }
    let name = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return (String(decoding: name, as: UTF8.self), size)
  }

  /// The bytes of the current part; closing it compares their checksum.
  private func read(_ name: String, size: Int) throws(ExportError) -> [UInt8] {
    guard unsafe unzOpenCurrentFile(handle) == UNZ_OK else {
      throw .damaged(part: name, reason: "it does not open")
    }
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while count < size {
        let wanted = UInt32(min(size - count, 1 << 20))
        let got = unsafe unzReadCurrentFile(handle, buffer.baseAddress?.advanced(by: count), wanted)
        guard got > 0 else { break }
        count += Int(got)
      }
      filled = count
    }
    guard unsafe unzCloseCurrentFile(handle) == UNZ_OK, count == size else {
      throw .damaged(part: name, reason: "its checksum or size is wrong")
    }
    return bytes
  }
}
