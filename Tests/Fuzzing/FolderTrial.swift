import Analytics
import Archives
import CSV
import Canonical
import Coaching
import Documents
package import Foundation
import Importers
import Tables
import Workbooks

/// Reads a folder whatever is in it, as every command would, and says what must never happen.
package struct FolderTrial: Sendable {
  private let folder: URL

  /// - Parameter folder: an empty folder that the trials may fill.
  package init(folder: URL) { self.folder = folder }

  /// What is wrong with what came out, if anything is.
  ///
  /// A trap is for the caller to notice.
  package func complaint(_ input: [UInt8]) async -> String? {
    let text = FolderText(input)
    for (name, bytes) in text.files {
      if let complaint = await complaint(name, bytes) { return complaint }
    }
    return await complaintOfFolder(text)
  }

  // MARK: One file

  private func complaint(_ name: String, _ bytes: [UInt8]) async -> String? {
    if name.hasSuffix(".md") {
      if let report = try? Report(String(decoding: bytes, as: UTF8.self), file: name) {
        return report.file == name ? nil : "a report of another file"
      }
      return nil
    }
    if let archive = try? Archive(bytes) {
      for part in archive.parts {
        if let content = try? archive.bytes(of: part), content.count != part.byteCount {
          return "a part of another size than the archive's list says"
        }
      }
      return nil
    }
    return await complaintOfRecords(name, bytes)
  }

  /// What one core reads and what all read is the same.
  private func complaintOfRecords(_ name: String, _ bytes: [UInt8]) async -> String? {
    guard let head = try? CSVHead.read(.memory(bytes), name: name) else { return nil }
    var csv = CSVFile(.memory(bytes), name: name, dialect: head.dialect)
    csv.expectedFields = head.records.first?.count
    var records: [TrialRecord] = []
    let whole = try? csv.forEachRecord { records.append(TrialRecord($0)) }
    let pieces = try? await csv.forEachRecordInParallel(
      from: [TrialRecord](), pieceSize: max(bytes.count / 5, 1)
    ) { $0.append(TrialRecord($1)) }
    guard (whole == nil) == (pieces == nil) else { return "read on one core only, or not at all" }
    guard let whole, let pieces else { return nil }
    if pieces.parts.flatMap(\.self) != records { return "other records on all cores" }
    if pieces.summary.findings != whole.findings { return "other findings on all cores" }
    if records.count != whole.records {
      return "\(records.count) records, counted \(whole.records)"
    }
    return nil
  }

  // MARK: The folder

  private func complaintOfFolder(_ text: FolderText) async -> String? {
    let files = FileManager.default
    defer {
      for name in (try? files.contentsOfDirectory(atPath: folder.path)) ?? [] {
        try? files.removeItem(at: folder.appending(path: name))
      }
    }
    for (name, bytes) in text.files {
      let url = folder.appending(path: name)
      try? files.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? Data(bytes).write(to: url)
    }
    guard let plan = try? DataFolder(path: folder.path) else { return nil }
    let intake = await plan.read()
    for finding in intake.findings {
      if finding.location.file.isEmpty || finding.location.line < 0 {
        return "a finding without a place"
      }
      if finding.description.isEmpty || finding.action.isEmpty {
        return "a finding without a sentence"
      }
    }
    for source in intake.sources where source.read < 0 || source.kept < 0 {
      return "a negative number of rows"
    }
    return complaint(intake.district)
  }

  /// Every table can be made, and holds no number that is none.
  private func complaint(_ district: District) -> String? {
    for kind in FileKind.allCases where kind != .frameworks {
      if let complaint = complaint(district.table(kind), kind.rawValue) { return complaint }
    }
    let study = Study(district)
    for measure in Measure.all {
      if let complaint = complaint(measure.table(study), measure.name) { return complaint }
    }
    return nil
  }

  private func complaint(_ table: Table, _ name: String) -> String? {
    for row in table.rows {
      for case .number(let number) in row where !number.isFinite {
        return "\(name) holds a number that is none"
      }
    }
    return nil
  }
}

/// One record as trials compare it.
private struct TrialRecord: Hashable, Sendable {
  let line: Int
  let fields: [String?]

  init(_ record: borrowing CSVRecord) {
    line = record.line
    fields = record.texts
  }
}
