import Canonical
import Coaching
import Tables

/// What scores are out of, and what is mastery, once all files are read.
extension Intake {
  /// Items whose scores are levels have the scale's points and mastery, where no pathway says
  /// otherwise.
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

  /// Targets whose scores cannot be joined: their items differ in points, or have none (R21).
  ///
  /// Of the district's own files of pathways: in an export nobody can correct it.
  mutating func reportScales() {
    let own = sources.filter { $0.profile == Profile.canonical(.pathways).id }.map(\.file)
    // What marks agree on comes first (R106).
    var informed = district
    informed.takePointsFromMarks()
    let curriculum = informed.curriculum
    var scales: [Reference<Target>: PathwayItem.EvidenceScale] = [:]
    var reported: Set<Reference<Target>> = []
    for pathway in curriculum.pathways.sorted {
      for row in curriculum.pathways[pathway].items where row.isEvidence {
        guard let target = row.target, let position = origins.items[row.item],
          own.contains(position.file)
        else { continue }
        let rules = district.rules.forTarget(curriculum.targets[target].id)
        let scale = row.scale(under: rules)
        let first = scales[target, default: scale]
        scales[target] = first
        guard scale != first || scale.masteryPoints == nil, reported.insert(target).inserted else {
          continue
        }
        let differsInPoints = scale.pointsPossible != first.pointsPossible
        let column =
          differsInPoints || scale.masteryPoints == nil
          ? Pathways.pointsPossible.name : Pathways.masteryPoints.name
        findings.append(Finding(.mixedScales, at: position, column: column))
      }
    }
  }

  /// Items without points possible whose marks do not agree on what they are out of (R106).
  mutating func reportMarkedPoints() {
    let places = district.markedPoints.sorted { $0.key < $1.key }
    for case (let item, .differ(let mark)) in places {
      let title = district.curriculum.items[Reference(item)].title
      findings.append(
        Finding(
          .mixedPoints,
          at: Position(file: district.marks.files[Int(mark.file)], line: Int(mark.line)),
          column: title))
    }
  }
}
