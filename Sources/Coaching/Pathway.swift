package import Tables

/// A thing that students do and teachers score, known by the id of the gradebook.
package struct Item: Identified {
  package var id: String
  package var title: String?

  package init(id: String) { self.id = id }
}

/// What students are to master; items of pathways name it.
package struct Target: Identified {
  package var id: String

  package init(id: String) { self.id = id }
}

/// One place of a pathway: an item with its part in the sequence.
package struct PathwayItem: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case pre, lesson, practice, check, workshop, post, project
  }

  package var item: Reference<Item>
  package var position: Double
  package var kind: Kind?
  package var isRequired: Bool
  package var weight: Double
  package var target: Reference<Target>?
  package var opens: Day?
  package var due: Day?
  package var pointsPossible: Double?
  package var statedMasteryPoints: Double?

  package init(item: Reference<Item>, position: Double) {
    self.item = item
    self.position = position
    isRequired = true
    weight = 1
  }

  /// The score from which the item counts as mastered (R9); `nil` where done is mastered.
  package var masteryPoints: Double? {
    switch kind {
    case .pre: nil
    case .lesson, .practice, .workshop: statedMasteryPoints
    case .check, .post, .project, nil: statedMasteryPoints ?? mostOfPoints
    }
  }

  /// Three quarters of its points; `nil` without any, since 0 points are no scale (R17).
  package var mostOfPoints: Double? { pointsPossible.flatMap { $0 > 0 ? 0.75 * $0 : nil } }

  /// The points that scores stand on: those of one target must be alike, or they cannot be joined
  /// (R21).
  package struct EvidenceScale: Hashable, Sendable {
    package var pointsPossible: Double?
    package var masteryPoints: Double?
  }

  /// Its scale, under rules that may put mastery points in place of its own.
  package func scale(under rules: Rules) -> EvidenceScale {
    EvidenceScale(
      pointsPossible: pointsPossible, masteryPoints: rules.masteryPoints ?? masteryPoints)
  }

  /// Whether its scores are evidence for a target (R18).
  package var isEvidence: Bool {
    switch kind {
    case .check, .post, .project, nil: true
    case .pre, .lesson, .practice, .workshop: false
    }
  }
}

/// A playlist or a mastery progression: items in order, followed by sections.
package struct Pathway: Identified {
  package enum Kind: String, Hashable, Sendable, CaseIterable { case playlist, progression }

  package var id: String
  package var title: String?
  package var kind: Kind = .playlist
  /// In order of position, then file order.
  package var items: [PathwayItem] = []
  /// The sections that the file names; empty where marks tell (R6).
  package var sections: [Reference<Section>] = []

  package init(id: String) { self.id = id }

  /// The earliest day on which it opens, the latest on which something is due (R20).
  package var opens: Day? { items.compactMap(\.opens).min() }
  package var due: Day? { items.compactMap(\.due).max() }
}

/// What the gradebook teaches: items, targets, and the pathways made of them.
package struct Curriculum: Sendable {
  package var items = Registry<Item>()
  package var targets = Registry<Target>()
  package var pathways = Registry<Pathway>()

  package init() {}
}
