import Foundation
import TestSupport
import Testing

/// `walkbook site`: the guide as pages for the browser.
@Suite struct SiteTests {
  private static let root = ExampleTests.folder.appending(path: "..").standardizedFileURL

  private func site() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let run = try Program.run(
      ["site", "README.md", "Guide", "Documentation", "-o", folder.path(of: "site")],
      in: Self.root.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output == folder.path(of: "site/index.html") + "\n")
    return folder
  }

  /// The targets of all links of a page, and the names of its places.
  private func links(_ page: String) -> (targets: [String], ids: Set<String>) {
    (
      page.matches(of: /<a href="([^"]*)"/).map { String($0.1) },
      Set(page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) })
    )
  }

  @Test func everyLinkOfTheGuideLeadsToAPageAndAPlace() throws {
    let folder = try site()
    let root = URL(filePath: folder.path(of: "site"), directoryHint: .isDirectory)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".html") }
    #expect(names.contains("Guide/index.html") && names.contains("Documentation/Rules.html"))
    var pages: [String: (targets: [String], ids: Set<String>)] = [:]
    for name in names {
      let path = root.appending(path: name).standardizedFileURL.path
      pages[path] = links(try String(contentsOfFile: path, encoding: .utf8))
    }
    var count = 0
    for (path, page) in pages {
      for target in page.targets where !target.contains("://") {
        let parts = target.split(
          separator: "#", maxSplits: 1, omittingEmptySubsequences: false
        ).map(String.init)
        let home = URL(filePath: path).deletingLastPathComponent()
        let file = parts[0].isEmpty ? path : home.appending(path: parts[0]).standardizedFileURL.path
        let found = try #require(pages[file], "\(path): \(target)")
        if parts.count > 1 { #expect(found.ids.contains(parts[1]), "\(path): \(target)") }
        count += 1
      }
    }
    #expect(count > 500)
  }

  @Test func readsNoScriptAndLoadsNothing() throws {
    let folder = try site()
    let page = try folder.text(of: "site/Guide/settings.html")
    #expect(page.contains("<h1>Settings</h1>"))
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("<script"))
    #expect(page.contains("<a href=\"../search.html\">Search</a>"))
    #expect(page.contains("<a href=\"report-format.html#theme\">theme</a>"))
    let search = try folder.text(of: "site/search.html")
    #expect(search.contains("<a href=\"Guide/settings.html#theme\">theme</a>"))
    #expect(!search.contains("src="))
  }

  @Test(arguments: [
    ("[there](other.md)", "'other.md'"), ("[there](#nowhere)", "'#nowhere'"),
    ("| a |\n|---|\n| [b](b.md#c) |", "'b.md#c'"), ("> **[b](../b.md)**", "'../b.md'"),
  ])
  func tellsLinksThatLeadToNothing(text: String, target: String) throws {
    let folder = try ScratchFolder()
    try folder.write("# Start\n\n\(text)\n", to: "pages/start.md")
    let run = try Program.run(["site", "pages", "-o", "site"], in: folder.path)
    #expect(run.status == 1)
    #expect(
      run.messages.contains(
        "warning: pages/start.md: \(target) leads to nothing that is there"), "\(run.messages)")
    #expect(try folder.text(of: "site/pages/start.html").contains("<h1>Start</h1>"))
  }

  @Test func leavesAloneWhatItDidNotWrite() throws {
    let folder = try ScratchFolder()
    try folder.write("# Start\n\nA & B <c>\n", to: "start.md")
    #expect(try Program.run(["site", "start.md", "-o", "site"], in: folder.path).status == 65)
    try folder.write("# Start\n\nA & B\n", to: "start.md")
    #expect(try Program.run(["site", "start.md", "-o", "site"], in: folder.path).status == 0)
    #expect(try Program.run(["site", "start.md", "-o", "site"], in: folder.path).status == 0)
    try folder.write("mine", to: "site/search.html")
    #expect(try Program.run(["site", "start.md", "-o", "site"], in: folder.path).status == 73)
    #expect(try folder.text(of: "site/search.html") == "mine")
    #expect(try Program.run(["site", "nothing.md", "-o", "site"], in: folder.path).status == 66)
  }

  /// What a reader finds in a real browser.
  @Test(.enabled(if: Command.works("chromedriver", "--version"), "chromedriver is not installed"))
  func isSearchedInABrowser() throws {
    let folder = try site()
    let script = Self.root.appending(path: "Tests/Browser/search.py").path
    let seen = try Command.succeed(
      ["python3", script, folder.path(of: "site/search.html"), "mastery Weight"])
    let found = try JSONDecoder().decode(Seen.self, from: Data(seen.output.utf8))
    #expect(found.before.titles.count > 100)
    #expect(found.before.count == "")
    #expect(found.after.titles.first == "mastery.weight")
    #expect(found.after.count == "\(found.after.titles.count) places")
    #expect((2...60).contains(found.after.titles.count))
  }

  private struct Seen: Decodable {
    struct Shown: Decodable {
      let titles: [String]
      let count: String
    }
    let before, after: Shown
  }
}
