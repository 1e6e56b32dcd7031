import Coaching
import People
import Tables

/// Finds what each column of a strange file is, by its cells first and its title second.
struct ProposedRoles {
  static let ofWalks: Set<String> = [
    "date", "teacher_id", "school_id", "model", "observer_id", "source", "minutes",
  ]
  static let ofConferences: Set<String> = [
    "date", "school_id", "teacher_id", "student_id", "section_id", "type", "minutes", "goal_set",
    "goal_met",
    "outcome", "led_by", "format",
  ]

  let columns: [ColumnEvidence]
  let students: Set<String>
  let frameworks: [Framework]
  /// What the file is called, and what stands above its header.
  let context: String
  /// The phase that somebody said its actions are of.
  let answered: String?
  /// The model that somebody said they are of.
  let answeredModel: String?
  /// The columns that somebody said to be the teacher's and the student's, by meaning.
  let answeredColumns: [String: String]
  /// Of grids that ask for the same actions, the one that somebody said is what was seen.
  let answeredGrid: String?
  /// The initials of teachers that a list of the folder explains.
  let initials: Set<String>
  /// What the file itself says that its words mean.
  let legend: Legend

  init(
    _ columns: [ColumnEvidence], students: Set<String>, _ frameworks: [Framework],
    context: String = "", phase: String? = nil, model: String? = nil,
    grid: String? = nil, people: [String: String] = [:], initials: Set<String> = []
  ) {
    self.columns = columns
    self.students = students
    self.frameworks = frameworks
    self.context = context
    answered = phase
    answeredModel = model
    answeredColumns = people
    answeredGrid = grid
    self.initials = initials
    legend = Legend([context] + columns.flatMap { [$0.title] + $0.counts.keys })
  }

  /// Whether a column says of an action whether it is in place; behind a few words a number may stand in any
  /// question.
  private func isAction(_ column: ColumnEvidence) -> Bool {
    action(column.title).map { $0.section.isEmpty || column.share(isStatus) >= 0.5 } ?? false
  }

  /// One column at most for each meaning that cells prove: the one that is called so, else the first.
  func roles(isForm: Bool) -> [ProposedRole] { sorted(isForm: isForm).taken }

  /// Titles of names of which each may be that of whom a row is about, by meaning; the first is nearest.
  func rivalNames(isForm: Bool) -> [(meaning: String, titles: [String])] {
    let (taken, others) = sorted(isForm: isForm)
    // A title that is a whole sentence states an action, as `Teacher splits the time by need`.
    let isNear = { (role: ProposedRole) in
      Self.distance(of: role) < 2 && role.title.split(separator: " ").count <= 4
        && columns.contains { $0.title == role.title && $0.areNames }
    }
    return ["teacher_id", "student_id"].compactMap { meaning in
      let first = taken.first { $0.meaning == meaning }
      let rivals = others.filter { $0.meaning == meaning && isNear($0) }.map(\.title)
      guard let first, isNear(first), !rivals.isEmpty else {
        return nil
      }
      return (meaning, [first.title] + rivals)
    }
  }

  private func sorted(isForm: Bool) -> (taken: [ProposedRole], others: [ProposedRole]) {
    let pairs = NamePair.all(in: columns.map(\.title))
    let meant = columns.enumerated().compactMap {
      place, column -> (place: Int, role: ProposedRole)? in
      guard !column.title.isEmpty, column.filled > 0, !isAction(column) else { return nil }
      // The column of the family name speaks for both.
      let pair = pairs.first { $0.holds(place) }
      guard pair?.given != place,
        let (meaning, reason) = pair == nil
          ? meaning(of: column, isForm: isForm) : meaning(ofFamilies: column, isForm: isForm)
      else { return nil }
      guard answeredColumns[meaning].map({ $0 == column.title }) ?? true else { return nil }
      return (place, ProposedRole(title: column.title, meaning: meaning, reason: reason))
    }
    let nearest = meant.sorted { left, right in
      let (one, other) = (Self.distance(of: left.role), Self.distance(of: right.role))
      return (one, left.place) < (other, right.place)
    }
    var taken: [(place: Int, role: ProposedRole)] = []
    var others: [ProposedRole] = []
    for one in nearest {
      if mayBeFurther(columns[one.place], one.role.meaning, of: taken.map(\.role)) {
        taken.append(one)
      } else {
        others.append(one.role)
      }
    }
    return (taken.sorted { $0.place < $1.place }.map(\.role), others)
  }

  /// Whose the family names of a column are that has another of given names beside it.
  private func meaning(
    ofFamilies column: ColumnEvidence, isForm: Bool
  ) -> (meaning: String, reason: String)? {
    let reason = "names in two columns"
    if column.areFamilies(of: students) || column.says(ProposedRoles.students) {
      return ("student_id", reason)
    }
    if column.says(ProposedRoles.teachers) { return ("teacher_id", reason) }
    if column.says(ProposedRoles.observers) { return ("observer_id", reason) }
    // Beside a teacher's column those of nobody said are students.
    let isBesideTeacher = columns.contains { $0.says(ProposedRoles.teachers) }
    let areSaid = columns.contains { $0.says(ProposedRoles.students) }
    return !isForm && isBesideTeacher && !areSaid ? ("student_id", reason) : nil
  }

  /// Of what a form may ask by several questions, each for some, or by another question since some day.
  private static let renamed: Set<String> = [
    "teacher_id", "student_id", "model", "school_id", "date", "section_id", "observer_id", "type",
    "minutes",
  ]

