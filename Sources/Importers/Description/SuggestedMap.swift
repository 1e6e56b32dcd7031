import Canonical
import Coaching
import Tables

/// A map from the titles of a strange file to the columns of one of our files.
struct SuggestedMap {
  /// How much of what its kind asks for the titles seem to have.
  private(set) var candidate: ProfileSuggestion.Candidate
  private let kind: FileKind
  private let titles: [String]
  /// The columns of its kind, in the order in which Walkbook writes them, and the places of the
  /// titles that seem to name them.
  private let columns: [String]
  private let guesses: [String: Int]
  /// Questions about actions that do not say of which phase.
  private var grids: [String] = []
  /// Whether columns are actions.
  private var hasSteps = false

  private static let parents: Set<String> = [
    "parent", "parents", "guardian", "guardians", "family", "families", "mother", "father",
    "eltern",
    "padres",
  ]

  /// The kind whose columns the titles seem to name; `nil` where they do not name half of what any
  /// kind asks for, or no more than one of it.
  init?(_ titles: [String]) {
    let all = CanonicalFile.all.filter { ![.frameworks, .aliases].contains($0.kind) }.map { file in
      file.kind == .walkthroughs
        ? SuggestedMap.walkthroughs(titles)
        : SuggestedMap(titles, file.kind, file.columns, asked: file.required)
    }
    let near = all.filter {
      $0.candidate.share >= 0.5 && $0.guesses.count > 1 && $0.explainsEnough && $0.namesWho
    }
    let best = near.max { ($0.fit, $0.candidate.share) < ($1.fit, $1.candidate.share) }
    guard let best else { return nil }
    self = best
  }

  /// The map of a form's questions: of walk-throughs, or of conferences where one asks for
  /// students.
  ///
  /// A response has the day on which it was sent, unless its host does not say.
  ///
  /// - Parameter levels: the places of columns that hold levels, which are nobody's name.
  init(_ form: FormHeader, levels: Set<Int>) {
    let titles = form.titles.enumerated().map { form.own.contains($0) ? "" : $1 }
    let others = titles.enumerated().map { levels.contains($0) ? "" : $1 }
    let columns = CanonicalFile.of(.conferences).columns
    let day: Set<String> = form.time == nil ? [Conferences.date.name] : []
    let conferences = SuggestedMap(
      others, .conferences, columns,
      asked: day.union([Conferences.teacher.name, Conferences.student.name]))
    let isLog = conferences.guesses[Conferences.student.name] != nil
    self = isLog ? conferences : SuggestedMap.walkthroughs(titles, isForm: true, asked: day)
    candidate.profile = form.host.id
  }

  /// Whether its rows would be walk-throughs or conferences.
  var isOfEvents: Bool { [.walkthroughs, .conferences].contains(kind) }

  var isOfConferences: Bool { kind == .conferences }

  var isOfMarks: Bool { kind == .marks }

  /// Whether a walk-through would be somebody's: pupils have levels, too.
  private var namesWho: Bool {
    if kind == .conferences {
      // An evening with parents is no conference of a student and the teacher.
      return !titles.contains { title in
        ScoreColumn.words(of: title).contains { SuggestedMap.parents.contains($0) }
      }
    }
    // The next step of a talk is no action where somebody paused.
    if kind == .walkthroughs, guesses[Walkthroughs.model.name] == nil,
      guesses[Walkthroughs.landedPhase.name] == nil, grids.isEmpty, !hasSteps
    {
      return false
    }
    return kind != .walkthroughs
      || guesses[Walkthroughs.teacher.name] != nil
        && !titles.contains { title in
          let words = ScoreColumn.words(of: title)
          return words.contains("student")
            && words.contains { ["id", "name", "number"].contains($0) }
        }
  }

  /// Whether a file of its kind could have these columns.
  ///
  /// Most must be explained, of a list of people or places nearly all; a walk-through may be
  /// followed by any number of questions.
  private var explainsEnough: Bool {
    let count = titles.count { !$0.isEmpty }
    if kind == .walkthroughs { return true }
    return kind.isRegistry ? guesses.count * 4 >= count * 3 : guesses.count * 2 > count
  }

