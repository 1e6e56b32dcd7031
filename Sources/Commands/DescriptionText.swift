import CSV
import Coaching
import Importers
import Tables

/// A description for people: short sentences, wrapped to the width of the terminal.
struct DescriptionText {
  private(set) var text = ""
  private let width: Int

  private static let longestTitle = 32
  /// How many columns that are always blank are shown one by one.
  private static let mostBlankColumns = 5

  init(_ file: FileDescription, width: Int) {
    self.width = max(width, 40)
    add("\(file.name)\n")
    if file.head.isEmpty {
      line("The file is empty: it holds no record.")
      return
    }
    line(recognition(file))
    line(bytes(file.head))
    line(shape(file))
    if let sentence = notRead(file) { line(sentence) }
    for remark in file.remarks { line("Odd: \(remark).") }
    for problem in findings(file.findings) { line("Odd: \(problem).") }
    add("\n")
    if file.rows == 0 {
      wrap(list(file.columns.map { title($0.title) }), lead: "  Columns: ")
    } else {
      columns(file.columns)
      gathered(file.columns)
    }
    if let suggestion = file.suggestion { suggest(suggestion, file) }
  }

  // MARK: Sentences

  private func recognition(_ file: FileDescription) -> String {
    if let profile = file.profile {
      guard file.isNeeded else { return "Recognized as \(profile.id): nothing in it is needed." }
      return "Recognized as \(profile.id): its rows become \(list(file.becomes.map(\.rawValue)))."
    }
    if let form = file.form {
      return "Responses from \(form.title) (\(form.id)). Nothing in walkbook.yaml "
        + "says what its questions ask for."
    }
    if let likeness = file.likeness {
      return "Not recognized. It looks like \(likeness), of which nothing is read unless "
        + "walkbook.yaml says so."
    }
    guard let nearest = file.suggestion, let profile = nearest.profile else {
      return file.suggestion?.layout.map { "Not recognized. It looks like \($0)." }
        ?? "Not recognized: it is like no format known here."
    }
    if nearest.missing.isEmpty {
      return nearest.entry == nil
        ? "Not recognized for certain; it has all that \(profile) asks for, and other formats ask "
          + "for no more. Where it is that, say profile: \(profile) in walkbook.yaml."
        : "Not recognized for certain; it seems to have all that \(profile) asks for. "
          + "Where it is that, say so in walkbook.yaml, as below."
    }
    return "Not recognized. Nearest is \(profile): the file seems to have "
      + "\(list(nearest.present)), and lacks \(list(nearest.missing))."
  }

  private func bytes(_ head: CSVHead) -> String {
    let says = Dictionary(
      head.decisions.map { ($0.name, $0.says) }, uniquingKeysWith: { first, _ in first })
    let quote = says["quote"].map { $0 == "double" ? "" : ", quote \($0)" } ?? ""
    return "\(says["encoding"] ?? ""); lines end with \(says["line ends"] ?? ""); fields "
      + "separated by \(says["delimiter"] ?? "")\(quote)."
  }

  private func shape(_ file: FileDescription) -> String {
    let rows = file.rows == 0 ? "No rows" : counted(file.rows, "row")
    var parts = ["\(rows) of \(counted(file.columns.count, "column"))"]
    for decision in file.head.decisions {
      switch decision.name {
      case "preamble": parts.append(decision.says)
      case "header": parts.append("header \(decision.says)")
      case "second table": parts.append("a second table \(decision.says)")
      case "below": parts.append(decision.says + (decision.line.map { " (line \($0))" } ?? ""))
      default: break
      }
    }
    return parts.joined(separator: "; ") + "."
  }

  /// Columns that stay behind, so that nobody looks for them in the workbook.
  private func notRead(_ file: FileDescription) -> String? {
    guard file.isNeeded, let titles = SourceRow.list(file.columnsNotRead.map(oneLine)) else {
      return nil
    }
    let all = "Not read: \(counted(file.columnsNotRead.count, "column")) (\(titles))."
    guard let scores = SourceRow.list(file.scoresNotRead.map(oneLine)) else { return all }
    return
      "\(all) Of these \(counted(file.scoresNotRead.count, "column")) may hold scores: \(scores)."
  }

