import ArgumentParser
import Coaching
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

  init(_ status: Status, _ description: String) {
    self.status = status
    self.description = description
  }
}
