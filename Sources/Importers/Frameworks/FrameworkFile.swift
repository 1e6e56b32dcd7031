import CSV
import Canonical
import Coaching
import Tables

/// Puts frameworks together from the rows of a framework file, ours or a district's.
///
/// The rules: steps of a phase are numbered 1..n without gaps, the steps of a section stand
/// together, ids are unique, rubric indicators are known, one version for each framework. A file
/// that breaks one is left out whole, with a finding at each line that does.
struct FrameworkFile: Sendable {
  private struct Row {
    var line: Int
    var phase: String
    var phaseTitle: String
    var step: Step?
  }

  let file: String
  private(set) var facts: FrameworkFacts?
  /// The indicators that a rubric adds to those known.
  private(set) var indicators: Set<String> = []
  private(set) var read = 0
  private var rows: [Row] = []
  private var decoder: RowDecoder

  init(file: String) {
    self.file = file
    decoder = RowDecoder(file: file)
  }

  mutating func add(_ record: borrowing CSVRecord, _ header: Header) {
    read += 1
    guard let id = id(header.field(FrameworkSteps.framework), record),
      let ordering = ordering(header.field(FrameworkSteps.ordering), record),
      let phase = decoder.requiredText(header.field(FrameworkSteps.phase), record)
    else { return }
    let version = decoder.text(header.field(FrameworkSteps.version), record) ?? "1"
    if let facts {
      if facts.id != id {
        refuse("one framework in a file", header.field(FrameworkSteps.framework), record)
      }
      if facts.version != version {
        refuse("one version in a file", header.field(FrameworkSteps.version), record)
      }
      if facts.ordering != ordering {
        refuse("one ordering in a file", header.field(FrameworkSteps.ordering), record)
      }
    } else {
      facts = FrameworkFacts(
        id: id, title: decoder.text(header.field(FrameworkSteps.title), record) ?? id,
        ordering: ordering,
        version: version, source: decoder.text(header.field(FrameworkSteps.source), record) ?? "")
    }
    let slug = Step.slug(of: phase)
    if slug.isEmpty {
      refuse("expected a phase with letters", header.field(FrameworkSteps.phase), record)
    }
    let title = phase == slug ? FrameworkFile.title(slug) : phase
    let step = step(record, header, model: id, phase: slug)
    if ordering == .rubricLevels { indicators.formUnion(step?.rubricIndicators ?? []) }
    rows.append(Row(line: record.line, phase: slug, phaseTitle: title, step: step))
  }

  /// The framework, or `nil` with findings where a rule is broken.
  ///
  /// - Parameter indicators: those of all rubrics in force.
  mutating func finish(knowing indicators: Set<String>) -> (Framework?, [Finding]) {
    guard let facts, rows.count == read else {
      // Rows that could not be read would make those after them look wrong.
      let none = Finding(.framework("no rows"), at: Location(file: file))
      return (nil, read == 0 ? [none] : decoder.findings)
    }
    var steps: [Step] = []
    var phases: [Phase] = []
    for row in rows {
      let index = phases.firstIndex { $0.id == row.phase }
      if let index, index != phases.count - 1 {
        refuse(
          "the rows of a phase stand together", line: row.line, column: FrameworkSteps.phase.name)
      }
      if index == nil {
        phases.append(
          Phase(id: row.phase, title: row.phaseTitle, steps: steps.count..<steps.count))
      }
      guard let step = row.step else { continue }
      check(step, row, before: steps[(phases.last?.steps.lowerBound ?? 0)...], facts.ordering)
      if steps.contains(where: { $0.id == step.id && $0.section != step.section }) {
        refuse(
          "another section is the same but for its signs", line: row.line,
          column: FrameworkSteps.section.name)
      }
      if !indicators.isSuperset(of: step.rubricIndicators) {
        refuse(
          "expected indicators of a rubric", line: row.line, column: FrameworkSteps.indicators.name)
      }
      steps.append(step)
      phases[phases.count - 1].steps = phases[phases.count - 1].steps.lowerBound..<steps.count
    }
    guard decoder.findings.allSatisfy({ $0.severity != .error }) else {
      return (nil, decoder.findings)
    }
    return (Framework(facts: facts, phases: phases, steps: steps), decoder.findings)
  }

