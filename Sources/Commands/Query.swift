import ArgumentParser
import Documents
import Exporters
import Foundation
import Importers
import Queries
import Tables
import Walkbook

/// `walkbook query`: read-only SQL over what a folder holds and what is computed from it.
struct Query: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers read-only SQL over the files and the measures of a folder.",
    discussion: """
      walkbook query "select * from phase_distribution" --data Examples/district
      Tables: walkbook measure lists the measures; the canonical files are tables too.
      """)

  @Argument(help: "The statement; '-', or none where something is piped in, reads standard input.")
  var sql: String?

  @Option(name: .long, help: "A file that holds the statement.")
  var file: String?

  @OptionGroup var input: DataOptions
  @OptionGroup var output: TableOptions

  @Option(name: [.customShort("P"), .long], help: "A value for :key, as key=value.")
  var parameter: [String] = []

  func run() async throws {
    try await Terminal.run {
      let statement = try statement()
      let parameters = try ParameterOption.values(parameter)
      let folder = try input.folder()
      let workspace = try await Workspace(folder)
      workspace.sayAudience()
      do {
        let table = try workspace.catalog.query(
          statement, parameters: parameters.mapValues(Value.text), refusesWithheld: true)
        let inputs = folder.inputs + [file].compactMap(\.self)
        try await output.write(
          table, title: "Query", reading: inputs,
          through: OutputGate(workspace, in: folder.path, holdsAllRows: false))
        try workspace.end(unused: parameters, known: Catalog.parameters(of: statement))
      } catch let error as QueryError {
        let (line, column) = (error.location.line, error.location.column)
        let excerpt = Excerpt(of: statement, line: line, column: column)
        throw Failure(.data, "\(error)" + (excerpt.map { "\n\($0)" } ?? ""))
      }
    }
  }

  private var piped: String {
    String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
  }

  private func statement() throws -> String {
    switch (sql, file) {
    case ("-"?, nil): return piped
    case (nil, nil) where isatty(STDIN_FILENO) == 0:
      let text = piped
      if text.contains(where: { !$0.isWhitespace }) { return text }
      throw ValidationError("give one statement, or --file")
    case (let sql?, nil): return sql
    case (nil, let file?):
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        throw Failure(.input, "\(file): cannot be read as UTF-8 text")
      }
      return text
    default: throw ValidationError("give one statement, or --file")
    }
  }
}

/// `-P key=value`.
enum ParameterOption {
  /// Says which of the values nothing asks for.
  ///
  /// - Parameter known: the parameters that there are.
  /// - Returns: whether each is asked for.
  static func sayUnused(_ values: [String: String], known: [String]) -> Bool {
    let unused = values.keys.filter { !known.contains($0) }.sorted()
    for name in unused {
      let hint = Nearest.hint(Nearest.word(to: name, among: known))
      Terminal.say("warning: setting: -P \(name): nothing asks for :\(name)\(hint)")
    }
    return unused.isEmpty
  }

  static func values(_ options: [String]) throws -> [String: String] {
    var values: [String: String] = [:]
    for option in options {
      guard let equals = option.firstIndex(of: "="), equals > option.startIndex else {
        throw ValidationError("-P: expected key=value")
      }
      values[String(option[..<equals])] = String(option[option.index(after: equals)...])
    }
    return values
  }
}
