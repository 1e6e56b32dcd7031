import Coaching
import Importers
import Yams

/// What `walkbook.yaml` says of rules and of the look of outputs, without what it says of files.
enum SettingsText {
  /// Keys that tell how files are to be read, which canonical files need not be told.
  private static let ofFiles: Set = ["title", "sources", "scales", "statuses", "people", "words"]

  /// As YAML in one form, whatever the form of the file; empty where nothing is said.
  static func of(_ project: ProjectFile) -> String {
    let pairs = pairs(of: project.text).filter { key, value in
      // A theme of the folder's own stays there.
      !ofFiles.contains(key) && !(key == "theme" && value.scalar?.string.contains("/") == true)
    }
    guard !pairs.isEmpty else { return "" }
    let sorted = pairs.sorted { $0.key < $1.key }.map { key, value in
      (Node(key), value)
    }
    return (try? Yams.serialize(node: Node(sorted), allowUnicode: true, sortKeys: true)) ?? ""
  }

  /// The keys whose values differ.
  static func differing(_ first: String, _ second: String) -> [String] {
    let (first, second) = (pairs(of: first), pairs(of: second))
    return Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }.sorted()
  }

  static func title(_ title: String) -> String {
    (try? Yams.serialize(node: Node([(Node("title"), Node(title))]), allowUnicode: true)) ?? ""
  }

  static func says(_ key: String, _ yaml: String) -> Bool { pairs(of: yaml)[key] != nil }

  private static func pairs(of yaml: String) -> [String: Node] {
    let mapping = (try? Yams.compose(yaml: yaml))??.mapping
    return Dictionary(
      (mapping ?? [:]).compactMap { key, value in key.string.map { ($0, value) } },
      uniquingKeysWith: { first, _ in first })
  }
}
