import CSV
import Exporters
import Importers
import Tables

/// A description for scripts: one object for each file.
enum DescriptionJSON {
  static func text(of file: FileDescription) -> String {
    let isAsked = file.likeness != nil || file.suggestion?.isDoubtful == true
    let suggestion = file.suggestion.map { suggestion in
      object([
        ("profile", suggestion.profile.map(quoted) ?? "null"),
        ("present", texts(suggestion.present)),
        ("missing", texts(suggestion.missing)),
        ("entry", isAsked ? "null" : suggestion.entry.map(quoted) ?? "null"),
        // What nobody should take without a look.
        ("likeness", file.likeness.map(quoted) ?? "null"),
        ("entry_if_asked", isAsked ? suggestion.entry.map(quoted) ?? "null" : "null"),
      ])
    }
    return object([
      ("file", quoted(file.name)), ("bytes", "\(file.byteCount)"),
      ("profile", file.profile.map { quoted($0.id) } ?? "null"),
      ("form", file.form.map { quoted($0.id) } ?? "null"),
      ("decisions", list(file.head.decisions.map(decision))), ("rows", "\(file.rows)"),
      ("columns", list(file.columns.map(column))), ("remarks", texts(file.remarks)),
      ("columns_not_read", texts(file.columnsNotRead)),
      ("findings", list(file.findings.map(finding))), ("nearest", suggestion ?? "null"),
    ])
  }

  private static func decision(_ decision: CSVDecision) -> String {
    object([
      ("name", quoted(decision.name)), ("says", quoted(decision.says)),
      ("given", decision.isGiven ? "true" : "false"),
      ("line", decision.line.map(String.init) ?? "null"),
    ])
  }

  private static func column(_ column: ColumnDescription) -> String {
    var members = [
      ("place", "\(column.place)"), ("title", quoted(column.title)),
      ("type", quoted(column.type.name)), ("filled", "\(column.filled)"),
      ("blank", "\(column.blanks)"), ("distinct", "\(column.distinct)"),
      ("more_distinct", column.hasMoreDistinct ? "true" : "false"),
    ]
    switch column.type {
    case _ where !column.showsRange: break
    case .number(let range, _):
      members.append(("minimum", Value.number(range.lowerBound).plain))
      members.append(("maximum", Value.number(range.upperBound).plain))
    case .day(let range, let patterns):
      members.append(("minimum", quoted(range.lowerBound.description)))
      members.append(("maximum", quoted(range.upperBound.description)))
      members.append(("days", texts(patterns)))
    case .identifier(let digits):
      members.append(("digits", "[\(digits.lowerBound), \(digits.upperBound)]"))
    case .blank, .text, .yesOrNo: break
    }
    members.append(("remarks", texts(column.remarks)))
    if !column.top.isEmpty {
      let top = column.top.map { object([("text", quoted($0.text)), ("count", "\($0.count)")]) }
      members.append(("top", list(top)))
    }
    return object(members)
  }

  private static func finding(_ finding: Finding) -> String {
    object([
      ("line", "\(finding.location.line)"), ("rule", quoted(finding.problem.rule.rawValue)),
      ("message", quoted(finding.problem.sentence)),
    ])
  }

  static func object(_ members: [(name: String, value: String)]) -> String {
    "{\(members.map { "\(quoted($0.name)): \($0.value)" }.joined(separator: ", "))}"
  }

  private static func texts(_ texts: [String]) -> String { list(texts.map(quoted)) }
  private static func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }
  static func quoted(_ text: String) -> String { JSONText.quoted(text) }
}

/// The plan of a folder for scripts: one object for each file, unread.
enum PlanJSON {
  static func text(of file: DataFolder.PlannedFile) -> String {
    DescriptionJSON.object([
      ("file", DescriptionJSON.quoted(file.name)), ("bytes", "\(file.byteCount)"),
      ("profile", file.profile.map { DescriptionJSON.quoted($0.id) } ?? "null"),
      ("form", file.formHost.map { DescriptionJSON.quoted($0.id) } ?? "null"),
      ("encoding", file.encoding.map(DescriptionJSON.quoted) ?? "null"),
      ("delimiter", file.delimiter.map(DescriptionJSON.quoted) ?? "null"),
      ("shape", file.head?.unusualShape.map(DescriptionJSON.quoted) ?? "null"),
      ("error", file.error.map(DescriptionJSON.quoted) ?? "null"),
    ])
  }
}
