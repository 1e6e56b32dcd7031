import Coaching
import Tables

/// The entry for `walkbook.yaml` by which an export of scores is read, with what speaks for each
/// part as a comment.
struct SuggestedScores {
  let export: ScoreExport
  /// Titles of columns that are no scores, in file order.
  let besides: [String]
  var unless: [String]
  /// The same for any file of the layout.
  private let unlessOfLayout: [String]
  /// Whether a period is that of the file: other gradebooks have periods of the same name.
  var isOneOfSeveral = false

  /// Whether students of other folders bear names that stand here, and are others.
  var isApartByFolder = false

  /// Whether it is a quiz in a form, which grown-ups may have answered.
  var isQuizOfForm = false

  init?(_ columns: [ScoreColumn], _ labels: RowLabels) {
    guard let export = ScoreExport(columns, labels) else { return nil }
    self.export = export
    let scores = Set(export.scores.flatMap(\.columns).map(\.title))
    // Work that nobody has done yet is work.
    besides = columns.filter { $0.evidence.filled > 0 || !ScoreTitles.isWork($0) }.map(\.title)
      .filter { !$0.isEmpty && !scores.contains($0) }
    unless = SuggestedScores.unless(columns, labels, export.roles, namesCells: true)
    unlessOfLayout = SuggestedScores.unless(columns, labels, export.roles, namesCells: false)
  }

  /// The rows that are no student's, by the labels in their columns.
  ///
  /// Neither are those of a number that is no result, as a percentile, nor those with a word where ids
  /// are numbers.
  ///
  /// - Parameter namesCells: whether it may hold words of the file that are of no closed list.
  private static func unless(
    _ columns: [ScoreColumn], _ labels: RowLabels, _ roles: ScoreRoles, namesCells: Bool
  ) -> [String] {
    var words = Array(repeating: [String](), count: columns.count)
    words[0] = labels.totals
    for (label, column) in labels.below where column < columns.count { words[column].append(label) }
    for (place, column) in columns.enumerated() {
      if roles.kindsOfNumber.contains(where: { $0.title == column.title }) {
        words[place] += column.evidence.counts.keys.filter {
          ScoreTitles.isKindOfNoResult($0, alone: !namesCells)
        }.sorted()
      } else if namesCells, roles.ids.contains(where: { $0.title == column.title }) {
        words[place] += column.wordsAmongNumbers.filter { !words[place].contains($0) }
      }
    }
    let conditions = zip(columns, words).filter { !$1.isEmpty && !$0.title.isEmpty }
      .map { column, words in
        let list = words.map(YAMLText.quoted).joined(separator: ", ")
        return "\(YAMLText.quoted("{\(column.title)}")): [\(list)]"
      }
    return conditions.isEmpty ? [] : ["  unless: {\(conditions.joined(separator: ", "))}"]
  }

  /// A student in each row, and what each row is for people.
  var layout: String {
    switch export.layout {
    case .rowForEachScore: "scores, one in each row"
    case .assessment: "results of a test, a student in each row"
    case .gradebook: "a gradebook with a student in each row"
    case .levels: "levels in words, a student in each row"
    case .classList: "a list of who is in which class"
    }
  }

  /// What speaks for it: the columns that count.
  var evidence: String {
    guard export.layout == .classList else {
      return "scores: \(scoreTitles.joined(separator: ", "))"
    }
    let columns =
      roles.ids
      + [roles.name, roles.family, roles.given, roles.course, roles.section]
      .compactMap(\.self)
    return "people and classes: \(columns.map(\.title).joined(separator: ", "))"
  }

  /// Whether titles say that there are scores, and not numbers alone.
  var isSure: Bool { export.layout == .rowForEachScore || export.layout == .assessment }

  /// Whether a person should look at it first: nothing says which of a student's rows is which, or what
  /// the numbers of weeks are.
  var isDoubtful: Bool {
    isQuizOfForm || export.isUnsure || export.layout != .classList && export.roles.hasUntoldRows
      || export.layout == .gradebook
        && export.scores.flatMap(\.columns).filter { !$0.says("total") }
          .allSatisfy(ScoreTitles.isOrdinal)
  }

  /// Whether students have names beside their ids.
  var namesStudents: Bool { name != nil && !roles.ids.isEmpty }

  /// Whether students stand there by their names alone.
  var hasNamesAlone: Bool { export.roles.ids.isEmpty }

  /// Whether lines above the header say what its columns are.
  var hasBands: Bool { export.labels.arePointsAbove }

  /// The columns that hold scores.
  var scoreTitles: [String] {
    export.scores.flatMap(\.columns).map(\.title)
      + (export.layout == .levels ? export.levels.map(\.column.title) : [])
  }

  /// A day column whose month and day can be exchanged.
  var hasUntoldDays: Bool {
    days.contains { column in
      if case .day(_, let patterns) = column.type { patterns.count > 1 } else { false }
    }
  }

  /// Lines of an entry of `sources`, without the dash.
  func lines(files: String, assumesDays: Bool) -> [String] {
    let counted = days.isEmpty ? nil : days[0].daysByTitle
    if let counted, days.allSatisfy({ $0.daysByTitle == counted }) {
      return ["files: \(YAMLText.quoted(files))"] + body(["days: \(counted.rawValue)"])
    }
    let days = hasUntoldDays ? [(assumesDays ? "" : "# ") + "days: mdy   # or dmy"] : []
    return ["files: \(YAMLText.quoted(files))"] + body(days)
  }

  /// The same for any file of the layout.
  var layoutLines: [String] {
    let written = days.lazy.compactMap { column in
      if case .day(_, let patterns) = column.type { patterns.first } else { nil }
    }
    var layout = self
    layout.unless = unlessOfLayout
    return layout.body(written.first.map { ["days: \($0)"] } ?? [])
  }

  private var days: [ScoreColumn] {
    export.scores.compactMap(\.day) + export.levels.compactMap(\.day)
  }

  private func body(_ days: [String]) -> [String] {
    var lines: [String] = []
    lines.append("headers: [\(headers.map(YAMLText.quoted).joined(separator: ", "))]")
    lines += days.isEmpty ? due.map { ["days: \($0.pattern.rawValue)"] } ?? [] : days
    lines += itemColumns
    let bands = [("points", export.labels.points), ("due", due?.label)].compactMap { name, label in
      label.map { "\(name): \(YAMLText.quoted($0))" }
    }
    if !bands.isEmpty { lines.append("bands: {\(bands.joined(separator: ", "))}") }
    lines.append("tables:")
    lines += (people + scores).map { "  " + $0 }
    lines += roles.ids.filter { !$0.wordsAmongNumbers.isEmpty }.map {
      "# not read: rows with a word in \(YAMLText.quoted($0.title)), where the others have numbers"
    }
    lines += export.leftOut.map { "# not read: \(YAMLText.quoted($0.title)), \($0.reason)" }
    return lines
  }

  /// The entry as a file of its own.
  func entry(for file: String) -> String {
    let lines = lines(files: Mapping.name(of: file), assumesDays: true)
    return lines.enumerated().reduce("sources:\n") { text, line in
      text + (line.offset == 0 ? "  - " : "    ") + line.element + "\n"
    }
  }
}
