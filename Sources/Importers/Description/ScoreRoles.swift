/// What the columns of an export of scores are, found from titles and cells together.
///
/// A column whose cells do not bear its title out has no role: false facts are worse than none.
struct ScoreRoles {
  /// Columns that name the student, the surest first; those after it fill its blanks.
  private(set) var ids: [ScoreColumn] = []
  private(set) var name: ScoreColumn?
  private(set) var family: ScoreColumn?
  private(set) var given: ScoreColumn?
  private(set) var school: ScoreColumn?
  private(set) var section: ScoreColumn?
  /// What is taught; with a number it is a class.
  private(set) var course: ScoreColumn?
  private(set) var teacher: ScoreColumn?
  /// The given name of the teacher, where the other column is the family name.
  private(set) var teacherGiven: ScoreColumn?
  private(set) var grade: ScoreColumn?
  private(set) var days: [ScoreColumn] = []
  /// Columns that hold levels in words.
  private(set) var levels: [ScoreColumn] = []
  /// What was scored, where a row is a score; the book is not, where a window says which try it was.
  var item: ScoreColumn? {
    items.filter { parts.isEmpty || !$0.column.says("book", "passage", "story") }
      .min { $0.rank < $1.rank }?.column
  }
  private var items: [(rank: Int, column: ScoreColumn)] = []
  /// Further columns that tell items apart: the subject, the window.
  private(set) var parts: [ScoreColumn] = []
  /// Columns that say of a score that it is none: work that is missing, excused, not counted.
  private(set) var statuses: [ScoreStatus] = []
  /// What there was to reach: one column for all scores, or one beside each.
  private(set) var possibles: [ScoreColumn] = []
  var possible: ScoreColumn? { possibles.count == 1 ? possibles[0] : nil }
  /// Columns whose cells are scores.
  private(set) var scores: [ScoreColumn] = []
  /// Which try a score is.
  private(set) var attempt: ScoreColumn?
  /// Columns that say which number of a test a row holds.
  private(set) var kindsOfNumber: [ScoreColumn] = []
  /// Days whose titles say neither of a test nor of something else.
  private var unsaidDays: [ScoreColumn] = []
  /// Everything else, with the reason why it is left out.
  private(set) var others: [(column: ScoreColumn, reason: String)] = []

  init(_ columns: [ScoreColumn]) {
    var rankedIDs: [(rank: Int, column: ScoreColumn)] = []
    let code = ScoreRoles.onlyCode(of: columns)
    let hasOthers = ScoreRoles.haveResultsOfOthers(columns)
    for column in columns where column.evidence.filled > 0 && !column.title.isEmpty {
      if ScoreTitles.isOfProgram(column) {
        others.append((column, "a mark of what a student is, no score"))
      } else if let status = ScoreStatus(column) {
        statuses.append(status)
      } else if column.evidence.areDays() || column.daysByTitle != nil {
        take(day: column)
      } else if column.areTries, attempt == nil {
        attempt = column
      } else if let rank = column.title == code?.title ? 3 : ScoreTitles.id(column) {
        rankedIDs.append((rank, column))
      } else if takesPerson(column) || takesPlace(column) {
        continue
      } else if hasOthers, StateResults.names(column.words) {
        others.append((column, "a result of a state test"))
      } else if !ScoreTitles.namesItems(column), LevelWords.fill(column) {
        levels.append(column)
      } else if !takesItem(column) {
        take(number: column)
      }
    }
    if teacher == nil, let split = ScoreRoles.splitTeacher(of: columns) {
      (teacher, teacherGiven) = split
      others.removeAll { [split.0.title, split.1.title].contains($0.column.title) }
    }
    if possibles.isEmpty, scores.count > 1,
      let place = scores.firstIndex(where: { $0.says(ScoreTitles.perhapsPossible) })
    {
      possibles.append(scores.remove(at: place))
    }
    takeUnsaidDays()
    takeGradeForScore()
    takeEarned()
    dropRunningNumbers(among: &rankedIDs)
    // An account or an address is an id where there is none.
    ids = rankedIDs.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    .map(\.element.column)
    for (rank, column) in rankedIDs where rank > 3 && rankedIDs.contains(where: { $0.rank <= 3 }) {
      ids.removeAll { $0.title == column.title }
    }
    takeWhatTellsRowsApart()
  }

  /// `TOTAL_POINTS` beside `TOTAL_POINTS_EARNED` is what there was to reach.
  private mutating func takeEarned() {
    let earned = Set(
      scores.filter { ["earned", "achieved", "received", "scored"].contains($0.words.last) }
        .map { Array($0.words.dropLast()) })
    possibles += scores.filter { earned.contains($0.words) }
    scores.removeAll { earned.contains($0.words) }
  }

