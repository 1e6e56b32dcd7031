import CSV
import Coaching
import People
import Tables

/// What the columns of one strange file most likely are: walk-throughs or conferences, and why.
///
/// Every role rests on cells. Where they do not make a whole of either kind, nothing is proposed: a
/// folder may hold surveys and lists that are none of ours.
struct ProposedMap {
  let file: String
  /// The pattern of the entry in walkbook.yaml that maps it already.
  private(set) var pattern: String?
  let kind: FileKind
  let profile: String
  private(set) var roles: [ProposedRole] = []
  private(set) var words: [ProposedWord] = []
  /// Titles of questions whose answers list the actions in place.
  private(set) var lists: [String] = []
  /// Canonical columns that every row has alike, and why.
  private(set) var constants: [ProposedRole] = []
  private(set) var hidden: [HiddenWords] = []
  /// Titles of filled columns of which nothing would be read.
  private(set) var unread: [String] = []
  /// Phases of which its actions may be, where that must be asked.
  private(set) var openPhases: [String] = []
  /// What these actions are called, in their order.
  private(set) var openTexts: [String] = []
  /// Questions that ask for the same actions, and whether it must be asked which is what was seen.
  private(set) var rivals: [String] = []
  private(set) var areRivalsOpen = false
  /// The model that may be meant, where no question asks for it and nothing says it.
  private(set) var likelyModel: String?
  /// The files of the same form whose names tell more than their columns.
  private(set) var family: FormFamily?
  /// What the name of the file tells of every row.
  private(set) var told: String?
  private(set) var dayOrder = DayOrder.plain
  /// The lines of its entry below its files, where its columns are none of ours but make up rows of ours.
  private(set) var layout: [String]?
  /// Columns of which a blank cell is as in the row above.
  private(set) var above: ColumnsAbove?
  /// Whether nothing tells whose students its rows name, so that it may be a log of something else.
  private(set) var isUncertain = false
  /// Titles of which each may be that of whom its rows are about, by meaning.
  private(set) var rivalNames: [(meaning: String, titles: [String])] = []
  /// Rows that may be no visits.
  private(set) var trials: TrialVisits?
  /// Whether somebody said of which phase or model its actions are.
  private var isAnswered = false

  /// Whether one entry and one question for all files of its form are better than one for each.
  var needsFamily: Bool {
    told != nil || dayOrder != .plain || isAnswered || !openPhases.isEmpty
      || lacksModel
  }

  /// Whether neither a column nor the file says which model was seen.
  var lacksModel: Bool {
    kind == .walkthroughs && !(roles + constants).contains { $0.meaning == "model" }
  }

  /// The workbook of a sheet; the file itself where it is none.
  static func book(of name: String) -> String {
    name.firstIndex(of: "#").map { String(name[..<$0]) } ?? name
  }

  /// The same as a file of its own.
  var apart: ProposedMap {
    var map = self
    (map.family, map.told) = (nil, nil)
    return map
  }

  private(set) var rows: Int

  /// - Parameters:
  ///   - students: the names of students whom other files of the folder know, folded.
  ///   - people: the words of the names of people whom other files know.
  ///   - initials: those of teachers that a list explains.
  ///   - family: the files of the same form, of which this is one.
  ///   - answers: what has been said of the phase and the model of its actions.
  init?(
    _ file: DataFolder.PlannedFile, _ description: FileDescription, students: Set<String>,
    people: Set<String>, initials: Set<String>, family: FormFamily?, _ answers: StartAnswers,
    _ frameworks: [Framework]
  ) {
    let book = ProposedMap.book(of: file.name)
    let books = [family?.glob, book, Mapping.name(of: book)].compactMap(\.self)
    let answer = { (about: String) in
      books.lazy.compactMap { answers.given["\(about):\($0)"] }.first.flatMap {
        $0.isEmpty ? nil : $0
      }
    }
    let own = description.sketches.map(ColumnEvidence.init)
    guard !ProposedMap.areOfQuiz(own) else { return nil }
    let context = ProposedMap.context(of: file, description)
    let said = ["teacher_id", "student_id"].map { ($0, answer("column \($0)")) }
    let whose = Dictionary(uniqueKeysWithValues: said).compactMapValues(\.self)
    let reading = { (columns: [ColumnEvidence], title: String) in
      ProposedRoles(
        columns, students: students, frameworks, context: context + title, phase: answer("phase"),
        model: answer("model"), grid: answer("grid"), people: whose, initials: initials)
    }
    let reader = { (columns: [ColumnEvidence]) in reading(columns, "") }
    // What one response leaves open, the others of its form may tell.
    let found =
      family.flatMap { ProposedMap.walks(file, description, reader($0.columns), $0) }
      ?? ProposedMap.banded(file, description, reading)
      ?? ProposedMap.long(file, description, reading)
      ?? ProposedMap.walks(file, description, reader(own), nil)
      ?? family.flatMap { ProposedMap.conferences(file, description, reader($0.columns), $0) }
      // Of numbered columns the first alone would be a log, too.
      ?? ProposedMap.unfolded(file, description, reading)
      ?? ProposedMap.conferences(file, description, reader(own), nil)
    guard let found else { return nil }
    self = found
    isAnswered = answer("phase") != nil || answer("model") != nil
    guard layout == nil else { return }
    let meanings = Set(roles.map(\.meaning))
    rivalNames = ProposedRoles(own, students: students, frameworks, context: context)
      .rivalNames(isForm: file.form != nil).filter { meanings.contains($0.meaning) }
    (words, hidden) = reader(own).words(of: roles, people: people)
    unread = ProposedMap.unread(own, roles, file.form)
    above = file.form == nil ? ColumnsAbove(description, kind, roles) : nil
  }

