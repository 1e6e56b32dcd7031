import ArgumentParser
import Tables

/// What is said of a command line that cannot be read: the words of the parser, and the nearest of those
/// that may stand there.
struct UsageText {
  private let text: String

  /// - Parameter text: as the parser of command lines says it.
  init(_ text: String) { self.text = text }

  /// The same with the nearest word behind the first line.
  var description: String {
    guard let hint else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let end = lines[0].firstRange(of: ". Please") else {
      lines[0] += hint
      return lines.joined(separator: "\n")
    }
    lines[0].insert(contentsOf: hint, at: end.lowerBound)
    return lines.joined(separator: "\n")
  }

  private var hint: String? {
    if let option = quoted(behind: "Unknown option '"), !text.contains("Did you mean") {
      return Nearest.word(to: option, among: ["--help", "--version"]).map { Nearest.hint($0) }
    }
    guard let value = quoted(behind: "The value '"), let end = text.firstRange(of: "is invalid")
    else { return nil }
    let words = text[end.upperBound...].split { !($0.isLetter || $0.isNumber || $0 == "-") }
    let known = Set(words.map(String.init)).subtracting(["please", "provide", "help", "usage"])
    // Several values stand with commas between them; the first that is unknown is meant.
    let meant = value.split(separator: ",").map(String.init).first { !known.contains($0) }
    return meant.flatMap { Nearest.word(to: $0, among: known.sorted()) }.map { Nearest.hint($0) }
  }

  private func quoted(behind words: String) -> String? {
    guard let start = text.firstRange(of: words) else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "'" })
  }
}
