import Coaching
import Tables

extension Study {
  /// The visits of observers (R2, R3), by teacher, then date, then the place of the last row.
  ///
  /// Self-views make no visit. Walk-throughs of one teacher and visit id are one visit; without a
  /// visit id those of one teacher and day are.
  static func makeVisits(_ study: Study) -> [Visit] {
    let walkthroughs = study.district.walkthroughs
    var visits: [Visit] = []
    var places: [VisitKey: Int] = [:]
    for (index, walkthrough) in walkthroughs.enumerated() where walkthrough.isObserved {
      let key = VisitKey(walkthrough)
      if let place = places[key] {
        visits[place].walkthroughs.append(index)
        visits[place].date = max(visits[place].date, walkthrough.date)
      } else {
        places[key] = visits.count
        visits.append(
          Visit(
            teacher: walkthrough.teacher, id: walkthrough.visit, date: walkthrough.date,
            walkthroughs: [index]))
      }
    }
    for index in visits.indices where visits[index].walkthroughs.count > 1 {
      let all = visits[index].walkthroughs
      let kept = oneForEachObserver(all, walkthroughs)
      visits[index].walkthroughs = kept
      if kept.count < all.count { visits[index].replaced = all.filter { !kept.contains($0) } }
    }
    let ranks = study.district.roster.teachers.ranks
    let key = { (visit: Visit) in
      (ranks[Int(visit.teacher.index)], visit.date, visit.walkthroughs.last ?? 0)
    }
    return visits.sorted { key($0) < key($1) }
  }

  /// One walk-through for each observer and model, the later in place of the earlier (R3).
  ///
  /// What the team settled on is nobody's own view, so it replaces none (R4).
  private static func oneForEachObserver(_ places: [Int], _ walkthroughs: [Walkthrough]) -> [Int] {
    var latest: [ObserverKey: Int] = [:]
    for place in places {
      guard let key = ObserverKey(walkthroughs[place]) else { continue }
      if let earlier = latest[key], walkthroughs[earlier].date > walkthroughs[place].date {
        continue
      }
      latest[key] = place
    }
    return places.filter { place in
      ObserverKey(walkthroughs[place]).map { latest[$0] == place } ?? true
    }
  }
}

/// What makes walk-throughs one visit (R3).
private struct VisitKey: Hashable {
  var teacher: Reference<Teacher>
  var id: String
  /// The day, only where no visit id stands for the visit.
  var day: Day?

  init(_ walkthrough: Walkthrough) {
    teacher = walkthrough.teacher
    id = walkthrough.visit
    day = walkthrough.visit.isEmpty ? walkthrough.date : nil
  }
}

/// Who speaks of which model; `nil` for a walk-through without observer, which is alone (R3).
private struct ObserverKey: Hashable {
  var observer: String
  var model: String
  var isTeams: Bool

  init?(_ walkthrough: Walkthrough) {
    guard let observer = walkthrough.observer else { return nil }
    self.observer = observer
    model = walkthrough.model
    isTeams = walkthrough.source == .team
  }
}
