package import Exporters
import Foundation
package import Importers
package import Tables

/// Why a job stops, with the exit status that the program gives for it.
///
/// The description is one sentence that shows no cell's content.
public struct Failure: Error, CustomStringConvertible {
  /// What kind of reason it is; the number is the program's exit status.
  public enum Status: Int32, Sendable {
    case findings = 1
    case usage = 64
    case data = 65
    case input = 66
    case software = 70
    case output = 73
  }

  public let status: Status
  public let description: String
  /// The line of the input at which it stops, where there is one.
  package var line: Int?
  /// What kind of failure it is, for scripts.
  package var rule: String

  package init(_ status: Status, _ description: String) {
    self.status = status
    self.description = description
    rule = status == .output ? "output" : "unreadable-file"
  }
}

extension Failure {
  /// Why an output could not be written: because of the place, or because of what it says.
  package init(_ error: ExportError) {
    if case .tells = error {
      self.init(.data, "\(error)")
    } else {
      self.init(.output, "\(error)")
    }
  }
}

extension Failure {
  /// A folder that cannot be made, and why.
  package init(folder: String) {
    let isFile = FileManager.default.fileExists(atPath: folder)
    self.init(
      .output,
      isFile
        ? "\(folder): is a file; name a folder to write to"
        : "\(folder): cannot be made; check its permissions")
  }
}

extension Finding {
  /// Whether it stops every command that shows or writes data.
  package var isFaultOfSettings: Bool { problem.rule == .setting && severity == .error }
}

extension Failure {
  /// What is wrong with the settings, the first of it; `nil` where they are in order.
  package init?(_ project: ProjectFile) {
    let faults = project.findings.filter(\.isFaultOfSettings)
    guard let first = faults.first else { return nil }
    let more = faults.count > 1 ? " (\(faults.count - 1) more: walkbook check)" : ""
    self.init(.data, "\(first)\(more)\n    \(first.action)")
    line = first.location.line
    rule = first.problem.rule.rawValue
  }
}
