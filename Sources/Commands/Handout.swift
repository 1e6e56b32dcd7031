import Documents
import Exporters
import Foundation
import Provenance
import Tables
import Walkbook

/// One file that `walkbook new` hands out.
struct Handout: Sendable {
  enum Content: Sendable {
    case table(Table)
    case workbook(Document)
    case text(String)
  }

  /// Its name, with the extension that says what it is.
  let name: String
  let content: Content

  var fileExtension: String { Handout.fileExtension(of: name) }

  static func fileExtension(of path: String) -> String {
    (path as NSString).pathExtension.lowercased()
  }

  /// Writes several, all or none where one of them is there already.
  static func write(_ handouts: [(handout: Handout, path: String)], force: Bool) async throws {
    let taken = handouts.map(\.path).filter { FileManager.default.fileExists(atPath: $0) }
    if !force, let first = taken.first {
      throw Failure(.output, "\(first): is there already; --force replaces it")
    }
    try await OutputRules(force: force, kind: .data).apply {
      try await write(handouts)
    }
  }

  private static func write(_ handouts: [(handout: Handout, path: String)]) async throws {
    for (handout, path) in handouts {
      do {
        let folder = (path as NSString).deletingLastPathComponent
        if !folder.isEmpty {
          try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        }
        try await handout.write(to: path)
      } catch let error as ExportError {
        throw Failure(.output, "\(error)")
      } catch {
        throw Failure(folder: (path as NSString).deletingLastPathComponent)
      }
      try Terminal.put(path + "\n")
    }
  }

  private func write(to path: String) async throws(ExportError) {
    switch content {
    case .table(let table): try await TableFormat.write(TableFormat.csv.bytes(of: table), to: path)
    case .workbook(let document): try await WorkbookExporter().write(document, to: path)
    case .text(let text): try await OutputFile.publish(text, at: path)
    }
  }
}
