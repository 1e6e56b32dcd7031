import Foundation
import Tables
import TestSupport
import Testing

@testable import CSV

/// Faults planted into a clean file must be found, each on its line and nothing else.
@Suite struct PlantedFaultTests {
  private enum Fault: CaseIterable {
    case strayQuote, quotedWord, shortRow, longRow, badByte, nulByte, mixedDelimiter

    func plant(in fields: inout [[UInt8]], at place: Int) {
      switch self {
      case .strayQuote: fields[place].insert(UInt8(ascii: "\""), at: 0)
      case .quotedWord: fields[place] = Array("\"good\" work".utf8)
      case .shortRow: fields.removeLast()
      case .longRow: fields.append(Array("more".utf8))
      case .badByte: fields[place].append(0xC3)
      case .nulByte: fields[place].append(0)
      case .mixedDelimiter: fields = [Array(fields.joined(separator: Array(";".utf8)))]
      }
    }

    var rule: Finding.Rule {
      switch self {
      case .strayQuote, .quotedWord: .openQuote
      case .shortRow, .longRow, .mixedDelimiter: .fieldCount
      case .badByte, .nulByte: .encoding
      }
    }
  }

  /// A thousand records, a hundred of them with a fault, and the rule for each line at fault.
  private func damaged(seed: UInt64) -> (bytes: [UInt8], planted: [Int: Finding.Rule]) {
    var random = SeededRandom(seed: seed)
    var bytes: [UInt8] = []
    var planted: [Int: Finding.Rule] = [:]
    var line = 1
    for row in 0..<1_000 {
      let note = row % 10 == 2 ? "\"two\nlines\"" : "plain"
      var fields = ["S\(row)", "\"Last, First\"", "complete", note, "\(row % 11)", "Zoë", "x"]
        .map { Array($0.utf8) }
      if row % 10 == 5 {
        let fault = Fault.allCases.randomElement(using: &random) ?? .longRow
        fault.plant(in: &fields, at: [0, 2, 3, 5].randomElement(using: &random) ?? 0)
        planted[line] = fault.rule
      }
      bytes += fields.joined(separator: Array(",".utf8)) + [0x0A]
      line += row % 10 == 2 ? 2 : 1
    }
    return (bytes, planted)
  }

  private func expectFound(_ summary: CSVReadSummary, _ planted: [Int: Finding.Rule]) {
    let expected = planted.sorted { $0.key < $1.key }
    let found = summary.findings.map { ($0.location.line, $0.problem.rule) }
    for (found, expected) in zip(found, expected) {
      #expect(found == (expected.key, expected.value))
    }
    #expect(found.count == 100)
    #expect(expected.count == 100)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func findsEachOfAHundred(seed: UInt64) async throws {
    let (bytes, planted) = damaged(seed: seed)
    let scratch = try ScratchFile(bytes)
    let csv = scratch.csv(expecting: 7)
    let (parts, summary) = try await csv.forEachRecordInParallel(from: 0, pieceSize: 5_000) {
      count, _ in count += 1
    }
    expectFound(summary, planted)
    #expect(parts.reduce(0, +) == 1_000)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func findsEachOfAHundredWithoutBeingToldAnything(seed: UInt64) throws {
    let (bytes, planted) = damaged(seed: seed)
    let scratch = try ScratchFile(bytes)
    let table = RawTable(try CSVHead.read(path: scratch.path), name: "marks.csv")
    var count = 0
    let summary = try table.forEachRecord { _ in count += 1 }
    expectFound(summary, planted)
    #expect(count == 1_000)
  }

  @Test func keepsTenThousandFindingsAndCountsTheRest() throws {
    let scratch = try ScratchFile(String(repeating: "1,2,3\n", count: 10_050))
    let summary = try scratch.csv(expecting: 2).forEachRecord { _ in }
    #expect(summary.findings.count == 10_000)
    #expect(summary.findingsLeftOut == 50)
  }
}
