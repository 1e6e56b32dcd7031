import Tables

/// A heading of Markdown that may hold all up to the next of its level, as a container would:
/// `## Pacing {sheet="Pacing" if="select count(*) from pacing"}`, or `## Plan {#sec-plan}`.
struct SectionHeading {
  let level: Int
  /// The text in the braces without a label; `nil` where the heading begins no section of its own.
  let attributes: String?
  /// Of the attributes.
  let location: Location
  /// The heading without them.
  let line: Substring

  /// `nil` where the line is no heading.
  init?(_ line: Substring, at location: Location) {
    level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
    guard let braces = SectionHeading.braces(of: line) else {
      attributes = nil
      self.location = location
      self.line = line
      return
    }
    var text = line[braces].dropFirst().dropLast()
    var words = line[..<braces.lowerBound].trimmed
    if text.first == "#" {
      let label = text.prefix { !$0.isWhitespace }
      text = text.dropFirst(label.count)
      words = "\(words) {\(label)}"
    }
    self.line = words
    attributes = String(text)
    let column = line.distance(from: line.startIndex, to: text.startIndex) + 1
    self.location = location.advanced(toLine: 1, column: column)
  }

  /// What stands behind the words: a label, then words of a container; or one of them.
  ///
  /// A brace that is to be read is written `\{`.
  private static func braces(of line: Substring) -> Range<Substring.Index>? {
    let heading = line.trimmed
    guard heading.last == "}" else { return nil }
    for start in heading.indices where heading[start] == "{" {
      guard start > heading.startIndex, heading[heading.index(before: start)] == " " else {
        continue
      }
      var text = heading[start...].dropFirst().dropLast().trimmed
      if text.first == "#" {
        text = text.drop { !$0.isWhitespace }.trimmed
        if text.isEmpty { return start..<heading.endIndex }
      }
      let name = text.prefix { $0.isLetter || $0 == "-" }
      let next = text.dropFirst(name.count).first
      // A label without its sign, `{sec-plan}`, is told with the words of the heading.
      let isWord = name.first?.isLetter ?? false && !NearMiss.isLabel(text)
      if isWord, next == nil || next == " " || next == "=" { return start..<heading.endIndex }
    }
    return nil
  }
}
