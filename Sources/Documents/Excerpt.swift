/// The line of a text at which something is wrong, with a mark below the word that is.
///
/// ```
///     12 | select nme from teachers
///        |        ^^^
/// ```
public struct Excerpt: CustomStringConvertible {
  private let number: Int
  private let line: Substring
  /// The characters before the mark, and under it.
  private let before: Int
  private let marked: Int

  /// How much of a long line is shown.
  private static let width = 100

  /// - Parameters:
  ///   - line: counted from 1.
  ///   - column: counted from 1 in characters; 0 where the whole line is meant.
  /// - Returns: `nil` where the text has no such line.
  public init?(of text: String, line number: Int, column: Int) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(number - 1) else { return nil }
    let line = lines[number - 1]
    self.number = number
    self.line = line
    guard column > 0, column <= line.count + 1 else {
      before = line.prefix(while: \.isWhitespace).count
      marked = max(1, line.count - before)
      return
    }
    before = column - 1
    // The sign of a parameter or a reference is a part of it.
    let sign = line.dropFirst(before).prefix(1).filter { "@:#".contains($0) }
    let letters = line.dropFirst(before + sign.count).prefix {
      $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-"
    }
    let word = letters.isEmpty ? "" : sign + letters
    let run = word.isEmpty ? String(line.dropFirst(before).prefix { !$0.isWhitespace }) : word
    marked = max(1, run.count)
  }

  public var description: String {
    let start = before > Self.width * 3 / 4 ? before - Self.width / 2 : 0
    let isCut = line.count > start + Self.width
    let shown =
      (start > 0 ? "…" : "") + line.dropFirst(start).prefix(Self.width) + (isCut ? "…" : "")
    // A tab stays one, so that the mark stands below its word.
    let lead = line.dropFirst(start).prefix(before - start).map { $0 == "\t" ? "\t" : " " }
    let margin = String(repeating: " ", count: max(0, 7 - "\(number)".count))
    let mark = String(repeating: "^", count: min(marked, Self.width - (before - start)))
    return margin + "\(number) | \(shown)\n"
      + "        | " + (start > 0 ? " " : "") + lead.joined() + mark
  }
}