  private init(
    _ file: DataFolder.PlannedFile, _ description: FileDescription, _ kind: FileKind,
    _ roles: [ProposedRole], _ family: FormFamily?
  ) {
    let days = roles.filter { $0.meaning == "date" }.map(\.title)
    self.init(
      file, rows: description.rows, kind, roles, DayOrder(of: file, description, days: days, family)
    )
    self.family = family
  }

  private init(
    _ file: DataFolder.PlannedFile, rows: Int, _ kind: FileKind, _ roles: [ProposedRole],
    _ dayOrder: DayOrder
  ) {
    self.file = file.name
    self.kind = kind
    self.roles = roles
    self.rows = rows
    self.dayOrder = dayOrder
    profile = file.form?.host.id ?? Profile.canonical(kind).id
  }

  /// A sheet whose columns are teachers, or a log with numbered columns: what its columns are once it is
  /// turned or stacked, and the lines that say so.
  private static func unfolded(
    _ file: DataFolder.PlannedFile, _ description: FileDescription,
    _ reader: ([ColumnEvidence], String) -> ProposedRoles
  ) -> ProposedMap? {
    guard file.form == nil else { return nil }
    if let matrix = WalkMatrix(description) {
      let roles = reader(matrix.columns, "\n" + matrix.title)
      guard var map = walks(file, description, roles, nil), let layout = matrix.lines(map.roles)
      else { return nil }
      map.layout = layout
      map.rows = matrix.teachers.count
      map.dayOrder = matrix.dayOrder(map.roles)
      (map.words, map.hidden) = roles.words(of: map.roles, people: [])
      return map
    }
    guard let stack = NumberedColumns(description) else { return nil }
    let roles = reader(stack.columns, "")
    guard let date = stack.day(roles) else { return nil }
    guard var map = conferences(file, description, roles, nil, day: date),
      let layout = stack.lines(map.roles)
    else { return nil }
    map.layout = layout
    (map.words, map.hidden) = roles.words(of: map.roles, people: [])
    return map
  }

  /// A sheet with several walks in a row, or schools as rows.
  private static func banded(
    _ file: DataFolder.PlannedFile, _ description: FileDescription,
    _ reader: ([ColumnEvidence], String) -> ProposedRoles
  ) -> ProposedMap? {
    guard file.form == nil, let bands = WalkBands(description) else { return nil }
    let roles = reader(bands.columns, "")
    guard var map = walks(file, description, roles, nil), let layout = bands.lines(map.roles) else {
      return nil
    }
    map.layout = layout
    map.rows = bands.rows
    let days = bands.titles(of: map.roles.filter { $0.meaning == "date" })
    map.dayOrder = DayOrder(of: file, description, days: days, nil)
    (map.words, map.hidden) = roles.words(of: map.roles, people: [])
    return map
  }

  /// A sheet with a row for each rating.
  private static func long(
    _ file: DataFolder.PlannedFile, _ description: FileDescription,
    _ reader: ([ColumnEvidence], String) -> ProposedRoles
  ) -> ProposedMap? {
    let own = reader(description.sketches.map(ColumnEvidence.init), "")
    guard file.form == nil, let long = LongWalks(description, own) else { return nil }
    let roles = reader(long.columns, "\n" + long.rating)
    guard var map = walks(file, description, roles, nil), let layout = long.lines(map.roles),
      long.areOfVisits(description, map.roles)
    else { return nil }
    map.layout = layout
    map.above = ColumnsAbove(description, .walkthroughs, map.roles, person: long.action)
    (map.words, map.hidden) = roles.words(of: map.roles, people: [])
    return map
  }