  /// How many of its columns the titles name more than it would still ask for.
  private var fit: Int { guesses.count - candidate.missing.count }

  private init(_ titles: [String], _ kind: FileKind, _ columns: [String], asked: Set<String>) {
    self.kind = kind
    self.titles = titles
    self.columns = columns
    let guesses = TitleWords.guesses(titles, for: columns)
    self.guesses = guesses
    candidate = ProfileSuggestion.Candidate(
      profile: Profile.canonical(kind).id,
      present: columns.filter { asked.contains($0) && guesses[$0] != nil },
      missing: columns.filter { asked.contains($0) && guesses[$0] == nil })
  }

  /// A row of a form is a walk-through and has its id from its line; it has a column for each
  /// action, or says which action came last.
  private static func walkthroughs(
    _ titles: [String], isForm: Bool = false, asked: Set<String> = [Walkthroughs.date.name]
  ) -> SuggestedMap {
    let header = Header(titles: titles)
    let hasSteps = !WalkthroughFile(header: header, frameworks: FrameworkReader.shipped)
      .stepColumns.isEmpty
    let grids = isForm && !hasSteps ? SuggestedMap.numberedGrids(titles) : []
    let landed = hasSteps || !grids.isEmpty ? [] : Walkthroughs.further.map(\.facts.name)
    let identity = Walkthroughs.identity.filter { $0 != Walkthroughs.id.name }
    var map = SuggestedMap(
      titles, .walkthroughs, identity + landed + [Walkthroughs.evidence.name],
      asked: asked.union([Walkthroughs.teacher.name, Walkthroughs.model.name] + landed))
    map.grids = grids
    map.hasSteps = hasSteps
    return map
  }

  /// Questions whose rows or options are numbered as actions are, in file order.
  private static func numberedGrids(_ titles: [String]) -> [String] {
    var grids: [String] = []
    for title in titles {
      guard let option = StepColumnName.option(of: title), option.first?.isNumber == true
      else { continue }
      let question = title.prefix { $0 != "[" }.trimmingSuffix(in: " ")
      if !question.isEmpty, grids.last != String(question) { grids.append(String(question)) }
    }
    return grids
  }

  /// The map as tables of any file of the layout; `nil` where it is of a form, or columns lack.
  var layoutLines: [String]? {
    guard candidate.missing.isEmpty, candidate.profile == Profile.canonical(kind).id else {
      return nil
    }
    let cells = columns.compactMap { column in
      guesses[column].map { (column, YAMLText.quoted(titles[$0])) }
    }
    return [
      "headers: [\(cells.map(\.1).joined(separator: ", "))]", "tables:", "  - \(kind.rawValue):",
    ]
      + columns.compactMap { column in
        guesses[column].map { "      \(column): \(YAMLText.quoted("{\(titles[$0])}"))" }
      }
  }

  func entry(for file: String) -> String {
    var lines = [
      "sources:", "  - files: \(YAMLText.quoted(Mapping.name(of: file)))",
      "    profile: \(candidate.profile)", "    columns:",
    ]
    for column in columns {
      if let place = guesses[column] {
        lines.append("      \(YAMLText.quoted(titles[place])): \(column)")
      } else if candidate.missing.contains(column) {
        let title = YAMLText.quoted("TITLE OF \(column)")
        lines.append("      \(title): \(column)   # asked for")
      }
    }
    for question in grids {
      lines.append("      \(YAMLText.quoted(question)): foundation   # the phase of its actions")
    }
    let constant = candidate.missing.filter {
      [Walkthroughs.model.name, Walkthroughs.landedPhase.name].contains($0)
    }
    let examples = constant.isEmpty ? Array(candidate.missing.prefix(1)) : constant
    if !examples.isEmpty {
      let list = examples.map { "\($0): \"...\"" }.joined(separator: ", ")
      lines.append("    # What is the same in every row stands here instead of above:")
      lines.append("    # constants: {\(list)}")
    }
    // A walk-through may be followed by any number of questions.
    let read = Set(guesses.values)
    for (place, title) in titles.enumerated()
    where kind != .walkthroughs && !title.isEmpty && !read.contains(place) {
      lines.append("    # not read: \(YAMLText.quoted(title))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
