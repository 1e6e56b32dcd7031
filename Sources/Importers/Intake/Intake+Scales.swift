import Canonical
import Coaching
import Tables

/// Points possible and mastery of items, settled when all files are read.
extension Intake {
  /// Gives items whose scores are levels the points and the mastery of their scale, where no pathway
  /// says otherwise.
  mutating func applyScales() {
    for reference in district.curriculum.pathways.references {
      for place in district.curriculum.pathways[reference].items.indices {
        var row = district.curriculum.pathways[reference].items[place]
        guard let scale = scales[row.item], row.statedMasteryPoints == nil else { continue }
        let possible = row.pointsPossible ?? scale.pointsPossible
        row.pointsPossible = possible
        row.statedMasteryPoints = scale.masteryPoints.map { $0 * possible / scale.pointsPossible }
        district.curriculum.pathways[reference].items[place] = row
      }
    }
  }

  /// Reports targets whose scores cannot be compared: their items differ in points, or have none
  /// (R21).
  ///
  /// Only in the district's own files of pathways: nobody can correct a vendor's export. What lacks
  /// points and has no mark yet may get them from its marks (R106).
  mutating func reportScales() {
    let own = sources.filter { $0.profile == Profile.canonical(.pathways).id }.map(\.file)
    // Points that all marks of an item agree on count as given (R106).
    var informed = district
    informed.takePointsFromMarks()
    let curriculum = informed.curriculum
    lazy var scored = informed.scoredItems
    var scales: [Reference<Target>: PathwayItem.EvidenceScale] = [:]
    var reported: Set<Reference<Target>> = []
    for pathway in curriculum.pathways.sorted {
      for row in curriculum.pathways[pathway].items where row.isEvidence {
        guard let target = row.target, let location = origins.items[row.item],
          own.contains(location.file)
        else { continue }
        let rules = district.rules.forTarget(curriculum.targets[target].id)
        let scale = row.scale(under: rules)
        let first = scales[target, default: scale]
        scales[target] = first
        let lacksAll = scale.masteryPoints == nil && scored.contains(row.item)
        guard scale != first || lacksAll, reported.insert(target).inserted else { continue }
        let differsInPoints = scale.pointsPossible != first.pointsPossible
        let column =
          differsInPoints || scale.masteryPoints == nil
          ? Pathways.pointsPossible.name : Pathways.masteryPoints.name
        findings.append(
          Finding(scale == first ? .untoldScale : .mixedScales, at: location, column: column))
      }
    }
  }

  /// Reports items without points possible whose marks are out of different points (R106).
  mutating func reportMarkedPoints() {
    let places = district.markedPoints.sorted { $0.key < $1.key }
    for case (let item, .differ(let mark)) in places {
      let title = district.curriculum.items[Reference(item)].title
      findings.append(
        Finding(
          .mixedPoints,
          at: Location(file: district.marks.files[Int(mark.file)], line: Int(mark.line)),
          column: title))
    }
  }
}

extension Finding.Problem {
  /// An item whose scores nothing says the scale of (R21).
  static let untoldScale = Self(
    .scaleMismatch, "expected the points that scores of the item are out of",
    advice: "The target has no mastery. Give the item its points possible."
  )

  /// An item on another scale than the others of its target (R21).
  static let mixedScales = Self(
    .scaleMismatch, "expected the points of the other items of the target",
    advice: "The target has no mastery. Give its items the same points possible and mastery points."
  )

  /// Marks of an item that has no points possible, out of different points (R106).
  static let mixedPoints = Self(
    .scaleMismatch, "expected scores of the item out of the same points",
    advice: "The item has no mastery. Give its points possible in pathways.csv.")
}
