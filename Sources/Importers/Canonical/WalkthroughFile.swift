import CSV
import Canonical
import Coaching
import People
import Tables

/// Reads walk-throughs in their three shapes: long, landed and wide.
///
/// A file may hold several shapes at once: step columns and landed columns stand beside each
/// other, and the row's model decides which step columns count (R29, R77).
struct WalkthroughFile: FileRows, Sendable {
  var header: Header
  let stepColumns: [StepColumn]
  /// Columns whose cells list the actions in place.
  let listColumns: [ListColumn]
  /// Whether a row is the response to a form.
  let isForm: Bool
  /// The line on which the visit of a walk form begins, where the form gives no id.
  var formLine: Int?
  /// Words of the statuses of this file that mean nothing by themselves.
  private(set) var openStatuses = OpenStatuses()
  /// How often each answer to what was seen of an action was given.
  private(set) var answers = StatusAnswers()
  /// Columns of options that are only ticked, where a blank cell says that nobody ticked it.
  private(set) var ticked: Set<Int> = []

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
    let phase = header.field(Walkthroughs.phase).constant.map {
      String(decoding: $0, as: UTF8.self)
    }
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
    let isLanded = header.has(Walkthroughs.landedPhase) && header.has(Walkthroughs.landedStep)
    let isLong = !isLanded && !isWide
    var columns = [
      Walkthroughs.date.facts, Walkthroughs.teacher.facts, Walkthroughs.model.facts,
    ]
    if isForm, isLong, !header.has(Walkthroughs.step) {
      columns += Walkthroughs.further.map(\.facts)
    } else if isLong {
      columns += [
        Walkthroughs.phase.facts, Walkthroughs.step.facts, Walkthroughs.status.facts,
      ]
    }
    if isLong, !isForm, !header.isForm { columns.insert(Walkthroughs.id.facts, at: 0) }
    return columns.filter { !header.has($0) }.map(\.name)
  }

  /// Whether actions have columns.
  var isWide: Bool { !stepColumns.isEmpty || !listColumns.isEmpty }

  /// Whether these header cells are walk-throughs of any shape.
  static func fits(_ header: Header, frameworks: [Framework]) -> Bool {
    guard header.has(Walkthroughs.date), header.has(Walkthroughs.teacher) else { return false }
    return header.has(Walkthroughs.step) && header.has(Walkthroughs.phase)
      || header.has(Walkthroughs.landedStep) && header.has(Walkthroughs.landedPhase)
      || WalkthroughFile(header: header, frameworks: frameworks).isWide
  }

  private static func phaseNames(_ frameworks: [Framework]) -> Set<String> {
    Set(frameworks.flatMap(\.phases).flatMap { [Words.folded($0.id), Words.folded($0.title)] })
  }

  func shortRows(_ decoder: RowDecoder) -> ShortRows {
    ShortRows(of: .walkthroughs, header, decoder)
  }

  mutating func prepare(_ csv: CSVFile, _ project: ProjectFile) throws(CSVError) {
    let places =
      stepColumns.compactMap(\.field.column)
      + [header.field(Walkthroughs.status).column].compactMap(\.self)
    guard !places.isEmpty else { return }
    var seen: [String: Int] = [:]
    var options = TickedOptions(stepColumns, header.titles)
    answers.file = csv.name
    try csv.forEachRecord { record in
      for place in places {
        let isShort = record.withField(place) { ($0?.count ?? 0) <= OpenStatuses.longest }
        if isShort, let text = record.text(place) { seen[text.trimmingBlanks, default: 0] += 1 }
        answers.note(record, place)
      }
      options.note(record)
    }
    openStatuses = OpenStatuses(seen, said: project.statusWords)
    ticked = options.columns
  }

  /// A file of which hardly an answer is known says nothing of where anybody stands.
  mutating func finish(_ intake: inout Intake) {
    let ticks = Set(stepColumns.compactMap(\.tick))
    let finding = answers.finding { text in
      let said = intake.project.status(said: text)
      return said != nil || ticks.contains(Words.folded(text))
        || StepStatus(text) != nil && !openStatuses.contains(text)
    }
    if let finding { intake.findings.append(finding) }
  }

  func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    decoder.row(Walkthroughs.self, record, header) { add(&$0, &intake) }
  }

  private func add(_ row: inout CanonicalRow<Walkthroughs>, _ intake: inout Intake) -> Bool {
    guard !row.isLabelLine(row.field(Walkthroughs.date), row.field(Walkthroughs.teacher)) else {
      return false
    }
    guard row.isPublished(Walkthroughs.state), isWhole(&row), saysWhoseView(&row, intake) else {
      return false
    }
    // Who teaches together is visited together: each has a walk.
    let teachers = row[Walkthroughs.teacher].map(intake.people.together) ?? []
    var isKept = false
    for (number, teacher) in teachers.enumerated() {
      isKept = add(&row, teacher, number, &intake) || isKept
    }
    return isKept
  }

  private func add(
    _ row: inout CanonicalRow<Walkthroughs>, _ teacher: String, _ number: Int,
    _ intake: inout Intake
  ) -> Bool {
    guard let place = begin(&row, teacher, number, &intake) else { return false }
    let model = intake.walkthroughs.drafts[place].walkthrough.model
    guard let progression = intake.district.progression(model) else { return false }
    // The observers were there, whatever they could rate (R30, R62).
    guard progression.isWalkable else { return true }
    var isKept = true
    if header.has(Walkthroughs.step) {
      isKept = addLong(&row, place, progression, &intake)
    }
    if header.has(Walkthroughs.landedStep) {
      let isLanded = addLanded(&row, place, progression, &intake)
      isKept = isKept && isLanded
    }
    if isWide { addWide(&row, place, progression, &intake) }
    return isKept
  }

  /// Whether it is known whose view the row is: where a question of a form asks for it, a teacher's own must
  /// not count as an observer's.
  private func saysWhoseView(_ row: inout CanonicalRow<Walkthroughs>, _ intake: Intake) -> Bool {
    let field = row.field(Walkthroughs.source)
    guard Words.folded(field.name) != Walkthroughs.source.facts.name, let text = row.text(field)
    else {
      return true
    }
    let words = Walkthrough.Source.allCases
    let isKnown =
      words.contains { Words.folded($0.rawValue) == Words.folded(text) }
      || intake.project.words.word(text, as: Walkthrough.Source.self) != nil
    guard !isKnown else { return true }
    row.report(
      .unknownValue(allowed: words.map(\.rawValue)), Walkthroughs.source, severity: .error)
    return false
  }

  /// Whether a row of the long shape names its action; one that does not is no walk-through (R68).
  private func isWhole(_ row: inout CanonicalRow<Walkthroughs>) -> Bool {
    guard row.has(Walkthroughs.step), !row.has(Walkthroughs.landedStep), !isWide else {
      return true
    }
    let phase = row.field(Walkthroughs.phase)
    let step = row.field(Walkthroughs.step)
    for field in [phase, step] where row.text(field) == nil {
      row.report(.missingValue, field, severity: .error)
      return false
    }
    return true
  }

  /// The draft that the row belongs to, begun where it is the first of its walk-through.
  ///
  /// - Parameter number: which of the teachers it is whom the row names.
  private func begin(
    _ row: inout CanonicalRow<Walkthroughs>, _ teacher: String, _ number: Int,
    _ intake: inout Intake
  ) -> Int? {
    let hasID = formLine == nil && row.has(Walkthroughs.id)
    guard
      var id = hasID
        ? row[Walkthroughs.id]
        : Walkthrough.number(of: formLine ?? row.location.line, in: row.location.file),
      let date = row.day(checking: Walkthroughs.date), let progression = progression(&row, intake)
    else { return nil }
    if number > 0 { id += "-\(number + 1)" }
    let visit = visit(row, of: teacher, on: date, progression, hasID: hasID)
    if let place = intake.walkthroughs.place(of: id, visit) {
      if hasID { compare(&row, visit, with: intake.walkthroughs.drafts[place].visit) }
      return place
    }
    // A row about several progressions is a walk-through of each.
    if hasID, intake.walkthroughs.holds(id) {
      row.report(.anotherOfOneID, Walkthroughs.id, severity: .warning)
    }
    let school = intake.reference(Walkthroughs.school, in: &row)
    let scope = school.map { PeopleScope.school(intake.district.roster.schools[$0].id) }
    let seen = intake.teacher(teacher, Walkthroughs.teacher, in: &row, within: scope ?? .folder)
    guard let seen else { return nil }
    var walkthrough = Walkthrough(
      id: id, date: date, teacher: seen,
      source: row[Walkthroughs.source] ?? .observer, model: progression.id,
      statuses: Array(repeating: .notAssessed, count: progression.steps.count),
      location: row.location)
    walkthrough.isNumbered = !hasID
    walkthrough.visit = row[Walkthroughs.visit] ?? ""
    walkthrough.school = school
    walkthrough.observer = row[Walkthroughs.observer].map { intake.aliases.id(of: $0, .observer) }
    walkthrough.declaredModel = declaredModel(&row, intake)
    walkthrough.startPhase = phase(Walkthroughs.startPhase, progression, &row)
    walkthrough.minutes = row[Walkthroughs.minutes]
    walkthrough.feedbackOn = row[Walkthroughs.feedbackOn]
    // Who is visited together stands in one row, which was sent once.
    if number == 0 {
      row.noteSending(
        [
          row.field(Walkthroughs.teacher), row.field(Walkthroughs.observer),
          row.field(Walkthroughs.model),
        ], &intake.sendings)
    }
    return intake.walkthroughs.begin(walkthrough, visit)
  }

  /// What a row says of its walk-through; only where rows bear ids may others be of it, too.
  private func visit(
    _ row: CanonicalRow<Walkthroughs>, of teacher: String, on day: Day, _ progression: Progression,
    hasID: Bool
  ) -> WalkthroughAssembly.Visit {
    WalkthroughAssembly.Visit(
      teacher: Words.folded(teacher),
      observer: row.text(row.field(Walkthroughs.observer)).map(Words.folded), day: day,
      model: progression.id, file: row.location.file,
      cells: hasID ? WalkthroughFile.shared.map { row.text(header.field($0)) } : [])
  }

  /// What all rows of a walk-through share, and only its first row tells.
  private static let shared = [
    Walkthroughs.visit.facts, Walkthroughs.date.facts, Walkthroughs.school.facts,
    Walkthroughs.teacher.facts, Walkthroughs.observer.facts, Walkthroughs.source.facts,
    Walkthroughs.declaredModel.facts, Walkthroughs.startPhase.facts, Walkthroughs.minutes.facts,
    Walkthroughs.feedbackOn.facts,
  ]

  /// Says which cells of a later row are others than those of the first (R70).
  private func compare(
    _ row: inout CanonicalRow<Walkthroughs>, _ visit: WalkthroughAssembly.Visit,
    with first: WalkthroughAssembly.Visit
  ) {
    for (place, column) in WalkthroughFile.shared.enumerated() {
      guard let cell = visit.cells[place], let before = first.cells[place], cell != before,
        Words.folded(cell) != Words.folded(before)
      else { continue }
      row.report(.otherThanFirstRow, header.field(column), severity: .warning)
    }
  }

  /// The progression that the row names, if it is one and can be walked.
  private func progression(
    _ row: inout CanonicalRow<Walkthroughs>, _ intake: Intake
  ) -> Progression? {
    guard let text = row[Walkthroughs.model] else { return nil }
    guard let model = intake.model(text) ?? modelOfActions(&row, insteadOf: text),
      let progression = intake.district.progression(model)
    else {
      row.report(.unknownModel(known: intake.knownModels), Walkthroughs.model)
      return nil
    }
    if !progression.isWalkable {
      // A row about one action says nothing without it; one about a visit says that it took place.
      let isVisit = isForm
      row.report(
        .modelWithoutSteps(model: model, isVisit: isVisit), Walkthroughs.model,
        severity: !isVisit || isRated(row) ? .error : .warning)
      if !isVisit { return nil }
    }
    return progression
  }

  /// The one model whose actions a row rates, where it says that nobody knows which was seen (R77).
  private func modelOfActions(
    _ row: inout CanonicalRow<Walkthroughs>, insteadOf text: String
  ) -> String? {
    guard ClosedWords.isUnknown(text) else { return nil }
    let columns =
      stepColumns.map { ($0.field, $0.model) } + listColumns.map { ($0.field, $0.model) }
    let models = Set(columns.filter { row.text($0.0) != nil }.map(\.1))
    guard models.count == 1, let model = models.first ?? nil else { return nil }
    row.report(.modelOfActions, Walkthroughs.model, severity: .note)
    return model
  }

  /// Whether anything is said of an action.
  private func isRated(_ row: CanonicalRow<Walkthroughs>) -> Bool {
    let fields = stepColumns.map(\.field) + listColumns.map(\.field)
    return fields.contains { row.text($0) != nil } || row.text(Walkthroughs.status) != nil
      || row.text(Walkthroughs.landedStep) != nil
  }

  private func declaredModel(
    _ row: inout CanonicalRow<Walkthroughs>, _ intake: Intake
  ) -> String? {
    guard let text = row[Walkthroughs.declaredModel] else { return nil }
    if let model = intake.model(text) { return model }
    row.report(
      .unknownModel(known: intake.knownModels), Walkthroughs.declaredModel, severity: .warning)
    return nil
  }

  func phase(
    _ column: CanonicalColumn<Walkthroughs, String>, _ progression: Progression,
    _ row: inout CanonicalRow<Walkthroughs>
  ) -> Int? {
    guard let text = row[column] else { return nil }
    // A phase whose actions nobody has supplied cannot be walked (R67).
    if let phase = progression.phaseIndex(text), !progression.phases[phase].steps.isEmpty {
      return phase
    }
    row.report(unknownPhase(progression), column)
    return nil
  }

  func unknownPhase(_ progression: Progression) -> Finding.Problem {
    .unknownPhase(
      model: progression.id,
      known: progression.phases.filter { !$0.steps.isEmpty }.map(\.id))
  }
}

extension Finding.Problem {
  static func unknownPhase(model: String, known: [String]) -> Self {
    Self(
      .unknownPhase, "expected a phase of \(model): \(known.joined(separator: ", "))",
      advice: "The rating was left out. Correct the phase.")
  }

  /// A visit of which nobody could say which model was seen, with actions of one.
  static let modelOfActions = Self(
    .unknownModel, "nobody could say which model was seen",
    advice:
      "The walk counts for the model whose actions were rated. Write the model if it was another.")

  /// A model whose actions nobody has supplied (R62).
  ///
  /// - Parameter isVisit: whether the row is kept as a visit without ratings.
  static func modelWithoutSteps(model: String, isVisit: Bool = false) -> Self {
    let loss = isVisit ? "The visit counts, and none of its ratings." : "The row was left out."
    return Self(
      .unknownModel, "no actions are known for \(model)",
      advice: "\(loss) Add the actions in frameworks/, then read again.")
  }
}
