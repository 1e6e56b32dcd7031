import Coaching
import Foundation
import Tables
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
}
