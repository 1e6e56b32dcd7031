import ArgumentParser
import Documents
import Exporters
import Foundation
import Importers
import Tables
import Walkbook

/// `walkbook site`: pages of Markdown as pages for the browser, with search.
struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Writes pages of Markdown, as those of the guide, as HTML pages with search.",
    discussion: """
      walkbook site README.md Guide Documentation -o out/guide
      Each .md file becomes a page, README.md the index.html of its folder; the first is where
      readers come in. Nothing in the pages runs, and reading them needs no script; search.html
      has one. A link that leads to no page, no heading and no file is told: status 1.
      """)

  @Argument(help: "Files of Markdown, and folders of them, in the order of reading.")
  var pages: [String]

  @Option(name: .shortAndLong, help: "The folder for the pages.")
  var output: String

  @Option(help: "What the whole is called; the title of the first page unless given.")
  var title: String?

  @OptionGroup var writing: WriteOptions

  func run() async throws {
    try await Terminal.run {
      let paths = try pages.flatMap(SiteCommand.files)
      var faults: [ReportError] = []
      let sources = try paths.map { path in
        let page = MarkdownPage(
          try SiteCommand.text(of: path), at: Location(file: path), &faults)
        return Site.Source(path: SiteCommand.relative(path), page: page)
      }
      if let first = faults.first { throw Failure(.data, "\(first)") }
      guard let first = sources.first else {
        throw Failure(.input, "\(pages.joined(separator: ", ")): no file of Markdown (.md)")
      }
      let site = Site(title: title ?? first.page.title ?? "Start", sources) {
        FileManager.default.fileExists(atPath: $0)
      }
      try await write(site.files, reading: paths)
      for link in site.lostLinks {
        Terminal.say("warning: \(link.path): '\(link.target)' leads to nothing that is there")
      }
      if !site.lostLinks.isEmpty { throw ExitCode(Failure.Status.findings.rawValue) }
    }
  }

  private func write(_ files: [(name: String, text: String)], reading paths: [String]) async throws
  {
    try await writing.apply(reading: paths) { rules in
      try rules.check(files.map { "\(output)/\($0.name)" })
      for (name, text) in files {
        let place = URL(filePath: "\(output)/\(name)")
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try await OutputFile.publish(text, at: "\(output)/\(name)")
      }
    }
    try Terminal.put("\(output)/\(files[0].name)\n")
  }

  /// A file itself; of a folder its pages, README.md first, then those below.
  private static func files(at path: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure(.input, "\(path): no such file or folder")
    }
    guard DataFolder.isFolder(path) else { return [path] }
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }
    let key = { (name: String) in
      let steps = name.split(separator: "/").map(String.init)
      return (steps.count, steps.last == "README.md" ? "" : name)
    }
    return names.sorted { key($0) < key($1) }.map { "\(path)/\($0)" }
  }

  private static func text(of path: String) throws -> String {
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw Failure(.data, "\(path): cannot be read as a text in UTF-8")
    }
  }

  /// The path without `./` and double slashes, as links are written.
  private static func relative(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
