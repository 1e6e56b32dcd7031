import Archives
import Documents
import Exporters
import Foundation
import TestSupport
import Testing
import Walkbook
import Workbooks

/// Every feature of the report format in each of the four formats: what stands in the files.
@Suite struct FeatureTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Snapshots/features.md").standardizedFileURL
  private static let formats: [OutputFormat] = [.xlsx, .html, .docx, .markdown]

  /// A feature: a report, and what stands in its outputs.
  private struct Feature {
    var name: String
    var report = ""
    /// By the end of the file's name.
    var lines: [String: [String]] = [:]
  }

  /// The parts of the page: a heading, and behind it five listings.
  private static func features() throws -> [Feature] {
    var features: [Feature] = []
    var kind: String?
    let text = try String(contentsOf: page, encoding: .utf8)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch (kind, line) {
      case (nil, _) where line.hasPrefix("## "):
        features.append(Feature(name: String(line.dropFirst(3))))
      case (nil, _) where line.hasPrefix("````"): kind = String(line.dropFirst(4))
      case (nil, _): continue
      case (_, "````"): kind = nil
      case ("report", _): features[features.count - 1].report += line + "\n"
      case (let kind?, _):
        features[features.count - 1].lines[kind, default: []].append(String(line))
      }
    }
    return features
  }

  @Test func standsInEveryFormat() async throws {
    let folder = try ScratchFolder()
    let district = ExampleTests.folder.appending(path: "district").path
    let workspace = try await Workspace(folder: district, audience: "team")
    let hasPandoc = Command.works("pandoc", "--version")
    let features = try Self.features()
    #expect(features.count >= 28)
    for (number, feature) in features.enumerated() {
      let name = "feature-\(number + 1).md"
      try folder.write(feature.report, to: name)
      var run = ReportRun(workspace, output: folder.path(of: "out-\(number + 1)"))
      run.formats = hasPandoc ? Self.formats : Self.formats.filter { $0 != .docx }
      let result = try await run.run([try ReportRun.report(folder.path(of: name))])
      #expect(!result.hasFailures, "\(feature.name)")
      for format in run.formats {
        let ending = format.fileExtension
        let paths = result.paths.filter { $0.hasSuffix("." + ending) }
        #expect(!paths.isEmpty, "\(feature.name): nothing as \(ending)")
        let text = try paths.map { try Self.text(of: $0, as: format) }.joined()
        let lines = try #require(feature.lines[ending], "\(feature.name): nothing of \(ending)")
        for line in lines { Self.expect(line, in: text, of: feature.name, as: ending) }
      }
    }
  }

  /// `! ` before a line says that it does not stand there, `~ ` that it is a pattern.
  private static func expect(
    _ line: String, in text: String, of feature: String, as ending: String
  ) {
    let isAbsent = line.hasPrefix("! ")
    let words = isAbsent ? String(line.dropFirst(2)) : line
    let isFound =
      words.hasPrefix("~ ")
      ? text.range(of: String(words.dropFirst(2)), options: .regularExpression) != nil
      : text.contains(words)
    #expect(isFound != isAbsent, "\(feature), \(ending): \(line)\n\(text.suffix(3_000))")
  }

  /// The markup of a file and its text as another program reads it, runs of spaces as one.
  private static func text(of path: String, as format: OutputFormat) throws -> String {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    var text = path + "\n"
    switch format {
    case .xlsx, .docx:
      let archive = try Archive(bytes)
      for part in archive.parts where part.name.hasSuffix(".xml") {
        text += String(decoding: try archive.bytes(of: part), as: UTF8.self) + "\n"
      }
      if format == .docx {
        text += try Command.succeed(
          ["pandoc", "-f", "docx", "-t", "gfm", "--wrap=none", path]
        ).output
      } else {
        for sheet in try Workbook(archive).sheets {
          text += String(decoding: try sheet.text.get().bytes, as: UTF8.self)
            .replacing("\r", with: "\n")
        }
      }
    default: text += String(decoding: bytes, as: UTF8.self)
    }
    return text.replacingOccurrences(of: " +", with: " ", options: .regularExpression)
  }

  /// Every option that the guide names is one of the features.
  @Test func namesEveryOptionOfTheGuide() throws {
    let rows = try GuidePage("report-format.md").text.split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
    let options = rows.flatMap { row in
      row.split(separator: "|")[0].split(separator: "`").map(String.init)
        .filter { $0.allSatisfy { $0.isLetter || $0 == "-" } && !$0.isEmpty }
    }
    #expect(options.count > 60)
    let reports = try Self.features().map(\.report).joined()
    for option in options where !Self.elsewhere.contains(option) {
      #expect(
        ["\(option):", "| \(option)", "{\(option)", " \(option) "].contains(
          where: reports.contains),
        "no feature has '\(option)'")
    }
  }

  /// What other tests have: formats of files beside the four, keys of themes, a file for Word.
  private static let elsewhere: Set = [
    "odt", "pptx", "pdf", "name", "colors", "fonts", "reference", "logo",
  ]
}
