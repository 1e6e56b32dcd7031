import Coaching

/// The items that give evidence of a target, and the scale they share (R17, R18, R21).
///
/// One object for each target, since every student's scores are held against it.
final class TargetScale: Sendable {
  /// Evidence items of all pathways; none for a target that nothing measures yet.
  let items: [PathwayItem]
  /// The score that is mastery, and the end of the scale; `nil` where nothing measures it.
  let masteryPoints: Double?
  let pointsPossible: Double?
  /// The rules as they are for this target.
  let method: Rules.MasteryMethod
  let methodName: String
  let nearShare: Double
  let order: Rules.EvidenceOrder

  /// `nil` where its items are on different scales or on none: their scores cannot be joined.
  private init?(_ items: [PathwayItem], rules: Rules) {
    self.items = items
    method = rules.mastery
    methodName = rules.mastery.name
    nearShare = rules.nearShare
    order = rules.evidenceOrder
    let scale = items.first?.scale(under: rules)
    pointsPossible = scale?.pointsPossible
    masteryPoints = scale?.masteryPoints
    guard let scale else { return }
    guard masteryPoints != nil, items.allSatisfy({ $0.scale(under: rules) == scale }) else {
      return nil
    }
  }

  /// The scale of every target, by its index.
  static func scales(of curriculum: Curriculum, rules: Rules) -> [TargetScale?] {
    zip(curriculum.items(where: \.isEvidence), curriculum.targets.references).map {
      TargetScale($0, rules: rules.forTarget(curriculum.targets[$1].id))
    }
  }
}
