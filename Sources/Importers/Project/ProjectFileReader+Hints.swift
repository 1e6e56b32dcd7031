import CSV
import Settings

/// What a source of `walkbook.yaml` says about the bytes and the shape of its files.
extension ProjectFileReader {
  static let hintKeys = [
    "encoding", "delimiter", "quote", "skip-lines", "header-rows", "no-header", "all-tables",
  ]

  mutating func readHint(_ key: String, _ node: Setting, into hints: inout CSVHints) {
    switch key {
    case "encoding":
      hints.encoding = named(node, "an encoding such as UTF-8, UTF-16, Windows-1252") {
        TextEncoding(named: $0)
      }
    case "delimiter":
      hints.delimiter = named(node, "comma, semicolon, tab, bar or one character") {
        CSVHints.delimiter($0)
      }
    case "quote":
      hints.quote = named(node, "double, single, none or one character") { CSVHints.quote($0) }
    case "skip-lines": hints.skippedLines = whole(node, least: 0)
    case "header-rows": hints.headerRecords = whole(node, least: 0)
    case "no-header": if yesOrNo(node) == true { hints.headerRecords = 0 }
    default: hints.readsAllTables = yesOrNo(node) ?? false
    }
  }

  private mutating func named<Meaning>(
    _ node: Setting, _ expected: String, _ meaning: (String) -> Meaning?
  ) -> Meaning? {
    if let found = node.scalar.flatMap(meaning) { return found }
    refuse(node, "expected \(expected)")
    return nil
  }

  private mutating func yesOrNo(_ node: Setting) -> Bool? {
    switch node.scalar?.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      refuse(node, "expected yes or no")
      return nil
    }
  }
}
