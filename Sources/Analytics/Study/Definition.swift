import Templates

/// What a measure means, in a page for people, with a worked example that the tests execute.
///
/// The pages are `Templates/Measures/NAME.md`; `walkbook measure NAME --explain`, the chapter
/// `Documentation/Measures` and the workbook's Dictionary are made of them.
package struct Definition: Sendable {
  /// A small folder of files, a question to it, and the answer.
  package struct Example: Sendable {
    package var files: [(name: String, text: String)] = []
    package var statement = ""
    /// The answer as CSV.
    package var result = ""
  }

  package let name: String
  /// The page, line by line, without the name above it.
  package let lines: [String]
  /// What the measure says, in one paragraph.
  package private(set) var summary = ""
  /// How it is computed, in one paragraph.
  package private(set) var formula = ""
  /// The rules it follows, and where its method comes from.
  package private(set) var basis = ""
  /// What each column holds, in the order of the page.
  package private(set) var columns: [(name: String, meaning: String)] = []
  /// How its columns look in reports, as the `columns` of a report would say it.
  package private(set) var looks = ""
  package private(set) var example = Example()

  /// The definitions of all measures, and of `findings` and `sources`.
  package static let all = Templates.measures.map { Definition($0.name, page: $0.bytes) }

  package static func named(_ name: String) -> Definition? { all.first { $0.name == name } }

  init(_ name: String, page: [UInt8]) {
    self.name = name
    let text = String(decoding: page, as: UTF8.self)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init).drop { $0 == "# \(name)" || $0.isEmpty }.map(\.self)
    read()
  }

  /// Goes through the page: prose under `##` headings, items, and fenced blocks.
  private mutating func read() {
    var section = ""
    var block: (kind: String, lines: [String])?
    for line in lines {
      if line.hasPrefix("```") {
        if let ended = block { add(ended.lines, of: ended.kind) }
        block = block == nil ? (String(line.dropFirst(3)), []) : nil
      } else if block != nil {
        block?.lines.append(line)
      } else if line.hasPrefix("## ") {
        section = String(line.dropFirst(3))
      } else if section.isEmpty {
        summary = Definition.joined(summary, line)
      } else if section == "Columns" {
        addColumn(line)
      } else if section == "Formula" {
        formula = Definition.joined(formula, line)
      } else if section == "Rules and sources" {
        basis = Definition.joined(basis, line)
      }
    }
  }

  /// An item such as "- `step`: the number of the action", or the next line of one.
  private mutating func addColumn(_ line: String) {
    let parts = line.split(separator: "`", maxSplits: 2, omittingEmptySubsequences: false)
    if parts.count == 3, parts[0] == "- ", parts[2].hasPrefix(": ") {
      columns.append((String(parts[1]), Definition.joined("", String(parts[2].dropFirst(2)))))
    } else if let last = columns.indices.last {
      columns[last].meaning = Definition.joined(columns[last].meaning, line)
    }
  }

  /// `csv NAME` is a file of the example, `sql` the question, `csv` alone the answer, `yaml` the looks.
  private mutating func add(_ lines: [String], of kind: String) {
    let text = lines.map { $0 + "\n" }.joined()
    let words = kind.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("csv", 1): example.result = text
    case ("sql", 1): example.statement = text
    case ("yaml", 1): looks = text
    case (_, 2): example.files.append((words[1], text))
    default: break
    }
  }

  /// Text for cells: one line, without the marks of code.
  private static func joined(_ text: String, _ line: String) -> String {
    let words = line.filter { $0 != "`" }.drop { $0 == " " }
    return text.isEmpty || words.isEmpty ? text + words : "\(text) \(words)"
  }
}

extension Measure {
  /// What it means; every measure has a page.
  package var definition: Definition? { Definition.named(name) }
}
