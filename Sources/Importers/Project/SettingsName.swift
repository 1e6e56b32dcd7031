import Settings
import Foundation
import Tables

/// What the name of a file tells of whether it holds settings: the one rule for that.
///
/// Whoever writes down who may see the data means it. So a name that is nearly the right one counts
/// as one, wherever the file lies: slips of the pen, copies, other endings, what is still loading.
struct SettingsName {
  static let standard = "walkbook.yaml"

  private let parts: [String]
  private let words: [String]

  init(_ file: String) {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let lower = name.trimmed.lowercased()
    parts = lower.split(separator: ".").map(String.init)
    words = lower.split { !$0.isLetter }.map(String.init)
  }

  /// Whether it is the name itself, in any letters, also where a program has put `.txt` after it.
  var isExact: Bool {
    let name = parts.joined(separator: ".")
    return ["walkbook.yaml", "walkbook.yml", "walkbook.yaml.txt", "walkbook.yml.txt"].contains(name)
  }

  /// Whether it says YAML, well or badly spelled, of something called like Walkbook:
  /// `walkbok.yaml`, `walkbook.yalm`, `Copy of walkbook.yaml`, `walkbook_yaml`, `walkbook.yml.part`.
  var saysYAML: Bool {
    let glued = parts.map { $0.filter(\.isLetter) }
    guard (words + glued).contains(where: SettingsName.isLikeOurs) else { return false }
    return (words + glued).contains(where: SettingsName.isLikeYAML)
      || glued.contains { $0.hasSuffix("yaml") || $0.hasSuffix("yml") }
  }

  /// Whether it says more than its own name, YAML and that it is a copy: `Notes on walkbook yaml.docx`.
  var hasOtherWords: Bool {
    let ending = parts.count > 1 ? parts.last?.filter(\.isLetter) : nil
    return words.contains { word in
      !SettingsName.isLikeOurs(word) && !SettingsName.isLikeYAML(word) && word != ending
        && !word.hasSuffix("yaml") && !word.hasSuffix("yml")
        && !["copy", "of", "walk", "book"].contains(word)
    }
  }

  /// Whether it is Walkbook's alone, with an ending that no table and no output has: `walkbook`,
  /// `walkbook.json`, `walkbook - Copy.toml`.
  var isBare: Bool {
    let ending = parts.count > 1 ? parts[parts.count - 1].filter { $0 != "~" } : ""
    guard !SettingsName.others.contains(ending) else { return false }
    let stem = (parts.count > 1 ? parts.dropLast() : parts[...]).joined(separator: " ")
    let name = stem.split { !$0.isLetter }.filter { !["copy", "of"].contains($0) }.joined()
    return name == SettingsName.ours || Nearest.misspelling(name, of: [SettingsName.ours]) != nil
  }

  /// Whether it is what programs call their settings, as `settings.yaml` and `config.yml`.
  ///
  /// Whose they are, only what stands in the file tells.
  var isGeneral: Bool {
    parts.count == 2 && ["yaml", "yml"].contains(parts[1])
      && ["settings", "setting", "config", "configuration"].contains(parts[0])
  }

  /// Whether the file is meant as one of settings.
  var isMeant: Bool { saysYAML || isBare }

  /// Whether a program has put a sign behind the name of an earlier file: beside the settings themselves, and
  /// in a folder above, such a file says nothing.
  var isBackup: Bool {
    guard parts.count > 1, let last = parts.last else { return false }
    return last.hasSuffix("~") || parts.count > 2 && SettingsName.kept.contains(last)
  }

  private static let kept: Set = ["bak", "old", "orig", "backup", "save", "swp"]

  private static let ours = "walkbook"

  private static func isLikeOurs(_ word: String) -> Bool {
    word.contains(ours) || Nearest.word(to: word, among: [ours]) != nil
  }

  private static func isLikeYAML(_ word: String) -> Bool {
    word.count > 2 && Nearest.word(to: word, among: ["yaml", "yml"]) != nil
  }

  /// Endings of tables, of outputs and of programs.
  private static let others: Set = [
    "csv", "tsv", "xlsx", "xlsm", "xls", "xlsb", "ods", "numbers", "zip", "gz", "tar", "tgz",
    "html", "htm", "md", "pdf", "pptx", "svg", "png", "jpg", "jpeg", "exe", "app", "deb", "rpm",
    "dmg", "pkg", "sh", "py", "swift", "log", "git",
  ]
}
