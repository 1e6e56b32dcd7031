import CSV
import Coaching
import Tables

/// What the columns of one strange file most likely are: walk-throughs or conferences, and why.
///
/// Every role rests on cells. Where they do not make a whole of either kind, nothing is proposed: a
/// folder may hold surveys and lists that are none of ours.
struct ProposedMap {
  /// One column and what it fills.
  struct Role: Hashable {
    var title: String
    var meaning: String
    var reason: String
  }

  /// A word of a closed column that is not ours, and what it seems to mean.
  struct Word: Hashable {
    var column: String
    var text: String
    var meaning: String?
    var count: Int
    /// Whether the form's actions speak for the meaning, and not the word.
    var isByActions = false
  }

  /// Texts of a closed column that look like what somebody wrote freely: counted, not shown.
  struct HiddenWords: Hashable {
    var column: String
    var cells: Int
  }

  let file: String
  /// The pattern of the entry in walkbook.yaml that maps it already.
  private(set) var pattern: String?
  let kind: FileKind
  let profile: String
  private(set) var roles: [Role] = []
  private(set) var words: [Word] = []
  /// Titles of questions whose answers list the actions in place.
  private(set) var lists: [String] = []
  /// Canonical columns that every row has alike, and why.
  private(set) var constants: [Role] = []
  private(set) var hidden: [HiddenWords] = []
  /// Titles of filled columns of which nothing would be read.
  private(set) var unread: [String] = []
  let rows: Int

  /// - Parameters:
  ///   - students: the names of students whom other files of the folder know, folded.
  ///   - people: the words of the names of people whom other files know.
  init?(
    _ file: DataFolder.PlannedFile, _ description: FileDescription, students: Set<String>,
    people: Set<String>, _ frameworks: [Framework]
  ) {
    let columns = description.sketches.map(ColumnEvidence.init)
    let form = file.form
    guard !ProposedMap.areOfQuiz(columns) else { return nil }
    let reader = ProposedRoles(columns, students: students, frameworks)
    let steps = reader.steps()
    let isDated = form?.time != nil
    var roles = reader.roles(isForm: form != nil)
    let has = { (meaning: String) in roles.contains { $0.meaning == meaning } }
    if !steps.roles.isEmpty, has("teacher_id"), has("date") || isDated {
      kind = .walkthroughs
      roles = roles.filter { ProposedRoles.ofWalks.contains($0.meaning) } + steps.roles
      lists = steps.lists
      constants = ProposedMap.constants(of: steps, has("model") ? nil : reader.modelAsked(steps))
    } else if has("student_id"), has("date") || isDated,
      ConferenceEvidence.isThere(in: columns, file: file.name, frameworks),
      has("teacher_id") || has("section_id")
        // Students who are known have classes, and these have teachers.
        || columns.contains(where: { $0.areNames(of: students) || $0.areGivenNames(of: students) })
    {
      kind = .conferences
      if !has("teacher_id") { ProposedMap.nameTeacher(among: &roles) }
      roles = roles.filter { ProposedRoles.ofConferences.contains($0.meaning) }
      // An export of scores has days and names, too; a log is about conferences for the most part.
      let filled = columns.count { $0.filled > 0 && !$0.title.isEmpty }
      guard roles.count * 2 > filled else { return nil }
    } else {
      return nil
    }
    self.file = file.name
    self.roles = roles
    profile = form?.host.id ?? Profile.canonical(kind).id
    rows = description.rows
    (words, hidden) = reader.words(of: roles, people: people)
    unread = ProposedMap.unread(columns, roles, form)
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

  /// The column for which a file is no log of conferences and no form of walks: it should hold days, and
  /// none can be read.
  static func columnWithoutDays(
    _ file: DataFolder.PlannedFile, _ description: FileDescription, students: Set<String>,
    _ frameworks: [Framework]
  ) -> String? {
    let columns = description.sketches.map(ColumnEvidence.init)
    let reader = ProposedRoles(columns, students: students, frameworks)
    guard file.form?.time == nil, let title = reader.titleWithoutDays else { return nil }
    let meanings = Set(reader.roles(isForm: file.form != nil).map(\.meaning))
    guard meanings.contains("teacher_id") || meanings.contains("student_id") else { return nil }
    let isLog =
      meanings.contains("student_id")
      && ConferenceEvidence.isThere(in: columns, file: file.name, frameworks)
    return isLog || !reader.steps().roles.isEmpty ? title : nil
  }

  /// Whoever fills in a form of conferences had them: where no question asks for the teacher, `Your
  /// name` does.
  private static func nameTeacher(among roles: inout [Role]) {
    let place = roles.firstIndex { role in
      role.meaning == "observer_id" && role.reason == "names"
        && Words.folded(role.title).contains("yourname")
    }
    if let place { roles[place].meaning = "teacher_id" }
  }

  /// What is the same in all rows.
  private static func constants(of steps: ProposedRoles.Steps, _ model: String?) -> [Role] {
    [
      steps.landedPhase.map {
        Role(title: $0, meaning: "landed_phase", reason: "the question asks for it")
      },
      model.map { Role(title: $0, meaning: "model", reason: "the actions are of it") },
    ].compactMap(\.self)
  }

  /// The columns that are neither in the map nor the host's own.
  private static func unread(
    _ columns: [ColumnEvidence], _ roles: [Role], _ form: FormHeader?
  ) -> [String] {
    let mapped = Set(roles.map(\.title))
    return columns.map(\.title).enumerated().filter { place, title in
      let question = String(title.prefix { $0 != "[" }.trimmingSuffix(in: " "))
      let isHosts = form.map { $0.own.contains(place) || $0.time == place } ?? false
      return !title.isEmpty && columns[place].filled > 0 && !mapped.contains(title)
        && !mapped.contains(question) && !isHosts
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
      return Role(title: title, meaning: known?.name ?? name, reason: "")
    }
    let columns = description.sketches.map(ColumnEvidence.init)
    let reader = ProposedRoles(columns, students: [], frameworks)
    (words, hidden) = reader.words(of: roles, people: people)
    guard let source = file.source, source.unchecked == nil else { return }
    let mapped = Set(source.columns.keys.map(Words.folded))
    lists = reader.steps().lists.filter { mapped.contains(Words.folded($0)) }
  }
}
