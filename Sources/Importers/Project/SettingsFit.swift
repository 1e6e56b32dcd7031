import CSV
import Canonical
import Coaching
import Tables

/// Finds what `walkbook.yaml` says of files and is about nothing: a slip of the pen would
/// otherwise leave it out without a word.
struct SettingsFit {
  let project: ProjectFile
  let files: [DataFolder.PlannedFile]
  /// Whether the files are all of the folder, so that a pattern must fit one of them.
  let isWhole: Bool

  var findings: [Finding] {
    project.sources.indices.flatMap { index -> [Finding] in
      let source = project.sources[index]
      let fitting = files.filter { $0.source?.place == index }
      guard !fitting.isEmpty else { return isWhole ? [unfit(source)] : [] }
      let readable = fitting.filter { $0.head != nil && $0.head?.isEmpty == false }
      guard !readable.isEmpty else { return [] }
      return columns(source, readable) + items(source, readable)
    }
  }

  private func finding(_ reason: String, _ place: Location?, _ line: Int) -> Finding {
    Finding(
      setting: reason, at: place ?? Location(file: project.file, line: line), severity: .warning)
  }

  private func unfit(_ source: ProjectFile.Source) -> Finding {
    let isTaken = files.contains { ProjectFile.fits(source.files, $0.name) }
    let names = files.map { Mapping.name(of: $0.name) }
    let hint = Nearest.hint(Nearest.word(to: source.files, among: names))
    let reason =
      isTaken
      ? "an entry above takes every file that '\(source.files)' fits"
      : "no file is called '\(source.files)'\(hint)"
    return finding(reason, source.places.files, source.line)
  }

  /// Headers that none of the files has.
  private func columns(
    _ source: ProjectFile.Source, _ files: [DataFolder.PlannedFile]
  ) -> [Finding] {
    let titles = files.flatMap { file in
      (file.head?.records.prefix(30).flatMap(\.texts).compactMap(\.self) ?? [])
        + (file.recognition?.header.titles ?? [])
    }
    let folded = Set(titles.map(Words.folded))
    let place = files.count == 1 ? files[0].name : "no file that '\(source.files)' fits"
    let verb = files.count == 1 ? "has no column" : "has a column"
    let names = Set(source.columns.keys).union(source.dayColumns.keys).union(source.asAbove)
    let absent = names.filter { name in
      !folded.contains(Words.folded(name))
        && !files.contains { $0.form?.renaming(of: name, to: "x").isEmpty == false }
    }
    let known = titles.filter { !$0.isEmpty && $0.utf8.count < 80 }
    return absent.sorted().map { name in
      let hint = Nearest.hint(Nearest.word(to: name, among: known))
      return finding("\(place) \(verb) '\(name)'\(hint)", source.places.columns[name], source.line)
    }
  }

  /// Titles of items that a gradebook with a column for each item does not have.
  private func items(
    _ source: ProjectFile.Source, _ files: [DataFolder.PlannedFile]
  ) -> [Finding] {
    guard files.allSatisfy({ $0.recognition?.importer.hasColumnsOfItems == true }) else {
      return []
    }
    let titles = files.flatMap { $0.recognition?.header.titles ?? [] }
    let folded = titles.map(Words.folded)
    return source.items.keys.sorted().compactMap { title in
      let wanted = Words.folded(title)
      if folded.contains(where: { $0.hasPrefix(wanted) }) { return nil }
      // Without the number that Canvas puts after.
      let known = titles.map { title in String(title.split(separator: " (").first ?? "") }
      let hint = Nearest.hint(Nearest.word(to: title, among: known))
      return finding(
        "no gradebook has an item '\(title)'\(hint)", source.places.items[title], source.line)
    }
  }
}

/// Columns that no table has, by which a source says what its files are: words of a closed list, so
/// that a wrong one is a fault wherever it stands.
struct SettingsColumns {
  let project: ProjectFile
  let frameworks: [Framework]

  var findings: [Finding] {
    project.sources.filter { $0.mapping == nil }.flatMap { source in
      source.columns.sorted { $0.key < $1.key }.compactMap { title, column in
        misspelled(column, source.places.columns[title], source.line)
      }
        + source.constants.keys.sorted().compactMap { name in
          unknown(name, source.places.constants[name], source.line)
        }
    }
  }

  private func unknown(_ column: String, _ place: Location?, _ line: Int) -> Finding? {
    let isOurs = CanonicalFile.isColumn(column) || SettingsColumns.known.contains(column)
    guard !isOurs else { return nil }
    let hint = Nearest.hint(Nearest.word(to: column, among: SettingsColumns.known))
    return Finding(
      setting: "no table has a column '\(column)'\(hint)",
      at: place ?? Location(file: project.file, line: line))
  }

  /// A column of a form may be the action of a phase, too; what is nearly one of ours is neither.
  private func misspelled(_ column: String, _ place: Location?, _ line: Int) -> Finding? {
    let folded = Words.folded(column)
    let isPhase =
      column.contains(".")
      || frameworks.flatMap(\.phases).contains {
        [$0.id, $0.title].map(Words.folded).contains(folded)
      }
    guard !isPhase, !column.contains(where: \.isNumber),
      Nearest.word(to: column, among: SettingsColumns.known) != nil
    else { return nil }
    return unknown(column, place, line)
  }

  private static let known = CanonicalFile.allColumns + ["landed_phase", "landed_step"]
}
