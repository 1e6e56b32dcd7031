import Canonical
import Coaching
import Queries
import Tables
import Testing

@testable import Importers
@testable import Walkbook

/// The headers by which copies of our own tables are known are those of the tables.
@Suite struct OwnHeaderTests {
  @Test func areThoseOfTheTables() async throws {
    let workspace = try await Workspace(DataFolder(files: [], project: ProjectFile()))
    let canonical = Set(
      FileKind.allCases.map { CanonicalFile.of($0).columns.joined(separator: ",") })
    let tables = Set(
      workspace.catalog.schema.map { $0.columns.map(\.name).joined(separator: ",") }
    ).subtracting(canonical)
    #expect(OwnTables.headers.subtracting(tables) == [], "no longer tables")
    #expect(tables.subtracting(OwnTables.headers) == [], "not yet among the headers")
  }
}