  private mutating func check(
    _ step: Step, _ row: Row, before: ArraySlice<Step>, _ ordering: FrameworkFacts.Ordering
  ) {
    let cell = before.filter {
      ordering != .unorderedContinuum
        || ($0.section == step.section && $0.column == step.column)
    }
    let next = (cell.last?.number ?? 0) + 1
    if step.number != next {
      refuse(
        "expected action number \(next); numbers run 1, 2, 3 without gaps",
        line: row.line, column: FrameworkSteps.number.name)
    }
    if let last = before.last, last.section != step.section,
      before.contains(where: { $0.section == step.section })
    {
      refuse(
        "the actions of a section stand together", line: row.line,
        column: FrameworkSteps.section.name)
    }
    if ordering.hasLevels, step.levels == nil {
      refuse(
        "expected a lowest and a highest level such as 1 and 4", line: row.line,
        column: FrameworkSteps.toLevel.name)
    }
    if step.label.isEmpty, step.textStatus != .notSupplied {
      refuse("an action needs a label", line: row.line, column: FrameworkSteps.label.name)
    }
  }

  private mutating func step(
    _ record: borrowing CSVRecord, _ header: Header, model: String, phase: String
  ) -> Step? {
    let numberField = header.field(FrameworkSteps.number)
    guard let number = decoder.whole(numberField, record, severity: .error) else {
      // A phase whose actions nobody has supplied is a row without number and label.
      if decoder.text(numberField, record) == nil,
        !text(FrameworkSteps.label, record, header).isEmpty
      {
        refuse("an action needs a number", numberField, record)
      }
      return nil
    }
    let column = decoder.whole(header.field(FrameworkSteps.column), record, severity: .error)
    let indicators = decoder.texts(header.field(FrameworkSteps.indicators), record)
      .map(Step.slug)
    let links = links(header.field(FrameworkSteps.measures), record)
    let section = text(FrameworkSteps.section, record, header)
    let cell = column.map { "\(phase).\(Step.slug(of: section)).\($0)" } ?? phase
    return Step(
      id: "\(model).\(cell).\(number < 10 ? "0" : "")\(number)", section: section,
      number: number, label: text(FrameworkSteps.label, record, header),
      move: text(FrameworkSteps.move, record, header),
      lookFor: text(FrameworkSteps.lookFor, record, header), rubricIndicators: indicators,
      isOptional: decoder.yesNo(header.field(FrameworkSteps.optional), record) ?? false,
      actor: text(FrameworkSteps.actor, record, header), links: links,
      textStatus: decoder.word(header.field(FrameworkSteps.textStatus), record) ?? .supplied,
      alignment: text(FrameworkSteps.alignment, record, header), column: column,
      fromLevel: text(FrameworkSteps.fromLevel, record, header),
      toLevel: text(FrameworkSteps.toLevel, record, header))
  }

  private mutating func links(
    _ field: Field, _ record: borrowing CSVRecord
  ) -> [EvidenceLink] {
    let parts = decoder.texts(field, record)
    let links = parts.compactMap { EvidenceLink($0) }.filter(\.threshold.isFinite)
    if links.count < parts.count {
      refuse("expected links such as lockstep<=0.5", field, record)
    }
    return links
  }

  private mutating func id(_ field: Field, _ record: borrowing CSVRecord) -> String? {
    guard let id = decoder.requiredText(field, record) else { return nil }
    if Step.slug(of: id) == id { return id }
    refuse("expected small letters, digits and hyphens", field, record)
    return nil
  }

  private func text(
    _ column: CanonicalColumn<FrameworkSteps, String>, _ record: borrowing CSVRecord,
    _ header: Header
  ) -> String {
    decoder.text(header.field(column), record) ?? ""
  }

  private mutating func ordering(
    _ field: Field, _ record: borrowing CSVRecord
  ) -> FrameworkFacts.Ordering? {
    guard let text = decoder.requiredText(field, record) else { return nil }
    let ordering = FrameworkFacts.Ordering.allCases.first {
      Words.folded($0.rawValue) == Words.folded(text)
    }
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
      Finding(.framework(reason), at: Location(file: file, line: line), column: column))
  }

  /// `learner-paths` gives `Learner paths`.
  private static func title(_ slug: String) -> String {
    let words = slug.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
