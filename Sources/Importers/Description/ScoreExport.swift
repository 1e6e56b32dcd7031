/// An export of scores that no format knows, or a list of who is in which class: which columns count,
/// and in which layout they stand.
struct ScoreExport {
  enum Layout { case rowForEachScore, assessment, gradebook, classList }

  let layout: Layout
  let roles: ScoreRoles
  /// The columns of scores, those of one day together.
  let scores: [(columns: [ScoreColumn], day: ScoreColumn?)]
  /// Sums and averages of the columns beside them.
  let totals: [ScoreColumn]
  /// What else is left out, and why.
  let leftOut: [(title: String, reason: String)]
  let labels: RowLabels
  let first: String

  /// `nil` where nobody is named or nothing is scored.
  init?(_ columns: [ScoreColumn], _ labels: RowLabels) {
    // A title that stands twice names neither of its columns.
    let counts = columns.reduce(into: [:]) { $0[$1.title, default: 0] += 1 }
    let roles = ScoreRoles(columns.filter { counts[$0.title] == 1 })
    guard !Incidents.are(columns),
      !roles.ids.isEmpty || roles.name != nil || roles.family != nil && roles.given != nil,
      !columns.contains(where: { ScoreExport.isUnspeakable($0.title) }),
      let first = columns.first?.title
    else { return nil }
    // Points of a game are won by being quick.
    let isGame = columns.contains { $0.says("incorrect") }
    let kinds = roles.scores.filter { ScoreTitles.kind($0) != nil }
    let rights = kinds.filter { ScoreTitles.kind($0) == 2 || $0.says("correct") }
    let titled = isGame && !rights.isEmpty ? rights : kinds
    let plain = titled.filter { ScoreTitles.stem($0).isEmpty }
    let untitled = roles.scores.filter { ScoreTitles.kind($0) == nil && !ScoreTitles.isTotal($0) }
    var rest: [ScoreColumn] = []
    if roles.areOfClassList {
      layout = .classList
      (scores, totals) = ([], [])
    } else if roles.item != nil || !roles.parts.isEmpty || roles.possible != nil,
      let best = ScoreExport.best(of: plain, isGame: isGame)
    {
      layout = .rowForEachScore
      scores = [([best], roles.days.min { ScoreExport.rank($0) < ScoreExport.rank($1) })]
      totals = []
      rest = roles.scores.filter { $0.title != best.title }
    } else if !titled.isEmpty, untitled.count <= titled.count {
      layout = .assessment
      let groups = Dictionary(grouping: titled, by: ScoreTitles.stem)
      let bests = titled.filter {
        ScoreExport.best(of: groups[ScoreTitles.stem($0)] ?? [], isGame: isGame)?.title == $0.title
      }
      scores = ScoreExport.dated(bests, roles.days)
      totals = []
      rest = roles.scores.filter { score in !bests.contains { $0.title == score.title } }
    } else {
      layout = .gradebook
      let items = roles.scores.filter { !ScoreTitles.isTotal($0) }
      let isWork =
        labels.points != nil || items.contains { ScoreTitles.isWork($0) || !$0.areNumbers }
      guard items.count > 1, isWork || items.count > 2 else { return nil }
      scores = [(items, nil)]
      totals = roles.scores.filter { ScoreTitles.isTotal($0) }
    }
    leftOut =
      rest.map { ($0.title, "the same result in another unit, or no result") }
      + roles.others.map { ($0.column.title, $0.reason) }
    self.roles = roles
    self.labels = labels
    self.first = first
  }

  /// Signs that mean something in a text with holes.
  private static func isUnspeakable(_ title: String) -> Bool {
    title.contains { "{}|".contains($0) } || title.hasSuffix("*") || title.hasPrefix("@")
  }

  /// Of several numbers for one result that on the test's own scale, then points, then percent.
  private static func best(of columns: [ScoreColumn], isGame: Bool) -> ScoreColumn? {
    let rank = { (column: ScoreColumn) in
      let kind = ScoreTitles.kind(column) ?? 3
      return isGame ? (kind == 2 ? 0 : column.says("correct") ? 1 : 2) : kind
    }
    return columns.min { rank($0) < rank($1) }
  }

  /// The day of the test before others.
  private static func rank(_ day: ScoreColumn) -> Int {
    if day.says(["test", "taken", "assessment", "completed", "tested", "assessed", "graded"]) {
      return 0
    }
    return day.says(["submitted", "date", "finished"]) ? 1 : 2
  }

  /// Each score with the day that is called as it is, else with the one day that is called as none.
  private static func dated(
    _ scores: [ScoreColumn], _ days: [ScoreColumn]
  ) -> [(columns: [ScoreColumn], day: ScoreColumn?)] {
    let own = { (score: ScoreColumn) in
      days.first { day in
        let stem = ScoreTitles.stem(day)
        return !stem.isEmpty && ScoreTitles.stem(score).starts(with: stem)
      }
    }
    let common = days.filter { day in !scores.contains { own($0)?.title == day.title } }
      .min { rank($0) < rank($1) }
    var groups: [(columns: [ScoreColumn], day: ScoreColumn?)] = []
    for score in scores {
      let day = own(score) ?? common
      if let place = groups.firstIndex(where: { $0.day?.title == day?.title }) {
        groups[place].columns.append(score)
      } else {
        groups.append(([score], day))
      }
    }
    return groups
  }
}
