import Foundation

/// The text of `walkbook.yaml`, to which entries are added without touching what a person wrote.
package struct SettingsText: Sendable {
  /// Lines without their ends.
  private var lines: [String]
  /// Rows for other files, by file: the header, then the lines.
  package private(set) var rows: [String: [String]] = [:]

  /// - Parameter text: what stands in the file; empty where there is none.
  package init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
  }

  package var text: String { lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n" }

  /// Adds an entry at the end of the group that it belongs to; a line that is there is not doubled.
  package mutating func add(_ entry: SettingsEntry) {
    switch entry {
    case .several(let entries): for entry in entries { add(entry) }
    case .source(let entry):
      let indented = entry.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
      insert(indented, below: ["sources"])
    case .setting(let path, let line):
      insert([String(repeating: "  ", count: path.count) + line], below: path)
    case .row(let file, let header, let line): rows[file, default: [header]].append(line)
    case .answer(let files, let key, let value):
      guard
        let entry = lines.firstIndex(where: { $0.contains("files: \(YAMLText.quoted(files))") }),
        let open = lines[entry...].firstIndex(where: { $0.contains("# \(key):") })
      else { return }
      lines[open] = lines[open].prefix { $0 == " " } + "\(key): \(value)"
    }
  }

  /// Keeps what nobody has answered yet as comments at the end, in place of those of an earlier run.
  package mutating func leaveOpen(_ questions: [String]) {
    if let start = lines.firstIndex(of: SettingsText.openTitle) {
      let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix("#   ") } ?? lines.endIndex
      lines.removeSubrange(start..<end)
    }
    guard !questions.isEmpty else { return }
    lines.append(SettingsText.openTitle)
    lines += questions.map { "#   " + $0 }
  }

  private static let openTitle = "# Open questions of walkbook start:"

  /// Inserts lines at the end of a block, making the keys that are not there.
  private mutating func insert(_ entry: [String], below path: [String]) {
    var range = lines.startIndex..<lines.endIndex
    for (depth, key) in path.enumerated() {
      let indent = String(repeating: "  ", count: depth)
      let found = range.first { lines[$0].hasPrefix("\(indent)\(key):") }
      if let found {
        range = found + 1..<end(ofBlockAt: found, in: range)
      } else {
        lines.insert("\(indent)\(key):", at: range.upperBound)
        range = range.upperBound + 1..<range.upperBound + 1
      }
    }
    guard !range.contains(where: { lines[$0] == entry[0] }) else { return }
    lines.insert(contentsOf: entry, at: range.upperBound)
  }

  /// The line after a block: the next that is indented no deeper and no comment.
  private func end(ofBlockAt start: Int, in range: Range<Int>) -> Int {
    let depth = lines[start].prefix { $0 == " " }.count
    var end = start + 1
    for index in start + 1..<range.upperBound {
      let line = lines[index]
      let content = line.drop { $0 == " " }
      if content.isEmpty { continue }
      guard line.prefix(while: { $0 == " " }).count > depth else { break }
      end = index + 1
    }
    return end
  }
}
