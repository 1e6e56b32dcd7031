import Foundation
import TestSupport
import Tables
import Testing

/// A hundred and more wrong reports, and what is said of each: the words, the place, the mark.
@Suite struct WrongReportsTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Snapshots/wrong-reports.md").standardizedFileURL

  private struct Wrong {
    let name: String
    let report: String
    let says: String

    var file: String {
      name.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined() + ".md"
    }
  }

  private func cases() throws -> [Wrong] {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    return text.split(separator: "\n## ").dropFirst().map { part in
      let pieces = part.split(separator: "~~~~", omittingEmptySubsequences: false)
      func body(_ place: Int) -> String {
        pieces.indices.contains(place)
          ? String(pieces[place].drop { $0 != "\n" }.dropFirst()) : ""
      }
      return Wrong(
        name: String(part.prefix { $0 != "\n" }), report: body(1), says: body(3))
    }
  }

  /// What one run over all of them says, by file.
  private func said(of cases: [Wrong]) throws -> [String: String] {
    let folder = try ScratchFolder()
    for wrong in cases { try folder.write(wrong.report, to: wrong.file) }
    let run = try Program.run(["check"] + cases.map(\.file), in: folder.path)
    #expect(run.status == 1)
    #expect(run.messages == "")
    var said: [String: String] = [:]
    var file = ""
    for line in run.output.split(separator: "\n") {
      let words = line.split(separator: ":")
      if let first = words.first, ["error", "warning", "note"].contains(first), words.count > 2 {
        file = String(words[1].dropFirst())
      }
      said[file, default: ""] += line.replacing("\(file):", with: "wrong.md:") + "\n"
    }
    return said
  }

  @Test func saysWhatIsWrong() throws {
    let cases = try cases()
    #expect(cases.count >= 100)
    #expect(Set(cases.map(\.file)).count == cases.count)
    let said = try said(of: cases)
    guard ProcessInfo.processInfo.environment["RECORD"] == nil else {
      return try record(cases, said)
    }
    for wrong in cases { #expect(said[wrong.file] == wrong.says, "\(wrong.name)") }
  }

  /// The last of them has ten mistakes, and all ten are said.
  @Test func saysTenOfTen() throws {
    let last = try #require(try cases().last)
    #expect(last.name == "ten mistakes")
    let errors = last.says.split(separator: "\n").filter { $0.hasPrefix("error: ") }
    #expect(errors.count == 10)
  }

  private func record(_ cases: [Wrong], _ said: [String: String]) throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let head = text.split(separator: "\n## ")[0]
    let parts = cases.map { wrong in
      "\n## \(wrong.name)\n\n~~~~ report\n\(wrong.report)~~~~\n\n~~~~ says\n"
        + "\(said[wrong.file] ?? "")~~~~\n"
    }
    try Data((head + parts.joined()).utf8).write(to: Self.page)
    Issue.record("recorded the wrong reports; read the diff, then run again")
  }
}
