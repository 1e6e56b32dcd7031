import CSV
import Coaching
import Tables

/// Reads walk-throughs in their three shapes: long, landed and wide.
///
/// A file may hold several shapes at once: step columns and landed columns stand beside each
/// other, and the row's model decides which step columns count (R29, R77).
struct WalkthroughFile: Sendable {
  let header: Header
  private let stepColumns: [StepColumn]

  /// A column of the wide shape.
  struct StepColumn: Sendable {
    var field: Field
    var model: String?
    var phase: String
    var number: Int
  }

  init(header: Header, frameworks: [Framework]) {
    self.header = header
    let phases = WalkthroughFile.phaseNames(frameworks)
    stepColumns = header.titles.enumerated().compactMap { index, title in
      guard let name = StepColumnName(title), phases.contains(Words.folded(name.phase)) else {
        return nil
      }
      return StepColumn(
        field: Field(name: title, column: index, constant: nil), model: name.model,
        phase: name.phase, number: name.number)
    }
  }

  /// Whether these header cells are walk-throughs of any shape.
  static func fits(_ header: Header, frameworks: [Framework]) -> Bool {
    guard ["date", "teacher_id"].allSatisfy(header.has) else { return false }
    return header.has("step") && header.has("phase")
      || header.has("landed_step") && header.has("landed_phase")
      || !WalkthroughFile(header: header, frameworks: frameworks).stepColumns.isEmpty
  }

  private static func phaseNames(_ frameworks: [Framework]) -> Set<String> {
    Set(frameworks.flatMap(\.phases).flatMap { [Words.folded($0.id), Words.folded($0.title)] })
  }

