import Foundation
import Importers

/// A data folder with the files of one test; it goes with this value.
final class DataFiles: Sendable {
  let url: URL

  init(_ files: [String: String]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "walkbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: url.appending(path: name)) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func read() async throws -> Intake { await (try DataFolder(path: url.path)).read() }
}
