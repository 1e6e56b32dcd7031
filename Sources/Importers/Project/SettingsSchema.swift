import Canonical
import Coaching
import People
import Tables

/// `walkbook.yaml` for editors: `Documentation/settings.schema.json`, made of the keys that the reader
/// of the file knows.
///
/// It asks for words as the guide spells them; the program also takes them in other letters.
package enum SettingsSchema {
  package static let text = SchemaJSON.keys(ProjectFileReader.keys, shape).schema(
    title: "walkbook.yaml",
    parts: [("cell", cell), ("answers", answers), ("pattern", .some(.scalar))]
  ).file

  private static func shape(of key: String) -> SchemaJSON {
    switch key {
    case "theme":
      .either(.words(ProjectFileReader.themes), .pattern("^[^/]+[.]yaml$"))
        .described("How the outputs look: a theme by its name, or a file of one beside this one.")
    case "language":
      SchemaJSON.pattern("^(\(ProjectFile.languages.joined(separator: "|")))(-[A-Za-z0-9]{2,3})?$")
        .described("What documents are written in.")
    case "title": .scalar.described("How the outputs call the district.")
    case "sources":
      .list(of: .keys(ProjectFileReader.sourceKeys, required: ["files"], source)).orNothing
    case "scales":
      .names(of: .keys(ProjectFileReader.scaleKeys, required: ["levels"], scale)).orNothing
    case "statuses": .names(of: .scalar).orNothing
    case "people":
      .keys(ProjectFileReader.peopleKeys) { _ in .some(.words(Likeness.allCases.map(\.rawValue))) }
        .orNothing
    case "words":
      .keys(ProjectWords.columns.map(\.name)) { name in
        let words = ProjectWords.columns.first { $0.name == name }?.words ?? []
        return SchemaJSON.names(of: words.isEmpty ? .scalar : .words(words)).orNothing
      }.orNothing
    default: group(key)
    }
  }

  /// A setting of its own, or a group such as `walks`.
  private static func group(_ key: String) -> SchemaJSON {
    if let setting = Rules.Setting.allCases.first(where: { $0.key == key }) {
      return shape(of: setting).described(setting.meaning)
    }
    let settings = Rules.Setting.allCases.filter { $0.key.hasPrefix("\(key).") }
    return .keys(settings.map { String($0.key.dropFirst(key.count + 1)) }) { name in
      settings.first { $0.key == "\(key).\(name)" }
        .map { shape(of: $0).described($0.meaning) } ?? .scalar
    }
  }

  private static func shape(of setting: Rules.Setting) -> SchemaJSON {
    switch setting {
    case .asOf: .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .audience: .words(Rules.Audience.allCases.map(\.rawValue))
    case .school: .scalar
    case .timeZone: .pattern("^[A-Za-z]+([/_+-][A-Za-z0-9_+-]+)*$")
    case .consistency: .pattern("^[1-9][0-9]* [oO][fF] [1-9][0-9]*$")
    case .targetPerTeacher, .masteryPoints, .minimumMinutes: .number(from: 0)
    case .clusterSize, .feedbackDays, .masteryTimes, .masteryRecent, .cadence, .smallestGroup:
      .whole(from: 1)
    case .grace: .whole(from: 0)
    case .masteryWeight, .masteryNear, .paceBand: .number(from: 0, to: 1)
    case .masteryMethod: .words(Rules.MasteryMethod.names)
    case .evidenceOrder: .words(Rules.EvidenceOrder.allCases.map(\.rawValue))
    case .masteryTargets:
      .names(
        of: .either(
          .number(from: 0),
          .keys(ProjectFileReader.targetKeys) { name in
            Rules.Setting.ofMastery.first { $0.key == "mastery.\(name)" }.map(shape) ?? .scalar
          }))
    }
  }

  private static func scale(_ key: String) -> SchemaJSON {
    switch key {
    case "levels": .either(.names(of: .number(from: 0)), .list(of: .scalar))
    case "possible": .number(from: 0)
    default: .scalar
    }
  }

  // MARK: Sources

  private static func source(_ key: String) -> SchemaJSON {
    switch key {
    case "profile": .words(Formats.profiles)
    case "columns", "constants", "items": .names(of: .scalar)
    case "pathways", "name", "headers", "without", "as-above": .part("pattern")
    case "days":
      .either(
        .words(DayPattern.allCases.map(\.rawValue)),
        .names(of: .words(DayPattern.allCases.map(\.rawValue))))
    case "codes":
      .either(.words(MarkCodes.named.map(\.key)), .names(of: .words(MarkCodes.known)))
    case "unchecked": .words(ProjectFileReader.uncheckedWords)
    case "skip-lines", "header-rows": .whole(from: 0)
    case "no-header", "all-tables", "ragged": .yesNo
    case "bands": .names(of: .part("pattern"))
    case "item-columns":
      .names(
        of: .either(
          .part("pattern"),
          .keys(ProjectFileReader.itemColumnKeys) { name in
            switch name {
            case "headers", "percents", "except": .part("pattern")
            case "optional": .yesNo
            default: .scalar
            }
          }))
    case "values": .names(of: .part("cell"))
    case "export-day": .part("cell")
    case "tables": .list(of: .keys(ProjectFileReader.tableKeys, table))
    default: .scalar
    }
  }

  private static func table(_ key: String) -> SchemaJSON {
    switch key {
    case "when", "unless": .names(of: .part("pattern"))
    case "each": .names(of: .part("answers"))
    case "details": .yesNo
    case "per": .scalar
    default:
      .keys(FileKind(rawValue: key).map { CanonicalFile.of($0).names } ?? []) { _ in .part("cell") }
    }
  }

  /// What a cell is made of: a text with holes, several, or one with words to be replaced.
  private static let cell = SchemaJSON.either(
    .scalar, .list(of: .part("cell")),
    .keys(ProjectFileReader.cellKeys, required: ["from"]) { name in
      switch name {
      case "from": .part("cell")
      case "words", "only": .names(of: .scalar)
      case "single": .part("answers")
      default: .part("pattern")
      }
    })

  /// Several answers in one cell.
  private static let answers = SchemaJSON.either(
    .scalar,
    .keys(ProjectFileReader.answerKeys) { name in
      switch name {
      case "options": .part("pattern")
      case "in-order": .yesNo
      default: .scalar
      }
    })
}
