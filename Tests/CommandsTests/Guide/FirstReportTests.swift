import Foundation
import TestSupport
import Tables
import Testing

/// `Guide/your-first-report.md`, followed step by step.
@Suite struct FirstReportTests {
  private static let name = "your-first-report.md"
  private static let file = "conferences.md"

  /// Each file is saved, and each command line shows what stands below it.
  @Test func showsWhatItSays() throws {
    let page = try GuidePage(Self.name)
    let folder = try GuideFolder()
    let hasPandoc = Command.works("pandoc", "--version")
    var files = 0
    for listing in page.listings {
      switch listing.kind {
      case "markdown":
        files += 1
        try folder.scratch.write(listing.text, to: Self.file)
      case "console":
        let isForWord = listing.commands.contains { $0.shown.contains { $0.hasSuffix(".docx") } }
        if hasPandoc || !isForWord { try folder.expect(listing, on: Self.name) }
      default: Issue.record("line \(listing.line): nobody tries '\(listing.kind)'")
      }
    }
    #expect(files == 7)
  }

  /// What is written with the last file: a copy for each school, and in it all that was built up.
  @Test func endsWithACopyForEachSchool() throws {
    let page = try GuidePage(Self.name)
    let folder = try GuideFolder()
    let last = try #require(page.listings("markdown").last)
    try folder.scratch.write(last.text, to: Self.file)
    let shown = try folder.screen(
      "walkbook weave \(Self.file) --data Examples/district --to xlsx,html,md -o out")
    #expect(shown.count { $0.hasPrefix("out/conferences-S0") } == 18, "\(shown)")
    let text = try folder.scratch.text(of: "out/conferences-S02.md")
    for words in [
      "# Conferences at Birchwood Elementary", "Here 4 classes keep a", "2 of them reach 60%",
      "see [Table 1]", "| SEC-025 |", "**Figure 1. Students with a conference**",
      "Classes of Birchwood Elementary that keep no log of conferences (9 rows)",
      "**Table 3. Next steps**",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
  }

  /// The file of every step is in order, but that of the deliberate mistake.
  @Test func hasOneMistake() throws {
    let folder = try GuideFolder()
    var wrong = 0
    for listing in try GuidePage(Self.name).listings("markdown") {
      try folder.scratch.write(listing.text, to: Self.file)
      if try folder.screen("walkbook check \(Self.file)") != ["nothing to correct"] {
        wrong += 1
        #expect(listing.text.contains("coverge"), "line \(listing.line)")
      }
    }
    #expect(wrong == 1)
  }

  /// The preview shows the file of the mistake as the page says: at its place, and mended again.
  @Test func showsTheMistakeInThePreview() async throws {
    let files = try GuidePage(Self.name).listings("markdown")
    let wrong = try #require(files.first { $0.text.contains("coverge") })
    let folder = try GuideFolder()
    try folder.scratch.write(wrong.text, to: Self.file)
    let preview = try RunningPreview(
      folder.scratch.path(of: Self.file), data: folder.scratch.path(of: "Examples/district"))
    let first = try await preview.next(after: 0)
    #expect(first.faults.contains { $0.contains("did you mean 'fig-weeks'") }, "\(first.faults)")
    try folder.scratch.write(try #require(files.first).text, to: Self.file)
    let mended = try await preview.next(after: first.version)
    #expect(mended.faults == [])
    #expect(mended.title == "Conferences at Birchwood")
  }
}
