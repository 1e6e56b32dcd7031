/// An export of scores that no format knows, or a list of who is in which class: which columns count,
/// and in which layout they stand.
struct ScoreExport {
  enum Layout { case rowForEachScore, assessment, gradebook, levels, classList }

  /// Scores of one day and with one column of levels beside them.
  struct Group {
    var columns: [ScoreColumn]
    var day: ScoreColumn?
    var level: ScoreColumn?
    var possible: ScoreColumn?
    /// Whether percents stand there as parts of 1.
    var areParts = false
  }

  let layout: Layout
  let roles: ScoreRoles
  /// The columns of scores, those of one day together.
  let scores: [Group]
  /// Columns of levels that stand beside no score, each with its day.
  let levels: [(column: ScoreColumn, day: ScoreColumn?)]
  /// Sums and averages of the columns beside them.
  let totals: [ScoreColumn]
  /// What else is left out, and why.
  let leftOut: [(title: String, reason: String)]
  let labels: RowLabels
  /// Whether titles leave it open that some of them are results.
  let isUnsure: Bool

  /// `nil` where nobody is named or nothing is scored.
  init?(_ columns: [ScoreColumn], _ labels: RowLabels) {
    // A title that stands twice names neither of its columns.
    let counts = columns.reduce(into: [:]) { $0[$1.title, default: 0] += 1 }
    let roles = ScoreRoles(columns.filter { counts[$0.title] == 1 })
    guard !Incidents.are(columns), !StaffList.isOne(columns), !LogOfTime.isOne(roles),
      !ListOfNeeds.isOne(columns),
      !roles.ids.isEmpty || roles.name != nil || roles.family != nil && roles.given != nil,
      !columns.contains(where: { ScoreExport.isUnspeakable($0.title) }),
      let choice = ScoreChoice(roles, labels)
    else { return nil }
    layout = choice.layout
    totals = choice.totals
    isUnsure = choice.isUnsure
    var pairs = ScoreLevels(
      choice.layout == .classList ? [] : choice.levels, beside: choice.columns)
    scores = ScoreExport.grouped(
      choice.columns, choice.days, pairs.beside,
      layout == .rowForEachScore ? [] : roles.possibles)
    let common = choice.days.min { ScoreExport.rank($0) < ScoreExport.rank($1) }
    levels = pairs.alone.map { level in
      let day = roles.days.first { ScoreTitles.owns(level, $0) } ?? common
      return (level, day)
    }
    if layout == .classList { pairs.further = [] }
    let used = [roles.possible].compactMap(\.self) + scores.compactMap(\.possible)
    let unused = roles.possibles.filter { one in !used.contains { $0.title == one.title } }
    leftOut =
      choice.rest.map { score in
        let isResult = ScoreTitles.kind(score) != nil || ScoreTitles.isTotal(score)
        return (
          score.title,
          isResult
            ? "the same result in another unit, or no result"
            : "a number of which its title does not say that it is a result"
        )
      }
      + pairs.further.map { ($0.title, "another word for the same result") }
      + unused.map { ($0.title, "what there was to reach, beside no score called so") }
      + ([.rowForEachScore, .assessment].contains(choice.layout) ? [] : roles.statuses).map {
        ($0.column.title, $0.column.content)
      }
      + roles.others.map { ($0.column.title, $0.reason) }
    self.roles = roles
    self.labels = labels
  }

  /// Signs that mean something in a text with holes.
  private static func isUnspeakable(_ title: String) -> Bool {
    title.contains { "{}|".contains($0) } || title.hasSuffix("*") || title.hasPrefix("@")
  }

  /// The day of the test before others.
  static func rank(_ day: ScoreColumn) -> Int {
    if day.says(["test", "taken", "assessment", "completed", "tested", "assessed", "graded"]) {
      return 0
    }
    return day.says(["submitted", "date", "finished"]) ? 1 : 2
  }

