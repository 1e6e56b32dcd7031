import Coaching
import Tables

/// One score that a student earned on an item, as evidence (R8, R21).
struct EvidenceScore: Sendable {
  var score: Double
  /// The end of the item's scale.
  var pointsPossible: Double?
  /// The item's place among the items that were asked for.
  var item: Int
  /// When it was earned: of the mark's own days, not of the day the item was due.
  var date: Day?
  var isOverridden: Bool
  /// The file and the line of the mark.
  var place: (file: Int16, line: Int32)
  private var rank: (day: Int64, due: Int32, item: Int, attempt: Int)

  fileprivate init?(
    _ mark: Mark, on planned: PathwayItem, at place: Int, order: Rules.EvidenceOrder
  ) {
    guard let score = planned.evidence(mark) else { return nil }
    self.score = score
    pointsPossible = planned.pointsPossible ?? mark.pointsPossible
    item = place
    self.place = (mark.file, mark.line)
    date = order == .assessed ? mark.assessed ?? mark.submitted : mark.date
    isOverridden = mark.isOverridden
    let day = order == .due ? planned.due ?? date : date ?? planned.due
    let number = { (day: Day?) in day?.number ?? .min }
    // The time is that of the mark's own day.
    let second = day == mark.date && order != .due ? mark.second : nil
    let stamp = day.map { Int64($0.number) * 86_401 + Int64(second.map { $0 + 1 } ?? 0) }
    rank = (stamp ?? .min, number(planned.due), place, mark.attempt ?? 1)
  }

  /// How many items scores are of.
  static func itemCount(_ scores: [EvidenceScore]) -> Int {
    var few: UInt64 = 0
    for score in scores {
      guard score.item < UInt64.bitWidth else { return Set(scores.map(\.item)).count }
      few |= 1 << UInt64(score.item)
    }
    return few.nonzeroBitCount
  }

  /// The order of R19, file rows apart.
  fileprivate static func precedes(_ left: Self, _ right: Self) -> Bool { left.rank < right.rank }
}

extension Gradebook {
  /// A student's evidence on some items, earliest first (R19): by the day that the rule names, no
  /// day first; then by the day the item was due, the order of the items, attempt and file row.
  func evidence(
    of student: Reference<Student>, on items: [PathwayItem], order: Rules.EvidenceOrder
  ) -> [EvidenceScore] {
    var scores: [EvidenceScore] = []
    addEvidence(of: student, on: items, order: order, to: &scores)
    return scores
  }

  /// The same into a list that is empty.
  func addEvidence(
    of student: Reference<Student>, on items: [PathwayItem], order: Rules.EvidenceOrder,
    to scores: inout [EvidenceScore]
  ) {
    for (place, planned) in items.enumerated() {
      work.forEachMark(of: student, on: planned.item) { mark in
        if let score = EvidenceScore(mark, on: planned, at: place, order: order) {
          scores.append(score)
        }
      }
    }
    // The sort is stable: marks of an item come in file order.
    let isInOrder = zip(scores, scores.dropFirst()).allSatisfy { !EvidenceScore.precedes($1, $0) }
    if !isInOrder { scores.sort(by: EvidenceScore.precedes) }
  }
}

extension Curriculum {
  /// The items that name a target and pass, over all pathways in order of their ids, each item
  /// once (R71): evidence follows the student, not the section (R18).
  ///
  /// By the target's index.
  func items(where isIncluded: (PathwayItem) -> Bool) -> [[PathwayItem]] {
    var items = Array(repeating: [PathwayItem](), count: targets.count)
    for pathway in pathways.sorted {
      for planned in pathways[pathway].items where isIncluded(planned) {
        guard let target = planned.target.map({ Int($0.index) }) else { continue }
        if !items[target].contains(where: { $0.item == planned.item }) {
          items[target].append(planned)
        }
      }
    }
    return items
  }
}
