import Coaching
import Settings
import Tables

/// The rules, from the nodes of `walkbook.yaml` or from options of the command line.
extension ProjectFileReader {
  /// Reads a group of settings, such as `walks`.
  mutating func readSettings(of group: String, _ node: Setting) {
    let settings = Rules.Setting.allCases.filter { $0.key.hasPrefix("\(group).") }
    let leaf = { (setting: Rules.Setting) in String(setting.key.dropFirst(group.count + 1)) }
    each(node, group, settings.map(leaf)) { reader, name, node in
      guard let setting = settings.first(where: { leaf($0) == name }) else { return }
      reader.read(setting, node)
    }
  }

  /// Reads one setting; where its value is refused, what held before stands.
  mutating func read(_ setting: Rules.Setting, _ node: Setting) {
    let findings = project.findings.count
    apply(setting, node)
    if project.findings.count == findings {
      project.origins[setting] = .line(node.location.line)
      project.places[setting] = node.location
    }
  }

  private mutating func apply(_ setting: Rules.Setting, _ node: Setting) {
    switch setting {
    case .asOf: set(\.asOf, day(node))
    case .audience: set(\.audience, word(node))
    case .school: set(\.school, school(node))
    case .timeZone: set(\.timeZone, zone(node))
    case .consistency: set(\.consistency, consistency(node))
    case .targetPerTeacher: set(\.targetPerTeacher, number(node))
    case .clusterSize: set(\.clusterSize, whole(node))
    case .feedbackDays: set(\.feedbackTarget, whole(node))
    case .masteryMethod, .masteryWeight, .masteryTimes, .masteryRecent:
      project.mastery = methodWords(project.mastery, setting.key, node)
      set(\.mastery, project.mastery.method)
      settleTargets()
    case .masteryPoints: set(\.masteryPoints, number(node))
    case .masteryNear: set(\.nearShare, number(node, in: 0...1))
    case .masteryTargets: readTargets(node)
    case .evidenceOrder: set(\.evidenceOrder, word(node))
    case .cadence: set(\.cadence, whole(node))
    case .grace: set(\.grace, whole(node, least: 0))
    case .minimumMinutes: set(\.minimumMinutes, number(node))
    case .paceBand: set(\.paceBand, number(node, in: 0...1))
    case .smallestGroup: set(\.smallestGroup, whole(node))
    }
  }

  /// Sets a rule; what held before stands where the value was refused.
  private mutating func set<Value>(_ rule: WritableKeyPath<Rules, Value>, _ value: Value?) {
    if let value { project.rules[keyPath: rule] = value }
  }

  /// The same for a rule that may be absent, which a refused value does not take away.
  private mutating func set<Value>(_ rule: WritableKeyPath<Rules, Value?>, _ value: Value?) {
    if let value { project.rules[keyPath: rule] = value }
  }

  /// `2 of 3`: in place in at least 2 of the last 3 walks that assessed the action.
  private mutating func consistency(_ node: Setting) -> Rules.Consistency? {
    let parts = node.scalar?.split(separator: " ").map(String.init) ?? []
    guard parts.count == 3, parts[1].lowercased() == "of", let least = Int(parts[0]),
      let last = Int(parts[2]),
      least >= 1, least <= last
    else {
      refuse(node, "expected a rule such as 2 of 3")
      return nil
    }
    var consistency = Rules.Consistency()
    consistency.least = least
    consistency.last = last
    return consistency
  }

  private mutating func school(_ node: Setting) -> String? {
    guard let id = text(node)?.trimmed else { return nil }
    if id.isEmpty { refuse(node, "expected the id of a school") }
    return id.isEmpty ? nil : id
  }

  private mutating func zone(_ node: Setting) -> String? {
    if let name = node.scalar, DistrictZone(name) != nil { return name }
    refuse(node, "expected a time zone such as America/Denver")
    return nil
  }

  private mutating func day(_ node: Setting) -> Day? {
    let text = node.scalar?.trimmed ?? ""
    // A day has no time; which of two days a time would mean is not for us to say.
    if let day = Day(text), day.description == text { return day }
    refuse(node, "expected a day such as 2026-09-30")
    return nil
  }

  /// A method of mastery and its numbers, which stand in places of their own.
  private mutating func methodWords(
    _ words: MasteryWords, _ key: String, _ node: Setting
  ) -> MasteryWords {
    var words = words
    switch key {
    case "mastery.method", "method":
      words.name = word(node, among: Rules.MasteryMethod.names) ?? words.name
    case "mastery.weight", "weight": words.weight = number(node, in: 0...1) ?? words.weight
    case "mastery.times", "times": words.times = whole(node) ?? words.times
    default: words.recent = whole(node) ?? words.recent
    }
    return words
  }

  /// What a target may have of its own.
  static let targetKeys = ["method", "weight", "times", "recent", "points"]

  /// For each target its mastery points, or method and points: `RP-1: {method: mean, points: 3}`.
  private mutating func readTargets(_ node: Setting) {
    guard let mapping = node.mapping else { return refuse(node, "expected targets and points") }
    for (key, entry) in mapping {
      guard let target = key.scalar else { continue }
      var rule = Rules.TargetRule()
      if entry.scalar != nil {
        rule.points = number(entry)
      } else {
        var words = MasteryWords()
        each(entry, "a target", ProjectFileReader.targetKeys) { reader, name, node in
          if name == "points" {
            rule.points = reader.number(node)
          } else {
            words = reader.methodWords(words, name, node)
            reader.project.targetMethods[target] = words
          }
        }
      }
      project.rules.targets[target] = rule
      project.targetPlaces.append((target, key.location))
    }
    settleTargets()
  }

  /// What a target does not say of its method is as for all.
  private mutating func settleTargets() {
    for (target, words) in project.targetMethods {
      project.rules.targets[target]?.method = words.over(project.mastery).method
    }
  }
}