  func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    guard isPublished(record, &decoder),
      let place = begin(record, &decoder, &intake)
    else { return false }
    let model = intake.walkthroughs.drafts[place].walkthrough.model
    guard let progression = intake.district.progression(model) else { return false }
    var isKept = true
    if header.has("step") {
      isKept = addLong(record, place, progression, &decoder, &intake)
    }
    if header.has("landed_step") {
      addLanded(record, place, progression, &decoder, &intake)
    }
    if !stepColumns.isEmpty { addWide(record, place, progression, &decoder, &intake) }
    return isKept
  }

  private func isPublished(_ record: borrowing CSVRecord, _ decoder: inout RowDecoder) -> Bool {
    let field = header.field("state")
    guard let text = decoder.text(field, record) else { return true }
    switch Words.folded(text) {
    case "published", "": return true
    case "draft": decoder.report(.draft, field, record)
    case "archived": decoder.report(.archived, field, record)
    default:
      decoder.report(
        .unknownValue(allowed: ["draft", "published", "archived"]), field, record)
      return true
    }
    return false
  }

  /// The draft that the row belongs to, begun where it is the first of its walk-through.
  private func begin(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Int? {
    let position = Position(file: decoder.file, line: record.line)
    let idField = header.field("walkthrough_id")
    let teacherField = header.field("teacher_id")
    let modelField = header.field("model")
    guard let id = idField.isGiven
      ? decoder.requiredText(idField, record) : rowID(decoder.file, record.line),
      let date = decoder.requiredDay(header.field("date"), record),
      let teacherID = decoder.requiredText(teacherField, record),
      let modelText = decoder.requiredText(modelField, record)
    else { return nil }
    guard let model = intake.model(modelText), let progression = intake.district.progression(model)
    else {
      decoder.report(.unknownModel(known: intake.knownModels), modelField, record)
      return nil
    }
    guard progression.isWalkable else {
      decoder.report(.modelWithoutSteps(model: model), modelField, record)
      return nil
    }
    if let place = intake.walkthroughs.place(of: id) { return place }
    var walkthrough = Walkthrough(
      id: id, date: date, teacher: intake.teacher(teacherID, teacherField, at: position),
      source: decoder.word(header.field("source"), record) ?? .observer, model: model,
      statuses: Array(repeating: .notAssessed, count: progression.steps.count),
      position: position)
    walkthrough.visit = decoder.text(header.field("visit_id"), record) ?? ""
    walkthrough.school = intake.school(header.field("school_id"), record, decoder)
    walkthrough.observer = decoder.text(header.field("observer_id"), record)
    walkthrough.declaredModel = decoder.text(header.field("declared_model"), record)
      .flatMap { intake.model($0) }
    walkthrough.startPhase = phase(header.field("start_phase"), record, progression, &decoder)
    walkthrough.minutes = decoder.number(header.field("minutes"), record)
    walkthrough.feedbackOn = decoder.day(header.field("feedback_on"), record)
    return intake.walkthroughs.begin(walkthrough)
  }

  /// Forms give no ids: the row is the walk-through.
  private func rowID(_ file: String, _ line: Int) -> String? {
    "\(file.split(separator: ".").first.map(String.init) ?? file)-\(line)"
  }

  private func phase(
    _ field: Field, _ record: borrowing CSVRecord, _ progression: Progression,
    _ decoder: inout RowDecoder
  ) -> Int? {
    guard let text = decoder.text(field, record) else { return nil }
    if let phase = progression.phaseIndex(text) { return phase }
    decoder.report(
      .unknownPhase(model: progression.id, known: progression.phases.map(\.id)), field, record)
    return nil
  }

  private func addLong(
    _ record: borrowing CSVRecord, _ place: Int, _ progression: Progression,
    _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    let phaseField = header.field("phase")
    let stepField = header.field("step")
    let hasLanded = header.has("landed_step")
    // In a file of both shapes a row without a rating is a landed one (R29).
    if hasLanded, decoder.text(stepField, record) == nil { return true }
    guard decoder.requiredText(phaseField, record) != nil,
      let phase = phase(phaseField, record, progression, &decoder),
      let number = decoder.requiredNumber(stepField, record)
    else { return false }
    guard let whole = Int(exactly: number),
      let step = progression.index(phase: phase, number: whole)
    else {
      decoder.report(outside(progression, phase), stepField, record)
      return false
    }
    let statusField = header.field("status")
    rate(place, step, statusField, record, &decoder, &intake)
    return true
  }

  private func addWide(
    _ record: borrowing CSVRecord, _ place: Int, _ progression: Progression,
    _ decoder: inout RowDecoder, _ intake: inout Intake
  ) {
    for column in stepColumns {
      let isOtherModel = column.model.map { intake.model($0) != progression.id } ?? false
      let phase = progression.phaseIndex(column.phase)
      let step = phase.flatMap { progression.index(phase: $0, number: column.number) }
      guard !isOtherModel, let step else {
        // R77: a column that fits no model of the row must be empty.
        if decoder.text(column.field, record) != nil {
          let problem: Finding.Problem =
            phase.map { outside(progression, $0) }
            ?? .unknownPhase(model: progression.id, known: progression.phases.map(\.id))
          decoder.report(problem, column.field, record, severity: .warning)
        }
        continue
      }
      if decoder.text(column.field, record) != nil {
        rate(place, step, column.field, record, &decoder, &intake)
      }
    }
  }

  private func addLanded(
    _ record: borrowing CSVRecord, _ place: Int, _ progression: Progression,
    _ decoder: inout RowDecoder, _ intake: inout Intake
  ) {
    let phaseField = header.field("landed_phase")
    let stepField = header.field("landed_step")
    guard let text = decoder.text(stepField, record),
      let phase = phase(phaseField, record, progression, &decoder)
    else {
      if !header.has("step"), stepColumns.isEmpty {
        _ = decoder.requiredText(stepField, record)
      }
      return
    }
    let steps = progression.phases[phase].steps
    let position = Position(file: decoder.file, line: record.line)
    let number = Words.folded(text) == "complete" ? steps.count + 1 : Int(text)
    guard let number, (1...steps.count + 1).contains(number), !steps.isEmpty else {
      decoder.report(outside(progression, phase), stepField, record)
      return
    }
    let id = intake.walkthroughs.drafts[place].walkthrough.id
    intake.walkthroughs.landedPhases[id] = phase
    intake.walkthroughs.land(place, on: steps.lowerBound + number - 1, at: position)
  }

  private func rate(
    _ place: Int, _ step: Int, _ field: Field, _ record: borrowing CSVRecord,
    _ decoder: inout RowDecoder, _ intake: inout Intake
  ) {
    let status: StepStatus
    switch decoder.text(field, record) {
    case nil: status = .notAssessed
    case let text?:
      let word = intake.project.statusWords[Words.folded(text)] ?? text
      if let known = StepStatus(word) {
        status = known
      } else {
        decoder.report(.unknownStatus, field, record)
        status = .notAssessed
      }
    }
    let evidence = decoder.text(header.field("evidence"), record)
    if intake.walkthroughs.rate(place, step: step, status, evidence: evidence) {
      decoder.report(.duplicateRating, field, record)
    }
  }

  private func outside(_ progression: Progression, _ phase: Int) -> Finding.Problem {
    .stepOutsidePhase(
      phase: progression.phases[phase].title, steps: progression.phases[phase].steps.count)
  }
}
