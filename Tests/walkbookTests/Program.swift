import Foundation

/// The program itself, run as its users run it.
struct Program {
  /// What one run left behind.
  struct Outcome {
    let status: Int32
    /// What a script would take on.
    let output: String
    /// What a person reads besides.
    let messages: String
  }

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
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = words.isEmpty ? url : URL(filePath: "/usr/bin/env")
    process.arguments = words.isEmpty ? arguments : words + [url.path] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    // Files rather than pipes: a pipe that nobody empties would stop the program.
    let scratch = try ScratchFolder()
    for name in ["output", "messages"] { try scratch.write("", to: name) }
    try scratch.write(input, to: "input")
    let output = try FileHandle(forWritingTo: URL(filePath: scratch.path(of: "output")))
    let messages = try FileHandle(forWritingTo: URL(filePath: scratch.path(of: "messages")))
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: scratch.path(of: "input")))
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try scratch.text(of: "output"),
      messages: try scratch.text(of: "messages"))
  }
}
