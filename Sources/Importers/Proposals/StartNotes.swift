import Settings

/// What `walkbook start` keeps at the end of `walkbook.yaml` for its next run, as comments that a
/// person reads: what is not answered yet, and what was answered with no.
struct StartNotes {
  var open: [String] = []
  private var declined: [String] = []
  private let lineEnd: String

  private static let openTitle = "# Open questions of walkbook start:"
  private static let declinedTitle =
    "# Answered with no at walkbook start; without its line a question is asked again:"
  private static let indent = "#   "

  /// Takes the notes out of the lines of a file, which have their ends.
  init(taking lines: inout [String]) {
    lineEnd =
      lines.contains { $0.unicodeScalars.suffix(2).elementsEqual(["\r", "\n"]) } ? "\r\n" : "\n"
    open = StartNotes.take(StartNotes.openTitle, from: &lines)
    declined = StartNotes.take(StartNotes.declinedTitle, from: &lines)
  }

  private static func take(_ title: String, from lines: inout [String]) -> [String] {
    guard let start = lines.firstIndex(where: { $0.trimmed == title }) else { return [] }
    let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(indent) } ?? lines.endIndex
    let notes = lines[(start + 1)..<end].map { $0.dropFirst(indent.count).description.trimmed }
    lines.removeSubrange(start..<end)
    return notes
  }

  /// The text of the settings with the notes at its end.
  func text(after settings: String) -> String {
    let notes = block(StartNotes.declinedTitle, declined) + block(StartNotes.openTitle, open)
    guard !notes.isEmpty else { return settings }
    let isEnded = settings.last?.isNewline ?? true
    return settings + (isEnded ? "" : lineEnd) + notes.map { $0 + lineEnd }.joined()
  }

  private func block(_ title: String, _ notes: [String]) -> [String] {
    notes.isEmpty ? [] : [title] + notes.map { StartNotes.indent + StartNotes.oneLine($0) }
  }

  mutating func note(_ question: StartQuestion, isDeclined: Bool) {
    let mark = StartNotes.mark(of: question.key)
    if !isDeclined {
      declined.removeAll { $0.hasSuffix(mark) }
    } else if !self.isDeclined(question.key) {
      declined.append("\(question.text) \(mark)")
    }
  }

  func isDeclined(_ key: String) -> Bool {
    let mark = StartNotes.mark(of: key)
    return declined.contains { $0.hasSuffix(mark) }
  }

  private static func mark(of key: String) -> String { "(\(oneLine(key)))" }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
