import Foundation
import TestSupport
import Tables
import Testing

/// A page of the guide, cut into what it shows: files, settings, and the screen.
struct GuidePage {
  /// A fenced block.
  struct Listing: CustomTestStringConvertible {
    /// The word behind the fence: `markdown`, `console`, `yaml`.
    let kind: String
    let text: String
    /// Of the fence, counted from 1.
    let line: Int

    var testDescription: String { "line \(line)" }
  }

  let text: String
  private(set) var listings: [Listing] = []
  /// The words between backticks outside listings, and their parts.
  private(set) var codes: Set<String> = []

  static let folder = ExampleTests.folder.appending(path: "../Guide").standardizedFileURL

  init(_ name: String) throws {
    text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    var open: (fence: Substring, line: Int, lines: [Substring])?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      let fence = line.prefix { $0 == "`" }
      guard let start = open else {
        if fence.count >= 3 { open = (line, place + 1, []) } else { takeCodes(line) }
        continue
      }
      if fence == line, fence.count == start.fence.prefix(while: { $0 == "`" }).count {
        let kind = String(start.fence.drop { $0 == "`" })
        let body = start.lines.map { $0 + "\n" }.joined()
        listings.append(Listing(kind: kind, text: body, line: start.line))
        open = nil
      } else {
        open?.lines.append(line)
      }
    }
  }

  func listings(_ kind: String) -> [Listing] { listings.filter { $0.kind == kind } }

  private mutating func takeCodes(_ line: Substring) {
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    for (place, code) in parts.enumerated() where place % 2 == 1 {
      codes.insert(String(code))
      let words = code.split { !$0.isLetter && !$0.isNumber && !"-_.".contains($0) }
      codes.formUnion(words.map(String.init))
    }
  }
}

extension GuidePage.Listing {
  /// The command lines of a screen, each with the lines that it shows.
  var commands: [(line: String, shown: [String])] {
    var commands: [(line: String, shown: [String])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        commands.append((String(line.dropFirst(2)), []))
      } else if !commands.isEmpty {
        commands[commands.count - 1].shown.append(String(line))
      }
    }
    return commands
  }

  /// Whether lines are as shown; a line of three dots stands for any lines, also for none.
  static func match(_ lines: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    if first == "…" {
      let rest = shown.dropFirst()
      return (lines.startIndex...lines.endIndex).contains { match(lines[$0...], rest) }
    }
    return lines.first == first && match(lines.dropFirst(), shown.dropFirst())
  }
}

/// A folder with the example district, in which what a page says is tried.
struct GuideFolder {
  let scratch: ScratchFolder
  private let path: String

  init() throws {
    scratch = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: scratch.path(of: "Examples"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: ExampleTests.folder.appending(path: "district").path,
      toPath: scratch.path(of: "Examples/district"))
    let home = Program.url.deletingLastPathComponent().path
    path = "\(home):" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin")
  }

  /// Runs a command line; what goes to the screen, line by line.
  func screen(_ line: String) throws -> [String] {
    let run = try Command(
      ["sh", "-c", "{ \(line); } 2>&1"], environment: ["PATH": path], in: scratch.path)
    return run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  /// Runs every command line of a screen, and compares what it shows.
  func expect(_ listing: GuidePage.Listing, on page: String) throws {
    for command in listing.commands {
      let lines = try screen(command.line)
      #expect(
        GuidePage.Listing.match(lines[...], command.shown[...]),
        "\(page):\(listing.line): \(command.line) shows\n\(lines.joined(separator: "\n"))")
    }
  }
}
