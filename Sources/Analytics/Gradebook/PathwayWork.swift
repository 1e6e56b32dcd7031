package import Coaching
package import Tables

/// One student's work on one pathway in one class: what became of each item.
package struct PathwayWork: Sendable {
  /// What became of one item (R8, R9).
  package struct ItemWork: Hashable, Sendable {
    /// Done if any mark says so, else exempt if any does, else not done.
    package var meaning = Mark.Meaning.notDone
    package var isMastered = false
    /// The day of the earliest dated mark that says done.
    package var doneOn: Day?
  }

  package var membership: Membership
  package var pathway: Named<Pathway>
  /// The items of the pathway, in order.
  package var plan: [PathwayItem]
  /// What became of each item, in the order of the plan.
  package var items: [ItemWork]
  /// Whether there is any mark on the pathway; without one the student has no placement (R9).
  package var hasMarks: Bool

  /// `nil` where the pathway is not assigned: every mark of the student on it says so (R6).
  init?(_ membership: Membership, on pathway: Named<Pathway>, in gradebook: Gradebook) {
    self.membership = membership
    self.pathway = pathway
    let plan = gradebook.curriculum.pathways[pathway.reference].items
    self.plan = plan
    items = []
    items.reserveCapacity(plan.count)
    var marks = 0
    var notAssigned = 0
    let hasScores = gradebook.hasScores(pathway.reference)
    for planned in plan {
      var work = ItemWork()
      gradebook.work.forEachMark(of: membership.student.reference, on: planned.item) { mark in
        work.add(mark, on: planned, hasScores: hasScores)
        marks += 1
        if mark.status == .notAssigned { notAssigned += 1 }
      }
      items.append(work)
    }
    hasMarks = marks > 0
    if hasMarks, notAssigned == marks { return nil }
  }

  /// Whether an item counts for completion: required and not exempt (R47).
  package func counts(_ place: Int) -> Bool {
    plan[place].isRequired && items[place].meaning != .exempt
  }

  /// Up to where the student mastered everything that counts: the pause of M31.
  package var pause: Pause? {
    guard hasMarks else { return nil }
    return Pause.scan(
      items.indices.lazy.map { place in
        if items[place].isMastered { .passed } else { counts(place) ? .stopped : .skipped }
      })
  }
}

extension PathwayWork.ItemWork {
  /// - Parameter hasScores: whether any item of the pathway can have a score. Where one can, done is
  ///   not mastered for want of a scale (R106).
  fileprivate mutating func add(_ mark: Mark, on planned: PathwayItem, hasScores: Bool) {
    switch mark.meaning {
    case .done:
      meaning = .done
      if let day = mark.date { doneOn = min(doneOn ?? day, day) }
      guard !isMastered else { return }
      if planned.masteryPoints == nil {
        isMastered = !planned.isEvidence || !hasScores
      } else if let score = planned.evidence(mark) {
        isMastered = planned.isMastered(by: score)
      }
    case .exempt: if meaning != .done { meaning = .exempt }
    case .notDone: break
    }
  }
}

extension PathwayItem {
  /// The score of a mark as evidence: one on another scale than the item's is none (R8, R21).
  func evidence(_ mark: Mark) -> Double? {
    if let given = mark.pointsPossible, let own = pointsPossible, given != own { return nil }
    return mark.evidence
  }

  /// Whether a score masters the item; with mastery points 0 any score does (R9, R97).
  fileprivate func isMastered(by score: Double) -> Bool {
    masteryPoints.map { $0 <= 0 || score.reaches($0) } ?? true
  }
}

extension Gradebook {
  /// Visits every student's work on every pathway of every class, by student, section and
  /// pathway.
  ///
  /// A visit rather than a sequence: a lazy one costs more than the work that it hands out.
  package func forEachPathwayWork(_ body: (PathwayWork) -> Void) {
    for membership in memberships {
      for pathway in pathways(of: membership.section.reference) {
        if let work = PathwayWork(membership, on: pathway, in: self) { body(work) }
      }
    }
  }
}
