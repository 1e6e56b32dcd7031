import TestSupport
import Tables
import Testing

@testable import CSV

@Suite struct PieceTests {
  /// Records with line ends inside quotes, stray quotes and stray bytes, so that cuts fall inside.
  private static func text(_ random: inout SeededRandom) -> [UInt8] {
    let cells = [
      "a", "1", "\"x\ny\"", "\"\n\n\"", "\"p, q\"", "6\" r", "\"z\"\"\nw\"", "", "\"stray", "é",
      "\"q\n~\"", "\0",
    ]
    var text = "id,note,\"more\n\nof it\"\n"
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let fields = (0..<3).map { _ in cells.randomElement(using: &random) ?? "" }
      text += fields.joined(separator: ",") + (Bool.random(using: &random) ? "\n" : "\r\n")
    }
    // A tilde stands for a byte that is not UTF-8.
    return text.utf8.map { $0 == UInt8(ascii: "~") ? 0xFF : $0 }
  }

  private func file(_ scratch: borrowing ScratchFile) -> CSVFile {
    var csv = scratch.csv(skipping: 1, expecting: 3)
    csv.openQuoteLimits = CSVFile.OpenQuoteLimits(lines: 6, bytes: 200, malformedLines: 3)
    return csv
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func readsInParallelWhatOneCoreReads(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let scratch = try ScratchFile(PieceTests.text(&random))
    let csv = file(scratch)
    var whole: [Row] = []
    let expected = try csv.forEachRecord { whole.append(Row($0)) }
    for size in [1, 5, 16, 33, 100, 10_000] {
      let (parts, summary) = try await csv.forEachRecordInParallel(
        from: [Row](), pieceSize: size
      ) { rows, record in rows.append(Row(record)) }
      #expect(parts.flatMap { $0 } == whole, "pieces of \(size) bytes")
      #expect(summary == expected, "pieces of \(size) bytes")
    }
  }

  @Test func cutsAtLineEndsAndCountsLines() throws {
    let scratch = try ScratchFile("a,b\n1,2\n3,4\n5,6\n")
    let pieces = try scratch.csv(skipping: 1).pieces(size: 5)
    #expect(pieces.map(\.line) == [1, 3, 4])
    var lines: [[Int]] = []
    for piece in pieces {
      lines.append([])
      let summary = try piece.forEachRecord { lines[lines.count - 1].append($0.line) }
      #expect(!summary.endsInsideQuote)
    }
    #expect(lines == [[2], [3], [4]])
  }

  @Test func tellsThatAPieceEndsInsideQuotes() throws {
    let scratch = try ScratchFile("a,\"b\nc\"\n1,2\n")
    let pieces = try scratch.csv().pieces(size: 5)
    let summaries = try pieces.map { piece throws(CSVError) in try piece.forEachRecord { _ in } }
    #expect(summaries.map(\.endsInsideQuote) == [true, false])
  }

  @Test(arguments: [
    CSVDialect(encoding: .utf16LittleEndian), CSVDialect(encoding: .macRoman),
    CSVDialect(lineEnd: .cr),
  ])
  func leavesOtherFilesWhole(dialect: CSVDialect) throws {
    let scratch = try ScratchFile("a,b\n1,2\n3,4\n5,6\n")
    #expect(try scratch.csv(dialect).pieces(size: 4).count == 1)
  }

  @Test func keepsTheRecordsBeforeTheDataInTheFirstPiece() throws {
    let scratch = try ScratchFile("x\ny\na,b\n1,2\n3,4\n")
    let pieces = try scratch.csv(skipping: 3).pieces(size: 1)
    #expect(pieces.map(\.line) == [1, 4, 5])
  }

  @Test func readsAnEmptyFileInParallel() async throws {
    let scratch = try ScratchFile("")
    let read = try await scratch.csv().forEachRecordInParallel(from: 0) { count, _ in count += 1 }
    #expect(read.parts == [0])
    #expect(read.summary.records == 0)
  }
}
