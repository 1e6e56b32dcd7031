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
    takePossible()
    takeUnsaidDays()
    takeWholeName()
    takeGradeForScore()
    takeEarned()
    dropRunningNumbers(among: &rankedIDs)
    dropIDsOfSeveral(among: &rankedIDs)
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

  /// `Questions` beside `Correct`: of so many, where nobody has more of them right.
  private mutating func takePossible() {
    guard possibles.isEmpty else { return }
    let isSaid = { (column: ScoreColumn) in
      column.says(ScoreTitles.perhapsPossible)
        || TitleLists.words("perhaps what there was to reach").contains(
          column.words.joined(separator: " "))
    }
    let rights = scores.filter { $0.says("correct", "earned", "right") && !isSaid($0) }
    let all = scores + others.map(\.column).filter(\.areScores)
    guard let column = all.first(where: isSaid) else { return }
    let isNamed = column.says(ScoreTitles.perhapsPossible) && scores.count > 1
    guard isNamed || rights.count == 1 && rights[0].staysBelow(column) else { return }
    possibles = [column]
    scores.removeAll { $0.title == column.title }
    others.removeAll { $0.column.title == column.title }
  }

  /// `TOTAL_POINTS` beside `TOTAL_POINTS_EARNED` is what there was to reach.
  private mutating func takeEarned() {
    let earned = Set(
      scores.filter { ["earned", "achieved", "received", "scored"].contains($0.words.last) }
        .map { Array($0.words.dropLast()) })
    possibles += scores.filter { earned.contains($0.words) }
    scores.removeAll { earned.contains($0.words) }
  }

  /// What tells the rows of a student apart, whatever its title; days may tell tries of one test apart, so
  /// that beside them only words do.
  private mutating func takeWhatTellsRowsApart() {
    guard let rows = rowsOfStudents, attempt == nil else { return }
    for _ in 0..<2 {
      let known = holes
      guard rows.untold(by: known) > 0 else { return }
      let areDated = day.map { rows.untold(by: known + [$0]) == 0 } ?? false
      let candidates = (others.map(\.column) + [course, section].compactMap(\.self) + scores)
        .filter { column in
          column.mayTellRowsApart && !known.contains { $0.title == column.title }
            && !(scores.contains { $0.title == column.title } && ScoreTitles.kind(column) != nil)
        }
      let found =
        areDated
        ? candidates.first { column in
          column.evidence.share { $0.contains(where: \.isLetter) && $0.count > 2 } == 1
            && !column.says(TitleLists.words("tries of one test"))
            && rows.isOfTheTest(column, beside: known)
        } : rows.best(of: candidates, beside: known)
      guard let found else { return }
      take(part: found)
    }
  }

  private mutating func take(part column: ScoreColumn) {
    parts.append(column)
    others.removeAll { $0.column.title == column.title }
    scores.removeAll { $0.title == column.title }
    // Sections of a test are no classes, and have no number.
    if section?.title == column.title, column.words == ["section"],
      column.evidence.share({ !$0.contains(where: \.isNumber) }) == 1
    {
      section = nil
    }
  }

  /// The rows of students who have several; `nil` where each has one.
  private var rowsOfStudents: RowsOfStudents? {
    let named = ids.isEmpty ? [name ?? family].compactMap(\.self) : ids
    return RowsOfStudents(named: named, results: scores + levels)
  }

  /// What says which result a row holds.
  private var holes: [ScoreColumn] { [item].compactMap(\.self) + parts }

  private var day: ScoreColumn? { days.min { ScoreExport.rank($0) < ScoreExport.rank($1) } }

  /// Whether a student has several rows.
  var repeatsStudents: Bool {
    (ids.first ?? name).map { $0.evidence.distinct < $0.evidence.filled } ?? false
  }

  /// Whether students have several rows, and nothing says which is which.
  var hasUntoldRows: Bool {
    guard let rows = rowsOfStudents else { return false }
    return rows.untold(by: holes + [attempt, day].compactMap(\.self)) > 0.05
  }

  /// `Student #` beside an id is the number of a row.
  private mutating func dropRunningNumbers(
    among ids: inout [(rank: Int, column: ScoreColumn)]
  ) {
    guard ids.contains(where: { $0.rank <= 3 && !$0.column.areRunningNumbers }) else { return }
    others += ids.filter(\.column.areRunningNumbers).map { ($0.column, "the number of a row") }
    ids.removeAll(where: \.column.areRunningNumbers)
  }

  /// A number that stands beside several names is that of a teacher, a class or a household.
  private mutating func dropIDsOfSeveral(among ids: inout [(rank: Int, column: ScoreColumn)]) {
    let names = [name, family, given].compactMap(\.self)
    let shared = ids.map(\.column).filter { $0.isShared(among: names) }
    others += shared.map { ($0, "one number beside several names") }
    ids.removeAll { id in shared.contains { $0.title == id.column.title } }
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

  /// Whether something says that students are of a class, or sit several tests.
  var nameWhereTopicsAre: Bool {
    [section, course, teacher, grade].contains { $0 != nil } || !holes.isEmpty && repeatsStudents
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

  /// `Nombre del estudiante`, in one column.
  private func isOnlyWholeName(_ column: ScoreColumn) -> Bool {
    column.words.count > 1 && column.isOnly(ScoreTitles.name) && column.evidence.areNames
      && column.evidence.share { $0.contains(" ") || $0.contains(",") } >= 0.8
  }

  /// `Nombre` is the whole name where no other column has the family's.
  private mutating func takeWholeName() {
    guard let given, family == nil, name == nil,
      given.evidence.share({ $0.contains(" ") || $0.contains(",") }) >= 0.8
    else { return }
    name = given
    self.given = nil
  }

  private mutating func takesPerson(_ column: ScoreColumn) -> Bool {
    if column.says("last first", "last name first name"), !column.says(ScoreTitles.adults),
      column.evidence.areNames,
      name == nil
    {
      name = column
    } else if column.isOnly(ScoreTitles.teacher), column.says(ScoreTitles.teachers), teacher == nil
    {
      guard column.evidence.areNames, !ScoreTitles.areSeveral(column) else { return false }
      teacher = column
    } else if column.says(ScoreTitles.family) || [["last"], ["family"]].contains(column.words),
      !column.says(ScoreTitles.adults), family == nil
    {
      family = column
    } else if !isOnlyWholeName(column),
      column.says(ScoreTitles.given) || [["first"], ["given"]].contains(column.words),
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
      !ScoreTitles.areWindows(column), !column.areYears, !ScoreTitles.areLetteredGroups(column),
      section == nil
    {
      section = column
    } else if column.isOnly(ScoreTitles.periods),
      column.words.contains(where: ScoreTitles.periods.contains), column.arePeriods,
      // `P1` says what of the first period, and not which.
      !column.words.contains(where: { Int($0) != nil }), section == nil
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
    } else if column.isSameInEveryRow, !WorkGrid.isCalled(column) {
      others.append((column, "the same in every row"))
    } else {
      scores.append(column)
    }
  }
}
