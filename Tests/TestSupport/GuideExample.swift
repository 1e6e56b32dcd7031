import Foundation
package import Testing

/// Checks that `Documentation/Extending.md` shows the lines of a test file from one text to another,
/// so that the example of the guide is compiled.
///
/// - Parameters:
///   - start: the text with which the example begins.
///   - end: the text with which it ends.
///   - count: more lines than these must be in it.
///   - hiding: words that only the test needs, with what the guide has in their place.
package func expectInGuide(
  from start: String, to end: String, moreLinesThan count: Int, hiding: [(String, String)] = [],
  testFile: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let here = URL(filePath: testFile)
  let guide = try String(
    contentsOf: here.deletingLastPathComponent().appending(
      path: "../../Documentation/Extending.md"
    ).standardizedFileURL, encoding: .utf8)
  let code = try String(contentsOf: here, encoding: .utf8)
  let first = try #require(code.range(of: start), sourceLocation: sourceLocation)
  let last = try #require(code.range(of: end), sourceLocation: sourceLocation)
  let lines = code[first.lowerBound..<last.upperBound].split(separator: "\n")
  #expect(lines.count > count, sourceLocation: sourceLocation)
  for line in lines {
    let shown = hiding.reduce(String(line)) { $0.replacing($1.0, with: $1.1) }
    #expect(
      guide.contains(line) || guide.contains(shown), "\(line)", sourceLocation: sourceLocation)
  }
}
