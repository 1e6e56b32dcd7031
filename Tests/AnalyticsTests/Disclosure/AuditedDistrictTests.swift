import Audit
import Coaching
import Exporters
import Tables
import TestSupport
import Testing

@testable import Analytics

/// All measures and totals of generated districts, written as CSV and read by the auditor, which
/// shares nothing with the code that hides (R73, R74).
///
/// A small district of the tests makes all mistakes that a large one may; `DISTRICTS` takes more.
@Suite struct AuditedDistrictTests {
  /// What reaches a reader: of those who see the district's tables, the public's too.
  private static let reached: [[Rules.Audience]] = [
    [.public], [.district], [.school], [.public, .district],
  ]

  private static let groups = 0..<(Environment.count("DISTRICTS") ?? 40) / 20

  @Test("R73, R74: the auditor bounds no hidden number", arguments: groups)
  func tellsNothing(group: Int) throws {
    for seed in group * 20..<group * 20 + 20 {
      let audiences = Self.reached[seed % 4]
      let releases = try audiences.map { try Self.release(seed, $0) }
      let told = Audit().run(releases).findings.filter(\.isTold)
      #expect(told.isEmpty, "seed \(seed), \(audiences): \(told.map(Self.words))")
    }
  }

  /// Small numbers taken out one by one, as anybody would, and nothing else: the auditor must find
  /// what is told all the same.
  @Test func findsWhatIsNotClosed() throws {
    let found = try (0..<20).count { seed in
      let view = try AudienceView(GeneratedDistrict.study(seed: seed, audience: .team))
      let tables = Self.tables(view).mapValues(Self.withoutSmallNumbers)
      return !Audit().run([Self.release(tables, .district)]).isClean
    }
    #expect(found > 15, "\(found) of 20 districts")
  }

  private static func withoutSmallNumbers(_ table: Table) -> Table {
    var table = table
    for row in 0..<table.count {
      for column in table.columns.indices {
        if case .integer(1..<10) = table[row, column] {
          table[row, column] = .hidden(.fewer(than: 10))
        }
      }
    }
    return table
  }

  private static func release(_ seed: Int, _ audience: Rules.Audience) throws -> Release {
    let school = audience == .school ? "S1" : nil
    let view = try AudienceView(
      GeneratedDistrict.study(seed: seed, audience: audience, school: school))
    return release(tables(view), Reader(rawValue: audience.rawValue))
  }

  static func tables(_ view: AudienceView) -> [String: Table] {
    let measures = Measure.all.map { ($0.name, view.table($0)) }
    let totals = Totals.all.map { ($0.name, view.table($0)) }
    return Dictionary(uniqueKeysWithValues: measures + totals)
  }

  static func release(_ tables: [String: Table], _ reader: Reader?) -> Release {
    let files = tables.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { name, table in
      WrittenFile(name: "\(name).csv", bytes: Array(TableFormat.csv.bytes(of: table)))
    }
    return Release(name: reader?.rawValue ?? "out", files: files, reader: reader)
  }

  static func words(_ finding: AuditFinding) -> String {
    "\(finding.file) \(finding.place) \(finding.row) \(finding.column) \(finding.says)"
  }
}
