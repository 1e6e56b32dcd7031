import Archives
import Documents
import Exporters
import Foundation
import Provenance
import Tables
import Workbooks

/// Workbooks and Word files that people have filled in since they were written, at the places of new
/// ones: what was typed is carried over, and a file that was changed is kept beside the new one.
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
    var carrier = EntryCarrier(book.tables, of: book.walk, into: document)
    let filled = carries ? carrier.fill(document) : document
    noteCarried(carrier.rows, from: path)
    if !carrier.homeless.isEmpty {
      let reason =
        carries ? "the report has no table any more for" : "not carried over for this audience:"
      let names = carrier.homeless.joined(separator: ", ")
      remarks.append("\(path): \(reason) what was typed into: \(names)")
    }
    note(ofAnotherWalk: carrier.ofAnotherWalk, in: path)
    for sentence in FilledOutputs.faults(of: book) { remarks.append("\(path): \(sentence)") }
    let isOther = OutputMark(of: path) == nil
    // What stands in tables to fill in is carried over; only what else was changed needs the old file.
    if isOther { rules.allow(replacing: path, digest: digest) }
    if isOther && book.isChangedElsewhere || !carrier.homeless.isEmpty
      || !carrier.ofAnotherWalk.isEmpty
    {
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
    if !book.changedSheets.isEmpty {
      let names = book.changedSheets.joined(separator: ", ")
      sentences.append(
        "what was put beside tables to fill in, or changed there, is not carried over; on: \(names)"
      )
    }
    if book.hasComments { sentences.append("notes pinned to cells are not carried over") }
    if book.uncomputed > 0 {
      sentences.append(
        "\(book.uncomputed) of its formulas have no value; what they say is not carried over until a "
          + "spreadsheet program has saved it")
    }
    return sentences
  }

  private mutating func note(ofAnotherWalk tables: [String], in path: String) {
    guard !tables.isEmpty, carries else { return }
    let names = tables.joined(separator: ", ")
    remarks.append("\(path): what was typed about the walk before stays in its file: \(names)")
  }

  private mutating func noteCarried(_ count: Int, from path: String) {
    guard count > 0 else { return }
    let rows = count == 1 ? "1 row" : "\(count) rows"
    remarks.append("\(path): \(rows) that people filled in carried over")
  }

  /// The document with what people wrote into the tables of the Word file at the path.
  ///
  /// What was collected since is not put in. A file that was changed is kept: what else is in it nobody
  /// can tell.
  mutating func fillWord(
    _ document: Document, from path: String, _ collected: CollectedBefore
  ) -> Document {
    let entries = document.tables.filter { $0.entry != nil }
    let titles = entries.map { $0.columns.map(\.title) }
    guard !titles.isEmpty, let identity = FileIdentity(path), !rules.inputs.contains(identity),
      let digest = FileDigest.sha256(of: path), let read = FilledOutputs.tables(ofWord: path),
      case let word = read.tables,
      word.contains(where: { $0.rows.first.map(titles.contains) ?? false })
    else { return document }
    if OutputMark(of: path) == nil {
      rules.allow(replacing: path, digest: digest)
      changed.append((path, digest))
    }
    guard carries else { return document }
    let filled = zip(entries, titles).compactMap { table, header -> FilledBook.Entries? in
      // Of several with the same columns nobody can tell which is which.
      let fitting = word.filter { $0.rows.first == header }
      guard fitting.count == 1, titles.count(where: { $0 == header }) == 1 else { return nil }
      return FilledBook.Entries(table, word: fitting[0].rows) { collected.has($0, under: header) }
    }
    var carrier = EntryCarrier(filled, of: read.subject, into: document)
    let result = carrier.fill(document)
    noteCarried(carrier.rows, from: path)
    note(ofAnotherWalk: carrier.ofAnotherWalk, in: path)
    return result
  }

  private static func tables(ofWord path: String) -> WordTables? {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    do {
      return try WordTables(try Archive([UInt8](bytes)))
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
