import Coaching
import Tables
import Yams

/// The text of `walkbook.yaml`, to which entries are added without touching what a person wrote.
package struct SettingsText: Sendable {
  /// The text without the notes at its end.
  private var yaml: EditableYAML
  /// Rows for other files, by file: the header, then the lines.
  package private(set) var rows: [String: [String]] = [:]
  /// A cell of another file that gets a new content.
  package struct Cell: Hashable, Sendable {
    package let key: String
    package let column: String
    package let value: String
  }

  /// Cells for other files, by file.
  package private(set) var cells: [String: [Cell]] = [:]
  /// Whether something had to be added for which there is no place.
  package private(set) var isIncomplete = false
  /// What was asked and is not answered, and what was answered with no.
  private var notes: StartNotes
  /// How much was wrong with the text as it was.
  private let faults: Int

  /// - Parameter text: what stands in the file; empty where there is none.
  package init(_ text: String) {
    var lines = EditableYAML.lines(of: text)
    notes = StartNotes(taking: &lines)
    yaml = EditableYAML(lines.joined())
    faults = ProjectFile(yaml: text).findings.count
  }

  package var text: String { notes.text(after: yaml.text) }

  /// Adds entries at the ends of the groups that they belong to.
  ///
  /// What a person has decided stands: a word that has a meaning gets no other.
  package mutating func add(_ entries: [SettingsEntry]) {
    let all = entries.flatMap(\.parts)
    addSources(all)
    for path in SettingsText.paths(of: all) {
      var known = Set(yaml.keys(below: path).map(Words.folded))
      let lines = all.compactMap { entry -> [String]? in
        guard case .setting(path, let key, let line) = entry else { return nil }
        return known.insert(Words.folded(key)).inserted ? [line] : nil
      }
      place(lines, below: path, asItems: false)
    }
    for entry in all {
      switch entry {
      case .cell(let file, let key, let column, let value):
        cells[file, default: []].append(Cell(key: key, column: column, value: value))
      case .row(let file, let header, let line): rows[file, default: [header]].append(line)
      case .answer(let files, let key, let value):
        let isThere = yaml.set(key, to: value, where: "files", is: files, in: "sources")
        if !isThere { isIncomplete = true }
      case .source, .setting, .several: break
      }
    }
  }

  package mutating func add(_ entry: SettingsEntry) { add([entry]) }

  /// Each pattern of files once: a second entry of the same would never be read.
  private mutating func addSources(_ entries: [SettingsEntry]) {
    var known: Set<String> = []
    let sources = entries.compactMap { entry -> [String]? in
      guard case .source(let lines) = entry, let first = lines.first else { return nil }
      return known.insert(first).inserted ? lines : nil
    }
    place(sources, below: ["sources"], asItems: true)
  }

  private mutating func place(_ blocks: [[String]], below path: [String], asItems: Bool) {
    guard !blocks.isEmpty else { return }
    let before = yaml
    if yaml.insert(blocks, below: path, asItems: asItems),
      ProjectFile(yaml: yaml.text).findings.count <= faults
    {
      return
    }
    yaml = before
    isIncomplete = true
  }

  /// The groups of settings that entries add to, in the order of the entries.
  private static func paths(of entries: [SettingsEntry]) -> [[String]] {
    var paths: [[String]] = []
    for case .setting(let path, _, _) in entries where !paths.contains(path) {
      paths.append(path)
    }
    return paths
  }

  /// Keeps what nobody has answered yet, in place of what an earlier run left.
  package mutating func leaveOpen(_ questions: [String]) { notes.open = questions }

  /// Keeps in mind that a question was answered with no; a later yes takes it back.
  package mutating func note(_ question: StartQuestion, isDeclined: Bool) {
    notes.note(question, isDeclined: isDeclined)
  }

  /// Whether a question was answered with no in an earlier run.
  func isDeclined(_ key: String) -> Bool { notes.isDeclined(key) }

  /// The patterns of the entries of `sources` that leave a key open in a comment.
  func sources(leaving key: String) -> [String] {
    yaml.entries(of: "sources", leaving: key, named: "files")
  }

  /// What stands in the way of adding sources, words and names; `nil` where nothing does.
  ///
  /// - Returns: the keys to which nothing can be added, as a person wrote them.
  package var closedGroups: [String] {
    let trials: [(String, SettingsEntry)] =
      [("sources", .source(["files: \"a file of walkbook start\""]))]
      + ProjectWords.columns.map {
        (
          "words",
          .setting(
            path: ["words", $0.name], key: "a word of walkbook start",
            line: "a word of walkbook start: \($0.words.first ?? "flex")")
        )
      }
      + [("people", .setting(path: ["people"], key: "join", line: "join: []"))]
    var closed: [String] = []
    for (group, entry) in trials where !closed.contains(group) {
      var trial = self
      trial.add(entry)
      if trial.isIncomplete { closed.append(group) }
    }
    return closed
  }
}