  /// Each score with the day that is called as it is, else with the one day that is called as none,
  /// and with its level.
  private static func grouped(
    _ scores: [ScoreColumn], _ days: [ScoreColumn], _ levels: [String: ScoreColumn],
    _ possibles: [ScoreColumn]
  ) -> [Group] {
    let own = { (score: ScoreColumn) in days.first { ScoreTitles.owns(score, $0) } }
    let common = days.filter { day in !scores.contains { own($0)?.title == day.title } }
      .min { rank($0) < rank($1) }
    var groups: [Group] = []
    for score in scores {
      let (day, level) = (own(score) ?? common, levels[score.title])
      let possible =
        possibles.first { ScoreTitles.owns(score, possible: $0) }
        ?? (scores.count == 1 && possibles.count == 1 && score.staysBelow(possibles[0])
          ? possibles[0] : nil)
      let areParts = ScoreTitles.kind(score) == 2 && score.areParts
      let place = groups.firstIndex {
        $0.day?.title == day?.title && $0.level?.title == level?.title
          && $0.possible?.title == possible?.title && $0.areParts == areParts
      }
      if let place {
        groups[place].columns.append(score)
      } else {
        groups.append(
          Group(
            columns: [score], day: day, level: level, possible: possible, areParts: areParts))
      }
    }
    return groups
  }
}

/// Which numbers of an export are read, and in which layout.
private struct ScoreChoice {
  var layout = ScoreExport.Layout.levels
  var columns: [ScoreColumn] = []
  var totals: [ScoreColumn] = []
  /// Numbers that say the same or nothing.
  var rest: [ScoreColumn] = []
  var days: [ScoreColumn] = []
  /// Levels in words, those of totals beside work not among them.
  var levels: [ScoreColumn]
  /// Whether titles leave it open that some are results.
  var isUnsure = false

  /// `nil` where nothing is scored.
  init?(_ roles: ScoreRoles, _ labels: RowLabels) {
    days = roles.days
    levels = roles.levels
    // What counts for the total of a term, by its weight, is a total itself.
    let terms = Set(roles.scores.filter(ScoreTitles.isTotal).compactMap(ScoreTitles.term))
    let parts = roles.scores.filter { column in
      ScoreTitles.hasWeight(column) && ScoreTitles.term(column).map(terms.contains) == true
    }
    totals = parts + ScoreChoice.periods(roles.scores)
    let isNoTotal = { [totals] (score: ScoreColumn) in
      !totals.contains { $0.title == score.title }
    }
    let scores = roles.scores.filter(isNoTotal)
    // Points of a game are won by being quick.
    let isGame = (scores + roles.others.map(\.column)).contains { $0.says("incorrect") }
    // Beside work or results of its parts a total is no result of its own.
    let hasWork = scores.contains { ScoreTitles.isWork($0) && !ScoreTitles.isTotal($0) }
    if hasWork { levels.removeAll(where: ScoreTitles.isMarkOfTotal) }
    let (sums, kinds) = ScoreChoice.parted(
      scores.filter { ScoreTitles.kind($0) != nil }, hasWork: hasWork)
    totals += sums
    let rights = kinds.filter { ScoreTitles.kind($0) == 2 || $0.says("correct") }
    let titled = isGame && !rights.isEmpty ? rights : kinds
    let plain = titled.filter { ScoreTitles.stem($0).isEmpty }
    let untitled = scores.filter { ScoreTitles.kind($0) == nil && !ScoreTitles.isTotal($0) }
    if roles.areOfClassList {
      layout = .classList
    } else if roles.item != nil || !roles.parts.isEmpty || roles.possible != nil,
      let best = ScoreChoice.best(
        of: plain
          + roles.scores.filter { $0.words == ["grade"] || ScoreTitles.isValue($0) }, isGame: isGame
      )
    {
      layout = .rowForEachScore
      columns = [best]
      days = roles.days.min { ScoreExport.rank($0) < ScoreExport.rank($1) }.map { [$0] } ?? []
      rest = roles.scores.filter { $0.title != best.title }
    } else if !titled.isEmpty, untitled.count <= titled.count,
      // Points in the titles of work are what there was to reach.
      !(hasWork && TitlePoints.patterns(of: titled) != nil)
    {
      layout = .assessment
      let groups = Dictionary(grouping: titled, by: ScoreTitles.stem)
      columns = titled.filter {
        ScoreChoice.best(of: groups[ScoreTitles.stem($0)] ?? [], isGame: isGame)?.title == $0.title
      }
      rest = roles.scores.filter { score in !columns.contains { $0.title == score.title } }
    } else if !takeGrid(of: scores, roles, labels) {
      // Levels alone are results, too, where they are a student's.
      guard !roles.levels.isEmpty, !roles.ids.isEmpty || roles.isOfStudents else { return nil }
      layout = .levels
      rest = roles.scores
    }
  }

