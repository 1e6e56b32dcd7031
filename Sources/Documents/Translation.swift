import Tables

extension Report {
  /// The report with its words in another language.
  ///
  /// - Returns: the report, and the words that the language lacks; these stay as they are.
  package func said(in language: Language) -> (report: Report, missing: [String]) {
    guard !language.isEnglish else { return (self, []) }
    var translator = Translator(language)
    var report = self
    report.title = translator.said(title)
    report.subtitle = translator.said(subtitle)
    for index in report.parameters.indices {
      report.parameters[index].from?.text.say(in: language)
    }
    for index in report.columns.indices {
      report.columns[index].title = translator.said(columns[index].title)
      report.columns[index].note = translator.said(columns[index].note)
    }
    for index in report.blocks.indices { translator.say(&report.blocks[index]) }
    return (report, translator.missing)
  }
}

/// Puts the words of a language in place of those of a report, and keeps what it lacks.
private struct Translator {
  private let language: Language
  private(set) var missing: [String] = []

  init(_ language: Language) { self.language = language }

  private mutating func words(for english: String) -> String? {
    guard english.contains(where: \.isLetter) else { return english }
    if let words = language[english] { return words }
    if !missing.contains(english) { missing.append(english) }
    return nil
  }

  mutating func said(_ wording: Wording?) -> Wording? {
    guard let wording, wording.hasWords, let words = words(for: wording.source) else {
      return wording
    }
    // A translation is text of ours, and the tests read every one.
    return (try? Wording(words, at: wording.location)) ?? wording
  }

  mutating func say(_ block: inout ReportBlock) {
    switch block.content {
    case .prose(let prose): block.content = .prose(said(prose))
    case .sql(var sql):
      let made = SQLWords.all(in: sql.sql.text).map(\.words)
      for index in sql.options.highlights.indices {
        sql.options.highlights[index].condition.text.say(made, in: language)
      }
      sql.sql.text.say(in: language)
      say(&sql.options)
      block.content = .sql(sql)
    case .chart(var chart):
      chart.title = said(chart.title)
      chart.alternative = said(chart.alternative) ?? chart.alternative
      chart.xTitle = said(chart.xTitle)
      chart.yTitle = said(chart.yTitle)
      block.content = .chart(chart)
    case .check(var check):
      check.message = said(check.message) ?? check.message
      block.content = .check(check)
    case .entry(var entry):
      say(&entry)
      block.content = .entry(entry)
    case .container(var container):
      container.sheet = said(container.sheet)
      for index in container.blocks.indices { say(&container.blocks[index]) }
      block.content = .container(container)
    }
  }

  private mutating func say(_ options: inout DisplayOptions) {
    options.caption = said(options.caption)
    options.sheet = said(options.sheet)
    options.note = said(options.note)
    options.empty = said(options.empty)
    for index in options.columns.indices {
      options.columns[index].title = said(options.columns[index].title)
      options.columns[index].note = said(options.columns[index].note)
    }
  }

  private mutating func say(_ entry: inout EntryBlock) {
    entry.caption = said(entry.caption)
    entry.sheet = said(entry.sheet)
    entry.note = said(entry.note)
    for index in entry.columns.indices {
      entry.columns[index].title = said(entry.columns[index].title)
      entry.columns[index].choices = entry.columns[index].choices.map { words(for: $0) ?? $0 }
    }
  }

  /// Prose paragraph by paragraph: what stands between blank lines.
  private mutating func said(_ prose: Prose) -> Prose {
    let lines = prose.source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let paragraphs = lines.split { $0.allSatisfy(\.isWhitespace) }
    var said: [String] = []
    for lines in paragraphs {
      let paragraph = ProseParagraph(lines)
      let words = paragraph.hasWords ? words(for: paragraph.key) : nil
      said.append(words.map(paragraph.text) ?? lines.joined(separator: "\n"))
    }
    let source = said.joined(separator: "\n\n") + "\n"
    return (try? Prose(source, at: prose.location)) ?? prose
  }
}

/// A paragraph of prose as languages know it: on one line, lines to write on as one sign, the signs of
/// headings apart.
private struct ProseParagraph {
  let key: String
  private let heading: String
  /// The lines to write on, in their order.
  private var blanks: [String] = []

  init(_ lines: ArraySlice<Substring>) {
    let text = lines.map(\.trimmed).joined(separator: " ")
    let signs = text.prefix { $0 == "#" }
    heading = signs.isEmpty ? "" : signs + " "
    var rest = Substring(signs.isEmpty ? text[...] : text.dropFirst(signs.count)).trimmed
    var key = ""
    while let blank = rest.firstRange(of: "\\_") {
      var end = blank.upperBound
      while rest[end...].hasPrefix("\\_") { end = rest.index(end, offsetBy: 2) }
      key += rest[..<blank.upperBound]
      blanks.append(String(rest[blank.lowerBound..<end]))
      rest = rest[end...]
    }
    self.key = key + rest
  }

  /// Whether there are words besides what is computed.
  var hasWords: Bool {
    key.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .contains { $0.offset.isMultiple(of: 2) && $0.element.contains(where: \.isLetter) }
      && !key.hasPrefix("```")
  }

  /// The paragraph with other words.
  func text(_ words: String) -> String {
    var text = heading
    var rest = words[...]
    for line in blanks {
      guard let blank = rest.firstRange(of: "\\_") else { break }
      text += rest[..<blank.lowerBound] + line
      rest = rest[blank.upperBound...]
    }
    return text + rest
  }
}

extension String {
  /// Puts the words of a language in place of those that a statement makes.
  fileprivate mutating func say(in language: Language) {
    for literal in SQLWords.all(in: self).reversed() {
      guard let words = language[literal.words] else { continue }
      replaceSubrange(literal.range, with: words.quoted)
    }
  }

  /// A condition on what a statement makes compares with its words in that language.
  fileprivate mutating func say(_ made: [String], in language: Language) {
    for word in made {
      guard let words = language[word] else { continue }
      replace("'\(word.quoted)'", with: "'\(words.quoted)'")
    }
  }

  /// As it stands between the quotes of a literal.
  private var quoted: String {
    split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
  }
}
