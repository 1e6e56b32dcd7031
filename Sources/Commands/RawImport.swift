import ArgumentParser
import CSV
import Exporters
import Foundation
import Tables
import Walkbook

/// How `import --raw` writes and what it keeps.
struct RawOptions: ParsableArguments {
  @Option(name: [.customShort("f"), .long], help: "csv, or json: an array of arrays of texts.")
  var format: Format = .csv

  @Flag(help: "Change and leave out nothing; a malformed quote is an error.")
  var strict = false

  @Flag(help: "Lines of separators only are records.")
  var keepSeparators = false

  @Flag(help: "Take blanks around unquoted cells away.")
  var trim = false

  @Option(help: "text or json: how decisions and findings are said on standard error.")
  var diagnostics: Diagnostics = .text

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json }
  enum Diagnostics: String, ExpressibleByArgument, CaseIterable { case text, json }

  var table: RawTable.Options {
    var options = RawTable.Options()
    options.isStrict = strict
    options.keepsSeparatorLines = keepSeparators
    options.trims = trim
    return options
  }
}

/// `walkbook import --raw`: the records of one file, as plain CSV or as JSON.
struct RawImport {
  let options: RawOptions
  let hints: CSVHints
  /// A file to write; standard output where it is `nil` or `-`.
  let output: String?

  func run(_ argument: String) async throws {
    do {
      try await write(argument)
    } catch let failure as Failure where options.diagnostics == .json {
      Terminal.say(RawDiagnostics(failure).json)
      throw ExitCode(failure.status.rawValue)
    }
  }

  private func write(_ argument: String) async throws {
    if FileManager.default.fileExists(atPath: argument) {
      try DataOptions.settings(of: [argument])
    }
    let meant = try ArgumentTable(argument, hints: hints)
    let table = RawTable(meant.head, name: meant.name, options: options.table)
    let summary: CSVReadSummary
    if let output, output != "-" {
      summary = try await write(table, to: output)
    } else {
      var run = RawRun(options.format)
      summary = try run.run(table) { try Terminal.put($0) }
    }
    report(table.head, summary)
  }

  private func write(_ table: RawTable, to path: String) async throws -> CSVReadSummary {
    var summary: CSVReadSummary?
    var failure: Failure?
    do throws(ExportError) {
      try await OutputFile.publish(at: path) { write throws(ExportError) in
        var run = RawRun(options.format)
        do {
          summary = try run.run(table) { try write($0) }
        } catch let error as ExportError {
          throw error
        } catch {
          failure = error as? Failure
          throw .refused(operation: path, reason: "the input could not be read")
        }
      }
    } catch {
      throw failure ?? Failure(.output, "\(error)")
    }
    guard let summary else { preconditionFailure("a table that was written was read") }
    return summary
  }

  private func report(_ head: CSVHead, _ summary: CSVReadSummary) {
    guard options.diagnostics == .text else {
      return Terminal.say(RawDiagnostics(head, summary).json)
    }
    if head.isEmpty { Terminal.say("the file is empty") }
    for decision in head.decisions { Terminal.say("\(decision.name): \(decision.says)") }
    if summary.separatorLines > 0 {
      Terminal.say("lines without any cell left out: \(summary.separatorLines)")
    }
    Terminal.report(summary.findings, beyond: summary.findingsLeftOut)
  }
}

/// Writes the records of a table block by block.
private struct RawRun {
  private let isJSON: Bool
  private var writer = CSVWriter()
  private var json: ContiguousArray<UInt8> = []
  private var count = 0

  private static let blockSize = 1 << 16

  init(_ format: RawOptions.Format) { isJSON = format == .json }

  mutating func run(
    _ table: RawTable, _ write: (ContiguousArray<UInt8>) throws -> Void
  ) throws -> CSVReadSummary {
    // What stops the writing also stops the reading.
    var stop: (any Error)?
    do throws(CSVError) {
      let summary = try table.forEachRecord { (record) throws(CSVError) in
        add(record)
        guard writer.bytes.count + json.count > RawRun.blockSize else { return }
        do {
          try write(take())
        } catch {
          stop = error
          throw CSVError(.unreadable(reason: "stopped"), file: "")
        }
      }
      if isJSON { json.append(contentsOf: (count == 0 ? "[]\n" : "\n]\n").utf8) }
      do { try write(take()) } catch { stop = error }
      if stop == nil { return summary }
    } catch {
      if stop == nil { stop = Failure(error) }
    }
    throw stop ?? Failure(.software, "stopped without reason")
  }

  private mutating func add(_ record: borrowing CSVRecord) {
    count += 1
    guard isJSON else { return writer.append(record) }
    json.append(contentsOf: (count == 1 ? "[\n" : ",\n").utf8)
    let cells = record.count == 0 ? [""] : record.texts.map { $0 ?? "" }
    json.append(contentsOf: "[\(cells.map(JSONText.quoted).joined(separator: ","))]".utf8)
  }

  private mutating func take() -> ContiguousArray<UInt8> {
    guard isJSON else { return writer.takeBytes() }
    defer { json.removeAll(keepingCapacity: true) }
    return json
  }
}

/// Decisions and findings for a script.
private struct RawDiagnostics {
  let json: String

  /// What stopped the reading, in place of everything else.
  init(_ failure: Failure) {
    let line = RawDiagnostics.line(
      failure.line, nil, failure.rule,
      failure.description.split(separator: "\n").first.map(String.init) ?? "")
    json = "[\n\(line)\n]"
  }

  init(_ head: CSVHead, _ summary: CSVReadSummary) {
    var lines = head.decisions.map {
      RawDiagnostics.line($0.line, nil, $0.name.replacing(" ", with: "-"), $0.says)
    }
    if summary.separatorLines > 0 {
      lines.append(
        RawDiagnostics.line(
          nil, nil, "separators", "\(summary.separatorLines) lines without any cell left out"))
    }
    lines += summary.findings.map {
      RawDiagnostics.line(
        $0.location.line == 0 ? nil : $0.location.line, $0.column, $0.problem.rule.rawValue,
        $0.problem.sentence)
    }
    if summary.findingsLeftOut > 0 {
      lines.append(
        RawDiagnostics.line(nil, nil, "more", "\(summary.findingsLeftOut) more findings"))
    }
    json = "[\n\(lines.joined(separator: ",\n"))\n]"
  }

  private static func line(
    _ line: Int?, _ column: String?, _ rule: String, _ message: String
  ) -> String {
    let column = column.map(JSONText.quoted) ?? "null"
    return "{\"line\": \(line.map(String.init) ?? "null"), \"column\": \(column), "
      + "\"rule\": \(JSONText.quoted(rule)), \"message\": \(JSONText.quoted(message))}"
  }
}
