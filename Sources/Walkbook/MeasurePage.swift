package import Analytics
package import Coaching
import Importers
package import Tables

/// A measure explained: its page, with what the program knows of its columns and settings.
package struct MeasurePage {
  package let name: String
  package let title: String
  package let columns: [Column]
  /// The kinds of file it needs, and the settings it depends on.
  package var needs: [FileKind] = []
  package var settings: [Rules.Setting] = []

  package var definition: Definition? { Definition.named(name) }

  /// Every measure, and the two tables that say how the input was read.
  package static let all: [MeasurePage] =
    Measure.all.map { measure in
      MeasurePage(
        name: measure.name, title: measure.title, columns: measure.columns,
        needs: FileKind.allCases.filter(measure.needs.contains), settings: measure.settings)
    } + [
      MeasurePage(
        name: "findings", title: "What a person should look at in the input",
        columns: Finding.columns),
      MeasurePage(
        name: "sources", title: "The input files and what was read of them",
        columns: SourceRow.columns),
    ]

  /// The list of all pages, as `Documentation/Measures/README.md` has it.
  package static var index: String {
    """
    # Measures

    What each table of `walkbook measure` and `walkbook query` means, one page for each. A page is made
    of its text in `Templates/Measures` and of the program: `walkbook measure NAME --explain` prints it,
    and `make record` writes it anew. Every worked example is executed by the tests.

    Shares are numbers from 0 to 1, missing is never zero, and facts after the day of the study are
    left out. A table is empty where its files are absent; `walkbook measure NAME` says which. The
    numbers of rules lead to [the rules](../Rules.md).

    \(all.map { "- [`\($0.name)`](\($0.name).md): \($0.title)\n" }.joined())
    """
  }

  /// The page as a file of the documentation, its rules as links.
  package var page: String {
    let parts = text.split(separator: "\n## ", omittingEmptySubsequences: false)
    return parts.map { part -> String in
      guard part.hasPrefix("Rules and sources\n") else { return String(part) }
      return String(part).replacing(/\b[RMB]\d+\b/) { rule in
        "[\(rule.output)](../Rules.md#\(rule.output.lowercased()))"
      }
    }.joined(separator: "\n## ")
  }

  /// The page in Markdown.
  package var text: String {
    var lines = ["# \(name)", "", "*\(title).*", ""]
    var isCode = false
    for line in definition?.lines ?? [] {
      if line.hasPrefix("```") { isCode.toggle() }
      if isCode {
        lines.append(line)
      } else if line.hasPrefix("## ") {
        if line == "## Formula" { lines += madeFrom }
        lines.append(line)
      } else {
        lines.append(columns.lazy.compactMap { $0.item(line) }.first ?? line)
      }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What it needs and what it depends on, as a paragraph.
  private var madeFrom: [String] {
    var sentences: [String] = []
    if !needs.isEmpty {
      sentences.append("Needs \(needs.map { "`\($0.rawValue).csv`" }.joined(separator: " and ")).")
    }
    if !settings.isEmpty {
      let keys = settings.map { "`\($0.key)`" }.joined(separator: ", ")
      sentences.append("Depends on the settings \(keys).")
    }
    return sentences.isEmpty ? [] : sentences + [""]
  }

  /// Every column of every table with what it holds: the Dictionary of the workbook.
  package static var dictionary: Table {
    var table = Table(columns: dictionaryColumns)
    for page in all {
      for (place, column) in page.columns.enumerated() {
        let meaning = page.definition?.columns.first { $0.name == column.name }?.meaning
        table.append([
          .text(page.name), .integer(place + 1), .text(column.name), .text(column.holds),
          Value(meaning),
        ])
      }
    }
    return table
  }

  package static let dictionaryColumns: [Column] = [
    .identifier("measure"), .count("position"), .identifier("name"), .label("holds"),
    .label("meaning"),
  ]
}

extension Column {
  /// What its places hold, in the words of the Dictionary.
  package var holds: String {
    switch (role, type) {
    case (.identifier, .integer): "number"
    case (.identifier, _), (.label, _): "text"
    case (.count, _): "count"
    case (.share, _): "share"
    case (.score, .integer): "whole number"
    case (.score, _): "number"
    case (.day, _): "day"
    case (.flag, _): "yes or no"
    }
  }

  /// The item of a page that tells of this column, with what it holds.
  fileprivate func item(_ line: String) -> String? {
    let start = "- `\(name)`: "
    guard line.hasPrefix(start) else { return nil }
    return "- `\(name)` (\(holds)): \(line.dropFirst(start.count))"
  }
}
