import Documents
import Exporters
import Foundation
import Provenance

/// Workbooks that people have filled in since they were written, at the places of new ones: what
/// was typed is carried over, and a file that was changed is kept beside the new one.
struct FilledOutputs {
  private let rules: OutputRules
  /// Files that are kept under another name, with their digest.
  private var changed: [(path: String, digest: String)] = []
  /// What a person should hear.
  private(set) var remarks: [String] = []

  init(_ rules: OutputRules) { self.rules = rules }

  /// The document with what people typed into the workbook that stands at the path.
  mutating func fill(_ document: Document, from path: String) -> Document {
    guard document.figures.contains(where: { $0.entry != nil }),
      let identity = FileIdentity(path), !rules.inputs.contains(identity),
      let digest = FileDigest.sha256(of: path), let book = FilledBook(path: path)
    else { return document }
    var carrier = EntryCarrier(book)
    let filled = carrier.fill(document)
    if carrier.rows > 0 {
      let rows = carrier.rows == 1 ? "1 row" : "\(carrier.rows) rows"
      remarks.append("\(path): \(rows) that people filled in carried over")
    }
    if !carrier.homeless.isEmpty {
      remarks.append(
        "\(path): the report has no table any more for what was typed into: "
          + carrier.homeless.joined(separator: ", "))
    }
    let isChanged = OutputMark(of: path) == nil
    if isChanged { rules.allow(replacing: path, digest: digest) }
    if isChanged || !carrier.homeless.isEmpty { changed.append((path, digest)) }
    return filled
  }

  /// Gives every changed file a second name, before its place is taken: whenever the program is
  /// stopped, one of the names leads to it.
  mutating func keep() throws(Failure) {
    for (path, digest) in changed {
      let kept = try keep(path, digest)
      remarks.append("\(path): was changed since it was written, and is kept as \(kept)")
    }
  }

  private func keep(_ path: String, _ digest: String) throws(Failure) -> String {
    let stem = (path as NSString).deletingPathExtension
    var number = 1
    while true {
      let kept = "\(stem).kept-\(number).\((path as NSString).pathExtension)"
      if FileDigest.sha256(of: kept) == digest { return kept }
      if !FileManager.default.fileExists(atPath: kept) {
        do {
          try link(path, kept)
          return kept
        } catch {
          throw Failure(.output, "\(kept): cannot be made; check the folder's permissions")
        }
      }
      number += 1
    }
  }

  private func link(_ path: String, _ kept: String) throws {
    do {
      try FileManager.default.linkItem(atPath: path, toPath: kept)
    } catch {
      // Some disks have no second names.
      try FileManager.default.copyItem(atPath: path, toPath: kept)
    }
  }
}
