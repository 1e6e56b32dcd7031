public import ArgumentParser
import Documents
public import Exporters
import Foundation
import Tables

extension TableFormat: ExpressibleByArgument {}

/// Where a table goes and how it is written.
struct TableOptions: ParsableArguments {
  @Option(
    name: [.customShort("f"), .long],
    help: "table, csv, tsv, json, jsonl, md or xlsx; by the extension of -o otherwise.")
  var format: TableFormat?

  @Option(
    name: [.customShort("o"), .long],
    help: "A file to write; standard output otherwise, as for '-'.")
  var output: String?

  private var file: String? { output == "-" ? nil : output }

  func write(_ table: Table, title: String) async throws {
    let format = try chosenFormat()
    guard format != .xlsx else { return try await writeWorkbook(table, title) }
    guard let file else { return try Terminal.put(format.bytes(of: table)) }
    do {
      try await format.write(table, to: file)
    } catch {
      throw Failure(.output, "\(error)")
    }
  }

  func chosenFormat() throws -> TableFormat {
    if let format { return format }
    guard let file else { return .table }
    let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let format = TableFormat(rawValue: ending) else {
      throw ValidationError("-o: no format has the extension '\(ending)'; give one with -f")
    }
    return format
  }

  private func writeWorkbook(_ table: Table, _ title: String) async throws {
    guard let file else { throw ValidationError("a workbook needs a file: -o NAME.xlsx") }
    var figure = Figure(table: table)
    figure.hasFilter = true
    let document = Document(
      title: title, blocks: [.group(Group(sheet: title, blocks: [.figure(figure)]))])
    do {
      try await WorkbookExporter().write(document, to: file)
    } catch {
      throw Failure(.output, "\(error)")
    }
  }
}
