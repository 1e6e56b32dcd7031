import Coaching

/// The titles of a form's columns, made of the records of its header.
///
/// They are in one line, without the marks of web pages that some hosts leave in questions.
struct FormTitles {
  private(set) var titles: [String]
  /// For each column what else it is called: its title, its code, its text in the file.
  private(set) var names: [[String]]

  init(_ host: FormHost, _ records: [[String]]) {
    let width = records.map(\.count).max() ?? 0
    func cell(_ record: Int, _ column: Int) -> String {
      record < records.count && column < records[record].count
        ? FormTitles.plain(records[record][column]) : ""
    }
    let columns = 0..<width
    switch host {
    case .googleForms, .microsoftForms:
      titles = columns.map { cell(0, $0) }
      names = titles.map { [$0] }
    case .surveyMonkey:
      var question = ""
      titles = []
      names = []
      for column in columns {
        let (above, option) = (cell(0, column), cell(1, column))
        if !above.isEmpty { question = above }
        let isWhole = option.isEmpty || FormTitles.answers.contains(Words.folded(option))
        titles.append(isWhole ? above.isEmpty ? question : above : "\(question) [\(option)]")
        names.append([titles[column], "\(question) \(option)"])
      }
    case .qualtrics:
      // A text that the code says as well, or that the host wrote in the account's language.
      titles = columns.map { column in
        let (code, text) = (cell(0, column), cell(1, column))
        let isOwn = host.isOwn(Words.folded(code))
        return text.isEmpty || isOwn ? code : text
      }
      names = columns.map { [cell(0, $0), cell(1, $0)] }
    }
    if host == .qualtrics || host == .surveyMonkey { bracketOptions() }
    for column in columns { names[column].append(titles[column]) }
  }

  /// `Question - Row` of several columns becomes `Question [Row]`; where a question stands alone it
  /// may have a dash of its own.
  private mutating func bracketOptions() {
    let parts = titles.map(FormTitles.parts)
    var counts: [String: Int] = [:]
    for part in parts.compactMap(\.self) { counts[part.question, default: 0] += 1 }
    let whole = Set(titles)
    for (column, part) in parts.enumerated() {
      guard let part else { continue }
      if Words.folded(part.option) == "selectedchoice" {
        titles[column] = part.question
      } else if counts[part.question, default: 0] > 1 || whole.contains(part.question) {
        titles[column] = "\(part.question) [\(part.option)]"
      }
    }
  }

  /// A title at its last dash; `- Selected Choice -` between question and option says nothing.
  private static func parts(_ title: String) -> (question: String, option: String)? {
    let parts = title.replacing(" - Selected Choice - ", with: " - ").split(separator: " - ")
    guard parts.count > 1, let option = parts.last, !title.hasSuffix("]") else { return nil }
    return (parts.dropLast().joined(separator: " - "), String(option))
  }

  /// Points and remarks that a quiz adds to each question.
  static func isOfQuiz(_ title: String, _ host: FormHost) -> Bool {
    host == .microsoftForms
      && (title.hasPrefix("Points - ") || title.hasPrefix("Feedback - "))
  }

  /// What stands below a question that is answered in one column.
  private static let answers: Set<String> = ["response", "openendedresponse"]

  /// In one line with single blanks, without tags.
  private static func plain(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      let behind = rest.index(after: open)
      let isTag = behind < rest.endIndex && (rest[behind].isLetter || rest[behind] == "/")
      guard isTag, let close = rest[behind...].firstIndex(of: ">") else {
        plain += rest[...open]
        rest = rest[behind...]
        continue
      }
      plain += rest[..<open] + " "
      rest = rest[rest.index(after: close)...]
    }
    return (plain + rest).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
