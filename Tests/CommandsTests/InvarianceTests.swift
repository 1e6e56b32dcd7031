import Analytics
import Coaching
import Foundation
import Importers
import Tables
import TestSupport
import Testing

@testable import Commands

/// What measures may not depend on: pieces of input, the order of rows, cores, and the locale.
@Suite struct InvarianceTests {
  static let district = ExampleTests.folder.appending(path: "district")

  /// The measures of the example district, made once for all tests.
  private static let own = Task { await tables(try DataFolder(path: district.path).read()) }

  private static func tables(_ intake: Intake) -> [String: Table] {
    let study = Study(intake.district)
    return Dictionary(uniqueKeysWithValues: Measure.all.map { ($0.name, $0.table(study)) })
  }

  private func expectSame(
    _ intake: Intake, as own: [String: Table], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let tables = Self.tables(intake)
    let differing = Measure.all.map(\.name).filter { tables[$0] != own[$0] }
    #expect(differing == [], sourceLocation: sourceLocation)
  }

  @Test(arguments: [1, 2, 7])
  func givesTheSameForMarksInPieces(pieces: Int) async throws {
    var folder = try DataFolder(path: Self.district.path)
    let marks = try #require(folder.files.first { $0.name == "marks.csv" })
    folder.pieceSize = marks.byteCount / pieces + 1
    expectSame(await folder.read(), as: try await Self.own.value)
  }

  @Test(arguments: [2, 7])
  func givesTheSameForAFileInParts(parts: Int) async throws {
    let folder = try copy { name, header, rows in
      let size = rows.count / parts + 1
      return (0..<parts).map { part in
        (
          name.replacing(".csv", with: "-\(part).csv"),
          [header] + rows.dropFirst(part * size).prefix(size)
        )
      }
    }
    expectSame(try await folder.read(), as: try await Self.own.value)
  }

  /// Rows with one key are left as they stand: of them the later counts (R33), and of a student's
  /// conferences on one day the first (R85).
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func givesTheSameForRowsInAnyOrder(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let folder = try copy { name, header, rows in
      let keys = Dictionary(grouping: rows.flatMap { Self.keys($0, of: name) }) { $0 }
      let moving = rows.indices.filter { place in
        Self.keys(rows[place], of: name).allSatisfy { keys[$0]?.count == 1 }
      }
      var shuffled = rows
      for (place, row) in zip(moving, moving.shuffled(using: &random)) {
        shuffled[place] = rows[row]
      }
      return [(name, [header] + shuffled)]
    }
    expectSame(try await folder.read(), as: try await Self.own.value)
  }

  @Test(
    "R78: a table without its file has a header, no rows, and a reason",
    arguments: FileKind.allCases.filter { kind in
      Measure.all.contains { $0.needs.contains(kind) }
    })
  func isEmptyWithAReasonWhereAFileIsAbsent(kind: FileKind) async throws {
    let given = try DataFolder(path: Self.district.path)
    let left = given.files.filter {
      $0.profile?.kind == kind || kind == .pathways && $0.isGradebook
    }
    let folder = try ScratchFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.district.path)
    where !left.contains(where: { $0.name == name }) {
      try FileManager.default.copyItem(
        atPath: Self.district.appending(path: name).path, toPath: folder.path(of: name))
    }
    let study = Study(try await folder.read().district)
    for measure in Measure.all where measure.needs.contains(kind) {
      #expect(measure.table(study).isEmpty, "\(measure.name)")
      #expect(measure.table(study).columns == measure.columns, "\(measure.name)")
      let place = try #require(
        study.measures.values(of: "name")?.firstIndex(of: .text(measure.name)))
      let reason = try #require(study.measures[place, "reason"]).plain
      #expect(reason.contains("\(kind.rawValue).csv"), "\(measure.name): \(reason)")
    }
  }

  /// A copy of the district whose larger files `change` makes anew from their header and rows.
  private func copy(
    _ change: (String, String, [String]) -> [(String, [String])]
  ) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.district.path).sorted() {
      let text = try String(contentsOf: Self.district.appending(path: name), encoding: .utf8)
      let lines = text.split(separator: "\n").map(String.init)
      guard Self.facts.contains(name), let header = lines.first else {
        try folder.write(text, to: name)
        continue
      }
      for (name, lines) in change(name, header, Array(lines.dropFirst())) {
        try folder.write(lines.map { $0 + "\n" }.joined(), to: name)
      }
    }
    return folder
  }

  /// What identifies a row: a conference and its student; elsewhere no two rows share a key.
  private static func keys(_ row: String, of name: String) -> [[Substring]] {
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    return name == "conferences.csv"
      ? [[cells[0], cells[3]], [cells[1], cells[3]]] : [[Substring(row)]]
  }

  private static let facts = [
    "walkthroughs.csv", "marks.csv", "conferences.csv", "workshops.csv", "commitments.csv",
    "enrollments.csv", "teachers.csv", "students.csv", "calendar.csv",
  ]
}

extension DataFolder.PlannedFile {
  /// Whether the file is a gradebook, which makes pathways of its columns where none are given.
  fileprivate var isGradebook: Bool { profile?.id.contains("gradebook") ?? false }
}
