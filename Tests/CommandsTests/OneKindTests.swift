import Coaching
import Foundation
import TestSupport
import Testing

/// A folder with only one kind of file, or with nothing: sheets without data say so.
@Suite struct OneKindTests {
  private static let district = ExampleTests.folder.appending(path: "district")

  private func build(_ folder: ScratchFolder) throws -> (Command, String) {
    let outcome = try Program.run([
      "build", folder.path, "-o", folder.path(of: "out"), "--to", "xlsx,html,md",
    ])
    let text = try folder.allNames.filter { $0.hasPrefix("out/") && $0.hasSuffix(".html") }
      .map { try folder.text(of: $0) }.joined()
    return (outcome, text)
  }

  @Test(arguments: FileKind.allCases.filter { $0 != .frameworks })
  func buildsFromOneKindOfFile(kind: FileKind) throws {
    let name = "\(kind.rawValue).csv"
    let folder = try ScratchFolder()
    guard
      let file = try? String(
        contentsOf: Self.district.appending(path: name), encoding: .utf8)
    else { return try folder.write("", to: name) }
    try folder.write(file, to: name)
    let (outcome, text) = try build(folder)
    #expect([0, 1].contains(outcome.status), "\(outcome.messages)")
    #expect(text.contains("<h1"), "a report was written")
    for word in [">nan", ">inf", ">-0", "NaN", "Optional("] {
      #expect(!text.contains(word), "a silly number in the report")
    }
    #expect(try folder.names.contains(name), "the input is left alone")
  }

  @Test(arguments: FileKind.allCases.filter { $0 != .frameworks })
  func buildsFromAFileThatHasOnlyItsHeader(kind: FileKind) throws {
    let name = "\(kind.rawValue).csv"
    guard
      let file = try? String(
        contentsOf: Self.district.appending(path: name), encoding: .utf8)
    else { return }
    let folder = try ScratchFolder()
    try folder.write(String(file.prefix { !$0.isNewline }) + "\n", to: name)
    let (outcome, text) = try build(folder)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(!text.contains(">nan"))
  }

  @Test func makesNothingOfAFolderWithSettingsOnly() throws {
    let folder = try ScratchFolder()
    try folder.write("title: Nowhere yet\n", to: "walkbook.yaml")
    let (outcome, text) = try build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("no tables, workbooks or archives in it"))
    #expect(text == "")
  }
}
