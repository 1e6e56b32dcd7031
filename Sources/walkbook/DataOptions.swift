import ArgumentParser
import CSV
import Coaching
import Foundation
import Importers
import Tables

/// The options of every command that reads a data folder.
struct DataOptions: ParsableArguments {
  @Option(name: .long, help: "The folder with the CSV files.")
  var data = "."

  @OptionGroup(title: "Settings, in place of those in walkbook.yaml") var rules: RuleOptions

  /// The folder under the settings of its project file, then of the command line.
  func folder() throws -> DataFolder { try DataOptions.folder(data, rules) }

  static func folder(_ path: String, _ rules: RuleOptions? = nil) throws -> DataFolder {
    do {
      var project = try DataFolder.project(in: path)
      try rules?.apply(to: &project)
      return try DataFolder(path: path, project: project)
    } catch let error as ImportError {
      if case .notUTF8 = error { throw Failure(.data, "\(error)") }
      throw Failure(.input, "\(error)")
    }
  }
}

extension DataOptions {
  /// One folder, or the files named; whether each can be read is checked first.
  static func folder(
    ofPaths paths: [String], hints: CSVHints, _ rules: RuleOptions? = nil
  ) throws -> DataFolder {
    if paths.count == 1, isFolder(paths[0]) { return try folder(paths[0], rules) }
    for path in paths where isFolder(path) {
      throw Failure(.usage, "\(path): expected files, or one folder by itself")
    }
    do {
      let home = URL(filePath: paths[0]).absoluteURL.deletingLastPathComponent()
      var project = try DataFolder.project(in: home.path(percentEncoded: false))
      try rules?.apply(to: &project)
      let folder = try DataFolder(files: paths, project: project, hints: hints)
      for file in folder.files {
        if let failure = Failure(file, file.name) { throw failure }
      }
      return folder
    } catch let error as ImportError {
      throw Failure(.input, "\(error)")
    }
  }

  static func isFolder(_ path: String) -> Bool {
    let target = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    let type = try? FileManager.default.attributesOfItem(atPath: target)[.type]
    return type as? FileAttributeType == .typeDirectory
  }
}

/// Why the program stops, with its exit status.
struct Failure: Error, CustomStringConvertible {
  enum Status: Int32 {
    case findings = 1
    case usage = 64
    case data = 65
    case input = 66
    case software = 70
    case output = 73
  }

  let status: Status
  let description: String
  /// The line of the input at which it stops, where there is one.
  var line: Int?
  /// What kind of failure it is, for scripts.
  var rule: String

  init(_ status: Status, _ description: String) {
    self.status = status
    self.description = description
    rule = status == .output ? "output" : "unreadable-file"
  }
}
