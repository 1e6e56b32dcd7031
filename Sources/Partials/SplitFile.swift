import CSV
import Canonical
import Coaching
import Foundation
import Importers
import Tables

/// A canonical file that is cut, record by record.
struct SplitFile: Sendable {
  let name: String
  let kind: FileKind
  private let table: RawTable
  /// The titles of its columns.
  let titles: [String]
  let student, section, teacher, school, district: Int?
  /// Where the ids of walk-throughs stand.
  private let walk: Int?
  private let days: [Int]
  private let numbers: [Int]

  /// `nil` for a file that is not written as canonical files are: it is read, and not cut.
  init?(_ file: DataFolder.PlannedFile) {
    guard let profile = file.profile, profile.isCanonical, profile.kind != .frameworks,
      !file.isDescribed, file.name == file.path, let head = file.head,
      head.dialect.encoding == .utf8,
      head.dialect.delimiter == UInt8(ascii: ",")
    else { return nil }
    var options = RawTable.Options()
    options.trims = true
    let titles = head.shape.titles(in: head.records)
    let folded = titles.map(Words.folded)
    func place(_ name: String) -> Int? { folded.firstIndex(of: Words.folded(name)) }
    name = file.name
    kind = profile.kind
    table = RawTable(head, name: file.name, options: options)
    self.titles = titles
    (student, section, teacher) = (place("student_id"), place("section_id"), place("teacher_id"))
    (school, district) = (place("school_id"), place("district_id"))
    walk = kind == .walkthroughs ? place(Walkthroughs.id.name) : nil
    let columns = CanonicalFile.of(profile.kind).declared
    days = columns.filter { $0.content == .day }.compactMap { place($0.name) }
    numbers = columns.filter { $0.content == .number }.compactMap { place($0.name) }
  }

  /// Whether walk-throughs have no ids but the numbers of their rows, which parts of the file would
  /// count anew.
  var numbersRows: Bool { kind == .walkthroughs && walk == nil }

  /// Lends each record below the header.
  ///
  /// - Returns: whether all were as canonical files write them; the rest is not lent.
  func forEachRecord(
    _ body: (borrowing CSVRecord) throws(CSVError) -> Void
  ) throws(CSVError) -> Bool {
    var isHeader = true
    var isPlain = true
    _ = try table.forEachRecord { record throws(CSVError) in
      guard !isHeader, isPlain else { return isHeader = false }
      isPlain = hasPlainCells(record)
      if isPlain { try body(record) }
    }
    return isPlain
  }

  /// Whether days have the year first and numbers points, and ids are given to all walk-throughs or to none.
  ///
  /// What is written otherwise means what the whole column tells, and a part of a column may tell
  /// something else.
  private func hasPlainCells(_ record: borrowing CSVRecord) -> Bool {
    guard record.count == titles.count else { return false }
    if let walk, record.withField(walk, { ($0?.count ?? 0) == 0 }) { return false }
    for day in days {
      let isPlain = record.withField(day) { cell in
        guard let cell, cell.count > 0 else { return true }
        return cell.count >= 10 && cell[4] == 0x2D && cell[7] == 0x2D
      }
      guard isPlain else { return false }
    }
    for number in numbers {
      let isPlain = record.withField(number) { cell in
        guard let cell else { return true }
        return !cell.indices.contains { cell[$0] == 0x2C || cell[$0] == 0x25 }
      }
      guard isPlain else { return false }
    }
    return true
  }
}

extension CSVRecord {
  /// What is asked of a cell; no where there is none.
  func withCell(_ column: Int?, _ body: (Span<UInt8>) -> Bool) -> Bool {
    guard let column else { return false }
    return withField(column) { cell in
      guard let cell else { return false }
      return body(cell)
    }
  }

  /// The bytes of an id, of several in one cell those of the first; `nil` where there is none.
  func withID<Result>(_ column: Int?, _ body: (Span<UInt8>) -> Result?) -> Result? {
    guard let column else { return nil }
    return withField(column) { cell in
      guard let cell, cell.count > 0 else { return nil }
      let end = cell.indices.first { cell[$0] == 0x3B } ?? cell.count
      return end == 0 ? nil : body(cell.extracting(0..<end))
    }
  }
}
