/// Where each teacher truly pauses in fall and in winter, before any observer looks.
///
/// Most Flex teachers pause at foundation 4 (a weekly plan with several routes). Of the few who
/// come that far, many pause at foundation 9. Between the windows most schools move on.
struct Placements {
  private(set) var fall: [Int]
  private(set) var winter: [Int]

  private static let flexCounts = [
    (1, 4), (2, 5), (3, 5), (4, 21), (5, 5), (6, 5), (7, 4), (8, 3), (9, 9), (10, 1), (12, 1),
    (13, 2), (14, 1), (21, 1), (23, 1),
  ]
  private static let enrichedVirtual = [2, 2, 3, 3, 4, 4, 5, 5, 6, 7, 9, 12]

  init(roster: Roster, random: inout SeededRandom) {
    let teachers = roster.teachers
    fall = Array(repeating: 0, count: teachers.count)
    let ranked = teachers.filter { $0.model == "flex" }
      .map { (teacher: $0, key: $0.school.strength + random.leaning()) }
      .sorted { ($0.key, $0.teacher.number) < ($1.key, $1.teacher.number) }.map(\.teacher)
    let positions = Self.flexCounts.flatMap { Array(repeating: $0.0, count: $0.1) }
    for (teacher, position) in zip(ranked, positions) { fall[teacher.number - 1] = position }
    let virtual = random.shuffled(Self.enrichedVirtual)
    for (teacher, position) in zip(teachers.filter { $0.model == "ev" }, virtual) {
      fall[teacher.number - 1] = position
    }
    // The class in lockstep belongs to a teacher seen far along the progression.
    if let far = fall.firstIndex(of: 21) { fall.swapAt(far, 46) }
    winter = fall
    for school in School.all {
      // Places in a shuffled line, so that each school moves by its own shares, not by luck.
      let line = random.shuffled(teachers.filter { $0.school.id == school.id })
      for (place, teacher) in line.enumerated() {
        let draw = (Double(place) + 0.5) / Double(line.count)
        winter[teacher.number - 1] = Self.later(
          fall[teacher.number - 1], teacher, draw: draw, random: &random)
      }
    }
    winter[46] = 22
  }

  private static func later(
    _ position: Int, _ teacher: Teacher, draw: Double, random: inout SeededRandom
  ) -> Int {
    if draw < teacher.school.slips { return max(1, position - 1) }
    // Foundation 4 holds on to people: a second look is often the same look.
    let holds = teacher.model == "flex" && position == 4 ? 0.9 : 1
    guard draw < teacher.school.slips + teacher.school.advances * holds else { return position }
    let moved = position + 1 + (random.chance(0.5) ? 1 : 0) + (random.chance(0.3) ? 1 : 0)
    guard teacher.model == "flex" else { return min(moved, 12) }
    for hard in [4, 9] where position < hard && moved > hard && random.chance(0.65) {
      return hard
    }
    return min(moved, 30)
  }
}
