import Documents
import TestSupport
import Tables
import Testing

@testable import Walkbook

/// `theme:` in `walkbook.yaml`: the look of every report that names none.
@Suite struct SettingsThemeTests {
  private static let report = """
    ---
    title: Schools
    ---

    ## All

    ```{sql}
    select school_id from schools order by school_id
    ```

    """

  private func page(_ settings: String, _ report: String = report) async throws -> String {
    let folder = try ScratchFolder()
    try folder.write("school_id,name\nS01,Alder\nS02,Birch\n", to: "data/schools.csv")
    try folder.write(settings, to: "data/walkbook.yaml")
    try folder.write("colors: {heading: \"#5B21B6\"}\n", to: "data/own.yaml")
    try folder.write("logo: none.png\n", to: "data/lost.yaml")
    try folder.write("colors: {quiet: \"#BBBBBB\"}\n", to: "data/pale.yaml")
    try folder.write(report, to: "r.md")
    let workspace = try await Workspace(folder: folder.path(of: "data"), audience: "team")
    let run = ReportRun(workspace, output: folder.path(of: "out"))
    _ = try await run.run([try ReportRun.report(folder.path(of: "r.md"))])
    return try folder.text(of: "out/r.html")
  }

  @Test(arguments: [
    ("title: Riverbend\n", "#16425B"), ("theme: evergreen\n", "#14532D"),
    ("theme: own.yaml\n", "#5B21B6"),
  ])
  func isTheLookOfReports(settings: String, heading: String) async throws {
    #expect(try await page(settings).contains("h6{color:\(heading)"))
  }

  /// A report that names a theme keeps it.
  @Test func yieldsToTheReport() async throws {
    let report = Self.report.replacing("title: Schools", with: "title: Schools\ntheme: slate")
    #expect(try await page("theme: evergreen\n", report).contains("h6{color:#1F2937"))
  }

  @Test(arguments: [
    ("theme: none.yaml\n", "walkbook.yaml:1", "there is no file 'none.yaml'"),
    ("theme: pale.yaml\n", "pale.yaml:1", "between quiet and white; it is 1.91"),
    ("theme: lost.yaml\n", "lost.yaml:1", "expected a picture 'none.png' beside it, a PNG"),
    ("theme: slat\n", "walkbook.yaml:1", "expected one of evergreen, slate"),
  ])
  func stopsWhereItIsWrong(settings: String, place: String, words: String) async throws {
    do {
      _ = try await page(settings)
      Issue.record("it was woven")
    } catch {
      #expect("\(error)".contains(place), "\(error)")
      #expect("\(error)".contains(words), "\(error)")
    }
  }
}
