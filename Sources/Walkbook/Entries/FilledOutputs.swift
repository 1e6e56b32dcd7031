import Archives
import Documents
import Exporters
import Foundation
import Provenance
import Tables
import Workbooks

/// Workbooks that people have filled in since they were written, at the places of new ones: what
/// was typed is carried over, and a file that was changed is kept beside the new one.
struct FilledOutputs {
  private let rules: OutputRules
  /// Whether what people typed may stand in the new file: not where readers must not see names.
  private let carries: Bool
  /// Files that are kept under another name, with their digest.
  private var changed: [(path: String, digest: String)] = []
  /// What a person should hear.
  private(set) var remarks: [String] = []

  init(_ rules: OutputRules, carries: Bool) {
    self.rules = rules
    self.carries = carries
  }

  /// The document with what people typed into the workbook that stands at the path.
  mutating func fill(_ document: Document, from path: String) -> Document {
    guard document.tables.contains(where: { $0.entry != nil }),
      let identity = FileIdentity(path), !rules.inputs.contains(identity),
      let digest = FileDigest.sha256(of: path), let book = FilledBook(path: path)
    else { return document }
    var carrier = EntryCarrier(book)
    let filled = carries ? carrier.fill(document) : document
    if carrier.rows > 0 {
      let rows = carrier.rows == 1 ? "1 row" : "\(carrier.rows) rows"
      remarks.append("\(path): \(rows) that people filled in carried over")
    }
    if !carrier.homeless.isEmpty {
      let reason =
        carries ? "the report has no table any more for" : "not carried over for this audience:"
      let names = carrier.homeless.joined(separator: ", ")
      remarks.append("\(path): \(reason) what was typed into: \(names)")
    }
    for sentence in FilledOutputs.faults(of: book) { remarks.append("\(path): \(sentence)") }
    let isOther = OutputMark(of: path) == nil
    // What stands in tables to fill in is carried over; only what else was changed needs the old file.
    if isOther { rules.allow(replacing: path, digest: digest) }
    if isOther && book.isChangedElsewhere || !carrier.homeless.isEmpty {
      changed.append((path, digest))
    }
    return filled
  }

  /// What in a workbook was not found as it was written, for a person.
  private static func faults(of book: FilledBook) -> [String] {
    var sentences: [String] = []
    for table in book.tables {
      if table.rows == nil, !table.given.isEmpty {
        sentences.append("\(table.heading): is not found there; nothing of it is carried over")
      }
      sentences += table.columnFaults.map { "\(table.heading): \($0)" }
      if table.places > 1 {
        sentences.append(
          "\(table.heading): stands there \(table.places) times, as when a sheet is copied; rows "
            + "that are the same are taken once")
      }
    }
    if book.uncomputed > 0 {
      sentences.append(
        "\(book.uncomputed) of its formulas have no value; what they say is not carried over until a "
          + "spreadsheet program has saved it")
    }
    return sentences
  }

  /// Lets a Word file of ours that somebody has written into make room for the next: it is kept.
  mutating func keepWord(_ document: Document, at path: String) {
    let titles = document.tables.filter { $0.entry != nil }.map { $0.columns.map(\.title) }
    guard !titles.isEmpty, let identity = FileIdentity(path), !rules.inputs.contains(identity),
      OutputMark(of: path) == nil, let digest = FileDigest.sha256(of: path),
      let headers = FilledOutputs.headers(ofWord: path), headers.contains(where: titles.contains)
    else { return }
    rules.allow(replacing: path, digest: digest)
    changed.append((path, digest))
  }

  /// The first row of each table of a Word file.
  private static func headers(ofWord path: String) -> [[String]]? {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    do {
      return try WordTables(try Archive([UInt8](bytes))).tables.compactMap(\.first)
    } catch {
      return nil
    }
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
    let stem = "\((path as NSString).deletingPathExtension).kept-\(FilledOutputs.day(of: path))"
    var number = 1
    while true {
      let ending = number == 1 ? "" : "-\(number)"
      let kept = "\(stem)\(ending).\((path as NSString).pathExtension)"
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

  /// The day on which somebody saved a file last.
  private static func day(of path: String) -> Day {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    let moment = facts?[.modificationDate] as? Date ?? Date(timeIntervalSince1970: 0)
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: moment)
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? Day(number: 0)
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
