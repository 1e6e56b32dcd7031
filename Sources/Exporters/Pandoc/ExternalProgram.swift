import Documents
import Foundation
import Subprocess

/// A program that we ask for help; it gets its input on standard input, never in its arguments.
package struct ExternalProgram {
  let name: String
  /// The Debian package that holds it.
  let package: String
  /// The format it is needed for.
  let format: String

  static func pandoc(for format: OutputFormat) -> ExternalProgram {
    ExternalProgram(name: "pandoc", package: "pandoc", format: format.rawValue)
  }

  static func rsvg(for format: OutputFormat) -> ExternalProgram {
    ExternalProgram(name: "rsvg-convert", package: "librsvg2-bin", format: format.rawValue)
  }

  /// Where a program stands in the search path.
  package static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Ends all that are running for us, for a signal that ends us: they would write on.
  ///
  /// The system knows them; a list of our own would not have one that is just being started.
  static func endAll() {
    let tasks = "/proc/self/task"
    for task in (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? [] {
      let path = "\(tasks)/\(task)/children"
      guard let list = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      for child in list.split(separator: " ").compactMap({ pid_t($0) }) { kill(child, SIGKILL) }
    }
  }

  /// Runs it and returns what it prints.
  func run(
    _ arguments: [String], input: String, environment: [String: String] = [:]
  ) async throws(ExportError) -> String {
    var variables: [Environment.Key: String?] = [:]
    for (name, value) in environment {
      if let key = Environment.Key(rawValue: name) { variables[key] = value }
    }
    do {
      let result = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments),
        environment: .inherit.updating(variables), input: .string(input),
        output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
      guard result.terminationStatus.isSuccess else {
        let reason = result.standardError.split(separator: "\n").first.map(String.init)
        throw ExportError.programFailed(
          program: name, reason: reason ?? "\(result.terminationStatus)")
      }
      return result.standardOutput
    } catch let error as ExportError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .programMissing(program: name, package: package, format: format)
    } catch {
      throw .programFailed(program: name, reason: "\(error)")
    }
  }
}