  /// What tells the rows of a student apart, whatever its title: each text stands once with each student.
  private mutating func takeWhatTellsRowsApart() {
    guard item == nil, parts.isEmpty, attempt == nil, let id = ids.first ?? name,
      id.evidence.distinct > 1, id.evidence.distinct < id.evidence.filled
    else { return }
    let most = id.evidence.counts.values.max() ?? 1
    let tells = { (column: ScoreColumn) in
      let each = column.evidence
      return each.distinct >= most && each.distinct < 30
        && (each.counts.values.max() ?? 0) <= id.evidence.distinct
        && each.filled * 10 >= each.distinct * id.evidence.distinct * 6 && !each.areDays()
    }
    // Of people much else repeats so: the title must not be of them.
    if let section, section.words == ["section"], tells(section),
      section.evidence.share({ !$0.contains(where: \.isNumber) }) == 1
    {
      parts = [section]
      self.section = nil
    } else if let column = others.map(\.column).first(where: {
      $0.says(ScoreTitles.piecesOfTests) && !$0.areScores && tells($0)
    }) {
      parts = [column]
      others.removeAll { $0.column.title == column.title }
    }
  }

  /// Whether a student has several rows.
  var repeatsStudents: Bool {
    (ids.first ?? name).map { $0.evidence.distinct < $0.evidence.filled } ?? false
  }

  /// Whether students have several rows, and nothing says which is which.
  var hasUntoldRows: Bool {
    guard item == nil, parts.isEmpty, attempt == nil, days.isEmpty, let id = ids.first ?? name
    else {
      return false
    }
    return id.evidence.distinct * 3 < id.evidence.filled * 2
  }

  /// `Student #` beside an id is the number of a row.
  private mutating func dropRunningNumbers(
    among ids: inout [(rank: Int, column: ScoreColumn)]
  ) {
    guard ids.contains(where: { $0.rank <= 3 && !$0.column.areRunningNumbers }) else { return }
    others += ids.filter(\.column.areRunningNumbers).map { ($0.column, "the number of a row") }
    ids.removeAll(where: \.column.areRunningNumbers)
  }

  /// `Grade` beside points that are the same in every row is what the work was given.
  private mutating func takeGradeForScore() {
    guard let grade, grade.words == ["grade"], scores.count == 1, grade.evidence.distinct > 1,
      scores[0].evidence.distinct == 1, scores[0].says("points", "pts"), possibles.isEmpty
    else { return }
    possibles = scores
    scores = [grade]
    self.grade = nil
  }

  /// Whether there are results beside those of a state's test, which are left out then.
  private static func haveResultsOfOthers(_ columns: [ScoreColumn]) -> Bool {
    columns.contains { column in
      !StateResults.names(column.words) && column.areScores && !ScoreTitles.isBeside(column)
        && (ScoreTitles.kind(column) != nil || ScoreTitles.isWork(column))
    }
  }

  /// `TeacherLastName` and `TeacherFirstName`.
  private static func splitTeacher(of columns: [ScoreColumn]) -> (ScoreColumn, ScoreColumn)? {
    func part(_ words: String...) -> ScoreColumn? {
      let found = columns.filter { column in
        column.evidence.filled > 0 && column.isOnly(ScoreTitles.teacher.union(["first", "last"]))
          && column.says(ScoreTitles.teachers) && column.says(words)
      }
      return found.count == 1 ? found[0] : nil
    }
    guard let family = part("last", "family"), let given = part("first", "given") else {
      return nil
    }
    return (family, given)
  }

  /// A code that is as many as there are names, where nothing says that it is a student's.
  private static func onlyCode(of columns: [ScoreColumn]) -> ScoreColumn? {
    guard !columns.contains(where: { ScoreTitles.id($0) != nil }) else { return nil }
    let names = columns.filter { column in
      !column.says(ScoreTitles.adults)
        && (column.says(ScoreTitles.family) || column.says(ScoreTitles.given)
          || column.isOnly(ScoreTitles.name) && column.evidence.areNames)
    }.map(\.evidence.distinct)
    guard let most = names.max() else { return nil }
    let codes = columns.filter { column in
      ScoreTitles.isCode(column)
        && (most...(most + most / 4)).contains(column.evidence.distinct)
    }
    return codes.count == 1 ? codes[0] : nil
  }

  /// Whether a title says that the people are students.
  var isOfStudents: Bool {
    [name, family, given].compactMap(\.self).contains {
      $0.says("student", "pupil", "learner", "scholar", "child", "schüler")
    }
  }

