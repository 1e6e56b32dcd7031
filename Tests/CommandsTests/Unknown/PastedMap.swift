import Foundation
import TestSupport

/// What a person does with a file of a product that nobody knows: pastes the map that `describe` shows, and asks.
enum PastedMap {
  /// The entry for walkbook.yaml that `describe` shows, as a person would paste it.
  static func suggestion(_ folder: ScratchFolder, _ file: String) throws -> String? {
    let output = try Program.run(["describe", folder.path(of: file)]).output
    guard let start = output.range(of: "    sources:\n") else { return nil }
    return output[start.lowerBound...].split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.dropFirst(4)) }.joined(separator: "\n")
  }

  /// The rows of an answer, without their header.
  static func answer(_ statement: String, _ path: String, audience: String? = nil) throws
    -> [[String]]
  {
    let run = try Program.run(
      ["query", statement, "--data", path, "-f", "tsv"]
        + (audience.map { ["--audience", $0] } ?? []))
    return run.output.replacing("\r", with: "").split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
