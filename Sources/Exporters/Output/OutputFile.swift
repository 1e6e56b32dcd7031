import Foundation

/// The one way in which files reach their place: written in a private folder beside it, checked,
/// flushed to the disk, then renamed over what stood there.
///
/// The folder is created for this output alone with mode 0700, so that nobody can slip a link under
/// the name, and temporary files of libraries stay on the same disk. A kill leaves at most that
/// hidden folder; every other way out removes it. The file itself has mode 0600: it may hold rows
/// about children.
public struct OutputFile {
  /// Where the output is written before it is published.
  let temporaryPath: String
  /// The private folder, for temporary files of libraries.
  let folder: String
  private let path: String

  /// Lets `produce` write a file, lets `verify` read it back, and publishes it at `path`.
  static func publish(
    at path: String, producing produce: (OutputFile) async throws(ExportError) -> Void,
    verifying verify: (String) throws(ExportError) -> Void = { _ throws(ExportError) in }
  ) async throws(ExportError) {
    let file = try OutputFile(path: path)
    defer { try? FileManager.default.removeItem(atPath: file.folder) }
    try await produce(file)
    try verify(file.temporaryPath)
    try file.putInPlace()
  }

  /// Publishes text that is complete already.
  public static func publish(_ text: String, at path: String) async throws(ExportError) {
    try await publish(at: path) { file throws(ExportError) in
      do {
        try Data(text.utf8).write(to: URL(filePath: file.temporaryPath))
      } catch {
        throw .cannotWrite(path: path, reason: reason(error))
      }
    }
  }

  private init(path: String) throws(ExportError) {
    let url = URL(filePath: path).absoluteURL
    let parent = url.deletingLastPathComponent()
    let name = url.lastPathComponent
    self.path = path
    let mark = String(UInt64.random(in: .min ... .max), radix: 36)
    let folder = parent.appending(path: ".\(name.prefix(100)).\(mark)")
    self.folder = folder.path(percentEncoded: false)
    temporaryPath = folder.appending(path: name).path(percentEncoded: false)
    try OutputFile.refuseOthers(at: path)
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotWrite(path: path, reason: OutputFile.reason(error))
    }
  }

  /// A file may stand at the path, or nothing; a folder, a link or a device is not replaced.
  private static func refuseOthers(at path: String) throws(ExportError) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      attributes[.type] as? FileAttributeType != .typeRegular
    else { return }
    throw .notAFile(path: path)
  }

  private func putInPlace() throws(ExportError) {
    do {
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: temporaryPath)
      let handle = try FileHandle(forUpdating: URL(filePath: temporaryPath))
      try handle.synchronize()
      try handle.close()
    } catch {
      throw .cannotWrite(path: path, reason: OutputFile.reason(error))
    }
    try OutputFile.refuseOthers(at: path)
    // FileManager's way to replace a file moves the old one over the new on Linux.
    guard unsafe rename(temporaryPath, path) == 0 else {
      let code = POSIXErrorCode(rawValue: errno) ?? .EIO
      throw .cannotWrite(path: path, reason: POSIXError(code).localizedDescription)
    }
    // The name itself is durable once its folder is.
    let parent = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    try? FileHandle(forReadingAtPath: parent)?.synchronize()
  }

  /// The system's own words for a failure, without paths.
  static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let code = (underlying ?? error as NSError)
    if code.domain == NSPOSIXErrorDomain, let posix = POSIXErrorCode(rawValue: Int32(code.code)) {
      return POSIXError(posix).localizedDescription
    }
    return error.localizedDescription
  }
}
