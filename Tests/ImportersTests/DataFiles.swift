import Foundation
import Importers

/// A data folder with the files of one test; it goes with this value.
final class DataFiles: Sendable {
  let url: URL

  convenience init(_ files: [String: String]) throws {
    try self.init(files.mapValues { Data($0.utf8) })
  }

  init(_ files: [String: Data]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "walkbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, data) in files {
      let file = url.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func read() async throws -> Intake { await (try DataFolder(path: url.path)).read() }
}

/// Reads a folder of these files.
func read(_ files: [String: String]) async throws -> Intake { try await DataFiles(files).read() }
