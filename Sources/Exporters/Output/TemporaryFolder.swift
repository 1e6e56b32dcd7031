package import Foundation
import Synchronization

/// A private folder beside an output, in which the output is written before it gets its name.
///
/// It has mode 0700, so that nobody can slip a link under a name, and is locked while its program
/// lives: one that is not locked was left by a kill, and the next run that writes beside it removes
/// it. That it is ours its name alone does not say: a mark lies in it. A signal that ends the program
/// removes the folders first.
package struct TemporaryFolder: ~Copyable {
  package let path: String
  private let lock: FileHandle

  private static let prefix = ".walkbook-"
  private static let mark = ".made-by-walkbook"
  /// Those of this program.
  private static let own = Mutex<Set<String>>([])

  /// - Parameter parent: the folder of the output.
  package init(in parent: URL) throws {
    TemporaryFolder.removeStale(in: parent)
    while true {
      let number = String(UInt64.random(in: .min ... .max), radix: 36)
      let folder = parent.appending(path: TemporaryFolder.prefix + number)
      let path = folder.path(percentEncoded: false)
      try TemporaryFolder.own.withLock { paths in
        try FileManager.default.createDirectory(
          at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        paths.insert(path)
        _ = FileManager.default.createFile(
          atPath: "\(path)/\(TemporaryFolder.mark)", contents: nil,
          attributes: [.posixPermissions: 0o600])
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

  /// Lets `work` end before a signal ends the program.
  static func uninterrupted(_ work: () throws(ExportError) -> Void) throws(ExportError) {
    try own.withLock { _ throws(ExportError) in try work() }
  }

  /// Ends the program once its folders are removed.
  ///
  /// No new one can be made, since the lock is held to the end. What another program still writes
  /// may come back while a folder is being removed: it is ended first, and the folder tried again.
  static func removeAll(endingWith status: Int32) {
    own.withLock { paths in
      ExternalProgram.endAll()
      for path in paths {
        for _ in 0..<1_000 where FileManager.default.fileExists(atPath: path) {
          try? FileManager.default.removeItem(atPath: path)
        }
      }
      _exit(status)
    }
  }

  /// Whether a folder has our mark, or is empty, as one is that was left before it had any.
  private static func isOurs(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [folder]
    return names.isEmpty || names.contains(mark)
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
      if flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0, isOurs(folder) {
        try? FileManager.default.removeItem(atPath: folder)
      }
      try? handle.close()
    }
  }
}
