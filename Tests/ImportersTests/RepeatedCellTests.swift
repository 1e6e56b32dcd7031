import Canonical
import Coaching
import Foundation
import Tables
import TestSupport
import Testing

@testable import Importers

/// Short cells that were read before are known by their bytes: what they mean is the same, and what is
/// wrong with one is said of each.
@Suite struct RepeatedCellTests {
  private static let marks = """
    student_id,item_id,score,points_possible,submitted,status
    001,A,8,10,2026-09-03,scored
    001,B,8,10,yesterday,scored
    002,A,8,10,2026-09-03,scored
    002,B,8,10,yesterday,scored
    #002,C,,10,2026-09-03,done?
    003,B,-1,10,2026-09-03,done?
    003,A,-1,10,2026-09-03,ex

    """

  @Test(arguments: [1, 40, 1 << 20])
  func readsCellsTheSameInPiecesOfAnySize(size: Int) async throws {
    let files = try DataFiles(["marks.csv": Self.marks])
    var folder = try DataFolder(path: files.url.path)
    folder.pieceSize = size
    let intake = await folder.read()
    let marks = intake.district.marks.pieces.joined()
    #expect(marks.map(\.score) == [8, 8, 8, 8, nil, nil, nil])
    #expect(marks.map { $0.submitted == nil } == [false, true, false, true, false, false, false])
    #expect(
      marks.map(\.status) == [.scored, .scored, .scored, .scored, .none, .none, .excused])
    #expect(
      marks.map { intake.district.roster.students[$0.student].id }
        == ["001", "001", "002", "002", "002", "003", "003"])
    let lines = { (rule: Finding.Rule) in
      intake.findings.filter { $0.problem.rule == rule }.map(\.location.line)
    }
    #expect(lines(.badDate) == [3, 5])
    #expect(lines(.badNumber) == [7, 8])
    #expect(lines(.unknownValue) == [6, 7])
  }

  /// Rows of few different cells, good and bad: in pieces of one row nothing is known again.
  private static func rows(_ random: inout SeededRandom) -> String {
    let columns = [
      ["001", "002", "#002", "003", "1.23457E+11", "", "n/a"], ["S1", "S2", "", "NULL"],
      ["A", "B", "C", ""], ["8", "0", "12", "-1", "85%", "7/10", "mis", "B+", "", "1.5"],
      ["10", "", "4", "ten"], ["scored", "missing", "late", "", "done?", "-"],
      ["2026-09-03", "2026-09-04T10:30", "yesterday", "", "N/A"], ["2026-09-05", ""],
      ["1", "2", "", "-3", "2.5"], ["yes", "", "no", "perhaps"], ["", "", "", "far"],
    ]
    var text = """
      student_id,section_id,item_id,score,points_possible,status,submitted,assessed,attempt,\
      overridden,text_level

      """
    for _ in 0..<200 {
      text +=
        columns.map { cells in
          // Most cells of most rows are good.
          let last = Int.random(in: 0..<4, using: &random) > 0 ? min(2, cells.count) : cells.count
          return cells[Int.random(in: 0..<last, using: &random)]
        }.joined(separator: ",") + "\n"
    }
    return text
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func readsAnyRowsAsIfEachWereTheFirst(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let files = try DataFiles([
      "marks.csv": Self.rows(&random), "students.csv": "student_id\n001\n002\n",
      "enrollments.csv": "student_id,section_id\n001,S1\n002,S2\n",
      "pathways.csv": "pathway_id,position,item_id,points_possible\nP,1,A,10\nP,2,B,4\n",
    ])
    var told: [String] = []
    for size in [1, 1 << 20] {
      var folder = try DataFolder(path: files.url.path)
      folder.pieceSize = size
      let intake = await folder.read()
      let marks = intake.district.table(.marks).rows.map { Array($0).map(\.plain) }
      let findings = intake.findings.map(\.description).sorted()
      told.append("\(marks)\n\(findings)\n\(intake.sources)")
    }
    #expect(told[0] == told[1])
    #expect(told[0].contains("001"))
  }
}
