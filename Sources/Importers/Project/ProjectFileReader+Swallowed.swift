import Settings
import Tables

/// Settings that stand in the file and are none, since a text goes on over them.
extension ProjectFileReader {
  /// Refuses lines that read as a setting and are the middle of a text.
  ///
  /// A quote was forgotten in a line before, or a title is a block of lines: who may see the data would be
  /// passed over in silence.
  mutating func findSwallowed(by root: Setting, in yaml: String) {
    let known = ProjectFileReader.lines(ofKeysIn: root)
    for (index, line) in yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated() where !known.contains(index + 1)
    {
      let name = line.prefix { $0 != ":" }
      guard name.count < line.count,
        let key = Setting.word(String(name), among: ProjectFileReader.decisive)
      else { continue }
      project.findings.append(
        Finding(
          setting:
            "'\(key)' stands inside a text; does a quote close too late, in this line or before?",
          at: Location(file: file, line: index + 1, column: 1)))
    }
  }

  /// The settings that say who may see what, and by which rules it is computed.
  private static let decisive = [
    "audience", "school", "suppression", "sources", "as-of", "walks", "mastery", "conferences",
    "pacing",
  ]

  private static func lines(ofKeysIn setting: Setting) -> Set<Int> {
    switch setting.content {
    case .text: []
    case .list(let items): items.reduce(into: []) { $0.formUnion(lines(ofKeysIn: $1)) }
    case .map(let entries):
      entries.reduce(into: []) { lines, entry in
        lines.insert(entry.key.location.line)
        lines.formUnion(self.lines(ofKeysIn: entry.value))
      }
    }
  }
}
