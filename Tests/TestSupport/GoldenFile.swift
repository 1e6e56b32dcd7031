import Foundation
package import Testing

/// Compares text with a file in the `Snapshots` folder beside the test.
///
/// `RECORD=1` writes the file instead, and the recording run fails: read the diff, then run again.
package func expectGolden(
  _ text: String, _ name: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = URL(filePath: testFile).deletingLastPathComponent()
    .appending(path: "Snapshots").appending(path: name).standardizedFileURL
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try FileManager.default.createDirectory(
      at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: golden)
    Issue.record("recorded \(name); read the diff, then run again", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: golden, encoding: .utf8)
  #expect(text == expected, "differs from Snapshots/\(name)", sourceLocation: sourceLocation)
}