  /// Equal findings as one, with their first places.
  private func findings(_ findings: [Finding]) -> [String] {
    Finding.groups(of: findings).map { group in
      let lines = group.places.map { "\($0.location.line)" }.joined(separator: ", ")
      let more = group.further > 0 ? " and \(group.further) more" : ""
      return "\(group.sentence) (line \(lines)\(more))"
    }
  }

  // MARK: Columns

  private mutating func columns(_ columns: [ColumnDescription]) {
    let titles = columns.map { title($0.title) }
    let place = String(columns.count).count
    let longest = titles.map(\.count).max() ?? 0
    for (column, title) in zip(columns, titles) where !isGathered(column, columns) {
      let number = String(column.place)
      let lead =
        "  " + String(repeating: " ", count: place - number.count) + number + "  "
        + title + String(repeating: " ", count: longest - title.count) + "  "
      wrap(([ColumnSentence(column).text] + column.remarks).joined(separator: "; "), lead: lead)
      for top in column.top {
        wrap(
          "\(top.count) × \(beginning(of: oneLine(top.text)))",
          lead: String(repeating: " ", count: lead.count))
      }
    }
  }

  /// Whether a column is one of many of which nothing can be said but that they are blank.
  private func isGathered(_ column: ColumnDescription, _ columns: [ColumnDescription]) -> Bool {
    guard column.filled == 0, !column.title.isEmpty else { return false }
    return columns.contains { $0.filled > 0 }
      && columns.count { $0.filled == 0 } > DescriptionText.mostBlankColumns
  }

  /// The columns that were gathered, by their numbers.
  private mutating func gathered(_ columns: [ColumnDescription]) {
    var runs: [ClosedRange<Int>] = []
    for column in columns where isGathered(column, columns) {
      if let last = runs.last, last.upperBound == column.place - 1 {
        runs[runs.count - 1] = last.lowerBound...column.place
      } else {
        runs.append(column.place...column.place)
      }
    }
    guard !runs.isEmpty else { return }
    let count = runs.reduce(0) { $0 + $1.count }
    let places = runs.map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound) to \(run.upperBound)"
    }
    add("\n")
    line("\(count) more columns are always blank: \(list(places)).")
  }

  private func title(_ text: String) -> String {
    let text = oneLine(text)
    if text.isEmpty { return "(no title)" }
    let limit = min(DescriptionText.longestTitle, width / 3)
    guard text.count > limit else { return text }
    // Long titles of one file often begin alike, and differ at their end.
    let end = (limit - 1) / 2
    return text.prefix(limit - 1 - end) + "…" + text.suffix(end)
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func beginning(of text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }

  // MARK: The suggestion

  private mutating func suggest(_ suggestion: ProfileSuggestion, _ file: FileDescription) {
    add("\n")
    guard let entry = suggestion.entry else {
      line(
        "No column looks like a walk-through, a conference, a mark or a roster. Where it is one, "
          + "describe it in walkbook.yaml: see \"A file nobody else has\" in the README.")
      return
    }
    if suggestion.isDoubtful {
      line(
        "Whether these are results, or which of a student's rows is which, its columns do not say; "
          + "look at them first.")
    }
    let all = file.likeness == nil ? "" : " all the same"
    line("To read it\(all), put this into walkbook.yaml beside it and fill in what is missing:")
    add("\n")
    for row in entry.split(separator: "\n") { add("    \(row)\n") }
  }

  // MARK: Lines

  private mutating func add(_ part: String) { text += part }

  private mutating func line(_ sentence: String) { wrap(sentence, lead: "  ") }

  /// Breaks a sentence at blanks; further lines begin below the first.
  private mutating func wrap(_ sentence: String, lead: String) {
    var line = lead
    let indent = String(repeating: " ", count: lead.count)
    var isFirst = true
    for word in sentence.split(separator: " ") {
      if !isFirst, line.count + 1 + word.count > width, line.count > indent.count {
        add(line + "\n")
        line = indent
        isFirst = true
      }
      line += (isFirst ? "" : " ") + word
      isFirst = false
    }
    add(line + "\n")
  }

  private func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  private func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
