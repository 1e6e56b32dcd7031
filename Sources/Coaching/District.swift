public import Tables

/// The kinds of canonical files; each is a table of the same name.
public enum FileKind: String, Hashable, Sendable, CaseIterable {
  case aliases, schools, teachers, sections, students, enrollments, windows, calendar, frameworks
  case pathways, walkthroughs, ratings, actions, marks, workshops, conferences, commitments
}

extension FileKind {
  /// Whether its rows are things that happened, of which there may be very many.
  public var isFact: Bool {
    switch self {
    case .walkthroughs, .ratings, .actions, .marks, .workshops, .conferences, .commitments: true
    case .aliases, .schools, .teachers, .sections, .students, .enrollments, .windows, .calendar,
      .frameworks, .pathways:
      false
    }
  }

  /// Whether it lists people or places, each with an id of its own.
  public var isRegistry: Bool {
    switch self {
    case .schools, .teachers, .sections, .students: true
    default: false
    }
  }
}

/// Everything read from a data folder: who, when, what is taught, and what happened.
public struct District: Sendable {
  public var title: String?
  public var rules = Rules()
  /// In the order of the registry: ours first, a district's own behind or in their place.
  public var frameworks: [Framework]
  /// Names written by hand, in file order.
  public var aliases: [Alias] = []
  public var roster = Roster()
  public var calendar = Calendar()
  public var windows: [Window] = []
  public var curriculum = Curriculum()

  /// Published walk-throughs, in file order.
  public var walkthroughs: [Walkthrough] = []
  /// Levels given on rubrics and self-ratings, in file order.
  public var ratings: [Rating] = []
  public var marks = Marks()
  public var conferences: [Conference] = []
  public var workshops: [WorkshopVisit] = []
  public var commitments: [Commitment] = []
  public var actions: [ActionStep] = []

  /// The day of the latest gradebook export, where its name tells: for exports without any date.
  public var exportDay: Day?

  /// Which kinds of file were there; a measure without its file is empty and says why.
  public var given: Set<FileKind> = []

  public init(frameworks: [Framework]) {
    self.frameworks = frameworks
  }

  public func framework(_ id: String) -> Framework? { frameworks.first { $0.facts.id == id } }

  /// The progression of a model id.
  public func progression(_ id: String) -> Progression? {
    if case .progression(let progression)? = framework(id) { progression } else { nil }
  }

  /// The sequential frameworks, in registry order.
  public var progressions: [Progression] {
    frameworks.compactMap { if case .progression(let it) = $0 { it } else { nil } }
  }

  /// The latest day on which something happened (R1), else the day of an export whose marks have no
  /// days; `nil` where nothing is dated.
  public var lastDay: Day? {
    [
      walkthroughs.lazy.map(\.date).max(), ratings.lazy.map(\.date).max(), marks.lastDay,
      workshops.lazy.map(\.date).max(),
      conferences.lazy.filter(\.isHeld).map(\.date).max(),
    ].compactMap(\.self).max() ?? exportDay
  }
}
