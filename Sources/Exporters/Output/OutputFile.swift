import Foundation
import Provenance

/// The one way in which files reach their place: written in a private folder beside it, checked,
/// marked as ours, flushed to the disk, then renamed.
///
/// The folder is this output's alone (``TemporaryFolder``), and temporary files of libraries stay
/// on the same disk. What stands at the place already is replaced only as ``OutputRules`` allow.
/// The file itself has mode 0600: it may hold rows about children.
public struct OutputFile: Sendable {
  /// Where the output is written before it is published.
  let temporaryPath: String
  /// The private folder, for temporary files of libraries.
  let folder: String
  let path: String
  /// The file in ``folder`` of which the output is a print, where a judge can read that and not the
  /// output itself.
  var printedFrom: String? = nil

  /// Lets `produce` write a file, lets `verify` read it back, and publishes it at `path`.
  static func publish(
    at path: String, printing source: String? = nil,
    producing produce: (OutputFile) async throws(ExportError) -> Void,
    verifying verify: (String) throws(ExportError) -> Void = { _ throws(ExportError) in }
  ) async throws(ExportError) {
    try refuseOthers(at: path)
    let url = URL(filePath: path).absoluteURL
    let folder: TemporaryFolder
    do {
      folder = try TemporaryFolder(in: url.deletingLastPathComponent())
    } catch {
      throw .cannotWrite(path: path, reason: reason(error))
    }
    var file = OutputFile(
      temporaryPath: "\(folder.path)/\(url.lastPathComponent)", folder: folder.path, path: path)
    file.printedFrom = source
    try await produce(file)
    try verify(file.temporaryPath)
    try OutputRules.current.pass(HeldOutput(file, folder))
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

  /// A file may stand at the path that may be replaced, or nothing; a folder, a link or a device
  /// never is.
  ///
  /// - Returns: whether a file is replaced.
  @discardableResult
  private static func refuseOthers(at path: String) throws(ExportError) -> Bool {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return false
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw .notAFile(path: path)
    }
    return try OutputRules.current.replaces(path)
  }

  func putInPlace() throws(ExportError) {
    try settle()
    try rename()
    syncFolder()
  }

  /// Marks the file as ours and brings it to the disk, where it has no name yet.
  func settle() throws(ExportError) {
    do {
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: temporaryPath)
      let rules = OutputRules.current
      OutputMark.put(rules.kind, on: temporaryPath, copyOf: rules.copied)
      let handle = try FileHandle(forUpdating: URL(filePath: temporaryPath))
      try handle.synchronize()
      try handle.close()
    } catch {
      throw .cannotWrite(path: path, reason: OutputFile.reason(error))
    }
  }

  /// Gives the file its name.
  func rename() throws(ExportError) {
    let isReplaced = try OutputFile.refuseOthers(at: path)
    // FileManager's way to replace a file moves the old one over the new on Linux.
    guard unsafe Foundation.rename(temporaryPath, path) == 0 else {
      let code = POSIXErrorCode(rawValue: errno) ?? .EIO
      throw .cannotWrite(path: path, reason: POSIXError(code).localizedDescription)
    }
    if isReplaced { OutputRules.current.note(path) }
  }

  /// The name itself is durable once its folder is.
  func syncFolder() {
    let parent = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    try? FileHandle(forReadingAtPath: parent)?.synchronize()
  }

  /// The system's own words for a failure, without paths.
  static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let code = (underlying ?? error as NSError)
    if code.domain == NSPOSIXErrorDomain, let posix = POSIXErrorCode(rawValue: Int32(code.code)) {
      return words(of: posix)
    }
    switch CocoaError.Code(rawValue: (error as NSError).code) {
    case .fileNoSuchFile, .fileReadNoSuchFile: return words(of: .ENOENT)
    case .fileWriteNoPermission, .fileReadNoPermission: return words(of: .EACCES)
    case .fileWriteOutOfSpace: return words(of: .ENOSPC)
    case .fileWriteVolumeReadOnly: return words(of: .EROFS)
    case .fileWriteInvalidFileName: return words(of: .ENAMETOOLONG)
    default: return plain(error.localizedDescription)
    }
  }

  private static func words(of code: POSIXErrorCode) -> String {
    switch code {
    case .ENOENT: "its folder is not there"
    case .ENOTDIR: "a part of its path is a file"
    case .EISDIR: "it is a folder"
    case .EACCES, .EPERM: "it may not be written here; check its permissions"
    case .ENOSPC, .EDQUOT: "no room is left"
    case .EROFS: "the disk can only be read"
    case .ENAMETOOLONG: "its name is too long"
    default: plain(POSIXError(code).localizedDescription)
    }
  }

  /// A reason without the words that every reason begins with.
  private static func plain(_ reason: String) -> String {
    let common = "The operation could not be completed. "
    return reason.hasPrefix(common) ? String(reason.dropFirst(common.count)) : reason
  }
}

/// A written file with its private folder, which is removed with it.
final class HeldOutput: Sendable {
  let file: OutputFile
  private let folder: TemporaryFolder

  init(_ file: OutputFile, _ folder: consuming TemporaryFolder) {
    self.file = file
    self.folder = folder
  }

  /// Whether it says who may see what lies beside it.
  var isSettings: Bool { file.path.hasSuffix("/walkbook.yaml") }
}
