public import Documents
import Foundation
import Subprocess
import Tables

/// Writes a document through pandoc: Word, OpenDocument text, slides.
///
/// Pandoc is handed the document as its own syntax tree, not as text to parse, with our styles for
/// Word. Without pandoc there is an error that names the package; without `rsvg-convert` charts
/// are still vectors, which older programs do not show.
public struct PandocExporter: Exporter {
  public let format: ExportFormat
  /// A document of the same format whose styles are taken; ours where missing.
  public let reference: String?

  public init(_ format: ExportFormat, reference: String? = nil) {
    self.format = format
    self.reference = reference
  }

  public func write(_ document: Document, to path: String) async throws(ExportError) {
    let version = try await treeVersion()
    let tree = PandocTree.json(of: document, for: format, version: version)
    // The day of the data, so that the same document gives the same bytes.
    let seconds = (document.day ?? Day(number: 10_957)).number
    let environment = ["SOURCE_DATE_EPOCH": "\(Int(seconds) * 86_400)"]
    try await OutputFile.publish(at: path) { file throws(ExportError) in
      var arguments = [
        "--from=json", "--to=\(format.rawValue)", "--standalone",
        "--output=\(file.temporaryPath)",
      ]
      if let reference = try reference ?? ownReference(in: file.folder, path) {
        arguments.append("--reference-doc=\(reference)")
      }
      _ = try await run(arguments, input: tree, environment: environment)
    } verifying: { path throws(ExportError) in
      try PackageCheck.verify(path)
    }
  }

  /// Our styles for Word, as a file that pandoc can read.
  private func ownReference(
    in folder: String, _ path: String
  ) throws(ExportError) -> String? {
    guard format == .docx else { return nil }
    let reference = folder + "/styles.docx"
    do {
      try Data(ReferenceDocument.bytes).write(to: URL(filePath: reference))
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
    return reference
  }

  /// The version of the tree that the installed pandoc reads: it refuses others.
  private func treeVersion() async throws(ExportError) -> [Int] {
    let empty = try await run(["--from=markdown", "--to=json"], input: "", environment: [:])
    let digits = empty.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
    let version = digits.split(separator: ",").compactMap { Int($0) }
    guard version.count > 1 else {
      throw .programFailed(program: "pandoc", reason: "it does not say which tree it reads")
    }
    return version
  }

  /// Runs pandoc and returns what it prints.
  private func run(
    _ arguments: [String], input: String, environment: [String: String]
  ) async throws(ExportError) -> String {
    var variables: [Environment.Key: String?] = [:]
    for (name, value) in environment {
      if let key = Environment.Key(rawValue: name) { variables[key] = value }
    }
    do {
      let result = try await Subprocess.run(
        .name("pandoc"), arguments: Arguments(arguments),
        environment: .inherit.updating(variables), input: .string(input),
        output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
      guard result.terminationStatus.isSuccess else {
        let reason = result.standardError.split(separator: "\n").first.map(String.init)
        throw ExportError.programFailed(
          program: "pandoc", reason: reason ?? "\(result.terminationStatus)")
      }
      return result.standardOutput
    } catch let error as ExportError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .programMissing(program: "pandoc", package: "pandoc", format: format.rawValue)
    } catch {
      throw .programFailed(program: "pandoc", reason: "\(error)")
    }
  }
}
