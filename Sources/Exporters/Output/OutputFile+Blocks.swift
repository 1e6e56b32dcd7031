import Foundation

extension OutputFile {
  /// Lets `produce` hand over a file in blocks, and publishes it when it is whole.
  ///
  /// Nothing is published where `produce` throws.
  public static func publish(
    at path: String,
    writing produce: ((ContiguousArray<UInt8>) throws(ExportError) -> Void) throws(ExportError) ->
      Void
  ) async throws(ExportError) {
    try await publish(at: path) { file throws(ExportError) in
      guard FileManager.default.createFile(atPath: file.temporaryPath, contents: nil),
        let handle = FileHandle(forWritingAtPath: file.temporaryPath)
      else { throw .cannotWrite(path: path, reason: "no file could be made") }
      try produce { block throws(ExportError) in
        do {
          try handle.write(contentsOf: block)
        } catch {
          throw .cannotWrite(path: path, reason: OutputFile.reason(error))
        }
      }
      do {
        try handle.close()
      } catch {
        throw .cannotWrite(path: path, reason: OutputFile.reason(error))
      }
    }
  }
}
