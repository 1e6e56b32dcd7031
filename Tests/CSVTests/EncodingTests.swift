import Foundation
import Tables
import Testing

@testable import CSV

@Suite struct EncodingTests {
  private func head(_ bytes: [UInt8]) throws -> CSVHead {
    let scratch = try ScratchFile(bytes)
    return try CSVHead.read(path: scratch.path)
  }

  @Test(arguments: [
    ("Peña,Zoë,naïve café,Ångström\n", String.Encoding.windowsCP1252, TextEncoding.windows1252),
    ("Peña,Zoë,naïve café,Ångström\n", .macOSRoman, .macRoman),
    ("Unit 1 – Ratios,“It’s” done…\n", .windowsCP1252, .windows1252),
    ("Unit 1 – Ratios,“It’s” done…\n", .macOSRoman, .macRoman),
    ("José\n", .windowsCP1252, .windows1252),
    ("José\n", .macOSRoman, .macRoman),
    ("Peña,Zoë,naïve café — “yes”\n", .utf8, .utf8),
    ("plain\n", .utf8, .utf8),
  ])
  func findsEncodingByEvidence(
    text: String, encoding: String.Encoding, expected: TextEncoding
  ) throws {
    let bytes = try #require(text.data(using: encoding))
    let head = try head(Array(bytes))
    #expect(head.dialect.encoding == expected)
    let fields = text.dropLast().split(separator: ",").map { Optional(String($0)) }
    #expect(head.records.first?.texts == fields)
  }

  @Test func findsTheDashOfMacRomanBetweenBlanks() throws {
    let head = try head(Array("Algebra ".utf8) + [0xD0] + Array(" Period 2\n".utf8))
    #expect(head.dialect.encoding == .macRoman)
    #expect(head.records.first?.text(0) == "Algebra – Period 2")
  }

  @Test func looksForTheFirstAccentInTheWholeFile() throws {
    let ascii = Array(String(repeating: "T014,plain\n", count: 40_000).utf8)
    #expect(try head(ascii + Array("Jos,x\n".utf8)).dialect.encoding == .utf8)
    #expect(try head(ascii + Array("José,x\n".utf8)).dialect.encoding == .utf8)
    #expect(try head(ascii + [0x4A, 0x6F, 0x73, 0xE9, 0x0A]).dialect.encoding == .windows1252)
  }

  @Test func acceptsACharacterCutByTheEndOfTheSample() throws {
    let line = String(repeating: "é", count: 100) + "\n"
    let text = "x" + String(repeating: line, count: 2_000)
    #expect(try head(Array(text.utf8)).dialect.encoding == .utf8)
  }

  @Test func takesUTF16WithoutMarkForWhatItIs() throws {
    let text = "name,note\nJosé,ok\n"
    let little = try #require(text.data(using: .utf16LittleEndian))
    #expect(try head(Array(little)).dialect.encoding == .utf16LittleEndian)
    let big = try #require(text.data(using: .utf16BigEndian))
    #expect(try head(Array(big)).dialect.encoding == .utf16BigEndian)
  }

  @Test func repairsStrayBytesAndCountsThem() throws {
    let bytes = Array("a,é\n1,x".utf8) + [0x8C, 0xE6] + Array("y\n\n\"2\n".utf8) + [0xFF]
    let scratch = try ScratchFile(bytes + Array("\",z\n".utf8))
    var read: [Row] = []
    let summary = try scratch.csv().forEachRecord { read.append(Row($0)) }
    #expect(
      read == [Row(1, "a", "é"), Row(2, "1", "x\u{FFFD}\u{FFFD}y"), Row(4, "2\n\u{FFFD}", "z")])
    #expect(summary.strayBytes == 3)
    #expect(summary.firstStrayOffset == 8)
    let sentence = "not UTF-8; read as UTF-8 with U+FFFD for stray bytes"
    #expect(
      summary.findings.map(\.description)
        == ["marks.csv:2: \(sentence)", "marks.csv:5: \(sentence)"])
  }

  @Test func repairsNulBytesAndCountsThem() throws {
    let scratch = try ScratchFile("a,b\n1,\0\0\n\0,4\n")
    var read: [Row] = []
    let summary = try scratch.csv().forEachRecord { read.append(Row($0)) }
    #expect(read.map(\.fields) == [["a", "b"], ["1", "\u{FFFD}\u{FFFD}"], ["\u{FFFD}", "4"]])
    #expect(summary.nulBytes == 3)
    #expect(summary.firstStrayOffset == 6)
    #expect(summary.findings.map(\.position.line) == [2, 3])
  }

  @Test func keepsFewStrayBytesOfUTF8Stray() throws {
    let head = try head(Array("é,è,ê\n".utf8) + [0xE9, 0x2C, 0x62, 0x0A])
    #expect(head.dialect.encoding == .utf8)
  }

  @Test func decodesEveryByteOfASingleByteEncoding() throws {
    let bytes = (0x80...0xFF).map { UInt8($0) }
    for (encoding, foundation) in [
      (TextEncoding.macRoman, String.Encoding.macOSRoman), (.latin1, .isoLatin1),
    ] {
      let scratch = try ScratchFile(bytes)
      let text = try #require(String(bytes: bytes, encoding: foundation))
      #expect(try scratch.csv(CSVDialect(encoding: encoding)).rows().fields == [[text]])
    }
    let scratch = try ScratchFile(bytes)
    let summary = try scratch.csv(CSVDialect(encoding: .windows1252)).forEachRecord { _ in }
    #expect(summary.strayBytes == 5)
    #expect(summary.firstStrayOffset == 1)
  }

  @Test func reportsHalfCharactersOfUTF16() throws {
    let scratch = try ScratchFile([0x61, 0, 0x2C, 0, 0x3D, 0xD8, 0x62, 0, 0x00, 0xDC, 0x63])
    let csv = scratch.csv(CSVDialect(encoding: .utf16LittleEndian))
    #expect(try csv.rows().fields == [["a", "\u{FFFD}b\u{FFFD}\u{FFFD}"]])
  }
}
