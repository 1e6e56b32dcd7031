import Crypto
import Foundation

/// The digest by which an output names its input (R94).
enum FileDigest {
  /// The first 16 hexadecimal digits of SHA-256 of each file; `nil` for one that cannot be read.
  static func all(of paths: [String]) async -> [String?] {
    await withTaskGroup(of: (Int, String?).self) { group in
      for (index, path) in paths.enumerated() {
        group.addTask { (index, digest(of: path)) }
      }
      var digests = [String?](repeating: nil, count: paths.count)
      for await (index, digest) in group { digests[index] = digest }
      return digests
    }
  }

  private static func digest(of path: String) -> String? {
    guard let file = FileHandle(forReadingFileAtPath: path) else { return nil }
    defer { try? file.close() }
    var hash = SHA256()
    while let block = try? file.read(upToCount: 1 << 20), !block.isEmpty {
      hash.update(data: block)
    }
    return hash.finalize().prefix(8).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
