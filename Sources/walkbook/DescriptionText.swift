import CSV
import Coaching
import Importers
import Tables

/// A description for people: short sentences, wrapped to the width of the terminal.
struct DescriptionText {
  private(set) var text = ""
  private let width: Int

  private static let longestTitle = 32

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
    columns(file.columns)
    if let suggestion = file.suggestion { suggest(suggestion, file) }
  }

  // MARK: Sentences

  private func recognition(_ file: FileDescription) -> String {
    if let profile = file.profile {
      guard file.isNeeded else { return "Recognized as \(profile.id): nothing in it is needed." }
      return "Recognized as \(profile.id): its rows become \(list(file.becomes.map(\.rawValue)))."
    }
    if let form = file.form {
      return "Responses from \(form.title) (\(form.rawValue)). Nothing in walkbook.yaml "
        + "says what its questions ask for."
    }
    guard let nearest = file.suggestion, let profile = nearest.profile else {
      return file.suggestion?.entry == nil
        ? "Not recognized: it is like no format known here."
        : "Not recognized. It looks like a gradebook with a student in each row."
    }
    if nearest.missing.isEmpty {
      return "Not recognized for certain; it seems to have all that \(profile) asks for. "
        + "Say so in walkbook.yaml, as below."
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
    var parts = ["\(counted(file.rows, "row")) of \(counted(file.columns.count, "column"))"]
    for decision in file.head.decisions {
      switch decision.name {
      case "preamble": parts.append(decision.says)
      case "header": parts.append("header \(decision.says)")
      case "second table": parts.append("a second table \(decision.says)")
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
    return "Not read: \(counted(file.columnsNotRead.count, "column")) (\(titles))."
  }

  /// Equal findings as one, with their first places.
  private func findings(_ findings: [Finding]) -> [String] {
    Finding.groups(of: findings).map { group in
      let lines = group.places.map { "\($0.position.line)" }.joined(separator: ", ")
      let more = group.further > 0 ? " and \(group.further) more" : ""
      return "\(group.sentence) (line \(lines)\(more))"
    }
  }

  // MARK: Columns

  private mutating func columns(_ columns: [ColumnDescription]) {
    let titles = columns.map { title($0.title) }
    let place = String(columns.count).count
    let longest = titles.map(\.count).max() ?? 0
    for (column, title) in zip(columns, titles) {
      let number = String(column.place)
      let lead =
        "  " + String(repeating: " ", count: place - number.count) + number + "  "
        + title + String(repeating: " ", count: longest - title.count) + "  "
      wrap(([values(column)] + column.remarks).joined(separator: "; "), lead: lead)
      for top in column.top {
        wrap("\(top.count) × \(oneLine(top.text))", lead: String(repeating: " ", count: lead.count))
      }
    }
  }

  private func values(_ column: ColumnDescription) -> String {
    guard column.filled > 0 else { return "always blank" }
    let blanks = column.blanks > 0 ? ", \(column.blanks) blank" : ""
    let least = column.hasMoreDistinct ? "more than " : ""
    let distinct = column.type == .yesOrNo ? "" : ", \(least)\(column.distinct) different"
    let range = column.showsRange ? range(column.type) : ""
    return "\(column.type.name)\(range), \(column.filled) filled\(blanks)\(distinct)"
  }

  private func range(_ type: ColumnDescription.ValueType) -> String {
    switch type {
    case .number(let range, _):
      " \(Value.number(range.lowerBound).plain) to \(Value.number(range.upperBound).plain)"
    case .day(let range, let patterns):
      " \(range.lowerBound) to \(range.upperBound) (\(patterns.joined(separator: " or ")))"
    case .identifier(let digits):
      digits.count == 1
        ? " of \(counted(digits.upperBound, "digit"))"
        : " of \(digits.lowerBound) to \(digits.upperBound) digits"
    case .blank, .text, .yesOrNo: ""
    }
  }

  private func title(_ text: String) -> String {
    let text = oneLine(text)
    if text.isEmpty { return "(no title)" }
    let limit = min(DescriptionText.longestTitle, width / 3)
    return text.count > limit ? text.prefix(limit - 1) + "…" : text
  }

  private func oneLine(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 60 ? words.prefix(59) + "…" : words
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
    line("To read it, put this into walkbook.yaml beside it and fill in what is missing:")
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