  /// Whether the columns name students and their classes, and nearly nothing else: what the rest of
  /// a list of pupils is for, as a bus or a locker, nobody knows.
  var areOfClassList: Bool {
    guard scores.isEmpty, days.isEmpty, possibles.isEmpty, section != nil || course != nil,
      name != nil || family != nil && given != nil, school != nil || grade != nil || teacher != nil
    else { return false }
    let named = [name, family, given, school, section, course, teacher, grade].compactMap(\.self)
    let unread = items.map(\.column) + levels + others.map(\.column)
    return unread.count * 4 <= named.count + ids.count + unread.count
  }

  private mutating func take(day column: ScoreColumn) {
    if ScoreTitles.isOtherDay(column) {
      others.append((column, "a day of something else"))
    } else if ScoreTitles.saysDayOfScore(column) {
      days.append(column)
    } else {
      unsaidDays.append(column)
    }
  }

  /// A day that is called as a score or a level is, is the day of that.
  private mutating func takeUnsaidDays() {
    for day in unsaidDays {
      if (scores + levels).contains(where: { ScoreTitles.owns($0, day) }) {
        days.append(day)
      } else {
        others.append((day, "a day of something else"))
      }
    }
  }

  private mutating func takesPerson(_ column: ScoreColumn) -> Bool {
    if column.says("last first"), !column.says(ScoreTitles.adults), column.evidence.areNames,
      name == nil
    {
      name = column
    } else if column.isOnly(ScoreTitles.teacher), column.says(ScoreTitles.teachers), teacher == nil
    {
      guard column.evidence.areNames, !ScoreTitles.areSeveral(column) else { return false }
      teacher = column
    } else if column.says(ScoreTitles.family) || column.words == ["last"],
      !column.says(ScoreTitles.adults), family == nil
    {
      family = column
    } else if column.says(ScoreTitles.given) || column.words == ["first"],
      !column.says(ScoreTitles.adults), given == nil
    {
      given = column
    } else if column.isOnly(ScoreTitles.name), column.evidence.areNames, name == nil {
      name = column
    } else {
      return false
    }
    return true
  }

  private mutating func takesPlace(_ column: ScoreColumn) -> Bool {
    if column.isOnly(ScoreTitles.school), column.says(ScoreTitles.schools), column.repeats,
      !column.areScores, school == nil
    {
      school = column
    } else if column.isOnly(ScoreTitles.course), column.says("course"), !column.areScores,
      course == nil
    {
      course = column
    } else if column.isOnly(ScoreTitles.section), column.says(ScoreTitles.sections), column.repeats,
      !ScoreTitles.areWindows(column), !column.areYears, section == nil
    {
      section = column
    } else if column.isOnly(ScoreTitles.periods),
      column.words.contains(where: ScoreTitles.periods.contains), column.arePeriods, section == nil
    {
      section = column
    } else if column.isOnly(ScoreTitles.grade), column.says(ScoreTitles.grades),
      column.areGrades, grade == nil
    {
      grade = column
    } else {
      return false
    }
    return true
  }

  private mutating func takesItem(_ column: ScoreColumn) -> Bool {
    guard !column.areScores else { return false }
    if ScoreTitles.isKindOfNumber(column), column.repeats {
      kindsOfNumber.append(column)
      parts.append(column)
    } else if column.isOnly(ScoreTitles.part) && column.says(ScoreTitles.parts) && column.repeats
      || column.isOnly(ScoreTitles.windowTitles) && ScoreTitles.areWindows(column)
    {
      parts.append(column)
    } else if column.isOnly(ScoreTitles.item), let rank = ScoreTitles.itemRank(column),
      column.repeats
    {
      items.append((rank, column))
    } else if column.isOnly(ScoreTitles.item.union(ScoreTitles.itemCodes)), column.repeats,
      let rank = ScoreTitles.itemRank(column)
    {
      // A name says more than a code.
      items.append((rank + 100, column))
    } else {
      others.append((column, column.content))
    }
    return true
  }

  private mutating func take(number column: ScoreColumn) {
    if ScoreTitles.isPossible(column) {
      possibles.append(column)
    } else if column.areFlags, !ScoreTitles.mayBeFlag(column) {
      others.append((column, "a mark of what a student is, no score"))
    } else if ScoreTitles.isBeside(column) || ScoreTitles.isOfSchool(column)
      || ScoreTitles.isOfGroup(column)
    {
      others.append((column, "no score"))
    } else {
      scores.append(column)
    }
  }
}
