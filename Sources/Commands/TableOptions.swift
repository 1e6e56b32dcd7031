public import ArgumentParser
import Audit
import Documents
public import Exporters
import Foundation
import Tables
import Walkbook

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

  @Flag(
    name: .customLong("for-excel"),
    help: "CSV that Excel opens as it is meant: marked as UTF-8, no cell taken for a formula.")
  var forExcel = false

  @OptionGroup var writing: WriteOptions

  private var file: String? { output == "-" ? nil : output }

  /// - Parameters:
  ///   - inputs: paths of the files that the command reads.
  ///   - gate: what a file must pass, and what is printed.
  func write(
    _ table: Table, title: String, reading inputs: [String] = [], through gate: OutputGate? = nil
  ) async throws {
    if file == nil, !writing.noAudit, let gate {
      // Read as CSV, whatever the form in which it is printed: that tells the same.
      let bytes = TableFormat.csv.bytes(of: table)
      let refusal = gate.refusal(of: [WrittenFile(name: "answer.csv", bytes: Array(bytes))])
      if let refusal { throw Failure(.data, "not shown: \(refusal.reason)") }
    }
    try await writing.apply(reading: inputs, through: gate) { _ in try await put(table, title) }
  }

  private func put(_ table: Table, _ title: String) async throws {
    let format = try chosenFormat()
    guard format != .xlsx else { return try await writeWorkbook(table, title) }
    guard !forExcel || format == .csv else {
      throw ValidationError("--for-excel: only CSV is written so; add -f csv")
    }
    if format == .table, file == nil, isatty(STDOUT_FILENO) == 1 { return try show(table) }
    let bytes = forExcel ? TableFormat.csvForExcel(table) : format.bytes(of: table)
    if format == .csv || format == .tsv, !forExcel { warnOfFormulas(in: table) }
    guard let file else { return try Terminal.put(bytes) }
    do {
      try await TableFormat.write(bytes, to: file)
    } catch {
      throw Failure(error)
    }
  }

  /// Shows a table to a person, in the room that the terminal has.
  private func show(_ table: Table) throws {
    let shown = AlignedText(table, fitting: Terminal.width)
    try Terminal.put(shown.text)
    guard !shown.leftOut.isEmpty else { return }
    let count = shown.leftOut.count
    Terminal.say(
      "and \(count) more \(count == 1 ? "column" : "columns"): \(shown.leftOut.joined(separator: ", ")); "
        + "-f csv writes them all")
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

  private func warnOfFormulas(in table: Table) {
    let count = TableFormat.formulaCells(in: table)
    guard count > 0 else { return }
    Terminal.say(
      "\(count) \(count == 1 ? "cell begins" : "cells begin") as a formula does; a spreadsheet "
        + "would compute it. --for-excel writes CSV in which it stays text")
  }

  private func writeWorkbook(_ table: Table, _ title: String) async throws {
    guard let file else { throw ValidationError("a workbook needs a file: -o NAME.xlsx") }
    guard !forExcel else {
      throw ValidationError("--for-excel: only CSV is written so; a workbook needs no guard")
    }
    guard table.count < 1_048_576 else {
      throw Failure(
        .data,
        "the result has \(table.count) rows, and a worksheet holds 1048575 below its header; "
          + "write csv, tsv, json or jsonl, or ask for fewer")
    }
    var table = ReportTable(data: table)
    table.hasFilter = true
    let document = Document(
      title: title, blocks: [.group(Group(sheet: title, blocks: [.table(table)]))])
    do {
      try await WorkbookExporter().write(document, to: file)
    } catch {
      throw Failure(error)
    }
  }
}
