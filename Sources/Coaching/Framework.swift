/// A named set of actions or indicators that coaches use: a coaching progression, a continuum of
/// action steps, a rubric or a self-rating.
///
/// Only a sequential one has a pause, and only ``Progression`` can compute it.
package enum Framework: Sendable {
  case progression(Progression)
  /// Actions without an order among them, and rubrics and self-ratings.
  case collection(ActionCollection)

  /// - Precondition: the phases of a sequential one cover its steps in order.
  package init(facts: FrameworkFacts, phases: [Phase], steps: [Step]) {
    self =
      facts.ordering == .sequential
      ? .progression(Progression(facts: facts, phases: phases, steps: steps))
      : .collection(ActionCollection(facts: facts, phases: phases, steps: steps))
  }

  package var facts: FrameworkFacts {
    switch self {
    case .progression(let progression): progression.facts
    case .collection(let collection): collection.facts
    }
  }

  /// The steps of every kind, in their order in the file.
  package var steps: [Step] {
    switch self {
    case .progression(let progression): progression.steps
    case .collection(let collection): collection.steps
    }
  }

  package var phases: [Phase] {
    switch self {
    case .progression(let progression): progression.phases
    case .collection(let collection): collection.phases
    }
  }
}

/// What every framework says of itself.
package struct FrameworkFacts: Hashable, Sendable {
  package enum Ordering: String, Hashable, Sendable, CaseIterable {
    case sequential, unorderedContinuum, rubricLevels, selfRating
  }

  package var id: String
  package var title: String
  package var ordering: Ordering
  package var version: String
  /// Where the structure comes from, under which licence, and whose words these are.
  package var source: String

  package init(id: String, title: String, ordering: Ordering, version: String, source: String) {
    self.id = id
    self.title = title
    self.ordering = ordering
    self.version = version
    self.source = source
  }
}

/// A phase of a progression (Foundation, Differentiated, Personalized), a driver or a domain.
package struct Phase: Hashable, Sendable {
  package var id: String
  package var title: String
  /// The places of its steps in the framework's list of steps.
  package var steps: Range<Int>

  package init(id: String, title: String, steps: Range<Int>) {
    self.id = id
    self.title = title
    self.steps = steps
  }
}

/// One action of a framework, one indicator of a rubric, one area of a self-rating.
package struct Step: Hashable, Sendable {
  /// Whether the words of a step are known.
  package enum TextStatus: String, Hashable, Sendable, CaseIterable {
    case supplied, partial, notSupplied, cue
  }

  /// Model, phase and number: `flex.foundation.07`.
  package var id: String
  /// The section or strand it belongs to.
  package var section: String
  /// 1 for the first of its phase.
  package var number: Int
  package let label: String
  /// The name by which rows know an indicator: its label in lower case with `-` between words.
  package let slug: String
  /// Label and slug as words in cells are compared.
  private let folded: [String]
  /// What to try next where the action is not in place.
  package var move: String
  /// What an observer would see or hear.
  package var lookFor: String
  package var rubricIndicators: [String]
  package var isOptional: Bool
  package var actor: String
  /// Measures from logs that can stand beside a rating (M53).
  package var links: [EvidenceLink]
  package var textStatus: TextStatus
  /// Codes of other frameworks that the source prints beside it.
  package var alignment: String
  /// For a continuum: the column, and the levels it leads from and to.
  package var column: Int?
  package var fromLevel: String
  package var toLevel: String

  package init(
    id: String, section: String, number: Int, label: String, move: String = "",
    lookFor: String = "", rubricIndicators: [String] = [], isOptional: Bool = false,
    actor: String = "", links: [EvidenceLink] = [], textStatus: TextStatus = .supplied,
    alignment: String = "", column: Int? = nil, fromLevel: String = "", toLevel: String = ""
  ) {
    self.id = id
    self.section = section
    self.number = number
    self.label = label
    slug = Step.slug(of: label)
    folded = [Words.folded(label), Words.folded(slug)]
    self.move = move
    self.lookFor = lookFor
    self.rubricIndicators = rubricIndicators
    self.isOptional = isOptional
    self.actor = actor
    self.links = links
    self.textStatus = textStatus
    self.alignment = alignment
    self.column = column
    self.fromLevel = fromLevel
    self.toLevel = toLevel
  }

  /// Whether a folded word is its label, in whatever spelling.
  package func isCalled(_ folded: String) -> Bool { self.folded.contains(folded) }
}

/// A measure that can support or question a rating, with the value that supports it (M53, R92).
package struct EvidenceLink: Hashable, Sendable {
  package enum Measure: String, Hashable, Sendable, CaseIterable {
    case conferenceCoverageAny = "conference-coverage-any"
    case conferenceCoverageGoal = "conference-coverage-goal"
    case conferenceCoverageMentoring = "conference-coverage-mentoring"
    case goalsFollowedUp = "goals-followed-up"
    case playlistStarted = "playlist-started"
    case workshopCoverage = "workshop-coverage"
    case studentLedShare = "student-led-share"
    case lockstep
    case reattemptShare = "reattempt-share"
  }

  package var measure: Measure
  package var threshold: Double
  /// Whether low values support the rating, as for lockstep.
  package var isUpperLimit: Bool

  package init(measure: Measure, threshold: Double, isUpperLimit: Bool) {
    self.measure = measure
    self.threshold = threshold
    self.isUpperLimit = isUpperLimit
  }

  /// Reads `lockstep<=0.5` or `workshop-coverage>=0.6`.
  package init?(_ text: String) {
    guard let sign = text.firstIndex(where: { $0 == "<" || $0 == ">" }),
      let equals = text.firstIndex(of: "="), text.index(after: sign) == equals,
      let measure = Measure(rawValue: String(text[..<sign])),
      let threshold = Double(text[text.index(after: equals)...])
    else { return nil }
    self.init(measure: measure, threshold: threshold, isUpperLimit: text[sign] == "<")
  }

  /// Whether a value meets the threshold, with the tolerance of B0.
  package func isMet(by value: Double) -> Bool {
    isUpperLimit ? value <= threshold + 1e-9 : value >= threshold - 1e-9
  }
}

/// Actions or indicators that have no order along which a teacher could pause.
package struct ActionCollection: Sendable {
  package var facts: FrameworkFacts
  package var phases: [Phase]
  package var steps: [Step]

  package init(facts: FrameworkFacts, phases: [Phase], steps: [Step]) {
    self.facts = facts
    self.phases = phases
    self.steps = steps
  }
}
