/// The walk-throughs of one window: who is visited, on which days, by whom, and what they saw.
struct WalkSeason {
  let isFall: Bool
  private let days: [Day]

  init(isFall: Bool) {
    self.isFall = isFall
    days = SchoolYear.instructionalDays(isFall ? SchoolYear.fall : SchoolYear.winter)
  }

  /// Teachers whose rooms nobody has seen yet.
  static let neverWalked: Set = [9, 22, 38, 55, 68, 77]
  private static let absentInFall: Set = [3, 16, 29, 45, 60, 71, 79]
  private static let absentInWinter: Set = [6, 19, 33, 39, 48, 72]
  /// Teachers visited by two observers together.
  private static let sharedInFall: Set = [
    1, 4, 7, 13, 15, 18, 21, 27, 30, 35, 42, 44, 46, 49, 51, 56, 58, 63, 65,
  ]
  private static let sharedInWinter: Set = [
    2, 5, 8, 14, 17, 20, 31, 36, 41, 47, 52, 54, 69, 74, 78,
  ]
  /// Shared visits after which the two observers name different steps.
  private static let splitInFall: Set = [7, 18, 49]
  private static let splitInWinter: Set = [8, 54]
  /// The one visit whose observers do not even see the same model.
  private static let modelSplit = 65
  /// The split visit that the observers settled together.
  private static let settled = 49
  private static let selfViewsInFall: Set = [4, 18, 28, 42, 51, 59, 63, 75]
  private static let selfViewsInWinter: Set = [2, 20, 34, 54, 59, 74]

  func walkThroughs(
    _ roster: Roster, _ placements: Placements, random: inout SeededRandom
  ) -> [WalkThrough] {
    let absent = isFall ? Self.absentInFall : Self.absentInWinter
    var result: [WalkThrough] = []
    for teacher in roster.teachers {
      guard !Self.neverWalked.contains(teacher.number), !absent.contains(teacher.number) else {
        continue
      }
      var visited = teacher
      var position = (isFall ? placements.fall : placements.winter)[teacher.number - 1]
      if teacher.number == 61 && !isFall {
        visited.model = "ev"
        position = 3
      }
      result += visits(visited, position, random: &random)
    }
    return result
  }

  private func visits(
    _ teacher: Teacher, _ position: Int, random: inout SeededRandom
  ) -> [WalkThrough] {
    let shared = isFall ? Self.sharedInFall : Self.sharedInWinter
    let index = random.below(days.count / 2) + days.count / 2
    var result: [WalkThrough] = []
    if teacher.number % 4 == 2 {
      let earlier = days[random.below(days.count / 2)]
      result.append(
        visit(
          teacher, max(1, position - random.below(2)), on: earlier, by: observers(teacher)[0],
          source: "observer", random: &random))
    }
    if shared.contains(teacher.number) {
      result += sharedVisit(teacher, position, on: days[index], random: &random)
    } else {
      let coaches = random.chance(0.3)
      result.append(
        visit(
          teacher, position, on: days[index], by: observers(teacher)[coaches ? 1 : 0],
          source: coaches ? "coach" : "observer", random: &random))
    }
    let views = isFall ? Self.selfViewsInFall : Self.selfViewsInWinter
    if views.contains(teacher.number) {
      let own = min(position + random.pick([0, 1, 1, 2]), Progression.named(teacher.model).steps)
      result.append(
        visit(
          teacher, own, on: days[random.below(index + 1)], by: teacher.id, source: "self",
          random: &random))
    }
    return result
  }

  /// The two people of a school who walk: its leader and its coach.
  private func observers(_ teacher: Teacher) -> [String] {
    let school = School.all.firstIndex { $0.id == teacher.school.id } ?? 0
    return ["O" + padded(2 * school + 1, 2), "O" + padded(2 * school + 2, 2)]
  }

  private func sharedVisit(
    _ teacher: Teacher, _ position: Int, on day: Day, random: inout SeededRandom
  ) -> [WalkThrough] {
    let splits = isFall ? Self.splitInFall : Self.splitInWinter
    let partner = isFall ? "O22" : observers(teacher)[0]
    let first = visit(
      teacher, position, on: day, by: "O21", source: "observer", isSure: true, random: &random)
    if isFall && teacher.number == Self.modelSplit {
      var other = teacher
      other.model = "ev"
      let second = visit(
        other, 3, on: day, by: partner, source: "observer", isSure: true, random: &random)
      return [first, second]
    }
    guard splits.contains(teacher.number) else {
      return [first, echo(of: first, at: position, by: partner, random: &random)]
    }
    let nearby = position > 1 ? position - 1 : 2
    let second = visit(
      teacher, nearby, on: day, by: partner, source: "observer", isSure: true, random: &random)
    guard isFall && teacher.number == Self.settled else { return [first, second] }
    let together = visit(
      teacher, nearby, on: day, by: "", source: "team", isSure: true, random: &random)
    return [first, second, together]
  }

  /// What a second observer wrote who agrees on the pause, though not on every later step.
  private func echo(
    of first: WalkThrough, at position: Int, by observer: String, random: inout SeededRandom
  ) -> WalkThrough {
    var ratings = first.ratings
    let pause = ratings.firstIndex { $0.status == "notYet" || $0.status == "emerging" }
    for index in ratings.indices where index > pause ?? ratings.count {
      if random.chance(0.2) {
        ratings[index].status = ratings[index].status == "notYet" ? "emerging" : "notYet"
      }
    }
    return WalkThrough(
      teacher: first.teacher, day: first.day, observer: observer, source: "observer",
      model: first.model, startPhase: first.startPhase, ratings: ratings, note: nil,
      minutes: first.minutes, feedback: nil)
  }

  private func visit(
    _ teacher: Teacher, _ position: Int, on day: Day, by observer: String, source: String,
    isSure: Bool = false, random: inout SeededRandom
  ) -> WalkThrough {
    let look = ClassroomLook(
      progression: .named(teacher.model), position: position, isSure: isSure || source == "self",
      startsLate: !isFall && position > 12 && teacher.number % 2 == 0)
    let ratings = look.ratings(random: &random)
    let later = SchoolYear.schoolDay(from: day + random.pick([0, 1, 1, 2, 2, 3, 4, 6, 8, 11]))
    let isAnswered = source != "self" && source != "team" && later <= SchoolYear.asOf
    let feedback = isAnswered && random.chance(0.85) ? later : nil
    let pause = ratings.firstIndex { $0.status != "inPlace" }
    let noted = pause.flatMap { index in
      source != "self" && random.chance(0.6)
        ? EvidenceNotes.note(for: ratings[index], model: teacher.model, random: &random)
          .map { (index: index, text: $0) } : nil
    }
    return WalkThrough(
      teacher: teacher, day: day, observer: observer, source: source, model: teacher.model,
      startPhase: look.startPhase, ratings: ratings, note: noted,
      minutes: random.pick([10, 12, 15, 15, 15, 20, 20, 25]), feedback: feedback)
  }
}