  /// Whether a column is the first of its meaning, or one that is filled where the others are blank: a
  /// form asks at each school for another list of teachers.
  private func mayBeFurther(
    _ column: ColumnEvidence, _ meaning: String, of roles: [ProposedRole]
  ) -> Bool {
    let titles = Set(roles.filter { $0.meaning == meaning }.map(\.title))
    guard !titles.isEmpty else { return true }
    guard ProposedRoles.renamed.contains(meaning) else { return false }
    let filled = columns.filter { titles.contains($0.title) }.reduce(0) { $0 + $1.filled }
    return filled + column.filled <= column.rows
  }

  /// The title of a column that should hold the days of a log and holds none that can be read.
  var titleWithoutDays: String? {
    let isDated = columns.contains { $0.areDays() && $0.says(ProposedRoles.days) }
    return isDated
      ? nil
      : columns.first { column in
        column.filled > 0 && !column.areCountedDays
          && PersonName.words(of: column.title).count < 4 && column.says(ProposedRoles.days)
      }?.title
  }

  private func meaning(
    of column: ColumnEvidence, isForm: Bool
  ) -> (meaning: String, reason: String)? {
    if column.areDays() || column.areCountedDays && column.says(ProposedRoles.days) {
      // The time at which a form was sent is its day only where no question asks for it.
      if isForm, column.says(["timestamp", "start time", "completion time"]) { return nil }
      if column.says(ProposedRoles.days) { return ("date", "days") }
      // `Week of` tells the week, where nothing tells the day.
      let isDated = columns.contains { $0.areDays() && $0.says(ProposedRoles.days) }
      return column.says(ProposedRoles.weeks) && !isDated ? ("date", "days") : nil
    }
    if column.areInitials(of: initials) { return ("teacher_id", "initials of a list") }
    if column.areNames(of: students) {
      return ("student_id", "names of students in the gradebooks")
    }
    if column.says(ProposedRoles.students),
      column.areNames || column.areGivenNames(of: students) || column.areShortTexts
    {
      return ("student_id", "names")
    }
    if column.says(ProposedRoles.visitors), column.arePeople {
      return ("observer_id", column.areAddresses ? "addresses" : "names")
    }
    if column.says(ProposedRoles.teachers), column.arePeople {
      return ("teacher_id", column.areAddresses ? "addresses" : "names")
    }
    return source(column) ?? closed(column) ?? other(column)
  }

  /// Whose view it is: where teachers fill in the same form about themselves, a column tells.
  private func source(_ column: ColumnEvidence) -> (meaning: String, reason: String)? {
    guard column.distinct <= 12 else { return nil }
    if column.areYesOrNo {
      let asksForSelf = PersonName.words(of: column.title).contains {
        ClosedWords.selves.contains($0)
      }
      return asksForSelf ? ("source", "yes is a teacher's own view") : nil
    }
    let view = { (text: String) in
      ClosedWords.isAnswer(text) ? nil : ClosedWords.meaning(of: text, in: "source", frameworks)
    }
    let isKnown = column.share { view($0) != nil } >= 0.6
    let isAsked = column.says(ProposedRoles.views)
    let hasOwn = column.counts.keys.contains { view($0) == Walkthrough.Source.selfView.rawValue }
    return isKnown && isAsked || hasOwn && (isKnown || isAsked)
      ? ("source", "whose view it is") : nil
  }

  private func closed(_ column: ColumnEvidence) -> (meaning: String, reason: String)? {
    if column.areYesOrNo {
      guard column.says(ConferenceEvidence.goals) else { return outcome(column) }
      return (column.says(ProposedRoles.reached) ? "goal_met" : "goal_set", "yes and no")
    }
    if let outcome = outcome(column) { return outcome }
    for name in ["model", "type", "outcome", "led_by", "format"] {
      let share = column.share { ClosedWords.meaning(of: $0, in: name, frameworks) != nil }
      if share >= 0.6, column.distinct <= 20 { return (name, "words for it") }
    }
    // Kinds of conferences in a district's own words: what they mean is asked.
    if column.says(ProposedRoles.kinds), column.areFewWords, !column.areMinutes {
      return ("type", "\(column.distinct) different words")
    }
    return nil
  }

  /// Whether each row says yes or no to whether the conference took place.
  private func outcome(_ column: ColumnEvidence) -> (meaning: String, reason: String)? {
    guard OutcomeAnswer.isAsked(column.title) else { return nil }
    if column.share(OutcomeAnswer.isAnswer) >= 0.9 { return ("outcome", "yes and no") }
    // Yes, or why not: `Y`, `absent`, `Moved`.
    let isWord = { (text: String) in
      OutcomeAnswer.isAnswer(text)
        || ClosedWords.meaning(of: text, in: "outcome", frameworks) != nil
    }
    return column.share(OutcomeAnswer.isAnswer) > 0 && column.share(isWord) >= 0.75
      ? ("outcome", "yes, or why not") : nil
  }

  private func other(_ column: ColumnEvidence) -> (meaning: String, reason: String)? {
    if column.areMinutes,
      column.says(ProposedRoles.minutes)
    {
      return ("minutes", "numbers of minutes")
    }
    if column.says(ProposedRoles.schools), !column.areAddresses,
      column.distinctSchools * 2 <= max(column.filled, 4)
    {
      return ("school_id", "\(column.distinctSchools) different")
    }
    if column.says(ProposedRoles.observers), column.areAddresses || column.areNames {
      return ("observer_id", column.areAddresses ? "addresses" : "names")
    }
    if column.says(ProposedRoles.sections), !column.areNames,
      column.distinct * 2 <= max(column.filled, 4)
    {
      return ("section_id", "\(column.distinct) different")
    }
    return nil
  }
}