  private static func walks(
    _ file: DataFolder.PlannedFile, _ description: FileDescription, _ reader: ProposedRoles,
    _ family: FormFamily?
  ) -> ProposedMap? {
    let steps = reader.steps(isForm: file.form != nil)
    guard steps.trouble == nil, !steps.roles.isEmpty, !reader.areOfStudents(steps) else {
      return nil
    }
    let ofSteps = Set(steps.roles.map(\.title))
    let roles = reader.roles(isForm: file.form != nil).filter { role in
      ProposedRoles.ofWalks.contains(role.meaning) && !ofSteps.contains(role.title)
        && !ofSteps.contains(ProposedRoles.question(of: role.title))
    }
    let has = { (meaning: String) in roles.contains { $0.meaning == meaning } }
    let family = family?.isApart == true ? nil : family
    let told = family?.meaning(lacking: ["teacher_id", "school_id"].filter { !has($0) })
    guard has("teacher_id") || told == "teacher_id", has("date") || file.form?.time != nil else {
      return nil
    }
    var map = ProposedMap(file, description, .walkthroughs, roles + steps.roles, family)
    let model = has("model") ? nil : reader.modelAsked(steps)
    map.lists = steps.lists
    map.constants = constants(of: steps, model)
    (map.openPhases, map.openTexts) = (steps.openPhases, steps.openTexts)
    (map.rivals, map.areRivalsOpen) = (steps.rivals, steps.areRivalsOpen)
    map.told = told
    if !has("model"), model == nil { map.likelyModel = reader.modelByCount(steps) }
    map.trials = TrialVisits(reader.columns, besides: Set(map.roles.map(\.title)))
    return map
  }

  /// - Parameter family: only where the names of its files tell what no column says.
  private static func conferences(
    _ file: DataFolder.PlannedFile, _ description: FileDescription, _ reader: ProposedRoles,
    _ family: FormFamily?, day: ProposedRole? = nil
  ) -> ProposedMap? {
    var roles = reader.roles(isForm: file.form != nil)
    if let day {
      roles.removeAll { $0.meaning == day.meaning || $0.title == day.title }
      roles.append(day)
    }
    let lacking = ["date", "student_id", "teacher_id"].filter { meaning in
      !roles.contains { $0.meaning == meaning } && (meaning != "date" || file.form?.time == nil)
    }
    let told = family?.meaning(ofLogLacking: lacking, students: reader.students)
    guard family == nil || told != nil else { return nil }
    let has = { (meaning: String) in
      told == meaning || roles.contains { $0.meaning == meaning }
    }
    // Students who are known have classes, and these have teachers.
    let areKnown = reader.columns.contains {
      $0.areNames(of: reader.students) || $0.areGivenNames(of: reader.students)
    }
    guard has("student_id"), has("date") || file.form?.time != nil,
      ConferenceEvidence.isThere(in: reader.columns, file: file.name, reader.frameworks),
      file.form == nil || has("teacher_id") || has("section_id") || areKnown
    else { return nil }
    if !has("teacher_id") { nameTeacher(among: &roles) }
    roles = roles.filter { ProposedRoles.ofConferences.contains($0.meaning) }
    // An export of scores has days and names, too; a log is about conferences for the most part.
    let filled = reader.columns.count { $0.filled > 0 && !$0.title.isEmpty }
    guard roles.count * 2 > filled else { return nil }
    var map = ProposedMap(file, description, .conferences, roles, family)
    map.told = told
    map.isUncertain = !(has("teacher_id") || has("section_id") || areKnown || told != nil)
    if told == "date", let family { map.dayOrder = family.dayOrderOfNames }
    return map
  }

  /// What the file is called, and the lines above its header.
  private static func context(
    of file: DataFolder.PlannedFile, _ description: FileDescription
  ) -> String {
    let name = Mapping.name(of: file.name).replacing(".csv", with: "").replacing(".xlsx", with: "")
    let above = description.head.records.prefix(description.head.shape.preambleRecords)
    return ([name] + above.flatMap(\.texts).compactMap(\.self)).joined(separator: "\n")
  }

