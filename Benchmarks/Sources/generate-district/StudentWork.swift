/// One try of one student at one task.
struct Mark {
  let item: Int
  /// In half points, so that 7 stands for 3.5.
  var halves: Int?
  var status: String
  var submitted: Day?
  var assessed: Day?
  var attempt = 1
  var isOverridden = false

  var scoreText: String {
    halves.map { $0 % 2 == 0 ? String($0 / 2) : "\($0 / 2).5" } ?? ""
  }
}

/// A student's way through a pathway up to some day: how fast, how surely, and where it stops.
struct StudentWork {
  let pathway: Pathway
  let enrollment: Enrollment
  let until: Day
  /// How much of the class's planned tempo the student keeps, and how sure the answers are.
  let pace: Double
  let ability: Double

  init(
    _ pathway: Pathway, _ enrollment: Enrollment, classPace: Double, until: Day,
    random: inout SeededRandom
  ) {
    self.pathway = pathway
    self.enrollment = enrollment
    self.until = until
    pace = max(0.3, classPace + 0.6 * random.leaning())
    ability = 0.76 + 0.2 * random.leaning()
  }

  func marks(random: inout SeededRandom) -> [Mark] {
    let start = max(pathway.opens, enrollment.begin)
    let end = enrollment.end.map { min($0 + -1, until) } ?? until
    guard start <= end, let target = pathway.items.last?.due else { return [] }
    let days = SchoolYear.instructionalDays(start...end)
    let planned = SchoolYear.instructionalDays(pathway.opens...target).count
    let daysPerItem = Double(planned) / Double(pathway.items.count) / pace
    var clock = 0.0
    var result: [Mark] = []
    for (index, item) in pathway.items.enumerated() {
      clock += daysPerItem * (0.6 + 0.7 * random.share())
      guard Int(clock) < days.count else { break }
      if !item.isRequired && random.chance(0.5) { continue }
      if random.chance(0.012) {
        result.append(Mark(item: index, status: "excused"))
        continue
      }
      if item.masteryPoints == nil && item.due < until && random.chance(0.014) {
        result.append(Mark(item: index, status: "missing"))
        continue
      }
      let tries = tries(at: index, on: days, clock: &clock, random: &random)
      result += tries
      guard let mastery = item.masteryPoints else { continue }
      let isMastered = tries.contains { $0.halves.map { $0 >= 2 * mastery } ?? false }
      if !isMastered && random.chance(0.55) { break }
    }
    return result
  }

  /// The tries at one task; a check that was not reached is mostly tried again some days later.
  private func tries(
    at index: Int, on days: [Day], clock: inout Double, random: inout SeededRandom
  ) -> [Mark] {
    let item = pathway.items[index]
    var result: [Mark] = []
    var gain = 0.0
    for attempt in 1...3 {
      guard Int(clock) < days.count else { break }
      var mark = Mark(item: index, status: "scored", submitted: days[Int(clock)])
      mark.attempt = attempt
      grade(&mark, item, gain: gain, random: &random)
      result.append(mark)
      guard let mastery = item.masteryPoints, let halves = mark.halves, halves < 2 * mastery,
        random.chance(0.72)
      else { break }
      gain += 0.13
      clock += 2 + 2 * random.share()
    }
    return result
  }

  private func grade(
    _ mark: inout Mark, _ item: PathwayItem, gain: Double, random: inout SeededRandom
  ) {
    guard let submitted = mark.submitted else { return }
    let assessed = SchoolYear.schoolDay(from: submitted + random.within(1...4))
    if item.kind == "lesson" || item.kind == "workshop" {
      mark.status = "collected"
      return
    }
    guard assessed <= until else {
      mark.status = "needsGrading"
      return
    }
    mark.assessed = assessed
    let level = item.kind == "pre" ? ability - 0.35 : ability + gain
    let share = min(1, max(0.05, level + 0.17 * random.leaning()))
    let fullHalves = 2 * item.points
    mark.halves = min(fullHalves, Int((share * Double(fullHalves)).rounded()))
    if submitted > item.due && random.chance(0.6) { mark.status = "late" }
    mark.isOverridden = item.masteryPoints != nil && random.chance(0.012)
  }

  /// The work of a class that moves together: everyone has done the same six tasks, on the same
  /// days, and nobody has begun the seventh.
  func lockstepMarks(random: inout SeededRandom) -> [Mark] {
    let days = SchoolYear.instructionalDays(pathway.opens...until)
    let isSlower = enrollment.student.number % 12 == 5
    return (0..<(isSlower ? 5 : 6)).map { index in
      let item = pathway.items[index]
      var mark = Mark(item: index, status: "scored", submitted: days[min(3 + 7 * index, 44)])
      grade(&mark, item, gain: 0.1, random: &random)
      if let mastery = item.masteryPoints { mark.halves = max(mark.halves ?? 0, 2 * mastery) }
      return mark
    }
  }
}
