import Foundation

/// A program that was run to its end, and what it left behind.
package struct Command: Sendable {
  package let status: Int32
  /// What a script would take on.
  package let output: String
  /// What a person reads besides.
  package let messages: String

  /// Runs a program with its arguments, found as a shell finds it.
  package init(
    _ words: [String], input: String = "", environment: [String: String] = [:],
    in folder: String? = nil
  ) throws {
    let scratch = try ScratchFolder()
    // Files rather than pipes: a pipe that nobody empties would stop the program.
    try scratch.write(input, to: "input")
    try scratch.write("", to: "output")
    try scratch.write("", to: "messages")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: scratch.path(of: "input")))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: scratch.path(of: "output")))
    process.standardError = try FileHandle(
      forWritingTo: URL(filePath: scratch.path(of: "messages")))
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try scratch.bytes(of: "output"), as: UTF8.self)
    messages = String(decoding: try scratch.bytes(of: "messages"), as: UTF8.self)
  }

  /// Runs a program that must succeed.
  @discardableResult
  package static func succeed(_ words: [String]) throws -> Command {
    let command = try Command(words)
    guard command.status == 0 else { throw Failed(words: words, messages: command.messages) }
    return command
  }

  /// Whether a program is there and works: what a test that needs it asks first.
  package static func works(_ words: String...) -> Bool { (try? succeed(words)) != nil }

  /// A program that had to succeed and did not.
  package struct Failed: Error {
    package let words: [String]
    package let messages: String
  }
}
