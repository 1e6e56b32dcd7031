package import Tables

/// The kinds of canonical files; each is a table of the same name.
package enum FileKind: String, Hashable, Sendable, CaseIterable {
  case aliases, schools, teachers, sections, students, enrollments, windows, calendar, frameworks
  case pathways, walkthroughs, ratings, actions, marks, workshops, conferences, commitments, plans
}

extension FileKind {
  /// Whether its rows are things that happened, of which there may be very many.
  package var isFact: Bool {
    switch self {
    case .walkthroughs, .ratings, .actions, .marks, .workshops, .conferences, .commitments, .plans:
      true
    case .aliases, .schools, .teachers, .sections, .students, .enrollments, .windows, .calendar,
      .frameworks, .pathways:
      false
    }
  }

  /// Whether it lists people or places, each with an id of its own.
  package var isRegistry: Bool {
    switch self {
    case .schools, .teachers, .sections, .students: true
    default: false
    }
  }
}

/// Everything read from a data folder: who, when, what is taught, and what happened.
package struct District: Sendable {
  package var title: String?
  package var rules = Rules()
  /// In the order of the registry: ours first, a district's own after or in their place.
  package var frameworks: [Framework]
  /// Names written by hand, in file order.
  package var aliases: [Alias] = []
  package var roster = Roster()
  package var calendar = Calendar()
  package var windows: [Window] = []
  package var curriculum = Curriculum()

  /// Published walk-throughs, in file order.
  package var walkthroughs: [Walkthrough] = []
  /// Levels given on rubrics and self-ratings, in file order.
  package var ratings: [Rating] = []
  package var marks = Marks()
  package var conferences: [Conference] = []
  package var workshops: [WorkshopVisit] = []
  package var commitments: [Commitment] = []
  package var plans: [PlannedSession] = []
  package var actions: [ActionStep] = []

  /// The day of the latest gradebook export, where its name tells: for exports without any date.
  package var exportDay: Day?

  /// Which kinds of file were there; a measure without its file is empty and says why.
  package var given: Set<FileKind> = []

  package init(frameworks: [Framework]) {
    self.frameworks = frameworks
  }

  package func framework(_ id: String) -> Framework? { frameworks.first { $0.facts.id == id } }

  /// The progression of a model id.
  package func progression(_ id: String) -> Progression? {
    if case .progression(let progression)? = framework(id) { progression } else { nil }
  }

  /// The sequential frameworks, in registry order.
  package var progressions: [Progression] {
    frameworks.compactMap { if case .progression(let it) = $0 { it } else { nil } }
  }

  /// The latest day on which something happened (R1), else the day of an export whose marks have no
  /// days; `nil` where nothing is dated.
  package var lastDay: Day? { lastDatedDay ?? exportDay }

  /// The latest day on which something happened; `nil` where nothing is dated.
  package var lastDatedDay: Day? {
    [
      walkthroughs.lazy.map(\.date).max(), ratings.lazy.map(\.date).max(), marks.lastDay,
      workshops.lazy.map(\.date).max(),
      conferences.lazy.filter(\.isHeld).map(\.date).max(),
    ].compactMap(\.self).max()
  }
}
