import Coaching
import Tables
import Yams

/// Goes through the nodes of `walkbook.yaml`; every key is known or a finding.
struct ProjectFileReader {
  let file: String
  var project = ProjectFile()

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
      "title", "sources", "statuses", "walks", "mastery", "conferences", "pacing", "suppression",
      "audience", "as-of",
    ]
    each(root, "the file", known) { reader, key, node in
      switch key {
      case "title": reader.project.title = reader.text(node)
      case "sources": reader.readSources(node)
      case "statuses": reader.readStatuses(node)
      case "walks": reader.readWalks(node)
      case "mastery": reader.readMastery(node)
      case "conferences": reader.readConferences(node)
      case "pacing": reader.readPacing(node)
      case "suppression": reader.readSuppression(node)
      case "audience": reader.set(\.audience, reader.word(node))
      default: reader.readDay(node)
      }
    }
  }

  private mutating func readSources(_ node: Node) {
    guard let entries = node.sequence else { return refuse(node, "expected a list of sources") }
    let known =
      ["files", "profile", "columns", "constants", "items", "days"]
      + ProjectFileReader.mappingKeys
    for entry in entries {
      var source = ProjectFile.Source(files: "", line: entry.mark?.line ?? 0)
      var mapping = Mapping()
      each(entry, "a source", known) { reader, key, node in
        switch key {
        case "files": source.files = reader.text(node) ?? ""
        case "profile": source.profile = reader.word(node, among: Profile.ids)
        case "columns": source.columns = reader.textsByName(node)
        case "constants": source.constants = reader.textsByName(node)
        case "items": source.items = reader.textsByName(node)
        case "days": source.days = reader.word(node)
        default: reader.readMapping(key, node, into: &mapping)
        }
      }
      if !mapping.tables.isEmpty {
        mapping.id = source.files
        source.mapping = mapping.requiringWhatItNames
      }
      if source.files.isEmpty {
        refuse(entry, "a source needs 'files'")
      } else {
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

  private mutating func readWalks(_ node: Node) {
    let known = ["target-per-teacher", "consistency", "cluster-size", "feedback-days"]
    each(node, "walks", known) { reader, key, node in
      switch key {
      case "target-per-teacher":
        reader.project.rules.targetPerTeacher = reader.number(node)
      case "consistency": reader.readConsistency(node)
      case "cluster-size": reader.set(\.clusterSize, reader.whole(node))
      default: reader.set(\.feedbackTarget, reader.whole(node))
      }
    }
  }

  /// `2 of 3`: in place in at least 2 of the last 3 walks that assessed the action.
  private mutating func readConsistency(_ node: Node) {
    let parts = node.scalar?.string.split(separator: " ").map(String.init) ?? []
    guard parts.count == 3, parts[1] == "of", let least = Int(parts[0]), let last = Int(parts[2]),
      least >= 1, least <= last
    else { return refuse(node, "expected a rule such as 2 of 3") }
    project.rules.consistency.least = least
    project.rules.consistency.last = last
  }

  private mutating func readMastery(_ node: Node) {
    var name = "highest"
    var (weight, times, recent) = (0.65, 2, 3)
    let known = ["method", "weight", "times", "recent", "points", "near", "order"]
    each(node, "mastery", known) { reader, key, node in
      switch key {
      case "method": name = reader.word(node, among: Rules.MasteryMethod.names) ?? name
      case "weight": weight = reader.number(node, in: 0...1) ?? weight
      case "times": times = reader.whole(node) ?? times
      case "recent": recent = reader.whole(node) ?? recent
      case "points": reader.project.rules.masteryPoints = reader.number(node)
      case "near": reader.set(\.nearShare, reader.number(node, in: 0...1))
      default: reader.set(\.evidenceOrder, reader.word(node))
      }
    }
    set(
      \.mastery,
      Rules.MasteryMethod(name: name, weight: weight, times: times, recent: recent))
  }

  private mutating func readConferences(_ node: Node) {
    each(node, "conferences", ["cadence", "grace", "minimum-minutes"]) { reader, key, node in
      switch key {
      case "cadence": reader.set(\.cadence, reader.whole(node))
      case "grace": reader.set(\.grace, reader.whole(node, least: 0))
      default: reader.project.rules.minimumMinutes = reader.number(node)
      }
    }
  }

  private mutating func readPacing(_ node: Node) {
    each(node, "pacing", ["band"]) { reader, _, node in
      reader.set(\.paceBand, reader.number(node, in: 0...1))
    }
  }

  private mutating func readSuppression(_ node: Node) {
    each(node, "suppression", ["smallest-group"]) { reader, _, node in
      reader.set(\.smallestGroup, reader.whole(node))
    }
  }

  private mutating func readDay(_ node: Node) {
    guard let day = node.scalar.flatMap({ Day($0.string) }) else {
      return refuse(node, "expected a day such as 2026-09-30")
    }
    project.rules.asOf = day
  }

  /// Sets a rule; the default stands where the file's value was refused.
  private mutating func set<Setting>(
    _ rule: WritableKeyPath<Rules, Setting>, _ value: Setting?
  ) {
    if let value { project.rules[keyPath: rule] = value }
  }
}
