import CSV
import Coaching
import Tables

/// Puts frameworks together from the rows of a framework file, ours or a district's.
///
/// The rules: steps of a phase are numbered 1..n without gaps, the steps of a section stand
/// together, ids are unique, rubric indicators are known, one version for each framework. A file
/// that breaks one is left out whole, with a finding at the line.
struct FrameworkFile: Sendable {
  private struct Row {
    var line: Int
    var phase: String
    var phaseTitle: String
    var step: Step?
  }

  private let file: String
  private var facts: FrameworkFacts?
  private var rows: [Row] = []
  private var decoder: RowDecoder

  init(file: String) {
    self.file = file
    decoder = RowDecoder(file: file)
  }

  mutating func add(_ record: borrowing CSVRecord, _ header: Header) -> Bool {
    guard let id = decoder.requiredText(header.field("framework_id"), record),
      let ordering = ordering(header.field("ordering"), record),
      let phase = decoder.requiredText(header.field("phase"), record)
    else { return false }
    let version = decoder.text(header.field("version"), record) ?? "1"
    if let facts {
      if facts.id != id { refuse("one framework in a file", header.field("framework_id"), record) }
      if facts.version != version {
        refuse("one version in a file", header.field("version"), record)
      }
    } else {
      facts = FrameworkFacts(
        id: id, title: decoder.text(header.field("title"), record) ?? id, ordering: ordering,
        version: version, source: decoder.text(header.field("source"), record) ?? "")
    }
    let slug = FrameworkFile.slug(phase)
    let title = phase == slug ? FrameworkFile.title(slug) : phase
    rows.append(
      Row(
        line: record.line, phase: slug, phaseTitle: title,
        step: step(record, header, model: id, phase: slug)))
    return true
  }

  /// The framework, or `nil` with findings where a rule is broken.
  mutating func finish() -> (Framework?, [Finding]) {
    guard let facts else {
      return (nil, [Finding(.framework("no rows"), at: Position(file: file))] + decoder.findings)
    }
    var steps: [Step] = []
    var phases: [Phase] = []
    for row in rows {
      let index = phases.firstIndex { $0.id == row.phase }
      if let index, index != phases.count - 1 {
        refuse("the rows of a phase stand together", line: row.line, column: "phase")
      }
      if index == nil {
        phases.append(
          Phase(id: row.phase, title: row.phaseTitle, steps: steps.count..<steps.count))
      }
      guard let step = row.step else { continue }
      check(step, row, before: steps[(phases.last?.steps.lowerBound ?? 0)...], facts.ordering)
      steps.append(step)
      phases[phases.count - 1].steps = phases[phases.count - 1].steps.lowerBound..<steps.count
    }
    guard decoder.findings.allSatisfy({ $0.severity != .error }) else {
      return (nil, decoder.findings)
    }
    let framework: Framework =
      facts.ordering == .sequential
      ? .progression(Progression(facts: facts, phases: phases, steps: steps))
      : .collection(ActionCollection(facts: facts, phases: phases, steps: steps))
    return (framework, decoder.findings)
  }

  private mutating func check(
    _ step: Step, _ row: Row, before: ArraySlice<Step>, _ ordering: FrameworkFacts.Ordering
  ) {
    let cell = before.filter {
      ordering != .unorderedContinuum
        || ($0.section == step.section && $0.column == step.column)
    }
    if step.number != cell.count + 1 {
      refuse(
        "expected action number \(cell.count + 1); numbers run 1, 2, 3 without gaps",
        line: row.line, column: "number")
    }
    if let last = before.last, last.section != step.section,
      before.contains(where: { $0.section == step.section })
    {
      refuse("the actions of a section stand together", line: row.line, column: "section")
    }
    if step.label.isEmpty, step.textStatus != .notSupplied {
      refuse("an action needs a label", line: row.line, column: "label")
    }
  }

  private mutating func step(
    _ record: borrowing CSVRecord, _ header: Header, model: String, phase: String
  ) -> Step? {
    guard let number = decoder.whole(header.field("number"), record) else { return nil }
    let column = decoder.whole(header.field("column"), record)
    let indicators = text("rubric_indicators", record, header).split(separator: ";").map {
      FrameworkFile.slug(String($0))
    }
    let linkField = header.field("measures")
    let parts = text("measures", record, header).split(separator: ";")
    let links = parts.compactMap { EvidenceLink(String($0)) }
    if links.count < parts.count {
      refuse("expected links such as lockstep<=0.5", linkField, record)
    }
    let section = text("section", record, header)
    let cell = column.map { "\(phase).\(FrameworkFile.slug(section)).\($0)" } ?? phase
    return Step(
      id: "\(model).\(cell).\(number < 10 ? "0" : "")\(number)", section: section,
      number: number, label: text("label", record, header), move: text("move", record, header),
      lookFor: text("look_for", record, header), rubricIndicators: indicators,
      isOptional: decoder.yesNo(header.field("optional"), record) ?? false,
      actor: text("actor", record, header), links: links,
      textStatus: decoder.word(header.field("text_status"), record) ?? .supplied,
      alignment: text("alignment", record, header), column: column,
      fromLevel: text("from_level", record, header), toLevel: text("to_level", record, header))
  }

  private func text(
    _ name: String, _ record: borrowing CSVRecord, _ header: Header
  ) -> String {
    decoder.text(header.field(name), record) ?? ""
  }

  private mutating func ordering(
    _ field: Field, _ record: borrowing CSVRecord
  ) -> FrameworkFacts.Ordering? {
    guard decoder.requiredText(field, record) != nil else { return nil }
    let ordering: FrameworkFacts.Ordering? = decoder.word(field, record)
    if ordering == nil {
      refuse(
        "expected one of "
          + FrameworkFacts.Ordering.allCases.map(\.rawValue).joined(separator: ", "),
        field, record)
    }
    return ordering
  }

  private mutating func refuse(_ reason: String, _ field: Field, _ record: borrowing CSVRecord) {
    decoder.report(.framework(reason), field, record)
  }

  private mutating func refuse(_ reason: String, line: Int, column: String) {
    decoder.findings.append(
      Finding(.framework(reason), at: Position(file: file, line: line), column: column))
  }

  /// `Learner Paths` gives `learner-paths`.
  static func slug(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  /// `learner-paths` gives `Learner paths`.
  private static func title(_ slug: String) -> String {
    let words = slug.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
