import Foundation
import Importers
import TestSupport

/// A data folder with the files of one test; it goes with this value.
struct DataFiles {
  private let folder: ScratchFolder

  var url: URL { URL(filePath: folder.path) }

  init(_ files: [String: String]) throws {
    try self.init(files.mapValues { Data($0.utf8) })
  }

  init(_ files: [String: Data]) throws {
    folder = try ScratchFolder()
    for (name, data) in files { try folder.write(data, to: name) }
  }

  func read() async throws -> Intake { await (try DataFolder(path: folder.path)).read() }
}

/// Reads a folder of these files.
func read(_ files: [String: String]) async throws -> Intake { try await DataFiles(files).read() }
