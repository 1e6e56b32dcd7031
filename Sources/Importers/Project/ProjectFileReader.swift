package import Coaching
import People
import Tables
import Templates
import Yams

/// Goes through the nodes of `walkbook.yaml`; every key is known or a finding.
struct ProjectFileReader {
  let file: String
  var project = ProjectFile()
  /// What levels are worth, by the name of their scale.
  var scales: [String: Scale] = [:]
  /// Where sources name scales, which may be given further down.
  var scaleNodes: [(source: Int, node: Node)] = []
  /// The tables of the mapping under way.
  var tablesNode: Node?

  /// Reads the whole text; what is not understood is a finding.
  mutating func read(yaml: String) {
    do {
      if let root = try Yams.compose(yaml: yaml) { read(root) }
    } catch {
      project.findings = [fault(of: error, in: yaml)]
    }
  }

  /// Why a text is no YAML, and where.
  private func fault(of error: any Error, in yaml: String) -> Finding {
    var (reason, place) = ("unknown reason", Location(file: file, line: 1))
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (reason, place) = (problem, Location(file: file, line: mark.line, column: mark.column))
      let line = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .dropFirst(mark.line - 1).first
      if line?.prefix(while: \.isWhitespace).contains("\t") == true {
        reason = "a tab stands where blanks should"
      }
    case .duplicatedKeysInMapping(let names, let context):
      let name = names.first ?? ""
      place = second(name, in: yaml, from: context.mark.line)
      return Finding(setting: "'\(name)' is given twice", at: place)
    default: break
    }
    return Finding(setting: "not readable as YAML: \(reason)", at: place)
  }

  /// Where a key stands for the second time, from a line on.
  private func second(_ key: String, in yaml: String, from line: Int) -> Location {
    let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let places = lines.enumerated().dropFirst(line - 1).compactMap { index, text -> Location? in
      let content = text.drop { " \"'-{".contains($0) }
      guard content.hasPrefix(key),
        content.dropFirst(key.count).first.map({ ":\"' ".contains($0) }) ?? false
      else { return nil }
      return Location(file: file, line: index + 1, column: text.count - content.count + 1)
    }
    return places.dropFirst().first ?? Location(file: file, line: line)
  }

  /// What may stand in the file.
  static let keys = [
    "title", "sources", "scales", "statuses", "walks", "mastery", "conferences", "pacing",
    "suppression", "audience", "school", "as-of", "time-zone", "people", "words", "theme",
    "language",
  ]

  /// What may stand in a source.
  static let sourceKeys =
    [
      "files", "profile", "columns", "constants", "items", "pathways", "days", "codes", "scale",
      "unchecked",
    ] + hintKeys + mappingKeys

  static let peopleKeys = ["join"]

  static let uncheckedWords = ["notYet", "notObserved"]

  mutating func read(_ root: Node) {
    let groups: Set = ["sources", "scales", "statuses", "people", "words"]
    each(root, "the file", ProjectFileReader.keys) { reader, key, node in
      // A group of which every entry is a comment holds none.
      if groups.contains(key), EditableYAML.isEmpty(node) { return }
      switch key {
      case "title": reader.project.title = reader.text(node)
      case "theme": reader.readTheme(node)
      case "language": reader.readLanguage(node)
      case "sources": reader.readSources(node)
      case "scales": reader.readScales(node)
      case "statuses": reader.readStatuses(node)
      case "as-of": reader.read(.asOf, node)
      case "people": reader.readPeople(node)
      case "words": reader.readWords(node)
      case "audience": reader.read(.audience, node)
      case "school": reader.read(.school, node)
      case "time-zone": reader.read(.timeZone, node)
      default: reader.readSettings(of: key, node)
      }
    }
    giveScales()
  }

  /// `theme: slate`, or a file beside the settings.
  private mutating func readTheme(_ node: Node) {
    let name = node.scalar?.string.trimmed ?? ""
    project.themeLocation = Location(node, in: file)
    guard !name.hasSuffix(".yaml") || name.contains("/") else { return project.theme = name }
    project.theme = word(node, among: ProjectFileReader.themes)
  }

  static let themes = Templates.themes.map(\.name)

  /// `language: es`, or with a region, as `es-MX`.
  private mutating func readLanguage(_ node: Node) {
    guard let tag = text(node) else { return }
    if let reason = project.setLanguage(tag) { refuse(node, reason) }
  }

  private mutating func readSources(_ node: Node) {
    guard let entries = node.sequence else { return refuse(node, "expected a list of sources") }
    for entry in entries {
      var source = ProjectFile.Source(files: "", line: entry.mark?.line ?? 0)
      var mapping = Mapping()
      var scale: Node?
      each(entry, "a source", ProjectFileReader.sourceKeys) { reader, key, node in
        switch key {
        case "files":
          source.files = reader.text(node)?.trimmed ?? ""
          source.places.files = Location(node, in: reader.file)
        case "profile": source.profile = reader.word(node, among: Formats.profiles)
        case "columns": source.columns = reader.textsByName(node, &source.places.columns)
        case "constants": source.constants = reader.textsByName(node, &source.places.constants)
        case "items": source.items = reader.textsByName(node, &source.places.items)
        case "pathways": source.pathways = reader.pathwayPatterns(node)
        case "days": reader.readDays(node, &source)
        case "codes": source.codes = reader.codes(node)
        case "scale": scale = node
        case "unchecked": source.unchecked = reader.unchecked(node)
        case _ where ProjectFileReader.hintKeys.contains(key):
          reader.readHint(key, node, into: &source.hints)
        default: reader.readMapping(key, node, into: &mapping)
        }
      }
      source.names = mapping.names
      readTables(into: &mapping, given: source.givenColumns)
      if !mapping.tables.isEmpty {
        mapping.id = source.files
        source.mapping = mapping.requiringWhatItNames
      }
      if source.files.isEmpty {
        refuse(entry, "a source needs 'files'")
      } else {
        if let scale { scaleNodes.append((project.sources.count, scale)) }
        project.sources.append(source)
      }
    }
  }

  /// `people: {join: [initial, surname]}`: what joins without asking, besides the same name.
  private mutating func readPeople(_ node: Node) {
    each(node, "people", ProjectFileReader.peopleKeys) { reader, _, node in
      reader.project.saysJoins = true
      for word in node.sequence ?? [node] {
        let known = Likeness.allCases.map(\.rawValue)
        if let word = reader.word(word, among: known), let likeness = Likeness(rawValue: word) {
          reader.project.joins.insert(likeness)
        }
      }
    }
  }

  /// `unchecked: notYet`: what it means that an action of a list is not ticked.
  private mutating func unchecked(_ node: Node) -> StepStatus? {
    guard let word = word(node, among: ProjectFileReader.uncheckedWords) else { return nil }
    return word == "notYet" ? .notYet : .notAssessed
  }

  private mutating func readStatuses(_ node: Node) {
    for (word, status) in words(node) {
      guard let text = word.scalar?.string, StepStatus(status) != nil else {
        refuse(word, "expected a status such as inPlace, emerging, notYet")
        continue
      }
      project.statusWords[Words.folded(text)] = status
    }
  }
}

extension ProjectFile {
  /// Reads the text of the file; what is not understood is a finding.
  package init(yaml: String, file: String = "walkbook.yaml") {
    var reader = ProjectFileReader(file: file)
    reader.project.file = file
    reader.read(yaml: yaml)
    self = reader.project
    text = yaml
  }

  /// Sets a rule as an option of the command line says, in place of the file's.
  ///
  /// - Returns: why the text is no value of the setting, where it is none.
  package mutating func set(_ setting: Rules.Setting, to text: String) -> String? {
    var reader = ProjectFileReader(file: "--\(setting.rawValue)", project: self)
    reader.read(setting, Node(text))
    if reader.project.findings.count > findings.count,
      let last = reader.project.findings.last
    {
      return last.problem.sentence
    }
    self = reader.project
    origins[setting] = .option
    return nil
  }
}
