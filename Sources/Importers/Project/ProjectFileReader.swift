import Coaching
import Tables
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

  static func line(of error: YamlError) -> Int {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 0
    }
  }

  static func reason(of error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    case .duplicatedKeysInMapping: "a name is given twice"
    default: "unknown reason"
    }
  }

  mutating func read(_ root: Node) {
    let known = [
      "title", "sources", "scales", "statuses", "walks", "mastery", "conferences", "pacing",
      "suppression", "audience", "school", "as-of",
    ]
    each(root, "the file", known) { reader, key, node in
      switch key {
      case "title": reader.project.title = reader.text(node)
      case "sources": reader.readSources(node)
      case "scales": reader.readScales(node)
      case "statuses": reader.readStatuses(node)
      case "as-of": reader.read(.asOf, node)
      case "audience": reader.read(.audience, node)
      case "school": reader.read(.school, node)
      default: reader.readSettings(of: key, node)
      }
    }
    giveScales()
  }

  private mutating func readSources(_ node: Node) {
    guard let entries = node.sequence else { return refuse(node, "expected a list of sources") }
    let known =
      ["files", "profile", "columns", "constants", "items", "pathways", "days", "codes", "scale"]
      + ProjectFileReader.hintKeys + ProjectFileReader.mappingKeys
    for entry in entries {
      var source = ProjectFile.Source(files: "", line: entry.mark?.line ?? 0)
      var mapping = Mapping()
      var scale: Node?
      each(entry, "a source", known) { reader, key, node in
        switch key {
        case "files": source.files = reader.text(node) ?? ""
        case "profile": source.profile = reader.word(node, among: Profile.ids)
        case "columns": source.columns = reader.textsByName(node)
        case "constants": source.constants = reader.textsByName(node)
        case "items": source.items = reader.textsByName(node)
        case "pathways": source.pathways = reader.pathwayPatterns(node)
        case "days": reader.readDays(node, &source)
        case "codes": source.codes = reader.codes(node)
        case "scale": scale = node
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

  private mutating func readStatuses(_ node: Node) {
    for (word, status) in texts(node) {
      guard let text = word.scalar?.string, StepStatus(status) != nil else {
        refuse(word, "expected a status such as inPlace, emerging, notYet")
        continue
      }
      project.statusWords[Words.folded(text)] = status
    }
  }
}