  /// Scores that sum up what stands beside them, and the others: totals beside work, and percents
  /// beside other results.
  private static func parted(
    _ columns: [ScoreColumn], hasWork: Bool
  ) -> (sums: [ScoreColumn], scores: [ScoreColumn]) {
    let isSum = { (column: ScoreColumn) in
      ScoreTitles.isTotal(column) && (hasWork || ScoreTitles.kind(column) == 2)
    }
    let scores = columns.filter { !isSum($0) }
    return hasWork || scores.count > 1 ? (columns.filter(isSum), scores) : ([], columns)
  }

  /// Marks of periods beside work.
  private static func periods(_ scores: [ScoreColumn]) -> [ScoreColumn] {
    let periods = scores.filter(ScoreTitles.isOfPeriod)
    return periods.count <= 4 && scores.contains(where: ScoreTitles.isWork) ? periods : []
  }

  /// A grid of work; numbers that all stand on one day or beside levels are results of a test.
  private mutating func takeGrid(
    of scores: [ScoreColumn], _ roles: ScoreRoles, _ labels: RowLabels
  ) -> Bool {
    let grid = WorkGrid(scores, isSaid: labels.points != nil || !levels.isEmpty)
    let items = grid.work
    let isWork =
      labels.points != nil || items.contains { ScoreTitles.isWork($0) || !$0.areNumbers }
      || items.allSatisfy(TitlePoints.isSaid)
      || !roles.ids.isEmpty && items.allSatisfy(ScoreTitles.isOfTest)
    // Any number may stand beside a student; most must be called as work is, or be numbered.
    let called = items.count(where: WorkGrid.isCalled)
    let isCalled = called * 2 >= items.count || !levels.isEmpty
    // One alone must be called as work is, and be some work: `Unit 1`, and not `Unit`.
    let isOneWork =
      items.count == 1 && !roles.ids.isEmpty && items[0].words.count > 1
      && ScoreTitles.isWork(items[0])
    let isGrid = items.count > 1 && isWork || isOneWork || items.count > 2 && isCalled
    let areTopics = !isGrid && grid.areTopics && roles.nameWhereTopicsAre
    guard isGrid || areTopics else { return false }
    isUnsure = areTopics || grid.isUnsure
    // A gradebook has one row for each student.
    let tests = roles.parts + [roles.item].compactMap(\.self)
    let isTest =
      labels.points == nil
      && (!days.isEmpty || !levels.isEmpty || !tests.isEmpty && roles.repeatsStudents)
    layout = isTest ? .assessment : .gradebook
    if !isTest { days = [] }
    columns = items
    rest = grid.others
    totals += scores.filter { ScoreTitles.isTotal($0) }
    return true
  }

  /// Of several numbers for one result that on the test's own scale, then points, then percent.
  private static func best(of columns: [ScoreColumn], isGame: Bool) -> ScoreColumn? {
    let rank = { (column: ScoreColumn) in
      let kind = ScoreTitles.kind(column) ?? 3
      return isGame ? (kind == 2 ? 0 : column.says("correct") ? 1 : 2) : kind
    }
    return columns.min { rank($0) < rank($1) }
  }
}

/// Which level stands beside which score: the one whose title shares its words.
private struct ScoreLevels {
  /// By the title of the score.
  private(set) var beside: [String: ScoreColumn] = [:]
  private(set) var alone: [ScoreColumn] = []
  /// Second words for a result that has one.
  var further: [ScoreColumn] = []

  init(_ levels: [ScoreColumn], beside scores: [ScoreColumn]) {
    for level in levels {
      let matches = ScoreLevels.scores(of: level, scores)
      if let score = matches.first(where: { beside[$0.title] == nil }) {
        beside[score.title] = level
      } else if matches.isEmpty {
        alone.append(level)
      } else {
        further.append(level)
      }
    }
  }

  private static func scores(of level: ScoreColumn, _ scores: [ScoreColumn]) -> [ScoreColumn] {
    let stem = LevelWords.stem(level)
    let exact = scores.filter { LevelWords.stem($0) == stem }
    if !exact.isEmpty { return Array(exact.prefix(1)) }
    if !stem.isEmpty {
      let near = scores.filter { score in stem.allSatisfy { score.words.contains($0) } }
      if !near.isEmpty { return Array(near.prefix(1)) }
    }
    guard stem.allSatisfy({ whole.contains($0) }) else { return [] }
    let overall = scores.filter { $0.words.contains { whole.contains($0) } }
    return scores.count == 1 ? scores : Array(overall.prefix(1))
  }

  private static let whole: Set<String> = ["overall", "composite", "total"]
}
