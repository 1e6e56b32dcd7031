import Canonical
import Coaching
import Importers
import Tables
import TestSupport
import Testing

/// Tables in parts, as `import` writes them.
@Suite struct TablePartsTests {
  private func district() async throws -> District {
    let folder = try ScratchFolder()
    let marks = (0..<50).map { "S\($0),SEC,I\($0 % 3),\($0 % 11),10,scored\n" }.joined()
    try folder.write(
      "student_id,section_id,item_id,score,points_possible,status\n" + marks, to: "marks.csv")
    try folder.write("school_id,name\nS1,North\nS2,South\n", to: "schools.csv")
    try folder.write("teacher_id,name,school_id\nT1,R. Alder,S1\n", to: "teachers.csv")
    try folder.write("section_id,title,school_id,teacher_id\nSEC,Art,S1,T1\n", to: "sections.csv")
    return try await DataFolder(path: folder.path).read().district
  }

  @Test(arguments: [1, 7, 49, 50, 51, 10_000])
  func areTheTable(length: Int) async throws {
    let district = try await district()
    for kind in FileKind.allCases where kind != .frameworks {
      let parts = district.files(of: kind, atMost: length).flatMap { Array($0.parts) }
      let table = district.table(kind)
      #expect(parts.flatMap { $0.rows.map(Array.init) } == table.rows.map(Array.init))
      #expect(parts.allSatisfy { $0.columns == table.columns })
      if kind == .marks { #expect(parts.allSatisfy { $0.count <= length }) }
    }
    let marks = district.files(of: .marks, atMost: length)
    #expect(marks.map { Array($0.parts).count } == [(49 + length) / length])
  }

  @Test func keepsTheMarksThatPass() async throws {
    var marks = try await district().marks
    let all = marks
    marks.filter { _ in true }
    #expect(marks.count == all.count)
    marks.filter { $0.score.map { $0 > 4 } ?? false }
    var scores: [Double?] = []
    all.forEach { if $0.score ?? 0 > 4 { scores.append($0.score) } }
    #expect(marks.pieces.flatMap { $0 }.map(\.score) == scores)
  }
}
