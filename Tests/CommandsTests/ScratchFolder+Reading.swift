import Importers
import TestSupport

extension ScratchFolder {
  /// Reads it as a data folder.
  func read() async throws -> Intake { try await DataFolder(path: path).read() }
}
