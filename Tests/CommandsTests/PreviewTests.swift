import Foundation
import TestSupport
import Tables
import Testing

/// `walkbook preview`: what a browser gets, and what nobody else does.
@Suite struct PreviewTests {
  private static let report = """
    ---
    title: My report
    output: {html: {}}
    ---

    The first text.

    ```{sql}
    --| label: tbl-a
    select school_id, name from schools order by school_id
    ```

    """

  /// A folder of two schools with a report in it.
  private func folder() throws -> (folder: ScratchFolder, report: String) {
    let folder = try ScratchFolder()
    try folder.write("school_id,name\nS1,North\nS2,South\n", to: "schools.csv")
    try folder.write("teacher_id,school_id,name\nT1,S1,Ada Quill\n", to: "teachers.csv")
    try folder.write(Self.report, to: "report.md")
    return (folder, folder.path(of: "report.md"))
  }

  @Test func showsWhatIsSavedAndWhatIsWrong() async throws {
    let (folder, report) = try folder()
    let preview = try RunningPreview(report, data: folder.path)
    let first = try await preview.next(after: 0)
    #expect(first.title == "My report")
    #expect(first.faults == [])
    #expect(try await preview.ask("page").text.contains("North"))
    try folder.write(Self.report.replacing("name", with: "nme"), to: "report.md")
    let wrong = try await preview.next(after: first.version)
    #expect(
      wrong.faults == [
        """
        \(report):10:19: no such column: nme (did you mean 'name'?)
             10 | select school_id, nme from schools order by school_id
                |                   ^^^
        """
      ])
    #expect(try await preview.ask("page").text.contains("no such column: nme"))
    try folder.write(Self.report, to: "report.md")
    let mended = try await preview.next(after: wrong.version)
    #expect(mended.faults == [])
    try folder.write("school_id,name\nS1,North\nS2,East\n", to: "schools.csv")
    let renewed = try await preview.next(after: mended.version)
    #expect(renewed.faults == [])
    #expect(try await preview.ask("page").text.contains("East"))
  }

  /// A setting that cannot be read shows nothing more of what was seen before.
  @Test func closesWithTheSettings() async throws {
    let (folder, report) = try folder()
    let preview = try RunningPreview(report, data: folder.path)
    let first = try await preview.next(after: 0)
    try folder.write("audience: publik\n", to: "walkbook.yaml")
    let closed = try await preview.next(after: first.version)
    #expect(closed.faults.count == 1)
    #expect(closed.faults.first?.contains("publi") ?? false)
    #expect(try await !preview.ask("page").text.contains("North"))
  }

  /// The page passes the same gate as an output: it names nobody to an audience of groups.
  @Test func showsTheAudienceNoMoreThanAnOutputDoes() async throws {
    let (folder, report) = try folder()
    try folder.write(
      Self.report.replacing("first text", with: "lesson of Ada Quill"), to: "report.md")
    let preview = try RunningPreview(report, data: folder.path, ["--audience", "district"])
    let shown = try await preview.next(after: 0)
    #expect(shown.faults.count == 1)
    #expect(shown.faults.first?.contains("somebody is named") ?? false)
    #expect(try await !preview.ask("page").text.contains("Ada"))
  }

  @Test func answersOnlyTheBrowserOfThisMachine() async throws {
    let (folder, report) = try folder()
    let preview = try RunningPreview(report, data: folder.path)
    let frame = try await preview.ask("")
    #expect(frame.status == 200)
    #expect(frame.headers["cross-origin-resource-policy"] == "same-origin")
    #expect(frame.headers["cache-control"] == "no-store")
    #expect(frame.headers["access-control-allow-origin"] == nil)
    #expect(frame.headers["content-security-policy"]?.contains("default-src 'none'") ?? false)
    for path in ["/", "/page", "/state", "/x/page", "page/x"] {
      #expect(try await preview.ask(path).status == 404, "\(path)")
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
      #expect(try await preview.ask("page", method: method).status == 405, "\(method)")
    }
    let other = try RunningPreview(report, data: folder.path)
    #expect(preview.address.split(separator: "/").last != other.address.split(separator: "/").last)
    #expect(try folder.names.sorted() == ["report.md", "schools.csv", "teachers.csv"])
  }

  @Test func isRefusedAtOnceWhereNothingCanBeShown() throws {
    let (folder, report) = try folder()
    let cases: [([String], Int32)] = [
      (["nothing.md", "--data", folder.path], 66), ([report, "--data", folder.path + "/no"], 66),
      ([report, "--data", folder.path, "--audience", "publik"], 64),
      ([report, "--data", folder.path, "--port", "1"], 73),
    ]
    for (arguments, status) in cases where arguments.last != "1" || getuid() != 0 {
      #expect(try Program.run(["preview"] + arguments).status == status, "\(arguments)")
    }
  }

  /// What a writer sees in a real browser.
  @Test(.enabled(if: Command.works("chromedriver", "--version"), "chromedriver is not installed"))
  func isFollowedInABrowser() throws {
    let (folder, report) = try folder()
    let long = (1...80).map { "Paragraph \($0).\n\n" }.joined()
    try folder.write(Self.report + "\n" + long, to: "report.md")
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Browser/preview.py").standardizedFileURL.path
    let played = try Command.succeed(
      ["python3", script, Program.url.path, report, folder.path, "3"])
    let seen = try JSONDecoder().decode(Seen.self, from: Data(played.output.utf8))
    #expect(seen.before.contains("The first text."))
    #expect(seen.after.contains("The second text."))
    #expect(seen.place == 300)
    #expect(seen.faults.contains("no such column: nme (did you mean 'name'?)"))
    #expect(seen.faults.contains("^^^"))
    let text = try #require(seen.notice.range(of: "The second text."))
    let fault = try #require(seen.notice.range(of: "no such column: nme"))
    let below = try #require(seen.notice.range(of: "Paragraph 1."))
    #expect(text.upperBound < fault.lowerBound && fault.upperBound < below.lowerBound)
    #expect(seen.mended == seen.after)
    #expect(seen.times.count == 3)
    #expect(seen.status == 130)
    #expect(seen.end == "walkbook preview has ended.")
  }

  private struct Seen: Decodable {
    let before, after, faults, notice, mended, end: String
    let place: Int
    let times: [Int]
    let status: Int32
  }
}
