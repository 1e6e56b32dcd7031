public import Tables

/// A thing that students do and teachers score, known by the id of the gradebook.
public struct Item: Identified {
  public var id: String
  public var title: String?

  public init(id: String) { self.id = id }
}

/// What students are to master; items of pathways name it.
public struct Target: Identified {
  public var id: String

  public init(id: String) { self.id = id }
}

/// One place of a pathway: an item with its part in the sequence.
public struct PathwayItem: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case pre, lesson, practice, check, workshop, post, project
  }

  public var item: Reference<Item>
  public var position: Double
  public var kind: Kind?
  public var isRequired: Bool
  public var weight: Double
  public var target: Reference<Target>?
  public var opens: Day?
  public var due: Day?
  public var pointsPossible: Double?
  public var statedMasteryPoints: Double?

  public init(item: Reference<Item>, position: Double) {
    self.item = item
    self.position = position
    isRequired = true
    weight = 1
  }

  /// The score from which the item counts as mastered (R9); `nil` where done is mastered.
  public var masteryPoints: Double? {
    switch kind {
    case .pre: nil
    case .lesson, .practice, .workshop: statedMasteryPoints
    case .check, .post, .project, nil: statedMasteryPoints ?? pointsPossible.map { 0.75 * $0 }
    }
  }

  /// The points that scores stand on: those of one target must be alike, or they cannot be joined
  /// (R21).
  public struct EvidenceScale: Hashable, Sendable {
    public var pointsPossible: Double?
    public var masteryPoints: Double?
  }

  /// Its scale, under rules that may put mastery points in place of its own.
  public func scale(under rules: Rules) -> EvidenceScale {
    EvidenceScale(
      pointsPossible: pointsPossible, masteryPoints: rules.masteryPoints ?? masteryPoints)
  }

  /// Whether its scores are evidence for a target (R18).
  public var isEvidence: Bool {
    switch kind {
    case .check, .post, .project, nil: true
    case .pre, .lesson, .practice, .workshop: false
    }
  }
}

/// A playlist or a mastery progression: items in order, followed by sections.
public struct Pathway: Identified {
  public enum Kind: String, Hashable, Sendable, CaseIterable { case playlist, progression }

  public var id: String
  public var title: String?
  public var kind: Kind = .playlist
  /// In order of position, then file order.
  public var items: [PathwayItem] = []
  /// The sections that the file names; empty where marks tell (R6).
  public var sections: [Reference<Section>] = []

  public init(id: String) { self.id = id }

  /// The earliest day on which it opens, the latest on which something is due (R20).
  public var opens: Day? { items.compactMap(\.opens).min() }
  public var due: Day? { items.compactMap(\.due).max() }
}

/// What the gradebook teaches: items, targets, and the pathways made of them.
public struct Curriculum: Sendable {
  public var items = Registry<Item>()
  public var targets = Registry<Target>()
  public var pathways = Registry<Pathway>()

  public init() {}
}
