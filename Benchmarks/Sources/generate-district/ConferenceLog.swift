/// One student's part in one conference.
struct Conference {
  let day: Day
  let teacher: Teacher
  let student: Student
  /// Students who sat together share a number.
  let sitting: Int
  let type: String
  let isGroup: Bool
  var minutes: Int?
  var ledBy = ""
  var goalSet = ""
  var goalMet = ""
  let isPlanned: Bool
  var outcome = "held"
}

/// Writes conferences.csv: the weekly logs of four classes in each school.
///
/// Elm High keeps its conferences for the first weeks; then other duties take the time.
struct ConferenceLog {
  let roster: Roster
  let classes: [Int]
  private var sittings = 0
  private var openGoals: Set<Int> = []
  private var rows: [Conference] = []

  init(roster: Roster, placements: Placements) {
    self.roster = roster
    classes = School.all.flatMap { school in
      let teachers = roster.teachers.filter { $0.school.id == school.id }
      let forced = teachers.map(\.number).filter { [31, 47].contains($0) }
      // Elm's logs come from the rooms that were furthest along in fall.
      let rest = teachers.filter {
        !forced.contains($0.number) && $0.model == "flex"
          && !WalkSeason.neverWalked.contains($0.number)
      }
      .sorted { left, right in
        let isElm = school.id == "S05"
        let first = isElm ? -placements.fall[left.number - 1] : left.number % 5
        let second = isElm ? -placements.fall[right.number - 1] : right.number % 5
        return (first, left.number) < (second, right.number)
      }
      return (forced + rest.map(\.number)).prefix(4)
    }
  }

  mutating func write(
    to folder: OutputFolder, faults: inout PlantedFaults, random: inout SeededRandom
  ) throws {
    for monday in stride(from: SchoolYear.first.number, through: SchoolYear.asOf.number, by: 7) {
      let week = Day(number: monday)
      let days = SchoolYear.instructionalDays(week...(week + 4))
      guard !days.isEmpty else { continue }
      for section in classes {
        hold(section, week: (monday - SchoolYear.first.number) / 7, days, random: &random)
      }
    }
    rows.sort { ($0.day, $0.sitting) < ($1.day, $1.sitting) }
    try writeRows(to: folder, faults: &faults)
  }

  /// The share of the class that the teacher plans to reach in a week.
  private func plan(_ school: School, week: Int) -> Double {
    switch school.id {
    case "S01": return 0.9
    case "S02": return week < 8 ? 0.66 : 0.76
    case "S03": return 0.72 + 0.008 * Double(week)
    case "S04": return 0.84
    case "S05": return week < 6 ? 0.94 : week < 9 ? 0.55 : 0.16
    default: return 0.97
    }
  }

  private mutating func hold(
    _ section: Int, week: Int, _ days: [Day], random: inout SeededRandom
  ) {
    let teacher = roster.teachers[section - 1]
    var waiting: [Student] = []
    let length = Double(days.count) / 5
    for enrollment in roster.classes[section - 1] {
      let student = enrollment.student
      let isOverlooked = (student.number * 7) % 12 == 3
      var share = plan(teacher.school, week: week) * length
      if week == 0 { share *= 0.4 }
      if isOverlooked && teacher.school.id != "S06" { share *= 0.3 }
      guard random.chance(share), enrollment.covers(days[0]),
        enrollment.covers(days[days.count - 1])
      else { continue }
      waiting.append(student)
    }
    var index = 0
    while index < waiting.count {
      let isGroup = random.chance(0.08) && index + 2 < waiting.count
      let together = Array(waiting[index..<(index + (isGroup ? 3 : 1))])
      index += together.count
      sit(together, teacher, on: random.pick(days), week: week, random: &random)
    }
  }

  private mutating func sit(
    _ students: [Student], _ teacher: Teacher, on day: Day, week: Int,
    random: inout SeededRandom
  ) {
    sittings += 1
    let isGroup = students.count > 1
    let type =
      isGroup
      ? "projectCheckIn"
      : random.pick(["goal", "goal", "goal", "goal", "goal", "mentoring", "mentoring", "feedback"])
    let minutes = isGroup ? random.within(12...20) : random.pick([5, 6, 8, 8, 10, 10, 12])
    let isPlanned = random.chance(0.92)
    var outcome = isPlanned ? outcome(teacher.school, week: week, random: &random) : "held"
    if isGroup && outcome == "studentAbsent" { outcome = "held" }
    for student in students {
      var row = Conference(
        day: day, teacher: teacher, student: student, sitting: sittings, type: type,
        isGroup: isGroup, isPlanned: isPlanned)
      row.outcome = outcome
      if row.outcome == "held" {
        row.minutes = minutes
        talk(&row, week: week, random: &random)
      }
      rows.append(row)
    }
  }

  private mutating func talk(_ row: inout Conference, week: Int, random: inout SeededRandom) {
    let grown = 0.12 + 0.018 * Double(week) + (row.teacher.school.id == "S06" ? 0.25 : 0)
    row.ledBy = random.chance(grown) ? "student" : random.chance(0.4) ? "shared" : "teacher"
    guard row.type == "goal" else { return }
    let key = row.teacher.number * 10_000 + row.student.number
    if openGoals.contains(key) && random.chance(0.74) {
      row.goalMet = random.chance(0.62) ? "yes" : "no"
      openGoals.remove(key)
    }
    let sets = random.chance(0.86)
    row.goalSet = sets ? "yes" : "no"
    if sets { openGoals.insert(key) }
  }

  private func outcome(
    _ school: School, week: Int, random: inout SeededRandom
  ) -> String {
    let draw = random.share()
    if school.id == "S05" && week >= 6 && draw < 0.42 {
      return draw < 0.27 ? "otherDuty" : draw < 0.36 ? "cancelled" : "teacherAbsent"
    }
    if draw < 0.045 { return "studentAbsent" }
    if draw < 0.06 { return "teacherAbsent" }
    if draw < 0.072 { return "cancelled" }
    return draw < 0.085 ? "otherDuty" : "held"
  }

  /// Plants two bad cells: a day that no month has, and a conference that is logged twice.
  private func writeRows(to folder: OutputFolder, faults: inout PlantedFaults) throws {
    let file = try folder.file(
      "conferences.csv",
      header: "conference_id,date,teacher_id,student_id,section_id,type,format,minutes,led_by,"
        + "goal_set,goal_met,planned,outcome")
    var numbers: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      let number = numbers[row.sitting] ?? numbers.count + 1
      numbers[row.sitting] = number
      var fields = [
        "CF-" + padded(number, 5), row.day.text, row.teacher.id, row.student.id,
        row.teacher.section, row.type, row.isGroup ? "group" : "1:1",
        row.minutes.map(String.init) ?? "", row.ledBy, row.goalSet, row.goalMet,
        row.isPlanned ? "yes" : "no", row.outcome,
      ]
      if index == 1200 { fields[1] = "2026-13-41" }
      try file.row(fields)
      if index == 1200 { faults.plant(file, "the date 2026-13-41") }
      if index == 4000 {
        fields[7] = "9"
        try file.row(fields)
        faults.plant(file, "the conference of the line above, logged twice")
      }
    }
    try file.close()
  }
}
