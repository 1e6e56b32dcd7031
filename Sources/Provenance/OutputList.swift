import Foundation

/// The outputs of a build with their digests, in a file `.outputs` beside them.
///
/// A copy of a folder, by a memory stick, an archive or a service that keeps folders alike, loses the marks
/// of its files and keeps this list: a file of which no byte is another is still ours.
package enum OutputList {
  private static let name = ".outputs"

  /// Writes the list; a folder that takes none is no fault.
  ///
  /// - Parameter paths: the outputs, in the folder or one below it.
  package static func write(_ paths: [String], in folder: String) {
    let root = URL(filePath: folder).standardizedFileURL.path
    let lines = paths.compactMap { path -> String? in
      let whole = URL(filePath: path).standardizedFileURL.path
      guard whole.hasPrefix(root + "/"), let digest = FileDigest.sha256(of: path) else {
        return nil
      }
      return "\(digest) \(whole.dropFirst(root.count + 1))\n"
    }
    let place = URL(filePath: folder).appending(path: name)
    try? Data(lines.sorted().joined().utf8).write(to: place, options: .atomic)
  }

  /// The digest with which a file was written, by the list beside it or in the folder above.
  static func digest(of path: String) -> String? {
    let file = URL(filePath: path).standardizedFileURL
    let folder = file.deletingLastPathComponent()
    let own = file.lastPathComponent
    let places = [
      (folder, own), (folder.deletingLastPathComponent(), "\(folder.lastPathComponent)/\(own)"),
    ]
    for (folder, name) in places {
      guard let bytes = try? Data(contentsOf: folder.appending(path: OutputList.name)) else {
        continue
      }
      let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .first { $0.hasSuffix(" \(name)") && $0.utf8.count == 65 + name.utf8.count }
      if let line { return String(line.prefix(64)) }
    }
    return nil
  }
}
