import Documents
import Exporters
import Foundation
import Tables
import TestSupport
import Testing
import Walkbook

/// What another program does with the library: the article `FirstQuestions`, word for word.
@Suite struct FirstQuestionsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  private let path = root.appending(path: "Examples/district").path

  @Test func asks() async throws {
    let workspace = try await Workspace(folder: path, audience: "district")
    let phases = try workspace.table("phase_distribution")
    let answer = try workspace.query(
      "select count(*) as schools from schools where name <> :name",
      parameters: ["name": .text("Marsh Elementary")])
    for row in answer.rows { print(row) }
    #expect(phases.columns.map(\.name).prefix(2) == ["window_id", "model"])
    #expect(!phases.isEmpty)
    let schools = try workspace.table("schools").count
    #expect(answer.rows.map { $0 } == [[.integer(schools)]])
    for finding in workspace.findings where finding.severity == .error {
      print("\(finding)")
    }
    #expect(workspace.findings.isEmpty == false)
  }

  @Test func writesAReport() async throws {
    let folder = try ScratchFolder()
    let output = folder.path(of: "out")
    let workspace = try await Workspace(folder: path)
    var run = ReportRun(workspace, output: output)
    run.formats = [.markdown]
    let written = try await run.run([try ReportRun.report("pd-planning")])
    #expect(written.paths.count == 1)
    #expect(!written.hasFailures)
    #expect(written.paths.allSatisfy { FileManager.default.fileExists(atPath: $0) })
  }

  /// Who may see the data is asked before anything is shown.
  @Test(arguments: [
    ("audience: puplic\n", nil as String?, Failure.Status.data),
    ("", "everybody", .usage),
  ])
  func stopsWhereTheAudienceIsUnknown(
    settings: String, audience: String?, status: Failure.Status
  ) async throws {
    let folder = try ScratchFolder()
    try folder.write("teacher_id,name\nT1,Ann Lee\n", to: "teachers.csv")
    if !settings.isEmpty { try folder.write(settings, to: "walkbook.yaml") }
    await #expect {
      _ = try await Workspace(folder: folder.path, audience: audience)
    } throws: {
      ($0 as? Failure)?.status == status
    }
  }

  @Test func namesTheNearestTable() async throws {
    let workspace = try await Workspace(folder: path)
    #expect {
      _ = try workspace.table("phase_distributions")
    } throws: {
      "\($0)".contains("phase_distribution'")
    }
    #expect(workspace.tableNames == workspace.tableNames.sorted())
  }

  /// The article shows what is compiled here.
  @Test func isTheExampleOfTheArticle() throws {
    let article = try String(
      contentsOf: Self.root.appending(path: "Sources/Walkbook/Walkbook.docc/FirstQuestions.md"),
      encoding: .utf8)
    let code = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let compiled = Set(code.split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) })
    let blocks = article.split(separator: "```swift\n").dropFirst().map {
      $0.prefix { _ in true }.split(separator: "```")[0]
    }
    let lines = blocks.dropFirst().joined(separator: "\n").split(separator: "\n")
    #expect(lines.count > 10)
    for line in lines {
      #expect(compiled.contains(line.trimmingPrefix(while: \.isWhitespace)), "\(line)")
    }
  }
}
