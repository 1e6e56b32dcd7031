import Foundation
import TestSupport
import Tables
import Testing

/// The command lines of the README do what it says, on a copy of the example district.
@Suite struct ReadMeCommandsTests {
  private static let text = try? String(
    contentsOf: ExampleTests.folder.appending(path: "../README.md"), encoding: .utf8)

  /// What stands for a reader's own words.
  private static let words = [
    ("FOLDER", "Examples/district"), ("REPORT…", "debrief-agenda"), ("REPORT", "pd-planning"),
    ("[NAME]", "step_distribution"), ("PATH…", "Examples/district"),
    ("FILE…", "Examples/district/marks.csv"), ("FILE", "Examples/district/marks.csv"),
    ("OUTPUTS…", "Examples/district/windows.csv"), ("[ID]", "flex"), ("KIND", "pathway"),
    ("select …", "select count(*) from schools"),
  ]

  /// In tables, the cells that are command lines; in listings, what follows a `$`.
  static let lines: [String] = {
    var lines: [String] = []
    var listing: String?
    for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = listing, line.hasPrefix("    "), !line.hasPrefix("    $") {
        listing = open + " " + line.drop { $0 == " " }
        continue
      }
      if let open = listing { lines.append(open) }
      listing = line.hasPrefix("    $ walkbook ") ? String(line.dropFirst(6)) : nil
      guard line.hasPrefix("|") else { continue }
      for (place, code) in line.split(separator: "`").enumerated() where place % 2 == 1 {
        let isNamed = place == 1 && line.hasPrefix("| `")
        // A preview goes on until somebody ends it; it has tests of its own.
        if code.hasPrefix("walkbook "), !code.hasPrefix("walkbook preview"),
          isNamed || code.split(separator: " ").count > 2
        {
          lines.append(String(code))
        }
      }
    }
    return lines + [listing].compactMap(\.self)
  }()

  @Test func findsTheCommandLines() {
    #expect(Self.lines.count >= 14)
    #expect(Self.lines.contains { $0.contains("group by phase") })
  }

  @Test(arguments: lines)
  func runs(line: String) throws {
    var line = line
    for (word, meaning) in Self.words {
      line = line.replacing(word, with: meaning)
    }
    if line.contains("docx"), !Command.works("pandoc", "--version") { return }
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "Examples"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: ExampleTests.folder.appending(path: "district").path,
      toPath: folder.path(of: "Examples/district"))
    for name in ["README.md", "Guide", "Documentation"] where line.contains(name) {
      try FileManager.default.copyItem(
        atPath: ExampleTests.folder.appending(path: "../\(name)").path,
        toPath: folder.path(of: name))
    }
    let home = Program.url.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    let outcome = try Command(
      ["sh", "-c", line], environment: ["PATH": "\(home):\(path)"], in: folder.path)
    // The district holds planted faults: findings end with 1.
    #expect([0, 1].contains(outcome.status), "\(line): \(outcome.messages)")
    #expect(!outcome.output.isEmpty || line.contains(" -o "), "\(line)")
  }
}
