import Tables
import Testing

@testable import CSV

@Suite struct MemoryTests {
  @Test(arguments: ["a;b\n1;\"x\n y\"\n2;z\n", "a,b\r\nÄ,1\r\n", "", "a"])
  func readsBytesInMemoryLikeAFile(text: String) throws {
    let scratch = try ScratchFile(text)
    let ofFile = try CSVHead.read(path: scratch.path, name: "marks.csv")
    let source = CSVSource.memory(Array(text.utf8))
    let head = try CSVHead.read(source, name: "marks.csv")
    #expect(head.dialect == ofFile.dialect)
    #expect(head.byteCount == ofFile.byteCount)
    #expect(head.records.map(\.texts) == ofFile.records.map(\.texts))
    let inMemory = CSVFile(source, name: "marks.csv", dialect: head.dialect)
    #expect(try inMemory.rows() == scratch.csv(head.dialect).rows())
  }

  @Test func cutsBytesInMemoryIntoPieces() async throws {
    let text = (1...500).map { "\($0),\"a\nb\"\n" }.joined()
    let csv = CSVFile(
      .memory(Array(text.utf8)), name: "marks.csv", dialect: CSVDialect(), expectedFields: 2)
    let (parts, summary) = try await csv.forEachRecordInParallel(from: [Row](), pieceSize: 100) {
      $0.append(Row($1))
    }
    #expect(parts.count > 10)
    #expect(parts.flatMap(\.self) == (try csv.rows().rows))
    #expect(summary.records == 500)
  }

  @Test(arguments: [1, 2, 3, 1_000])
  func countsTheRowsOfASheet(blockSize: Int) throws {
    let text = "a,b\r\r\r\"one\ntwo\",\"x \"\r1,2"
    var sheet = CSVFile(.memory(Array(text.utf8)), name: "marks.xlsx", dialect: .sheet)
    sheet.blockSize = blockSize
    sheet.expectedFields = 2
    #expect(
      try sheet.rows()
        == Rows(rows: [Row(1, "a", "b"), Row(4, "one\ntwo", "x "), Row(5, "1", "2")]))
    let head = try CSVHead(sheet.source, name: "marks.xlsx", in: .sheet)
    #expect(head.records.map(\.line) == [1, 4, 5])
    #expect(head.dialect == .sheet)
  }

  @Test func reportsTheRowOfASheet() throws {
    let text = "a,b\r\"one\ntwo\",3,4\r5,6,7\r"
    let sheet = CSVFile(
      .memory(Array(text.utf8)), name: "marks.xlsx", dialect: .sheet, expectedFields: 2)
    #expect(
      try sheet.rows().findings == [
        "marks.xlsx:2: expected 2 fields, found 3", "marks.xlsx:3: expected 2 fields, found 3",
      ])
  }
}
