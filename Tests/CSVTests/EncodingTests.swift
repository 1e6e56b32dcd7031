import Foundation
import Tables
import Testing

@testable import CSV

@Suite struct EncodingTests {
  private func head(_ bytes: [UInt8]) throws -> CSVHead {
    let scratch = try ScratchFile(bytes)
    return try CSVHead.read(path: scratch.path)
  }

  /// Bytes of a text in which a backslash stands before two hexadecimal digits.
  private func bytes(_ text: String) -> [UInt8] {
    let parts = text.split(separator: "\\", omittingEmptySubsequences: false)
    return Array(parts[0].utf8)
      + parts.dropFirst().flatMap { part in
        [UInt8(part.prefix(2), radix: 16) ?? 0] + Array(part.dropFirst(2).utf8)
      }
  }

  @Test(arguments: [
    ("Pe\\F1a,Zo\\EB,na\\EFve,\\C5ngstr\\F6m", "Peña,Zoë,naïve,Ångström", TextEncoding.windows1252),
    ("Pe\\96a,Zo\\91,na\\95ve,\\81ngstr\\9Am", "Peña,Zoë,naïve,Ångström", .macRoman),
    ("1 \\96 Ratios,\\93It\\92s\\94 done\\85", "1 – Ratios,“It’s” done…", .windows1252),
    ("1 \\D0 Ratios,\\D2It\\D5s\\D3 done\\C9", "1 – Ratios,“It’s” done…", .macRoman),
    ("Jos\\E9", "José", .windows1252), ("Jos\\8E", "José", .macRoman),
    ("Jos\\C3\\A9 \\E2\\80\\94", "José —", .utf8), ("plain", "plain", .utf8),
  ])
  func findsEncodingByEvidence(text: String, decoded: String, expected: TextEncoding) throws {
    let head = try head(bytes(text))
    #expect(head.dialect.encoding == expected)
    #expect(head.records.first?.texts == decoded.split(separator: ",").map { String($0) })
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
    #expect(summary.findings.map(\.location.line) == [2, 3])
  }

  @Test func keepsFewStrayBytesOfUTF8Stray() throws {
    let head = try head(Array("é,è,ê\n".utf8) + [0xE9, 0x2C, 0x62, 0x0A])
    #expect(head.dialect.encoding == .utf8)
  }

  @Test func decodesEveryByteOfMacRoman() throws {
    let text = """
      ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ\
      –—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
      """
    let scratch = try ScratchFile((0x80...0xFF).map { UInt8($0) })
    #expect(try scratch.csv(CSVDialect(encoding: .macRoman)).rows().fields == [[text]])
  }

  @Test func countsBytesThatWindowsDoesNotUse() throws {
    let bytes = (0x80...0xFF).map { UInt8($0) }
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
