import Foundation
import TestSupport

/// The program itself, run as its users run it.
enum Program {
  /// Beside the tests, where the build puts both.
  static let url = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "walkbook")

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - words: put before the program, such as `taskset -c 0`.
  ///   - environment: added to the tests' own.
  static func run(
    _ arguments: [String], input: String = "", under words: [String] = [],
    environment: [String: String] = [:], in folder: String? = nil
  ) throws -> Command {
    try Command(
      words + [url.path] + arguments, input: input, environment: environment, in: folder)
  }
}
