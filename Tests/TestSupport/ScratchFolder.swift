import Foundation
import Importers

/// A data folder in the temporary folder, gone with this value.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "walkbook-\(UUID().uuidString)").path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(of name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(of: name)))
  }

  func text(of name: String) throws -> String {
    try String(contentsOfFile: path(of: name), encoding: .utf8)
  }

  /// The files and folders in it, by name.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// The files in it and in its folders, by path.
  var allNames: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
        let attributes = try FileManager.default.attributesOfItem(atPath: self.path(of: name))
        return attributes[.type] as? FileAttributeType == .typeRegular
      }.sorted()
    }
  }

  func read() async throws -> Intake { try await DataFolder(path: path).read() }
}
