package import Coaching
import Tables

/// How far a student is on a pathway (M30, M31, M44).
///
/// Items that count are required and not exempt (R47). The student pauses at the first of them
/// that is not mastered; the position is its place among all items of the pathway, so that
/// students compare, and one more than the last for a complete pathway (R9). A student without
/// any mark on the pathway is `noPlacement`; one whose every mark says not assigned has no row
/// (R6). Rows by student, section and pathway.
package struct LearnerProgress: MeasureRow, Hashable {
  package var student: Named<Student>
  package var section: Named<Section>
  package var pathway: Named<Pathway>
  /// Items that count, and those of them that are done and mastered.
  package private(set) var items = 0
  package private(set) var done = 0
  package private(set) var mastered = 0
  /// The same by weight.
  package private(set) var weight = 0.0
  package private(set) var weightDone = 0.0
  package private(set) var weightMastered = 0.0
  /// Where the student stands; `nil` for `noPlacement`.
  package var pause: Pause?
  /// The place of a pathway that is complete: one more than its items.
  package var lastPosition: Int
  /// Items mastered after the pause.
  package private(set) var masteredBeyond: Int?
  /// The share of neighbours in order of work that are out of the order of the pathway (R50).
  package var orderDeviation: Double?

  init(_ work: PathwayWork) {
    student = work.membership.student
    section = work.membership.section
    pathway = work.pathway
    let pause = work.pause
    self.pause = pause
    lastPosition = work.items.count + 1
    orderDeviation = LearnerProgress.orderDeviation(of: work)
    masteredBeyond = pause == nil ? nil : 0
    for place in work.items.indices where work.counts(place) {
      let (item, weight) = (work.items[place], work.plan[place].weight)
      items += 1
      self.weight += weight
      if item.meaning == .done {
        done += 1
        weightDone += weight
      }
      if item.isMastered {
        mastered += 1
        weightMastered += weight
        if case .paused(let current)? = pause, place > current { masteredBeyond? += 1 }
      }
    }
  }

  /// The place of the item at which the student pauses, from 1 (R9).
  package var position: Int? {
    switch pause {
    case .paused(let place): place + 1
    case .complete: lastPosition
    case .undetermined, nil: nil
    }
  }

  /// The place in the pathway of the item at work, from 0.
  package var currentItem: Int? {
    if case .paused(let place)? = pause { place } else { nil }
  }

  /// Done ÷ all, by weight: the actual of ``Pacing``.
  package var weightedCompletion: Double? { weight == 0 ? nil : weightDone / weight }
  /// Mastered ÷ all, by weight.
  package var weightedMastery: Double? { weight == 0 ? nil : weightMastered / weight }

  package var status: String {
    switch pause {
    case .paused: "paused"
    case .complete: "complete"
    case .undetermined, nil: "noPlacement"
    }
  }

  private static func orderDeviation(of work: PathwayWork) -> Double? {
    var dated: [(day: Day, place: Int)] = []
    for (place, item) in work.items.enumerated() where item.meaning == .done {
      if let day = item.doneOn { dated.append((day, place)) }
    }
    guard dated.count > 1 else { return nil }
    dated.sort { ($0.day, $0.place) < ($1.day, $1.place) }
    let outOfOrder = zip(dated, dated.dropFirst()).count { $0.place > $1.place }
    return Double(outOfOrder) / Double(dated.count - 1)
  }
}

extension LearnerProgress {
  package static let scope = RowScope.persons(.students)

  package static let fields: [Field<Self>] = [
    .key("student_id", .student, \.student.id), .key("section_id", .section, \.section.id),
    .key("pathway_id", .pathway, \.pathway.id), .count("items", \.items, .person),
    .count("done", \.done, .person), .share("completion", \.completion, .person),
    .share("weighted_completion", \.weightedCompletion, .person),
    .score("position", \.position, .person), .label("status", \.status, .person),
    .count("mastered", \.mastered, .person), .count("mastered_beyond", \.masteredBeyond, .person),
    .share("order_deviation", \.orderDeviation, .person),
  ]

  /// Done ÷ all.
  package var completion: Double? { items == 0 ? nil : Double(done) / Double(items) }
}

extension Study {
  static func makeLearnerProgress(_ study: Study) -> [LearnerProgress] {
    var rows: [LearnerProgress] = []
    study.gradebook.forEachPathwayWork { rows.append(LearnerProgress($0)) }
    return rows
  }
}

extension Measure {
  static let learnerProgress = Measure(
    "learner_progress", "How far each student is on each pathway, and at which item they pause",
    needs: [.pathways, .marks]
  ) { $0.learnerProgress }
}
