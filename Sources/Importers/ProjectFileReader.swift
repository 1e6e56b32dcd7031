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
    default: 0
    }
  }

  static func reason(of error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    default: "unknown reason"
    }
  }

  mutating func read(_ root: Node) {
    each(root, "the file") { reader, key, node in
      switch key {
      case "title": reader.project.title = reader.text(node)
      case "sources": reader.readSources(node)
      case "statuses": reader.readStatuses(node)
      case "walks": reader.readWalks(node)
      case "mastery": reader.readMastery(node)
      case "conferences": reader.readConferences(node)
      case "pacing": reader.readPacing(node)
      case "suppression": reader.readSuppression(node)
      case "audience":
        if let audience = reader.word(node, Rules.Audience.self) {
          reader.project.rules.audience = audience
        }
      case "as-of":
        if let text = reader.text(node), let day = Day(text) {
          reader.project.rules.asOf = day
        } else {
          reader.refuse(node, "expected a day such as 2026-09-30")
        }
      default: return false
      }
      return true
    }
  }

  private mutating func readSources(_ node: Node) {
    guard let entries = node.sequence else { return refuse(node, "expected a list of sources") }
    for entry in entries {
      var source = ProjectFile.Source(files: "", line: entry.mark?.line ?? 0)
      each(entry, "a source") { reader, key, node in
        switch key {
        case "files": source.files = reader.text(node) ?? ""
        case "profile": source.profile = reader.text(node)
        case "columns": source.columns = reader.texts(node)
        case "constants": source.constants = reader.texts(node)
        case "items": source.items = reader.texts(node)
        case "days": source.days = reader.word(node, DayPattern.self)
        default: return false
        }
        return true
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
      if StepStatus(status) == nil {
        refuse(node, "expected a status such as inPlace, emerging, notYet")
      } else {
        project.statusWords[Words.folded(word)] = status
      }
    }
  }

  private mutating func readWalks(_ node: Node) {
    each(node, "walks") { reader, key, node in
      switch key {
      case "target-per-teacher": reader.project.rules.targetPerTeacher = reader.number(node)
      case "consistency":
        // `2 of 3`: in place in at least 2 of the last 3 walks that assessed the action.
        let parts = (reader.text(node) ?? "").split(separator: " ").map(String.init)
        guard parts.count == 3, parts[1] == "of", let least = Int(parts[0]),
          let last = Int(parts[2]), (1...max(1, last)).contains(least)
        else {
          reader.refuse(node, "expected a rule such as 2 of 3")
          return true
        }
        reader.project.rules.consistency.least = least
        reader.project.rules.consistency.last = last
      case "cluster-size": reader.whole(node) { $0.clusterSize = $1 }
      case "feedback-days": reader.whole(node) { $0.feedbackTarget = $1 }
      default: return false
      }
      return true
    }
  }

  private mutating func readMastery(_ node: Node) {
    var name = "highest"
    var (weight, times, recent) = (0.65, 2, 3)
    each(node, "mastery") { reader, key, node in
      switch key {
      case "method": name = reader.text(node) ?? name
      case "weight": weight = reader.number(node, in: 0...1) ?? weight
      case "times": times = reader.number(node).map { Int($0) } ?? times
      case "recent": recent = reader.number(node).map { Int($0) } ?? recent
      case "points": reader.project.rules.masteryPoints = reader.number(node)
      case "near":
        if let share = reader.number(node, in: 0...1) { reader.project.rules.nearShare = share }
      case "order":
        if let order = reader.word(node, Rules.EvidenceOrder.self) {
          reader.project.rules.evidenceOrder = order
        }
      default: return false
      }
      return true
    }
    if let method = Rules.MasteryMethod(
      name: name, weight: weight, times: max(1, times), recent: max(1, recent))
    {
      project.rules.mastery = method
    } else {
      refuse(node, "expected one of \(Rules.MasteryMethod.names.joined(separator: ", "))")
    }
  }

  private mutating func readConferences(_ node: Node) {
    each(node, "conferences") { reader, key, node in
      switch key {
      case "cadence": reader.whole(node) { $0.cadence = $1 }
      case "grace": reader.whole(node) { $0.grace = $1 }
      case "minimum-minutes": reader.project.rules.minimumMinutes = reader.number(node)
      default: return false
      }
      return true
    }
  }

  private mutating func readPacing(_ node: Node) {
    each(node, "pacing") { reader, key, node in
      guard key == "band" else { return false }
      if let band = reader.number(node, in: 0...1) { reader.project.rules.paceBand = band }
      return true
    }
  }

  private mutating func readSuppression(_ node: Node) {
    each(node, "suppression") { reader, key, node in
      guard key == "smallest-group" else { return false }
      reader.whole(node) { $0.smallestGroup = $1 }
      return true
    }
  }
}

extension ProjectFileReader {
  /// Hands each entry of a mapping to `body`, which says whether it knows the key.
  private mutating func each(
    _ node: Node, _ place: String,
    _ body: (inout ProjectFileReader, String, Node) -> Bool
  ) {
    guard let mapping = node.mapping else { return refuse(node, "expected names and values") }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      project.givenAt[name] = key.mark?.line ?? 0
      if !body(&self, name, value) { refuse(key, "nothing in \(place) is called '\(name)'") }
    }
  }

  private mutating func refuse(_ node: Node, _ reason: String) {
    project.findings.append(
      Finding(.setting(reason), at: Position(file: file, line: node.mark?.line ?? 0)))
  }

  /// The text of a scalar as typed: `014` stays `014`, `no` stays `no`.
  private func text(_ node: Node) -> String? { node.scalar?.string }

  private mutating func texts(_ node: Node) -> [String: String] {
    guard let mapping = node.mapping else {
      refuse(node, "expected names and values")
      return [:]
    }
    var texts: [String: String] = [:]
    for (key, value) in mapping {
      if let key = key.scalar?.string, let value = value.scalar?.string { texts[key] = value }
    }
    return texts
  }

  private mutating func number(
    _ node: Node, in range: ClosedRange<Double> = 0...Double.greatestFiniteMagnitude
  ) -> Double? {
    if let text = text(node), let number = Double(text), range.contains(number) { return number }
    refuse(node, "expected a number")
    return nil
  }

  private mutating func whole(_ node: Node, _ set: (inout Rules, Int) -> Void) {
    if let text = text(node), let number = Int(text), number > 0 {
      set(&project.rules, number)
    } else {
      refuse(node, "expected a whole number above 0")
    }
  }

  private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ type: Word.Type
  ) -> Word? {
    if let text = text(node), let word = Word(rawValue: text) { return word }
    refuse(
      node, "expected one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }
}
