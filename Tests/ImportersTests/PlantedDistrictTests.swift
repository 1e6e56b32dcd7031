import Importers
import Tables
import TestSupport
import Testing

/// Faults planted over generated districts whose files are a mess: every one is found at its line,
/// and nothing is found in the same district without them.
@Suite struct PlantedDistrictTests {
  /// A hundred districts with a hundred faults each.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func findsEachFaultAtItsLine(seed: UInt64) async throws {
    let district = PlantedDistrict(seed: seed, faults: 100)
    let found = try await found(in: district)
    #expect(found.subtracting(district.planted) == [], "found, not planted")
    #expect(district.planted.subtracting(found) == [], "planted, not found")
    #expect(district.planted.count == 100)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func findsNothingInTheCleanTwin(seed: UInt64) async throws {
    let found = try await found(in: PlantedDistrict(seed: seed, faults: 0))
    #expect(found == [])
  }

  private func found(in district: PlantedDistrict) async throws -> Set<PlantedDistrict.Fault> {
    let intake = try await DataFiles(district.files).read()
    return Set(
      intake.findings.filter { $0.severity != .note }.map {
        PlantedDistrict.Fault(
          file: $0.location.file, line: $0.location.line, rule: $0.problem.rule)
      })
  }
}
