import Foundation
import Synchronization

/// A private folder beside an output, in which the output is written before it gets its name.
///
/// It has mode 0700, so that nobody can slip a link under a name, and is locked while its program
/// lives: one that is not locked was left by a kill, and the next run that writes beside it removes
/// it. A signal that ends the program removes the folders first.
struct TemporaryFolder: ~Copyable {
  let path: String
  private let lock: FileHandle

  private static let prefix = ".walkbook-"
  /// Those of this program.
  private static let own = Mutex<Set<String>>([])

  /// - Parameter parent: the folder of the output.
  init(in parent: URL) throws {
    TemporaryFolder.removeStale(in: parent)
    while true {
      let mark = String(UInt64.random(in: .min ... .max), radix: 36)
      let folder = parent.appending(path: TemporaryFolder.prefix + mark)
      let path = folder.path(percentEncoded: false)
      TemporaryFolder.own.withLock { _ = $0.insert(path) }
      do {
        try FileManager.default.createDirectory(
          at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      } catch {
        TemporaryFolder.own.withLock { _ = $0.remove(path) }
        throw error
      }
      // Another run may take it for one that was left, until it is locked.
      if let lock = FileHandle(forReadingAtPath: path), flock(lock.fileDescriptor, LOCK_EX) == 0,
        FileManager.default.fileExists(atPath: path)
      {
        (self.path, self.lock) = (path, lock)
        return
      }
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    TemporaryFolder.own.withLock { _ = $0.remove(path) }
    try? lock.close()
  }

  /// Removes the folders of this program, for a signal that ends it.
  static func removeAll() {
    // What is being written may come back: no new one can be made while the lock is held.
    own.withLock { paths in
      for path in paths { try? FileManager.default.removeItem(atPath: path) }
    }
  }

  /// Removes folders that a killed run of the same user left.
  private static func removeStale(in parent: URL) {
    let path = parent.path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let folder = parent.appending(path: name).path(percentEncoded: false)
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder)
      guard attributes?[.type] as? FileAttributeType == .typeDirectory,
        (attributes?[.ownerAccountID] as? NSNumber)?.uint32Value == getuid(),
        let handle = FileHandle(forReadingAtPath: folder)
      else { continue }
      if flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0 {
        try? FileManager.default.removeItem(atPath: folder)
      }
      try? handle.close()
    }
  }
}
