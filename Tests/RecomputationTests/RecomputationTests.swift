import Analytics
import Foundation
import Importers
import Tables
import Testing

/// The measures are right where two ways of computing them agree.
struct RecomputationTests {
  private static let district = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Examples/district")

  private func expectAgreement(_ recomputation: Recomputation) throws {
    #expect(Value(recomputation.study.asOf) == recomputation.asOf)
    // Of all measures only changes and stalls have nothing to say of a single window.
    let silent = recomputation.measures.filter(\.table.isEmpty).map(\.name)
    #expect(Set(silent).isSubset(of: ["movement_summary", "level_change", "stalls"]))
    for (name, keys, table) in recomputation.measures {
      let measure = try #require(Measure.named(name))
      let ours = measure.table(recomputation.study)
      let differences = table.differences(from: ours, keys: keys).prefix(5)
      #expect(differences == [], "\(name)")
    }
  }

  /// At the end, and in the middle of the first walk.
  @Test(arguments: [nil, "2026-09-30"])
  func agreesWithSQLOnTheExampleDistrict(asOf: String?) async throws {
    let intake = try await DataFolder(path: Self.district.path).read()
    let day = try asOf.map { try #require(Day($0)) }
    try expectAgreement(try Recomputation(intake, asOf: day))
  }

  @Test(arguments: [(1, 0.05), (2, 0.2), (3, 0.6)] as [(UInt64, Double)])
  func agreesWithSQLOnShakenData(seed: UInt64, rate: Double) async throws {
    let folder = try ShakenFolder(of: Self.district, seed: seed, rate: rate)
    let intake = try await DataFolder(path: folder.path).read()
    try expectAgreement(try Recomputation(intake))
  }
}
