import Tables
import Foundation

/// The bytes of a file from one place on, block by block.
struct FileBlocks {
  private let source: Source
  private let name: String
  private let blockSize: Int
  /// Where reading is expected to end: a block stops there, so that a piece of a file does not
  /// read the next piece's bytes; the next block goes on after it.
  private let softEnd: Int?
  /// Where the next block begins.
  private(set) var offset: Int

  /// How many bytes stay near the processor while they are looked at.
  static let nearby = 1 << 18

  private enum Source {
    case file(FileHandle)
    case memory([UInt8])
  }

  init(_ file: CSVFile, from offset: Int, to softEnd: Int? = nil) throws(CSVError) {
    switch file.source {
    case .file(let path): source = .file(try FileBlocks.open(path: path, name: file.name))
    case .memory(let bytes): source = .memory(bytes)
    }
    name = file.name
    blockSize = file.blockSize
    self.softEnd = softEnd
    self.offset = offset
    try seek(to: offset)
  }

  /// Goes to `offset`; the next block begins there.
  mutating func seek(to offset: Int) throws(CSVError) {
    self.offset = offset
    guard case .file(let handle) = source else { return }
    do {
      try handle.seek(toOffset: UInt64(offset))
    } catch {
      throw CSVError(.unreadable(reason: error.localizedDescription), file: name)
    }
  }

  /// The next bytes; `nil` at the end of the file.
  mutating func next() throws(CSVError) -> Data? {
    var size = blockSize
    if let softEnd, offset < softEnd { size = min(size, softEnd - offset) }
    guard let block = try next(atMost: size) else {
      // The file was longer when it was cut.
      if let softEnd, offset < softEnd { throw CSVError(.changedWhileRead, file: name) }
      return nil
    }
    return block
  }

  /// Puts the next bytes behind those of a window; `false` at the end of the file.
  ///
  /// - Parameter size: how many at most.
  mutating func append(
    to bytes: inout ContiguousArray<UInt8>, atMost size: Int = .max
  ) throws(CSVError) -> Bool {
    var size = min(size, blockSize)
    if let softEnd, offset < softEnd { size = min(size, softEnd - offset) }
    if case .file(let handle) = source,
      let count = bytes.append(from: handle.fileDescriptor, atMost: size)
    {
      offset += count
      if count == 0, let softEnd, offset < softEnd {
        throw CSVError(.changedWhileRead, file: name)
      }
      return count > 0
    }
    // Bytes in memory; or a file that the system refuses, of which Foundation says why.
    guard let block = try next(atMost: size) else {
      if let softEnd, offset < softEnd { throw CSVError(.changedWhileRead, file: name) }
      return false
    }
    bytes.append(contentsOf: block)
    return true
  }

  /// Puts the next bytes in place of those of the block before; `false` at the end of the file.
  mutating func next(
    into block: inout ContiguousArray<UInt8>, atMost size: Int = .max
  ) throws(CSVError) -> Bool {
    block.removeAll(keepingCapacity: true)
    return try append(to: &block, atMost: size)
  }

  /// Skips the byte order mark, if the file begins with it and nothing has been read.
  mutating func skipByteOrderMark(of encoding: TextEncoding) throws(CSVError) {
    let mark = encoding.byteOrderMark
    guard offset == 0, !mark.isEmpty else { return }
    let start = try next(atMost: mark.count)
    if start.map(Array.init) != mark { try seek(to: 0) }
  }

  /// The next bytes, `size` of them unless the file ends; `nil` at its end.
  mutating func next(atMost size: Int) throws(CSVError) -> Data? {
    do {
      let handle: FileHandle
      switch source {
      case .file(let file): handle = file
      case .memory(let bytes):
        let block = bytes.dropFirst(offset).prefix(size)
        offset += block.count
        return block.isEmpty ? nil : Data(block)
      }
      guard let block = try handle.read(upToCount: size), !block.isEmpty else { return nil }
      offset += block.count
      return block
    } catch {
      throw CSVError(.unreadable(reason: error.localizedDescription), file: name)
    }
  }

  private static func open(path: String, name: String) throws(CSVError) -> FileHandle {
    do {
      return try FileHandle(forReadingFrom: URL(filePath: path))
    } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
      throw CSVError(.noSuchFile, file: name)
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw CSVError(.noPermission, file: name)
    } catch {
      throw CSVError(.unreadable(reason: error.localizedDescription), file: name)
    }
  }
}

/// What tells whether a file has changed: its size and when it was last written.
struct FileStamp: Hashable, Sendable {
  let byteCount: Int
  let modified: Date?

  /// Bytes in memory never change.
  init(_ file: CSVFile) throws(CSVError) {
    switch file.source {
    case .file(let path): try self.init(path: path, name: file.name)
    case .memory(let bytes): self.init(byteCount: bytes.count, modified: nil)
    }
  }

  private init(byteCount: Int, modified: Date?) {
    self.byteCount = byteCount
    self.modified = modified
  }

  private init(path: String, name: String) throws(CSVError) {
    if path.hasPrefix("/proc/self/fd/"), let file = FileHandle(forReadingAtPath: path),
      let end = try? file.seekToEnd()
    {
      // A file that is open and has no name.
      self.init(byteCount: Int(end), modified: nil)
      return
    }
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    let attributes: [FileAttributeKey: Any]
    do {
      attributes = try FileManager.default.attributesOfItem(atPath: target)
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw CSVError(.noPermission, file: name)
    } catch {
      throw CSVError(.noSuchFile, file: name)
    }
    if attributes[.type] as? FileAttributeType == .typeDirectory {
      throw CSVError(.isFolder, file: name)
    }
    if attributes[.type] as? FileAttributeType == .typeSymbolicLink {
      throw CSVError(.unreadable(reason: "it is a link to a file that is not there"), file: name)
    }
    // A pipe would be waited for, and a device never ends.
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw CSVError(.unreadable(reason: "it is a pipe or a device"), file: name)
    }
    self.init(
      byteCount: (attributes[.size] as? NSNumber)?.intValue ?? 0,
      modified: attributes[.modificationDate] as? Date)
  }
}
