import CSV
import Coaching
import Tables

/// Reads walk-throughs in their three shapes: long, landed and wide.
///
/// A file may hold several shapes at once: step columns and landed columns stand beside each
/// other, and the row's model decides which step columns count (R29, R77).
struct WalkthroughFile: Sendable {
  var header: Header
  let stepColumns: [StepColumn]
  /// Columns whose cells list the actions in place.
  let listColumns: [ListColumn]
  /// Whether a row is the response to a form.
  let isForm: Bool

  /// A column of the wide shape.
  struct StepColumn: Sendable {
    var field: Field
    var model: String?
    var phase: String
    var number: Int
    /// What a cell holds where the action was ticked in a list of options: its own title.
    var tick: String?
  }

  /// A column that walkbook.yaml calls by a phase, `foundation` or `flex.foundation`.
  struct ListColumn: Sendable {
    var field: Field
    var model: String?
    var phase: String
  }

  init(header: Header, frameworks: [Framework], isForm: Bool = false) {
    self.header = header
    self.isForm = isForm
    let phases = WalkthroughFile.phaseNames(frameworks)
    let phase = header.field("phase").constant.map { String(decoding: $0, as: UTF8.self) }
    stepColumns = header.names.enumerated().compactMap { index, title in
      // A grid whose question is blank says nothing of the phase; walkbook.yaml does.
      let name = title.first == "[" ? (phase ?? "") + title : title
      return StepColumnName(name, isPhase: { phases.contains(Words.folded($0)) }).map { name in
        StepColumn(
          field: Field(name: header.titles[index], column: index, constant: nil),
          model: name.model, phase: name.phase, number: name.number,
          tick: StepColumnName.option(of: header.titles[index]).map(Words.folded))
      }
    }
    listColumns = header.names.enumerated().compactMap { index, name in
      // A title that happens to be a phase may hold anything.
      guard name != header.titles[index] else { return nil }
      let parts = name.split(separator: ".").map(String.init)
      guard let phase = parts.last, parts.count < 3, phases.contains(Words.folded(phase)) else {
        return nil
      }
      return ListColumn(
        field: Field(name: header.titles[index], column: index, constant: nil),
        model: parts.count == 2 ? parts[0] : nil, phase: phase)
    }
  }

  /// Columns that the file lacks altogether.
  ///
  /// In the wide and landed shapes a row is a walk-through and needs no id; in the long shape the
  /// id says which rows belong together.
  var missingColumns: [String] {
    let isLanded = header.has("landed_phase") && header.has("landed_step")
    let isLong = !isLanded && !isWide
    var names = ["date", "teacher_id", "model"]
    if isForm, isLong, !header.has("step") {
      names += ["landed_phase", "landed_step"]
    } else if isLong {
      names += ["phase", "step", "status"]
    }
    if isLong, !isForm, !header.has("form") { names.insert("walkthrough_id", at: 0) }
    return names.filter { !header.has($0) }
  }

  /// Whether actions have columns.
  var isWide: Bool { !stepColumns.isEmpty || !listColumns.isEmpty }

  /// Whether these header cells are walk-throughs of any shape.
  static func fits(_ header: Header, frameworks: [Framework]) -> Bool {
    guard ["date", "teacher_id"].allSatisfy(header.has) else { return false }
    return header.has("step") && header.has("phase")
      || header.has("landed_step") && header.has("landed_phase")
      || WalkthroughFile(header: header, frameworks: frameworks).isWide
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
      let isLanded = addLanded(record, place, progression, &decoder, &intake)
      isKept = isKept && isLanded
    }
    if isWide { addWide(record, place, progression, &decoder, &intake) }
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
    guard
      var id = idField.isGiven
        ? decoder.requiredText(idField, record)
        : WalkthroughFile.rowID(decoder.file, record.line),
      let date = decoder.requiredDay(header.field("date"), record),
      let teacherID = decoder.requiredID(teacherField, record),
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
    if !idField.isGiven, let place = intake.walkthroughs.place(of: id),
      intake.walkthroughs.drafts[place].walkthrough.model != model
    {
      // A row about several progressions is a walk-through of each.
      id += "-" + model
    }
    if let place = intake.walkthroughs.place(of: id) { return place }
    var walkthrough = Walkthrough(
      id: id, date: date, teacher: intake.teacher(teacherID, teacherField, at: position),
      source: decoder.word(header.field("source"), record) ?? .observer, model: model,
      statuses: Array(repeating: .notAssessed, count: progression.steps.count),
      position: position)
    walkthrough.visit = decoder.text(header.field("visit_id"), record) ?? ""
    walkthrough.school = intake.school(header.field("school_id"), record, &decoder)
    walkthrough.observer = decoder.id(header.field("observer_id"), record)
      .map { intake.aliases.id(of: $0, .observer) }
    walkthrough.declaredModel = decoder.model(header.field("declared_model"), record, intake)
    walkthrough.startPhase = phase(header.field("start_phase"), record, progression, &decoder)
    walkthrough.minutes = decoder.number(header.field("minutes"), record)
    walkthrough.feedbackOn = decoder.day(header.field("feedback_on"), record)
    let people = ["teacher_id", "observer_id", "model"].map(header.field)
    header.sending.note(people, record, &decoder, &intake)
    return intake.walkthroughs.begin(walkthrough)
  }

  /// Forms give no ids: the row is the walk-through.
  ///
  /// Sheets of a workbook and files of an archive have lines of the same number.
  static func rowID(_ file: String, _ line: Int) -> String {
    let isPlain = file.lowercased().hasSuffix(".csv")
    return "\(isPlain ? file.dropLast(4) : file[...])-\(line)"
  }

  func phase(
    _ field: Field, _ record: borrowing CSVRecord, _ progression: Progression,
    _ decoder: inout RowDecoder
  ) -> Int? {
    guard let text = decoder.text(field, record) else { return nil }
    // A phase whose actions nobody has supplied cannot be walked (R67).
    if let phase = progression.phaseIndex(text), !progression.phases[phase].steps.isEmpty {
      return phase
    }
    decoder.report(unknownPhase(progression), field, record)
    return nil
  }

  func unknownPhase(_ progression: Progression) -> Finding.Problem {
    .unknownPhase(
      model: progression.id,
      known: progression.phases.filter { !$0.steps.isEmpty }.map(\.id))
  }
}
