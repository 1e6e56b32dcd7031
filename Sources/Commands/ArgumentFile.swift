import CSV
import Foundation
import Importers
import Tables
import Walkbook

/// A file named on the command line, where it can be read more than once.
///
/// Standard input (`-`) and pipes are copied into a temporary file that has no name from the moment
/// it is opened: whatever ends the program, the disk keeps nothing of it.
final class ArgumentFile {
  /// As the user named it.
  let name: String
  let path: String
  /// The file without a name; its path is that of the open file.
  private let copy: FileHandle?
  var isCopy: Bool { copy != nil }

  init(_ argument: String) throws {
    if argument == "-" {
      name = "standard input"
      copy = try ArgumentFile.copy(of: .standardInput, name)
    } else if ArgumentFile.isPipe(argument), let handle = FileHandle(forReadingAtPath: argument) {
      name = argument
      copy = try ArgumentFile.copy(of: handle, name)
    } else {
      name = argument
      copy = nil
    }
    path = copy.map { "/proc/self/fd/\($0.fileDescriptor)" } ?? argument
  }

  deinit { try? copy?.close() }

  private static func isPipe(_ path: String) -> Bool {
    let target = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    let type = try? FileManager.default.attributesOfItem(atPath: target)[.type]
    switch type as? FileAttributeType {
    case nil: return path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/")
    case .typeRegular?, .typeDirectory?, .typeSymbolicLink?, .typeBlockSpecial?: return false
    default: return path != "/dev/null"
    }
  }

  /// - Throws: where a line does not end, so that the disk is not filled with it.
  private static func copy(of handle: FileHandle, _ name: String) throws -> FileHandle {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "walkbook-\(UUID().uuidString).csv").path(percentEncoded: false)
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: attributes),
      let copy = FileHandle(forUpdatingAtPath: path)
    else { throw Failure(.output, "\(path): no temporary file could be made") }
    do {
      try FileManager.default.removeItem(atPath: path)
      var sinceLineEnd = 0
      while let block = try handle.read(upToCount: 1 << 20), !block.isEmpty {
        let end = block.lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        sinceLineEnd = end.map { block.endIndex - $0 } ?? sinceLineEnd + block.count
        guard sinceLineEnd <= maximumLineBytes else {
          throw CSVError(.lineTooLong(limitInMegabytes: 16), file: name)
        }
        try copy.write(contentsOf: block)
      }
      return copy
    } catch {
      if let error = error as? CSVError { throw Failure(error) }
      throw Failure(.input, "\(name): cannot be read: \(error.localizedDescription)")
    }
  }

  /// Twice the longest line, for encodings of two bytes a character.
  private static let maximumLineBytes = 32 << 20
}

extension Failure {
  /// Why a file of the plan cannot be read, where it cannot.
  init?(_ file: DataFolder.PlannedFile, _ name: String) {
    guard let problem = file.problem, let remedy = file.remedy else { return nil }
    let location = Location(file: name, line: problem.location.line)
    self.init(
      file.isOutOfReach ? .input : .data,
      "\(location): \(problem.problem.sentence)\n    \(remedy)")
  }

  /// A file that holds no table, as a workbook without cells.
  init(_ folder: DataFolder, _ name: String) {
    guard let finding = folder.findings.first else {
      self.init(.data, "\(name): no table in it")
      return
    }
    self.init(.data, "\(name): \(finding.problem.sentence)\n    \(finding.action)")
  }

  /// A file that cannot be read, with what a person can do about it.
  init(_ error: CSVError) {
    let status: Status =
      switch error.problem {
      case .noSuchFile, .isFolder, .noPermission, .unreadable: .input
      case .foreign, .lineTooLong, .changedWhileRead, .malformedQuote: .data
      }
    self.init(status, "\(error)\n    \(error.remedy)")
    line = error.location.line == 0 ? nil : error.location.line
    if error.problem == .malformedQuote { rule = "malformed-quote" }
  }
}
