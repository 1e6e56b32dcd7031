import Foundation
import Tables
import Testing

@testable import CSV

/// Real files give the same records however they are written.
@Suite struct SampleInvarianceTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/samples").standardizedFileURL.path

  /// Every sample of ordinary size, by its path below the folder.
  static let files: [String] = {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      let size = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.size]
      return name.hasSuffix(".csv") && (size as? NSNumber)?.intValue ?? .max < 300_000
    }.sorted()
  }()

  private func records(_ bytes: some Sequence<UInt8>) throws -> [[String?]] {
    let head = try CSVHead.read(.memory(Array(bytes)), name: "sample.csv")
    var records: [[String?]] = []
    _ = try RawTable(head, name: "sample.csv").forEachRecord { record in
      records.append(record.texts.map { $0.map(SampleInvarianceTests.normalized) })
    }
    return records
  }

  /// With LF in place of every line end.
  private static func normalized(_ text: String) -> String {
    let scalars = text.unicodeScalars.split(
      separator: "\r\n".unicodeScalars, omittingEmptySubsequences: false
    ).map { String($0) }.joined(separator: "\n")
    return scalars.replacing("\r", with: "\n")
  }

  @Test(
    .enabled(if: !files.isEmpty, "the sample files are not on this machine"), arguments: files)
  func keepsEveryRecord(sample: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: "\(Self.folder)/\(sample)"))
    let expected = try records(bytes)
    #expect(!expected.isEmpty)
    let head = try CSVHead.read(.memory(Array(bytes)), name: sample)
    guard head.dialect.encoding == .utf8, head.dialect.lineEnd != .mixed else { return }
    let text = Self.normalized(
      String(decoding: bytes, as: UTF8.self).replacing("\u{FEFF}", with: ""))
    for lineEnd in ["\n", "\r\n", "\r"] {
      let written = text.replacing("\n", with: lineEnd)
      #expect(try records(written.utf8) == expected)
      for encoding in [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
        let marked = try #require("\u{FEFF}\(written)".data(using: encoding))
        #expect(try records(marked) == expected, "\(encoding) \(lineEnd.debugDescription)")
      }
    }
  }
}
