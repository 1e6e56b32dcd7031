package import Foundation

/// A folder in the temporary folder, gone with this value.
package final class ScratchFolder: Sendable {
  package let path: String

  package init() throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "walkbook-\(UUID().uuidString)").path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes a file; the folders in its name are made.
  package func write(_ bytes: Data, to name: String) throws {
    let file = URL(filePath: path(of: name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  package func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  package func bytes(of name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path(of: name)))
  }

  package func text(of name: String) throws -> String {
    try String(contentsOfFile: path(of: name), encoding: .utf8)
  }

  /// Everything that stands in it, hidden files too, by name.
  package var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// The files in it and in its folders, by path.
  package var allNames: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
        let attributes = try FileManager.default.attributesOfItem(atPath: self.path(of: name))
        return attributes[.type] as? FileAttributeType == .typeRegular
      }.sorted()
    }
  }
}
