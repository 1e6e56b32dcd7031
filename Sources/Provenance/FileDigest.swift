import Crypto
import Foundation

/// The digest by which an output names its input (R94), and by which an output is known again.
package enum FileDigest {
  /// SHA-256 of each file in hexadecimal digits; `nil` for one that cannot be read to its end.
  ///
  /// - Parameter known: those that were found before, when the file was read.
  package static func all(of paths: [String], knowing known: [String?]) async -> [String?] {
    await withTaskGroup(of: (Int, String?).self) { group in
      for (index, path) in paths.enumerated() where known[index] == nil {
        group.addTask { (index, sha256(of: path)) }
      }
      var digests = known
      for await (index, digest) in group { digests[index] = digest }
      return digests
    }
  }

  /// SHA-256 of the bytes of a file.
  package static func sha256(of bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes))
  }

  /// SHA-256 of a file of the disk; `nil` where it cannot be read to its end.
  package static func sha256(of path: String) -> String? {
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    // A pipe would be waited for, and a device never ends.
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target),
      attributes[.type] as? FileAttributeType == .typeRegular,
      let file = FileHandle(forReadingAtPath: path)
    else { return nil }
    defer { try? file.close() }
    var hash = SHA256()
    do {
      while let block = try file.read(upToCount: 1 << 20), !block.isEmpty {
        hash.update(data: block)
      }
    } catch {
      return nil
    }
    return hexadecimal(hash.finalize())
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
