import ArgumentParser
import CSV
import Coaching
import Importers
import Tables
import Walkbook

/// The options of every command that reads a data folder.
struct DataOptions: ParsableArguments {
  @Option(name: .long, help: "The folder with the CSV files.")
  var data = "."

  @OptionGroup(title: "Settings, in place of those in walkbook.yaml") var rules: RuleOptions

  /// The folder under the settings of its project file, then of the command line.
  func folder() throws -> DataFolder { try DataOptions.folder(data, rules) }

  /// - Parameter goesOn: whether faults of the settings are for the command to tell; otherwise
  ///   they stop it.
  static func folder(
    _ path: String, _ rules: RuleOptions? = nil, goesOn: Bool = false
  ) throws -> DataFolder {
    let project = try settings(of: [path], rules, goesOn: goesOn)
    do {
      let folder = try DataFolder(path: path, project: project)
      if !goesOn, let failure = Failure(folder.project) { throw failure }
      return folder
    } catch let error as ImportError {
      throw Failure(.input, "\(error)")
    }
  }

  /// One folder, or the files named; whether each can be read is checked first.
  static func folder(
    ofPaths paths: [String], hints: CSVHints, _ rules: RuleOptions? = nil, goesOn: Bool = false
  ) throws -> DataFolder {
    if paths.count == 1, DataFolder.isFolder(paths[0]) {
      return try folder(paths[0], rules, goesOn: goesOn)
    }
    for path in paths where DataFolder.isFolder(path) {
      throw Failure(.usage, "\(path): expected files, or one folder by itself")
    }
    let project = try settings(of: paths, rules, goesOn: goesOn)
    do {
      let folder = try DataFolder(files: paths, project: project, hints: hints)
      if !goesOn, let failure = Failure(folder.project) { throw failure }
      for file in folder.files {
        if let failure = Failure(file, file.name) { throw failure }
      }
      return folder
    } catch let error as ImportError {
      throw Failure(.input, "\(error)")
    }
  }

  /// The settings under which files are read.
  ///
  /// - Throws: where something is wrong with them. Who may see the data is not known then, nor
  ///   what they mean, so nothing is shown or written.
  @discardableResult
  static func settings(
    of paths: [String], _ rules: RuleOptions? = nil, goesOn: Bool = false
  ) throws -> ProjectFile {
    var project = DataFolder.project(in: paths)
    if !goesOn, let failure = Failure(project) { throw failure }
    try rules?.apply(to: &project)
    return project
  }
}
