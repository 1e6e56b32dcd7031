import Coaching
import Documents
import Foundation
import Importers
import Tables
import TestSupport
import Testing
import Walkbook

@testable import Commands

/// Real files of vendors' shapes, where they lie beside the project: each is read, or it is said
/// why not, and rosters and lessons go all the way into a workbook.
@Suite struct SampleFileTests {
  static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/samples").standardizedFileURL.path

  static let areThere = FileManager.default.fileExists(atPath: samples)

  @Test(
    .enabled(if: areThere, "the sample files are not beside the project"),
    arguments: [
      ("assessments/gold.csv", "gold", 5), ("assessments/map-fluency.csv", "map.fluency", 9),
      ("assessments/iready-diagnostic-math.csv", "iready.diagnostic", 5),
      ("assessments/map-growth.csv", "map.growth", 7),
      ("iready/diagnostic-and-instruction-math.csv", "iready.diagnosticYTD", 500),
      ("iready/lessons-math.csv", "iready.lesson", 7_767),
      ("grades/nbgrader-long.csv", "nbgrader.grades", 2),
    ])
  func recognizesAFile(file: String, profile: String, rows: Int) async throws {
    let intake = try await read([file])
    #expect(intake.sources.map(\.profile) == [profile])
    #expect(intake.sources.map(\.read) == [rows])
    #expect(intake.district.marks.count > 0)
    // The last row of the MAP sample ends before its last column: it says nothing for certain.
    let errors = intake.findings.filter { $0.severity == .error }
    #expect(errors.allSatisfy { $0.location == Location(file: "map-growth.csv", line: 8) })
  }

  @Test(
    .enabled(if: areThere, "the sample files are not beside the project"),
    arguments: [
      ("google-forms-direct.csv", "Google Forms"), ("qualtrics-legacy.csv", "Qualtrics"),
      ("surveymonkey-steak.csv", "SurveyMonkey"), ("surveymonkey-thanksgiving.csv", "SurveyMonkey"),
    ])
  func saysWhoseFormNeedsAMap(file: String, host: String) async throws {
    let intake = try await read(["forms/" + file])
    #expect(intake.sources.map(\.profile) == [nil])
    #expect(intake.findings.map(\.problem) == [.unmappedForm(host: host)])
  }

  @Test(.enabled(if: areThere, "the sample files are not beside the project"))
  func saysThatAFileNeedsADescription() async throws {
    let intake = try await read(["grades/wide-gradebook.csv"])
    #expect(intake.sources.map(\.profile) == [nil])
    #expect(intake.findings.map(\.problem) == [.unrecognised])
  }

  @Test(
    .enabled(if: areThere, "the sample files are not beside the project"),
    arguments: [
      ("iready/lessons-", 471), ("iready/diagnostic-", 500), ("sds/v1-", 1), ("sds/v2.1-", 1),
      ("oneroster/", 1),
    ])
  func goesAllTheWayIntoAWorkbook(files: String, students: Int) async throws {
    let parts = files.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.samples + "/" + parts[0])
      .filter { $0.hasPrefix(parts[1]) }.sorted()
    let folder = try folder(names.map { "\(parts[0])/\($0)" })
    let output = try ScratchFolder()
    let workspace = try await Workspace(DataFolder(path: folder.path))
    #expect(workspace.intake.district.roster.students.count >= students)
    var run = ReportRun(workspace, output: output.path)
    run.formats = [.xlsx]
    let paths = try await run.run([ReportRun.report("pd-planning")]).paths
    let path = try #require(paths.first)
    #expect(try Data(contentsOf: URL(filePath: path)).count > 10_000)
  }

  private func folder(_ files: [String]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for file in files {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      try FileManager.default.copyItem(
        atPath: "\(Self.samples)/\(file)", toPath: folder.path(of: name))
    }
    return folder
  }

  private func read(_ files: [String]) async throws -> Intake { try await folder(files).read() }
}
