import CSV
import Foundation
import Importers
import Tables
import Walkbook

/// The one table that an argument of the command line names: a file of text, the only sheet of a
/// workbook, or one of several as findings call it, `grades.xlsx#Term 1` or `rosters.zip/users.csv`.
struct ArgumentTable {
  let name: String
  let head: CSVHead
  /// Keeps the copy of a pipe until the table has been read.
  private let file: ArgumentFile

  init(_ argument: String, hints: CSVHints) throws {
    let holder =
      FileManager.default.fileExists(atPath: argument)
      ? nil : ArgumentTable.holder(of: argument)
    file = try ArgumentFile(holder ?? argument)
    if holder == nil {
      do throws(CSVError) {
        head = try CSVHead.read(.file(path: file.path), name: file.name, hints: hints)
        name = file.name
        return
      } catch {
        guard case .foreign = error.problem else { throw Failure(error) }
      }
    }
    let folder = try ArgumentTable.folder(of: file, hints)
    let tables = folder.files
    if tables.isEmpty { throw Failure(folder, argument) }
    let wanted =
      holder == nil
      ? tables : tables.filter { argument.hasSuffix("/" + $0.name) || argument == $0.name }
    guard let table = wanted.first, wanted.count == 1 else {
      let names = tables.map { "'\($0.name)'" }.joined(separator: ", ")
      throw Failure(.usage, "\(argument): expected one table; the file holds \(names)")
    }
    if let failure = Failure(table, table.name) { throw failure }
    guard let head = table.head else { preconditionFailure("a table without a head has failed") }
    name = table.name
    self.head = head
  }

  /// The file of the disk in which a table lies that an argument names.
  private static func holder(of argument: String) -> String? {
    for mark in argument.indices where "#/".contains(argument[mark]) {
      let path = String(argument[..<mark])
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      if attributes?[.type] as? FileAttributeType == .typeRegular { return path }
    }
    return nil
  }

  private static func folder(of file: ArgumentFile, _ hints: CSVHints) throws -> DataFolder {
    do {
      let folder = try DataFolder(files: [file.path], project: ProjectFile(), hints: hints)
      if let failure = Failure(folder.project) { throw failure }
      return folder
    } catch let error as ImportError {
      throw Failure(.input, "\(error)")
    }
  }
}