  /// Whether a form was a quiz, which scores its answers: `Total points` and `Points - …` in Microsoft
  /// Forms, a `Score` such as `2 / 2` in those of Google.
  private static func areOfQuiz(_ columns: [ColumnEvidence]) -> Bool {
    columns.contains { column in
      let title = Words.folded(column.title)
      return title == "totalpoints"
        || title == "score" && column.filled > 0 && column.share { $0.contains("/") } == 1
    }
  }

  /// Why a file of walks or of conferences is none that can be read: it cannot be told which actions its
  /// columns are, or a column that should hold days holds none.
  static func trouble(
    _ file: DataFolder.PlannedFile, _ description: FileDescription, students: Set<String>,
    _ frameworks: [Framework]
  ) -> String? {
    let columns = description.sketches.map(ColumnEvidence.init)
    let reader = ProposedRoles(
      columns, students: students, frameworks, context: context(of: file, description))
    let steps = reader.steps(isForm: file.form != nil)
    let meanings = Set(reader.roles(isForm: file.form != nil).map(\.meaning))
    if let trouble = steps.trouble, meanings.contains("teacher_id") { return trouble }
    guard file.form?.time == nil, let title = reader.titleWithoutDays,
      meanings.contains("teacher_id") || meanings.contains("student_id")
    else { return nil }
    let isLog =
      meanings.contains("student_id")
      && ConferenceEvidence.isThere(in: columns, file: file.name, frameworks)
    guard isLog || !steps.roles.isEmpty else { return nil }
    return
      "its column '\(title)' holds no days that can be read; write them with the year, as 2026-09-14"
  }

  /// Whoever fills in a form of conferences had them: where no question asks for the teacher, `Your
  /// name` does.
  private static func nameTeacher(among roles: inout [ProposedRole]) {
    let place = roles.firstIndex { role in
      role.meaning == "observer_id" && role.reason == "names"
        && Words.folded(role.title).contains("yourname")
    }
    if let place { roles[place].meaning = "teacher_id" }
  }

  /// What is the same in all rows.
  private static func constants(of steps: ProposedRoles.Steps, _ model: String?) -> [ProposedRole] {
    [
      steps.landedPhase.map {
        ProposedRole(title: $0, meaning: "landed_phase", reason: "the question asks for it")
      },
      model.map { ProposedRole(title: $0, meaning: "model", reason: "the actions are of it") },
    ].compactMap(\.self)
  }

  /// The columns that are neither in the map nor the host's own.
  private static func unread(
    _ columns: [ColumnEvidence], _ roles: [ProposedRole], _ form: FormHeader?
  ) -> [String] {
    let titles = columns.map(\.title)
    let pairs = NamePair.all(in: titles).filter { pair in
      roles.contains { $0.title == titles[pair.family] }
    }
    let mapped = Set(roles.map(\.title) + pairs.map { titles[$0.given] })
    return titles.enumerated().filter { place, title in
      let isHosts = form.map { $0.own.contains(place) || $0.time == place } ?? false
      return !title.isEmpty && columns[place].filled > 0 && !mapped.contains(title)
        && !mapped.contains(ProposedRoles.question(of: title)) && !isHosts
    }.map(\.element)
  }

  /// What a file that is mapped already leaves open: words that are not ours, and lists of which
  /// nobody has said what an action means that is not ticked.
  init?(
    mapped file: DataFolder.PlannedFile, people: Set<String>, _ frameworks: [Framework]
  ) {
    guard let recognition = file.recognition, recognition.mapping == nil,
      [.walkthroughs, .conferences].contains(recognition.profile.kind),
      let description = try? FileDescription(file, name: file.name)
    else { return nil }
    self.file = file.name
    pattern = file.source?.files
    kind = recognition.profile.kind
    profile = recognition.profile.id
    rows = description.rows
    let header = recognition.header
    roles = zip(header.titles, header.names).filter { !$0.0.isEmpty }.map { title, name in
      let known = ProjectWords.columns.first { Words.folded($0.name) == Words.folded(name) }
      return ProposedRole(title: title, meaning: known?.name ?? name, reason: "")
    }
    let columns = description.sketches.map(ColumnEvidence.init)
    let reader = ProposedRoles(columns, students: [], frameworks)
    (words, hidden) = reader.words(of: roles, people: people)
    guard let source = file.source, source.unchecked == nil else { return }
    let mapped = Set(
      source.columns.keys.flatMap { [$0, ProposedRoles.question(of: $0)] }.map(Words.folded))
    lists = reader.steps(isForm: true).lists.filter { mapped.contains(Words.folded($0)) }
  }
}
