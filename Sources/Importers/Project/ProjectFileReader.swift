package import Coaching
import People
import Settings
import Tables
import Templates

/// Goes through the nodes of `walkbook.yaml`; every key is known or a finding.
struct ProjectFileReader {
  let file: String
  var project = ProjectFile()
  /// What levels are worth, by the name of their scale.
  var scales: [String: Scale] = [:]
  /// Where sources name scales, which may be given further down.
  var scaleNodes: [(source: Int, node: Setting)] = []
  /// The tables of the mapping under way.
  var tablesNode: Setting?

  /// Reads the whole text; what is not understood is a finding.
  mutating func read(yaml: String) {
    do throws(SettingError) {
      if let root = try Setting.reading(yaml, at: Location(file: file, line: 1, column: 1)) {
        read(root)
        findSwallowed(by: root, in: yaml)
      }
    } catch {
      let reason =
        if case .repeated(let names) = error.problem {
          "'\(names.first ?? "")' is given twice"
        } else {
          "not readable as YAML: \(error.sentence)"
        }
      project.findings = [Finding(setting: reason, at: error.location)]
    }
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
      "unchecked", "as-above",
    ] + hintKeys + mappingKeys

  static let peopleKeys = ["join"]

  static let uncheckedWords = ["notYet", "notObserved"]

  mutating func read(_ root: Setting) {
    let groups: Set = ["sources", "scales", "statuses", "people", "words"]
    each(root, "the file", ProjectFileReader.keys) { reader, key, node in
      // A group of which every entry is a comment holds none.
      if groups.contains(key), node.isEmpty { return }
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
  private mutating func readTheme(_ node: Setting) {
    let name = node.scalar?.trimmed ?? ""
    project.themeLocation = node.location
    guard !name.hasSuffix(".yaml") || name.contains("/") else { return project.theme = name }
    project.theme = word(node, among: ProjectFileReader.themes)
  }

  static let themes = Templates.themes.map(\.name)

  /// `language: es`, or with a region, as `es-MX`.
  private mutating func readLanguage(_ node: Setting) {
    guard let tag = text(node) else { return }
    if let reason = project.setLanguage(tag) { refuse(node, reason) }
  }

  private mutating func readSources(_ node: Setting) {
    guard let entries = node.sequence else { return refuse(node, "expected a list of sources") }
    for entry in entries {
      var source = ProjectFile.Source(files: "", line: entry.location.line)
      var mapping = Mapping()
      var scale: Setting?
      each(entry, "a source", ProjectFileReader.sourceKeys) { reader, key, node in
        switch key {
        case "files":
          source.files = reader.text(node)?.trimmed ?? ""
          source.places.files = node.location
        case "profile": source.profile = reader.word(node, among: Formats.profiles)
        case "columns": source.columns = reader.textsByName(node, &source.places.columns)
        case "constants": source.constants = reader.textsByName(node, &source.places.constants)
        case "items": source.items = reader.textsByName(node, &source.places.items)
        case "pathways": source.pathways = reader.pathwayPatterns(node)
        case "days": reader.readDays(node, &source)
        case "codes": source.codes = reader.codes(node)
        case "scale": scale = node
        case "unchecked": source.unchecked = reader.unchecked(node)
        case "as-above":
          source.asAbove = reader.list(node)
          for title in source.asAbove { source.places.columns[title] = node.location }
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
  private mutating func readPeople(_ node: Setting) {
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
  private mutating func unchecked(_ node: Setting) -> StepStatus? {
    guard let word = word(node, among: ProjectFileReader.uncheckedWords) else { return nil }
    return word == "notYet" ? .notYet : .notAssessed
  }

  private mutating func readStatuses(_ node: Setting) {
    for (word, status) in words(node) {
      guard let text = word.scalar, StepStatus(status) != nil else {
        refuse(word, "expected a status such as inPlace, emerging, notYet")
        continue
      }
      project.addStatus(text, meaning: status)
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
    isGiven = true
    text = yaml
  }

  /// Sets a rule as an option of the command line says, in place of the file's.
  ///
  /// - Returns: why the text is no value of the setting, where it is none.
  package mutating func set(_ setting: Rules.Setting, to text: String) -> String? {
    var reader = ProjectFileReader(file: "--\(setting.rawValue)", project: self)
    reader.read(
      setting, Setting(.text(text, isQuoted: true), at: Location(file: reader.file)))
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
